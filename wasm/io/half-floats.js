// float16 (IEEE 754 binary16: 1 sign, 5 exponent, 10 fraction bits) and bfloat16 (the upper half of a float32), which
// typed arrays do not have in Node 20. Called by dtypes.js.

const scratch = new Float32Array(1)
const bitsOfScratch = new Uint32Array(scratch.buffer)

/** Every float16 as a float32; made when first asked for. @type {Float32Array | undefined} */
let everyFloat16

/** @param {Uint16Array} halves @param {Float32Array} out @param {number} at */
export function widenFloat16(halves, out, at) {
  everyFloat16 ??= Float32Array.from({ length: 65536 }, (_, half) => float16(half))
  for (let i = 0; i < halves.length; i++) out[at + i] = everyFloat16[halves[i]]
}

/** @param {number} half its 16 bits */
function float16(half) {
  const sign = half & 0x8000 ? -1 : 1
  const exponent = (half >> 10) & 31
  const fraction = half & 1023
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN
  if (exponent === 0) return sign * fraction * 2 ** -24
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}

/** @param {ArrayLike<number>} values */
export function narrowToFloat16(values) {
  const halves = new Uint16Array(values.length)
  for (let i = 0; i < halves.length; i++) halves[i] = toFloat16(values[i])
  return halves
}

// The smallest number that rounds to infinity: halfway between 65504 and 65536.
const OVERFLOW = 65520

/** @param {number} value @returns {number} its 16 bits, rounded to the nearest, ties to even */
function toFloat16(value) {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0
  const magnitude = Math.abs(value)
  if (Number.isNaN(value)) return 0x7e00
  if (magnitude >= OVERFLOW) return sign | 0x7c00
  if (magnitude < 2 ** -14) return sign | roundedToEven(magnitude * 2 ** 24)
  const exponent = Math.min(15, Math.floor(Math.log2(magnitude)))
  const shifted = magnitude / 2 ** exponent < 1 ? exponent - 1 : exponent
  const fraction = roundedToEven((magnitude / 2 ** shifted - 1) * 1024)
  return sign | (((shifted + 15) << 10) + fraction) // a fraction of 1024 carries into the exponent
}

/** @param {number} value at least 0 and small enough for its fraction to be exact */
function roundedToEven(value) {
  const floor = Math.floor(value)
  const rest = value - floor
  return floor + (rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? 1 : 0)
}

/** @param {ArrayLike<number>} values */
export function narrowToBfloat16(values) {
  const halves = new Uint16Array(values.length)
  for (let i = 0; i < halves.length; i++) halves[i] = toBfloat16(values[i])
  return halves
}

/** @param {number} value @returns {number} its 16 bits */
function toBfloat16(value) {
  scratch[0] = value
  const [bits] = bitsOfScratch
  if (Number.isNaN(value)) return (bits >>> 16) | 0x40
  const odd = (bits >>> 16) & 1
  return (bits + 0x7fff + odd) >>> 16
}
