// Comparisons of float32 arrays with plain JavaScript references in double precision, for the tests.
import assert from 'node:assert/strict'

/**
 * @param {ArrayLike<number>} actual @param {ArrayLike<number>} expected
 * @param {{ within?: number, what?: string }} [options] within: the largest difference allowed
 */
export function assertClose(actual, expected, { within = 1e-5, what = 'array' } = {}) {
  assert.equal(actual.length, expected.length, `${what}: length`)
  for (let i = 0; i < actual.length; i++) {
    const close = Math.abs(actual[i] - expected[i]) <= within * Math.max(1, Math.abs(expected[i]))
    assert.ok(close, `${what}[${i}] is ${actual[i]}, expected ${expected[i]}`)
  }
}

/** @param {import('../../wasm/index.js').Tensor} tensor @returns {number[][]} */
export function rowsOf({ data, shape: [rows, width] }) {
  return Array.from({ length: rows }, (_, r) =>
    Array.from(data.subarray(r * width, (r + 1) * width))
  )
}

/** @param {number[]} a @param {number[]} b */
export function dot(a, b) {
  return a.reduce((sum, value, i) => sum + value * b[i], 0)
}

/** @param {number[]} a @param {number[]} b */
export function cosine(a, b) {
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))
}
