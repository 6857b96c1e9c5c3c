// NumPy's .npz: a zip archive with one .npy file an array. The headers are read first, each from the start of its entry;
// the numbers of an array only when they are asked for.
import { writeZip } from './archive.js'
import { breathing } from './breathing.js'
import { bytesOf } from './dtypes.js'
import { FileError, quoted } from './file-error.js'
import { NPY_HEAD, npyHeader, writeNpy } from './npy.js'
import { countOf, inRowMajorOrder, refuseTooLarge, widenPiece } from './stored-array.js'
import { entryBytes, readZipDirectory } from './zip.js'

/** @typedef {import('./byte-source.js').ByteSource} ByteSource */
/** @typedef {import('./stored-array.js').StoredArray & { entry: import('./zip.js').ZipEntry }} ZippedArray start and end are places in the entry */

/**
 * The arrays of an archive, none of them read yet.
 * @param {ByteSource} source
 * @param {string} [name]
 * @returns {Promise<ZippedArray[]>}
 */
export async function readNpzHeaders(source, name = 'the .npz file') {
  const entries = await readZipDirectory(source, name)
  if (entries.length === 0) throw new FileError(`${name} holds no arrays`)
  const arrays = []
  for (const entry of entries) {
    if (!entry.name.endsWith('.npy')) {
      throw new FileError(
        `${name} holds ${quoted(entry.name)}, which is not an array: it is no .npz file`
      )
    }
    const said = `${quoted(entry.name)} in ${name}`
    const header = npyHeader(await headOf(source, entry, said), entry.size, said)
    arrays.push({ ...header, name: entry.name.slice(0, -'.npy'.length), entry })
  }
  return arrays
}

/** @param {ByteSource} source @param {import('./zip.js').ZipEntry} entry @param {string} said */
async function headOf(source, entry, said) {
  const head = new Uint8Array(Math.min(NPY_HEAD, entry.size))
  let filled = 0
  for await (const bytes of entryBytes(source, entry, said)) {
    head.set(bytes.subarray(0, head.length - filled), filled)
    filled = Math.min(head.length, filled + bytes.length)
    if (filled === head.length) break
  }
  return head
}

/**
 * @param {ByteSource} source
 * @param {ZippedArray} array
 * @param {import('./stored-array.js').ReadOptions} [options]
 */
export async function readZipped(source, array, { mostNumbers, onProgress } = {}) {
  refuseTooLarge(array, mostNumbers)
  const said = quoted(array.entry.name)
  const width = bytesOf[array.dtype]
  const data = new Float32Array(countOf(array.shape, said))
  let at = 0
  let rest = new Uint8Array(0)
  const breathe = breathing()
  for await (const bytes of entryBytes(source, array.entry, said)) {
    const numbers = joined(rest, bytes.subarray(Math.max(0, array.start - at)))
    const whole = numbers.length - (numbers.length % width)
    const filled = Math.max(0, at - array.start) - rest.length
    widenPiece(numbers.subarray(0, whole), array, data, filled / width)
    rest = numbers.slice(whole)
    at += bytes.length
    onProgress?.(at / array.end)
    await breathe()
  }
  return { data: inRowMajorOrder(data, array), shape: array.shape }
}

/** @param {Uint8Array} first @param {Uint8Array} second */
function joined(first, second) {
  if (first.length === 0) return second
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

/**
 * An archive of arrays, float32 unless told; the same arrays give the same bytes.
 * @param {Readonly<Record<string, { data: ArrayLike<number>, shape: readonly number[], dtype?: import('./dtypes.js').Dtype }>>} arrays
 * @param {{ compressed?: boolean }} [options]
 * @returns {Uint8Array}
 */
export function writeNpz(arrays, { compressed = false } = {}) {
  const files = Object.entries(arrays).map(([name, array]) => [
    `${name}.npy`,
    writeNpy(array, array.dtype)
  ])
  return writeZip(Object.fromEntries(files), { compressed })
}
