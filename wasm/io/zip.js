// Zip archives as np.savez writes them: stored or deflated entries, found through the central directory at the end. What an
// entry claims bounds what is inflated of it; zip64, encryption, overlapping entries and bombs are refused. Format: PKWARE's
// APPNOTE. Called by npz.js; the inflation itself is fflate's.
import { Inflate } from 'fflate'
import { crc32 } from './crc32.js'
import { FileError, quoted, size as bytesText } from './file-error.js'

/** @typedef {import('./byte-source.js').ByteSource} ByteSource */
/**
 * @typedef {object} ZipEntry
 * @property {string} name
 * @property {boolean} deflated
 * @property {number} crc
 * @property {number} compressed bytes in the archive
 * @property {number} size bytes when inflated
 * @property {number} header where its local header starts
 * @property {number} nameLength
 */

const END = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const ZIP64_LOCATOR = 0x07064b50
const END_BYTES = 22
const LONGEST_COMMENT = 65535
const MOST_ENTRIES = 1000
const LARGEST_DIRECTORY = 2 ** 20
// Deflate cannot expand more than this.
const MOST_EXPANSION = 1032
// What expands more than 500-fold to more than 64 MB holds next to nothing: a bomb.
const BOMB_EXPANSION = 500
const BOMB_BYTES = 2 ** 26
// What one piece can expand to must stay small; the first ones smaller still, for callers that need only a header.
const PIECE_BYTES = { deflated: 2 ** 14, stored: 2 ** 22 }
const FIRST_PIECE = 2 ** 9

/** @param {Uint8Array} head */
export const isZip = (head) =>
  head[0] === 0x50 &&
  head[1] === 0x4b &&
  ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6))

/** @param {Uint8Array} bytes */
const viewOf = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length)

/**
 * The entries of an archive, checked against each other and against the size of the file.
 * @param {ByteSource} source
 * @param {string} name what a sentence calls the archive
 * @returns {Promise<ZipEntry[]>}
 */
export async function readZipDirectory(source, name) {
  const { start, length, count, end } = await endOfArchive(source, name)
  const view = viewOf(await source.read(start, start + length))
  /** @type {ZipEntry[]} */
  const entries = []
  let at = 0
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw new FileError(`${name} has a directory that is cut off or damaged`)
    }
    const entryLength =
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true)
    if (at + entryLength > view.byteLength)
      throw new FileError(`${name} has a directory that is cut off or damaged`)
    entries.push(directoryEntry(view, at, name))
    at += entryLength
  }
  if (at !== length || start + length > end)
    throw new FileError(`${name} has a directory that is cut off or damaged`)
  refuseOverlaps(entries, start, name)
  return entries
}

/** @param {ByteSource} source @param {string} name */
async function endOfArchive(source, name) {
  const tailStart = Math.max(0, source.size - END_BYTES - LONGEST_COMMENT)
  const view = viewOf(await source.read(tailStart, source.size))
  let at = view.byteLength - END_BYTES
  while (at >= 0 && !endsHere(view, at)) at--
  if (at < 0) throw new FileError(`${name} is not a whole zip archive: its end is missing`)
  const count = view.getUint16(at + 10, true)
  const length = view.getUint32(at + 12, true)
  const start = view.getUint32(at + 16, true)
  const hasLocator = at >= 20 && view.getUint32(at - 20, true) === ZIP64_LOCATOR
  if (hasLocator || count === 0xffff || length === 0xffffffff || start === 0xffffffff) {
    throw new FileError(
      `${name} is a zip64 archive, which cannot be read: save arrays of over 4 GB as .npy files`
    )
  }
  const onThisDisk = view.getUint16(at + 8, true)
  if (view.getUint32(at + 4, true) !== 0 || onThisDisk !== count) {
    throw new FileError(`${name} is a part of an archive in several parts, which cannot be read`)
  }
  if (count > MOST_ENTRIES || length > LARGEST_DIRECTORY) {
    throw new FileError(`${name} holds too many arrays: at most ${MOST_ENTRIES} can be read`)
  }
  const end = tailStart + at
  if (start + length > end) throw new FileError(`${name} has a directory outside the file`)
  return { start, length, count, end }
}

/** @param {DataView} view @param {number} at */
function endsHere(view, at) {
  return (
    view.getUint32(at, true) === END &&
    at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength
  )
}

