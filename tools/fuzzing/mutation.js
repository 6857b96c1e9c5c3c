// Random changes to the bytes of a file: flips, numbers that break sums, pieces left out, doubled, moved or taken from another
// file, and words of the formats.
import { Buffer } from 'node:buffer'

const words = [
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  ',',
  ':',
  '"',
  "'",
  '\\',
  '\n',
  '\r\n',
  '-1',
  '1e999',
  'null',
  'true',
  'NaN',
  "'descr'",
  "'shape'",
  "'fortran_order'",
  "'<f4'",
  "'>f8'",
  "'|O'",
  'True',
  '(3,)',
  '9999999999999999999',
  '"dtype"',
  '"shape"',
  '"data_offsets"',
  '"F32"',
  '"BF16"',
  '"__metadata__"',
  '"__proto__"',
  '"k"',
  '"d_in"',
  '"architecture"',
  '"seed"',
  '"tasks"',
  '"metrics"',
  'PK\x03\x04',
  'PK\x01\x02',
  'PK\x05\x06',
  'PK\x06\x07'
].map((word) => Buffer.from(word, 'latin1'))
const numbers = [0, 1, 2, 7, 8, 127, 128, 255, 256, 32767, 65535, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1]
const LONGEST = 8192

/** A generator of numbers in [0, 1) from a seed (mulberry32), so that a find can be found again. @param {number} seed */
export function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {Uint8Array} other another file to take pieces from
 * @param {() => number} random
 * @returns {Uint8Array}
 */
export function mutated(bytes, other, random) {
  const below = (/** @type {number} */ n) => Math.floor(random() * n)
  /** @type {Buffer} */
  let result = Buffer.from(bytes)
  for (let change = below(4); change >= 0; change--) {
    const at = below(result.length + 1)
    const end = Math.min(result.length, at + below(below(2) ? 8 : 64))
    const from = below(other.length + 1)
    const rest = result.subarray(end)
    /** @type {(() => Buffer)[]} */
    const changes = [
      () => flipped(result, at, 1 << below(8)),
      () => flipped(result, at, below(256)),
      () => withNumber(result, at, numbers[below(numbers.length)], [1, 2, 4, 8][below(4)]),
      () => Buffer.concat([result.subarray(0, at), rest]),
      () => result.subarray(0, at),
      () => Buffer.concat([result.subarray(0, end), result.subarray(at)]),
      () => Buffer.concat([result.subarray(0, at), words[below(words.length)], rest]),
      () =>
        Buffer.concat([result.subarray(0, at), words[below(words.length)], result.subarray(at)]),
      () => Buffer.concat([result.subarray(0, at), other.subarray(from, from + below(64)), rest])
    ]
    result = changes[below(changes.length)]()
  }
  return new Uint8Array(result.subarray(0, LONGEST))
}

/** @param {Buffer} bytes @param {number} at @param {number} bits */
function flipped(bytes, at, bits) {
  const copy = Buffer.from(bytes)
  if (at < copy.length) copy[at] ^= bits
  return copy
}

/** Little-endian. @param {Buffer} bytes @param {number} at @param {number} value @param {number} width */
function withNumber(bytes, at, value, width) {
  const copy = Buffer.from(bytes)
  for (let i = 0; i < width && at + i < copy.length; i++)
    copy[at + i] = i < 4 ? (value >>> (8 * i)) & 255 : 0
  return copy
}
