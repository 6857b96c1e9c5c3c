// The number formats of .npy and .safetensors, widened to float32 (what the engine computes with) and narrowed again.
// float16 and bfloat16 fit into float32 exactly; float64 and wide integers are rounded to the nearest. Called by
// stored-array.js and by the writers.
import { narrowToBfloat16, narrowToFloat16, widenFloat16 } from './half-floats.js'

/** @typedef {'F16' | 'BF16' | 'F32' | 'F64' | 'I8' | 'I16' | 'I32' | 'I64' | 'U8' | 'U16' | 'U32' | 'U64' | 'BOOL'} Dtype */

/** Names as in .safetensors. @type {Readonly<Record<Dtype, number>>} */
export const bytesOf = Object.freeze({
  F16: 2,
  BF16: 2,
  F32: 4,
  F64: 8,
  I8: 1,
  I16: 2,
  I32: 4,
  I64: 8,
  U8: 1,
  U16: 2,
  U32: 4,
  U64: 8,
  BOOL: 1
})

const views = {
  F32: Float32Array,
  F64: Float64Array,
  I8: Int8Array,
  I16: Int16Array,
  I32: Int32Array,
  I64: BigInt64Array,
  U8: Uint8Array,
  U16: Uint16Array,
  U32: Uint32Array,
  U64: BigUint64Array,
  F16: Uint16Array,
  BF16: Uint16Array,
  BOOL: Uint8Array
}

/** @param {string} name @returns {name is Dtype} */
export const isDtype = (name) => Object.hasOwn(bytesOf, name)

/**
 * Little-endian numbers as float32, written into `out` from `at` on.
 * @param {Uint8Array} bytes a whole number of values
 * @param {Dtype} dtype
 * @param {Float32Array} out
 * @param {number} at
 */
export function widen(bytes, dtype, out, at) {
  const values = aligned(bytes, dtype)
  if (dtype === 'F16') return widenFloat16(/** @type {Uint16Array} */ (values), out, at)
  if (dtype === 'BF16') return widenBfloat16(/** @type {Uint16Array} */ (values), out, at)
  if (values instanceof BigInt64Array || values instanceof BigUint64Array) {
    for (let i = 0; i < values.length; i++) out[at + i] = Number(values[i])
  } else out.set(values, at)
}

/**
 * The bytes as their own type; copied when they do not start at a multiple of its size.
 * @param {Uint8Array} bytes
 * @param {Dtype} dtype
 */
function aligned(bytes, dtype) {
  const whole = bytes.byteOffset % bytesOf[dtype] === 0 ? bytes : new Uint8Array(bytes)
  const buffer = /** @type {ArrayBuffer} */ (whole.buffer)
  return new views[dtype](buffer, whole.byteOffset, whole.length / bytesOf[dtype])
}

/** @param {Uint16Array} halves @param {Float32Array} out @param {number} at */
function widenBfloat16(halves, out, at) {
  const bits = new Uint32Array(out.buffer, out.byteOffset, out.length)
  for (let i = 0; i < halves.length; i++) bits[at + i] = halves[i] << 16
}

/**
 * Numbers as the bytes of a dtype, little-endian; halves are rounded to the nearest even.
 * @param {ArrayLike<number>} values
 * @param {Dtype} dtype
 * @returns {Uint8Array}
 */
export function narrow(values, dtype) {
  const numbers = narrowed(values, dtype)
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
}

/** @param {ArrayLike<number>} values @param {Dtype} dtype */
function narrowed(values, dtype) {
  if (dtype === 'F16') return narrowToFloat16(values)
  if (dtype === 'BF16') return narrowToBfloat16(values)
  if (dtype === 'I64') return BigInt64Array.from(values, (value) => BigInt(Math.trunc(value)))
  if (dtype === 'U64') return BigUint64Array.from(values, (value) => BigInt(Math.trunc(value)))
  return /** @type {Float32Array} */ (views[dtype].from(/** @type {any} */ (values)))
}
