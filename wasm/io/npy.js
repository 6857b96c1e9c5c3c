// NumPy's .npy, versions 1.0 to 3.0: the magic "\x93NUMPY", two version bytes, the length of the header, the header (a
// Python dictionary with descr, fortran_order and shape), then the numbers. Format: numpy/lib/format.py.
import { bytesOf, narrow } from './dtypes.js'
import { FileError, quoted, shapeText, size } from './file-error.js'
import { npyDictionary } from './npy-dictionary.js'
import { countOf, readStored } from './stored-array.js'

/** @typedef {import('./dtypes.js').Dtype} Dtype */
/** @typedef {import('./stored-array.js').StoredArray} StoredArray */
/** @typedef {import('./byte-source.js').ByteSource} ByteSource */

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]
// NumPy's own limit for headers that it reads from untrusted files.
const LONGEST_HEADER = 10000
/** As many first bytes as a header can take. */
export const NPY_HEAD = 12 + LONGEST_HEADER

/** @type {Readonly<Record<string, Dtype>>} */
const dtypes = {
  f2: 'F16',
  f4: 'F32',
  f8: 'F64',
  i1: 'I8',
  i2: 'I16',
  i4: 'I32',
  i8: 'I64',
  u1: 'U8',
  u2: 'U16',
  u4: 'U32',
  u8: 'U64',
  b1: 'BOOL'
}

/** @param {Uint8Array} head */
export const isNpy = (head) => MAGIC.every((byte, i) => head[i] === byte)

/**
 * What the first bytes of a file say about its array, and whether the file can hold that.
 * @param {Uint8Array} head the first bytes, NPY_HEAD or the whole file
 * @param {number} fileSize in bytes
 * @param {string} [name] what a sentence calls the array
 * @returns {StoredArray}
 */
export function npyHeader(head, fileSize, name = 'the .npy file') {
  if (!isNpy(head)) throw new FileError(`${name} is not a .npy file: its first bytes are wrong`)
  const [major, minor] = [head[6], head[7]]
  if (head.length < 10) throw new FileError(`${name} ends within its header`)
  if (major < 1 || major > 3 || minor !== 0) {
    throw new FileError(`${name} has .npy version ${major}.${minor}; 1.0, 2.0 and 3.0 can be read`)
  }
  const lengthBytes = major === 1 ? 2 : 4
  const start = 8 + lengthBytes
  if (head.length < start) throw new FileError(`${name} ends within its header`)
  const view = new DataView(head.buffer, head.byteOffset, head.length)
  const length = major === 1 ? view.getUint16(8, true) : view.getUint32(8, true)
  if (length > LONGEST_HEADER) {
    throw new FileError(
      `${name} claims a header of ${size(length)}; a header has at most ${size(LONGEST_HEADER)}`
    )
  }
  if (start + length > head.length) throw new FileError(`${name} ends within its header`)
  const text = new TextDecoder('latin1').decode(head.subarray(start, start + length))
  return storedAs(npyDictionary(text, name), { name, start: start + length, fileSize })
}

/**
 * @param {import('./npy-dictionary.js').NpyDictionary} dictionary
 * @param {{ name: string, start: number, fileSize: number }} place
 * @returns {StoredArray}
 */
function storedAs({ descr, fortran_order, shape }, { name, start, fileSize }) {
  const [, order, code] = /^([<>|=])([a-z]\d+)$/.exec(descr) ?? []
  if (code === undefined || !Object.hasOwn(dtypes, code)) {
    throw new FileError(
      `${name} holds numbers of the type ${quoted(descr)}; what can be read are ${Object.keys(dtypes).join(', ')}`
    )
  }
  const dtype = dtypes[code]
  const claimed = countOf(shape, name) * bytesOf[dtype]
  const held = fileSize - start
  if (held !== claimed) {
    throw new FileError(
      `${name} ${held < claimed ? 'ends early' : 'has bytes left over'}: its shape ${shapeText(shape)} of ${code} takes ${size(claimed)}, and ${size(held)} follow the header`
    )
  }
  const end = start + claimed
  return { name, dtype, shape, start, end, bigEndian: order === '>', fortran: fortran_order }
}

/**
 * @param {ByteSource} source
 * @param {string} [name]
 */
export async function readNpyHeader(source, name) {
  return npyHeader(await source.read(0, Math.min(NPY_HEAD, source.size)), source.size, name)
}

/**
 * @param {ByteSource} source
 * @param {import('./stored-array.js').ReadOptions & { name?: string }} [options]
 */
export async function readNpy(source, options = {}) {
  return readStored(source, await readNpyHeader(source, options.name), options)
}

/** @type {Readonly<Partial<Record<Dtype, string>>>} */
const descrs = Object.fromEntries(
  Object.entries(dtypes).map(([code, dtype]) => [
    dtype,
    `${bytesOf[dtype] === 1 ? '|' : '<'}${code}`
  ])
)

/**
 * A .npy file, version 1.0, row-major and little-endian.
 * @param {{ data: ArrayLike<number>, shape: readonly number[] }} tensor
 * @param {Dtype} [dtype]
 * @returns {Uint8Array}
 */
export function writeNpy({ data, shape }, dtype = 'F32') {
  const descr = descrs[dtype]
  if (!descr) throw new Error(`.npy has no ${dtype}: save it as a .safetensors file`)
  const tuple = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`
  const dictionary = `{'descr': '${descr}', 'fortran_order': False, 'shape': ${tuple}, }`
  // The header ends with a newline at a multiple of 64 bytes.
  const length = Math.ceil((10 + dictionary.length + 1) / 64) * 64 - 10
  const header = `${dictionary.padEnd(length - 1)}\n`
  const numbers = narrow(data, dtype)
  const file = new Uint8Array(10 + length + numbers.length)
  file.set([...MAGIC, 1, 0, length & 255, length >> 8])
  file.set(new TextEncoder().encode(header), 10)
  file.set(numbers, 10 + length)
  return file
}
