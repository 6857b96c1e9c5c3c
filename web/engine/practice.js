/**
 * A file of activations to practise on, for readers without one of their own: samples of a world of which the page tells nothing,
 * far from the origin and far too long, with the words that each sample holds as labels. Called by engine/own-data.js.
 */
import { writeNpy } from '../../wasm/io/index.js'

/** @import { OwnEngine } from './own-protocol.js' */
/** @import { Config } from './protocol.js' */

/** @type {Partial<Config>} */
export const PRACTICE_WORLD = {
  n_features: 24,
  d_in: 16,
  geometry: 'spread',
  min_active: 1,
  max_active: 3,
  seed: 9,
  n_samples: 0,
  eval_samples: 4000
}

/** How much longer the samples are than the world makes them, and how far their mean lies from the origin in each dimension. */
const SCALE = 6
const MEAN = 8

/**
 * @param {Pick<OwnEngine, 'createLab'>} engine
 * @param {readonly string[]} topics a word for each feature
 * @returns {Promise<{ activations: Uint8Array, labels: string }>} an .npy file, and a line for each of its rows
 */
export async function practiceFiles({ createLab }, topics) {
  const world = await createLab(PRACTICE_WORLD)
  const { data, shape } = world.read('eval_activations')
  const coefficients = world.read('eval_coefficients')
  world.dispose()
  const [rows] = shape
  const [, features] = coefficients.shape
  const words = (/** @type {number} */ row) =>
    topics.filter((_, i) => coefficients.data[row * features + i] > 0).join(', ')
  return {
    activations: writeNpy({ data: data.map((value) => SCALE * value + MEAN), shape }),
    labels: Array.from({ length: rows }, (_, row) => words(row)).join('\n')
  }
}
