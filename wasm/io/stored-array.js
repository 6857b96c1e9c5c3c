// One array as it lies in a file: its numbers' format, shape and place. Readers of headers make it, after checking that
// the file really holds as many bytes as the shape claims; this file turns it into float32, a piece at a time.
import { breathing } from './breathing.js'
import { bytesOf, widen } from './dtypes.js'
import { FileError, quoted, shapeText, size } from './file-error.js'

/** @typedef {import('./dtypes.js').Dtype} Dtype */
/** @typedef {import('./byte-source.js').ByteSource} ByteSource */

/**
 * @typedef {object} StoredArray
 * @property {string} name
 * @property {Dtype} dtype
 * @property {number[]} shape
 * @property {number} start of its bytes in the source
 * @property {number} end
 * @property {boolean} [bigEndian]
 * @property {boolean} [fortran] the first index runs fastest
 */

/**
 * @typedef {object} ReadOptions
 * @property {number} [mostNumbers] refuse a larger array before it is read
 * @property {(share: number) => void} [onProgress]
 */

// 1 GiB of float32, as for every array that goes into the engine.
export const MOST_NUMBERS = 2 ** 28
// Small enough to keep a page alive, large enough to read a disk well.
const PIECE_BYTES = 2 ** 22
const MOST_DIMENSIONS = 32

/**
 * How many numbers a shape holds; a FileError where that is not a number of bytes that any file could have.
 * @param {unknown} shape
 * @param {string} name
 * @returns {number}
 */
export function countOf(shape, name) {
  const sizes = Array.isArray(shape) ? shape : []
  const right =
    Array.isArray(shape) &&
    shape.length <= MOST_DIMENSIONS &&
    sizes.every((n) => Number.isSafeInteger(n) && n >= 0)
  if (!right) {
    throw new FileError(
      `${name} has the shape ${quoted(shape)}: a shape is a list of at most ${MOST_DIMENSIONS} whole numbers from 0 on`
    )
  }
  // A zero makes the product 0, however large the others are.
  const count = sizes.includes(0) ? 0 : sizes.reduce((product, n) => product * n, 1)
  if (count * 8 <= Number.MAX_SAFE_INTEGER) return count
  throw new FileError(`${name} has the shape ${shapeText(sizes)}, more than any file can hold`)
}

/** @param {Pick<StoredArray, 'shape' | 'name'>} array @param {number} [most] */
export function refuseTooLarge({ shape, name }, most = MOST_NUMBERS) {
  const count = countOf(shape, name)
  if (count <= most) return
  throw new FileError(
    `${name} is too large: its shape ${shapeText(shape)} is ${size(count * 4)} as float32, and at most ${size(most * 4)} can be read`
  )
}

/**
 * The whole array as float32, in row-major order.
 * @param {ByteSource} source
 * @param {StoredArray} array
 * @param {ReadOptions} [options]
 * @returns {Promise<{ data: Float32Array, shape: number[] }>}
 */
export async function readStored(source, array, { mostNumbers, onProgress } = {}) {
  refuseTooLarge(array, mostNumbers)
  const data = new Float32Array(countOf(array.shape, array.name))
  const breathe = breathing()
  for (let at = array.start; at < array.end; at += PIECE_BYTES) {
    const end = Math.min(array.end, at + PIECE_BYTES)
    const bytes = await source.read(at, end)
    if (bytes.length !== end - at) {
      throw new FileError(`${array.name} ends early: the file became shorter while it was read`)
    }
    widenPiece(bytes, array, data, (at - array.start) / bytesOf[array.dtype])
    onProgress?.((end - array.start) / (array.end - array.start))
    await breathe()
  }
  return { data: inRowMajorOrder(data, array), shape: array.shape }
}

/**
 * @param {Uint8Array} bytes
 * @param {StoredArray} array
 * @param {Float32Array} data
 * @param {number} at
 */
export function widenPiece(bytes, { dtype, bigEndian = false }, data, at) {
  widen(bigEndian ? swapped(bytes, bytesOf[dtype]) : bytes, dtype, data, at)
}

/** @param {Uint8Array} bytes @param {number} width */
function swapped(bytes, width) {
  const result = new Uint8Array(bytes.length)
  for (let i = 0; i < bytes.length; i++)
    result[i] = bytes[i - (i % width) + width - 1 - (i % width)]
  return result
}

/**
 * @param {Float32Array} data
 * @param {Pick<StoredArray, 'shape' | 'fortran'>} array
 */
export function inRowMajorOrder(data, { shape, fortran = false }) {
  if (!fortran || shape.length < 2) return data
  const result = new Float32Array(data.length)
  const index = shape.map(() => 0)
  const strides = shape.map((_, axis) =>
    shape.slice(axis + 1).reduce((product, n) => product * n, 1)
  )
  let target = 0
  for (const value of data) {
    result[target] = value
    for (let axis = 0; axis < shape.length; axis++) {
      target += strides[axis]
      if (++index[axis] < shape[axis]) break
      target -= strides[axis] * shape[axis]
      index[axis] = 0
    }
  }
  return result
}
