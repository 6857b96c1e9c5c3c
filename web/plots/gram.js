/**
 * All products of a toy model's feature directions, W W^T: the squared lengths on the diagonal, the interference of two
 * features beside it. Pure: arrays in, an array out. Called by ui/toy-gram.js.
 */

/** @param {readonly Float32Array[]} directions @returns {Float32Array} [n_features, n_features] */
export function gram(directions) {
  const n = directions.length
  const products = new Float32Array(n * n)
  directions.forEach((one, i) => {
    for (let j = 0; j <= i; j++) {
      const product = one.reduce((sum, value, k) => sum + value * directions[j][k], 0)
      products[i * n + j] = products[j * n + i] = product
    }
  })
  return products
}

/** The pair of different features whose product is farthest from 0. @param {ArrayLike<number>} products @param {number} n */
export function strongestPair(products, n) {
  let best = { one: 0, other: Math.min(1, n - 1), value: 0 }
  for (let one = 0; one < n; one++)
    for (let other = one + 1; other < n; other++) {
      const value = products[one * n + other]
      if (Math.abs(value) > Math.abs(best.value)) best = { one, other, value }
    }
  return best
}