/**
 * @param {DataView} view
 * @param {number} at
 * @param {string} archive
 * @returns {ZipEntry}
 */
function directoryEntry(view, at, archive) {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
  const nameLength = view.getUint16(at + 28, true)
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)
  const entry = {
    name: new TextDecoder().decode(bytes),
    deflated: method === 8,
    crc: view.getUint32(at + 16, true),
    compressed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    header: view.getUint32(at + 42, true),
    nameLength
  }
  const said = `${quoted(entry.name)} in ${archive}`
  if (flags & 1) throw new FileError(`${said} is encrypted, which cannot be read`)
  if (method !== 0 && method !== 8) {
    throw new FileError(
      `${said} is compressed by method ${method}; stored and deflated can be read`
    )
  }
  if ([entry.compressed, entry.size, entry.header].includes(0xffffffff)) {
    throw new FileError(
      `${said} is a zip64 entry, which cannot be read: save arrays of over 4 GB as .npy files`
    )
  }
  const impossible = entry.deflated
    ? entry.size > MOST_EXPANSION * (entry.compressed + 1)
    : entry.size !== entry.compressed
  const bomb = entry.size > BOMB_BYTES && entry.size > BOMB_EXPANSION * entry.compressed
  if (impossible || bomb) {
    throw new FileError(
      `${said} claims to expand from ${bytesText(entry.compressed)} to ${bytesText(entry.size)}, as zip bombs do: it is not read`
    )
  }
  return entry
}

/** @param {ZipEntry[]} entries @param {number} directory where it starts @param {string} name */
function refuseOverlaps(entries, directory, name) {
  const seen = new Set()
  let free = 0
  for (const entry of entries.toSorted((a, b) => a.header - b.header)) {
    const end = entry.header + 30 + entry.nameLength + entry.compressed
    if (entry.header < free || end > directory) {
      throw new FileError(
        `${quoted(entry.name)} in ${name} overlaps another entry or lies outside the file`
      )
    }
    if (seen.has(entry.name))
      throw new FileError(`${name} holds two arrays called ${quoted(entry.name)}`)
    seen.add(entry.name)
    free = end
  }
}

/**
 * The inflated bytes of an entry, a piece at a time, no more than it claims; at the end its checksum is compared. A caller
 * that needs only the first bytes leaves the loop.
 * @param {ByteSource} source
 * @param {ZipEntry} entry
 * @param {string} said what a sentence calls it
 */
export async function* entryBytes(source, entry, said) {
  const header = viewOf(await source.read(entry.header, entry.header + 30))
  if (header.byteLength < 30 || header.getUint32(0, true) !== LOCAL_HEADER) {
    throw new FileError(`${said} has a damaged header`)
  }
  const start = entry.header + 30 + header.getUint16(26, true) + header.getUint16(28, true)
  const end = start + entry.compressed
  if (end > source.size) throw new FileError(`${said} lies outside the file`)
  const inflated = inflation(entry.deflated, said)
  const step = entry.deflated ? PIECE_BYTES.deflated : PIECE_BYTES.stored
  let [length, crc] = [0, 0]
  for (let at = start; at < end;) {
    const next = Math.min(end, at + Math.min(step, FIRST_PIECE + 2 * (at - start)))
    const piece = await source.read(at, next)
    for (const bytes of inflated(piece, next === end)) {
      length += bytes.length
      if (length > entry.size)
        throw new FileError(`${said} holds more than the ${bytesText(entry.size)} that it claims`)
      crc = crc32(bytes, crc)
      yield bytes
    }
    at = next
  }
  if (length !== entry.size)
    throw new FileError(`${said} holds less than the ${bytesText(entry.size)} that it claims`)
  if (crc !== entry.crc) throw new FileError(`${said} is damaged: its checksum is wrong`)
}

/**
 * @param {boolean} deflated
 * @param {string} said
 * @returns {(piece: Uint8Array, last: boolean) => Uint8Array[]}
 */
function inflation(deflated, said) {
  if (!deflated) return (piece) => [piece]
  /** @type {Uint8Array[]} */
  let made = []
  const inflate = new Inflate((bytes) => made.push(bytes))
  return (piece, last) => {
    made = []
    try {
      inflate.push(piece, last)
    } catch {
      throw new FileError(`${said} is damaged: it cannot be inflated`)
    }
    return made
  }
}
