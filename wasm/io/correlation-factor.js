// Correlations [i, j, rho] as SAELens stores them: R = F Fᵀ + diag(d), d > 0. F is the Cholesky factor of each group of
// features that are tied together, scaled by a millionth, so that d may be positive where R is only semi-definite. Called by
// sae-lens-world.js.

// F Fᵀ + d = (1 - this) R + this I: far below what samples could show.
const SLACK = 1e-6
const SINGULAR = 1e-12

/** @typedef {readonly (readonly [number, number, number])[]} Correlations */

/**
 * @param {number} n features
 * @param {Correlations} correlations
 * @returns {{ factor: { data: Float32Array, shape: number[] }, diagonal: Float32Array }} F [n, rank], d [n]
 */
export function correlationFactor(n, correlations) {
  const groups = tiedTogether(n, correlations)
  const rank = groups.reduce((sum, group) => sum + group.length, 0)
  const data = new Float32Array(n * rank)
  const diagonal = new Float32Array(n).fill(1)
  let column = 0
  for (const group of groups) {
    const lower = cholesky(group, correlations)
    group.forEach((feature, row) => {
      diagonal[feature] = SLACK
      lower[row].forEach((value, k) => {
        data[feature * rank + column + k] = value * Math.sqrt(1 - SLACK)
      })
    })
    column += group.length
  }
  return { factor: { data, shape: [n, rank] }, diagonal }
}

/**
 * The features of each connected group of the graph whose edges are the correlations, ascending.
 * @param {number} n
 * @param {Correlations} correlations
 */
function tiedTogether(n, correlations) {
  const first = Array.from({ length: n }, (_, i) => i)
  /** @param {number} i @returns {number} */
  const root = (i) => (first[i] === i ? i : (first[i] = root(first[i])))
  for (const [i, j] of correlations) first[Math.max(root(i), root(j))] = Math.min(root(i), root(j))
  /** @type {Map<number, number[]>} */
  const groups = new Map()
  for (let i = 0; i < n; i++) groups.set(root(i), [...(groups.get(root(i)) ?? []), i])
  return [...groups.values()].filter((group) => group.length > 1)
}

/**
 * @param {number[]} group
 * @param {Correlations} correlations
 * @returns {number[][]} the rows of L, R = L Lᵀ
 */
function cholesky(group, correlations) {
  const place = new Map(group.map((feature, row) => [feature, row]))
  const lower = group.map((_, row) => group.map((__, column) => Number(row === column)))
  for (const [i, j, rho] of correlations) {
    const [a, b] = [place.get(i), place.get(j)]
    if (a !== undefined && b !== undefined && a !== b) lower[Math.max(a, b)][Math.min(a, b)] = rho
  }
  for (let column = 0; column < group.length; column++) {
    for (let row = column; row < group.length; row++) {
      let sum = lower[row][column]
      for (let k = 0; k < column; k++) sum -= lower[row][k] * lower[column][k]
      const pivot = lower[column][column]
      if (row === column) lower[row][column] = Math.sqrt(Math.max(sum, 0))
      else lower[row][column] = pivot * pivot < SINGULAR ? 0 : sum / pivot
    }
  }
  return lower
}
