// What can be said of activations without a known truth: lengths, mean, spread and the dimensions that stand out, and whether
// they should be normalised before an autoencoder trains on them. SAELens scales to a mean length of sqrt(d)
// ("expected_average_only_in", after Anthropic's April 2024 update); the lab's own worlds lie near it.
import { breathing } from './breathing.js'

/**
 * @typedef {object} ActivationStatistics
 * @property {number} rows
 * @property {number} width
 * @property {number} mean_norm mean length of a row
 * @property {number} norm_of_mean length of the mean row
 * @property {number} std over all numbers, around the mean row
 * @property {number} minimum
 * @property {number} maximum
 * @property {number} zeros share of numbers that are 0
 * @property {number} constant_dimensions that never change
 * @property {number} largest_dimension the one with the most variance
 * @property {number} largest_share of the variance that it holds
 * @property {number} scale what to multiply by for a mean length of sqrt(d)
 * @property {string[]} warnings each one sentence that says what to do
 */

// Twice too long or too short is still trained well by the presets' learning rates and penalties; ten times is not.
const SCALE_APART = 3
const MEAN_TOO_LONG = 0.5
const ONE_DIMENSION = 0.5

const PIECE_NUMBERS = 2 ** 20

/**
 * @param {{ data: Float32Array, shape: readonly number[] }} activations [n, d]
 * @returns {Promise<ActivationStatistics>}
 */
export async function activationStatistics({ data, shape: [rows, width] }) {
  let [norms, minimum, maximum, zeros] = [0, Infinity, -Infinity, 0]
  const mean = await meanRow(data, rows, width)
  const variance = new Float64Array(width)
  await forEachPiece(data, width, (start, end) => {
    for (let at = start; at < end; at += width) {
      let square = 0
      for (let i = 0; i < width; i++) {
        const value = data[at + i]
        square += value * value
        variance[i] += (value - mean[i]) ** 2
        if (value < minimum) minimum = value
        if (value > maximum) maximum = value
        if (value === 0) zeros++
      }
      norms += Math.sqrt(square)
    }
  })
  for (let i = 0; i < width; i++) variance[i] /= rows
  const total = variance.reduce((sum, each) => sum + each, 0)
  const largest = variance.reduce((best, each, i) => (each > variance[best] ? i : best), 0)
  const measured = {
    rows,
    width,
    mean_norm: norms / rows,
    norm_of_mean: Math.sqrt(mean.reduce((sum, each) => sum + each * each, 0)),
    std: Math.sqrt(total / width),
    minimum,
    maximum,
    zeros: zeros / data.length,
    constant_dimensions: variance.filter((each) => each === 0).length,
    largest_dimension: largest,
    largest_share: total > 0 ? variance[largest] / total : 0,
    scale: norms > 0 ? (Math.sqrt(width) * rows) / norms : 1
  }
  return { ...measured, warnings: warningsOn(measured) }
}

/** @param {Float32Array} data @param {number} rows @param {number} width */
async function meanRow(data, rows, width) {
  const mean = new Float64Array(width)
  await forEachPiece(data, width, (start, end) => {
    for (let at = start; at < end; at += width)
      for (let i = 0; i < width; i++) mean[i] += data[at + i]
  })
  return mean.map((sum) => sum / rows)
}

/**
 * Whole rows, a piece at a time.
 * @param {Float32Array} data @param {number} width @param {(start: number, end: number) => void} work
 */
async function forEachPiece(data, width, work) {
  const breathe = breathing()
  const step = width * Math.ceil(PIECE_NUMBERS / width)
  for (let start = 0; start < data.length; start += step) {
    work(start, Math.min(data.length, start + step))
    await breathe()
  }
}

/** @param {Omit<ActivationStatistics, 'warnings'>} measured */
function warningsOn(measured) {
  const { rows, width, mean_norm, norm_of_mean, std, scale, largest_dimension, largest_share } =
    measured
  if (std === 0) return ['All samples are the same: there is nothing to learn.']
  const warnings = []
  if (scale > SCALE_APART || scale < 1 / SCALE_APART) {
    warnings.push(
      `Normalise first: a sample's mean length is ${mean_norm.toPrecision(3)}, and learning rates and penalties are meant for about √d = ${Math.sqrt(width).toPrecision(3)}; multiply all by ${scale.toPrecision(3)}.`
    )
  }
  if (norm_of_mean > MEAN_TOO_LONG * mean_norm) {
    warnings.push(
      `Centre first: the mean of all samples has ${Math.round((100 * norm_of_mean) / mean_norm)} % of a sample's length; subtract it, or start b_dec there (decoder_bias_init = geometric_median).`
    )
  }
  if (width > 2 && largest_share > ONE_DIMENSION) {
    warnings.push(
      `Dimension ${largest_dimension} alone holds ${Math.round(100 * largest_share)} % of the variance: leave it out or scale it down, or the autoencoder will learn little else.`
    )
  }
  if (measured.constant_dimensions > 0) {
    warnings.push(`${measured.constant_dimensions} of ${width} dimensions never change.`)
  }
  if (rows < 10 * width) {
    warnings.push(
      `${rows} samples are few for ${width} dimensions: the autoencoder can learn them by heart.`
    )
  }
  return warnings
}

/**
 * The same activations scaled to a mean length of sqrt(d), and centred if asked; a copy, or in place.
 * @param {{ data: Float32Array, shape: readonly number[] }} activations
 * @param {{ centre?: boolean, inPlace?: boolean }} [options]
 */
export async function normalised({ data, shape }, { centre = false, inPlace = false } = {}) {
  const [rows, width] = shape
  const mean = centre ? await meanRow(data, rows, width) : null
  const result = inPlace ? data : new Float32Array(data)
  if (mean) {
    await forEachPiece(result, width, (start, end) => {
      for (let i = start; i < end; i++) result[i] -= mean[i % width]
    })
  }
  const { scale } = await activationStatistics({ data: result, shape })
  await forEachPiece(result, width, (start, end) => {
    for (let i = start; i < end; i++) result[i] *= scale
  })
  return { data: result, shape: [rows, width], scale }
}
