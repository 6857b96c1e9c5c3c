// .safetensors: the length N of the header (8 bytes, little-endian), N bytes of JSON {"name": {"dtype", "shape",
// "data_offsets"}}, then the tensors, one after the other without a gap. Every claim of the header is checked against the
// size of the file before a tensor is read.
import { bytesOf, isDtype, narrow } from './dtypes.js'
import { FileError, quoted, size } from './file-error.js'
import { countOf, readStored } from './stored-array.js'
import { isObject, parseStrictJson } from './strict-json.js'

/** @typedef {import('./dtypes.js').Dtype} Dtype */
/** @typedef {import('./stored-array.js').StoredArray} StoredArray */
/** @typedef {import('./byte-source.js').ByteSource} ByteSource */
/** @typedef {{ arrays: StoredArray[], metadata: Record<string, string> }} Safetensors arrays in the order of the file */

// Some ten thousand tensors; the format allows 100 MB.
const LONGEST_HEADER = 2 ** 20
const METADATA = '__metadata__'

/**
 * @param {ByteSource} source
 * @param {string} [name] what a sentence calls the file
 * @returns {Promise<Safetensors>}
 */
export async function readSafetensorsHeader(source, name = 'the .safetensors file') {
  const first = await source.read(0, 8)
  if (first.length < 8)
    throw new FileError(`${name} is not a .safetensors file: it has ${first.length} bytes`)
  const length = Number(new DataView(first.buffer, first.byteOffset, 8).getBigUint64(0, true))
  if (8 + length > source.size) {
    throw new FileError(
      `${name} claims a header of ${size(length)}, and has ${size(source.size)} in all`
    )
  }
  if (length > LONGEST_HEADER) {
    throw new FileError(
      `${name} has a header of ${size(length)}; at most ${size(LONGEST_HEADER)} can be read`
    )
  }
  return safetensorsHeader(await source.read(8, 8 + length), source.size, name)
}

/**
 * @param {Uint8Array} header the JSON
 * @param {number} fileSize
 * @param {string} name
 * @returns {Safetensors}
 */
function safetensorsHeader(header, fileSize, name) {
  if (header[0] !== 0x7b)
    throw new FileError(`${name} is not a .safetensors file: its header is not JSON`)
  const json = parseStrictJson(utf8(header, name), `the header of ${name}`)
  const { [METADATA]: metadata = {}, ...tensors } = /** @type {Record<string, unknown>} */ (json)
  if (!isObject(metadata) || !Object.values(metadata).every((text) => typeof text === 'string')) {
    throw new FileError(`${name} has metadata that is not a list of texts`)
  }
  const start = 8 + header.length
  const arrays = Object.entries(tensors)
    .map(([key, claim]) => storedTensor(claim, { key, start, name }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  let end = start
  for (const array of arrays) {
    if (array.start !== end) {
      const fault = array.start < end ? 'overlaps another tensor' : 'leaves bytes unused before it'
      throw new FileError(`${quoted(array.name)} in ${name} ${fault}`)
    }
    end = array.end
  }
  if (end !== fileSize) {
    const fault =
      end > fileSize ? `ends early: its tensors take` : `has bytes left over: its tensors take`
    throw new FileError(
      `${name} ${fault} ${size(end - start)}, and ${size(fileSize - start)} follow the header`
    )
  }
  return { arrays, metadata: /** @type {Record<string, string>} */ (metadata) }
}

/** @param {Uint8Array} bytes @param {string} name */
function utf8(bytes, name) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new FileError(`${name} has a header that is not UTF-8 text`)
  }
}

/**
 * @param {unknown} claim
 * @param {{ key: string, start: number, name: string }} place
 * @returns {StoredArray}
 */
function storedTensor(claim, { key, start, name }) {
  const said = `${quoted(key)} in ${name}`
  if (!isObject(claim))
    throw new FileError(`${said} is not described by dtype, shape and data_offsets`)
  const { dtype, shape, data_offsets } = claim
  if (typeof dtype !== 'string' || !isDtype(dtype)) {
    throw new FileError(
      `${said} has the dtype ${quoted(dtype)}; what can be read are ${Object.keys(bytesOf).join(', ')}`
    )
  }
  const bytes = countOf(shape, said) * bytesOf[dtype]
  const [from, to] = Array.isArray(data_offsets) && data_offsets.length === 2 ? data_offsets : []
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 0 || to < from) {
    throw new FileError(
      `${said} has data_offsets ${quoted(data_offsets)}; they must be [start, end]`
    )
  }
  if (to - from !== bytes) {
    throw new FileError(
      `${said} takes ${size(bytes)} by its shape and ${size(to - from)} by its data_offsets`
    )
  }
  return {
    name: key,
    dtype,
    shape: /** @type {number[]} */ (shape),
    start: start + from,
    end: start + to
  }
}

/**
 * Every tensor of a file as float32. A caller that wants one of a large file reads the header and calls readStored.
 * @param {ByteSource} source
 * @param {import('./stored-array.js').ReadOptions & { name?: string }} [options] mostNumbers bounds each tensor
 */
export async function readSafetensors(source, options = {}) {
  const { arrays, metadata } = await readSafetensorsHeader(source, options.name)
  /** @type {Record<string, { data: Float32Array, shape: number[] }>} */
  const tensors = Object.create(null)
  for (const array of arrays) tensors[array.name] = await readStored(source, array, options)
  return { tensors, metadata }
}

/**
 * A file as the Python library writes it: larger numbers first, then by name, so that every tensor is aligned.
 * @param {Readonly<Record<string, { data: ArrayLike<number>, shape: readonly number[], dtype?: Dtype }>>} tensors float32
 *   unless told
 * @param {Readonly<Record<string, string>>} [metadata]
 * @returns {Uint8Array}
 */
export function writeSafetensors(tensors, metadata) {
  const parts = Object.entries(tensors)
    .map(([name, { data, shape, dtype = 'F32' }]) => ({
      name,
      dtype,
      shape,
      bytes: narrow(data, dtype)
    }))
    .sort((a, b) => bytesOf[b.dtype] - bytesOf[a.dtype] || (a.name < b.name ? -1 : 1))
  /** @type {Map<string, unknown>} */
  const header = new Map(metadata ? [[METADATA, metadata]] : [])
  let length = 0
  for (const { name, dtype, shape, bytes } of parts) {
    header.set(name, { dtype, shape, data_offsets: [length, length + bytes.length] })
    length += bytes.length
  }
  const json = new TextEncoder().encode(JSON.stringify(Object.fromEntries(header)))
  const padded = Math.ceil(json.length / 8) * 8
  const file = new Uint8Array(8 + padded + length).fill(0x20, 8, 8 + padded)
  new DataView(file.buffer).setBigUint64(0, BigInt(padded), true)
  file.set(json, 8)
  let at = 8 + padded
  for (const { bytes } of parts) {
    file.set(bytes, at)
    at += bytes.length
  }
  return file
}
