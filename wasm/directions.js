// The directions that can be steered along to move one feature: the latent's own, and its rivals. Every one is of length 1.
// Called by steering-effects.js.

/** @import { DirectionName, Lab, Tensor } from './index.js' */
/** @typedef {{ name: DirectionName, direction: Float32Array }} NamedDirection */

/**
 * @param {Lab} lab
 * @param {{ feature: number, latent: number }} pair latent -1 where the feature has none
 * @returns {NamedDirection[]}
 */
export function rivalDirections(lab, { feature, latent }) {
  const truth = rowOf(lab.read('features'), feature)
  /** @type {[DirectionName, Float32Array][]} */
  const all = [
    ['truth', truth],
    ['difference_of_means', differenceOfMeans(lab, feature)],
    ['axis', nearestAxis(truth)],
    ['random', randomDirection(truth.length, feature)]
  ]
  if (latent >= 0) {
    all.unshift(['decoder', rowOf(lab.read('W_dec'), latent)])
    all.splice(3, 0, ['encoder', columnOf(lab.read('W_enc'), latent)])
  }
  return all
    .map(([name, direction]) => ({ name, direction: unit(direction) }))
    .filter(({ direction }) => direction.some((value) => value !== 0))
}

/** @param {Tensor} matrix @param {number} row */
export function rowOf({ data, shape }, row) {
  return data.slice(row * shape[1], (row + 1) * shape[1])
}

/** @param {Tensor} matrix @param {number} column */
function columnOf({ data, shape }, column) {
  return Float32Array.from({ length: shape[0] }, (_, i) => data[i * shape[1] + column])
}

/** @param {Float32Array} vector */
function unit(vector) {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0))
  const finite = Number.isFinite(length) && length > 0
  return vector.map((value) => (finite ? value / length : 0))
}

/**
 * The mean of the held-out samples with the feature, less the mean of those without (Marks and Tegmark 2023).
 * @param {Lab} lab
 * @param {number} feature
 */
function differenceOfMeans(lab, feature) {
  const { data, shape } = lab.read('eval_activations')
  const { data: coefficients, shape: truth } = lab.read('eval_coefficients')
  const [n, width] = shape
  const sums = [new Float64Array(width), new Float64Array(width)]
  const counts = [0, 0]
  for (let s = 0; s < n; s++) {
    const side = coefficients[s * truth[1] + feature] > 0 ? 1 : 0
    counts[side]++
    for (let d = 0; d < width; d++) sums[side][d] += data[s * width + d]
  }
  return Float32Array.from(sums[1], (sum, d) =>
    counts[0] && counts[1] ? sum / counts[1] - sums[0][d] / counts[0] : 0
  )
}

/** The single dimension (a neuron) that the true direction uses most. @param {Float32Array} truth */
function nearestAxis(truth) {
  let most = 0
  truth.forEach((value, d) => {
    if (Math.abs(value) > Math.abs(truth[most])) most = d
  })
  return truth.map((value, d) => (d === most ? Math.sign(value) : 0))
}

/**
 * The same for every run: sums of twelve uniform numbers are nearly normal, so that no direction is preferred.
 * @param {number} width
 * @param {number} feature
 */
export function randomDirection(width, feature) {
  // Lehmer's generator with the constants of Park and Miller 1988.
  let state = feature + 1
  const uniform = () => (state = (state * 48271) % 2147483647) / 2147483647
  for (let i = 0; i < 12; i++) uniform()
  return Float32Array.from({ length: width }, () => {
    let sum = -6
    for (let i = 0; i < 12; i++) sum += uniform()
    return sum
  })
}
