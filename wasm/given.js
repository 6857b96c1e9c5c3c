// Activations from outside: the config that goes with them, which rows are held out, and their way into the engine's memory,
// run of rows by run of rows, so that no second copy of them comes to be. Called by labs.js.
import { noWorld } from './no-world.js'
import { shown } from './shown.js'

/** @typedef {{ data: Float32Array, shape: readonly number[] }} Activations [n, d_in] */
/** @typedef {Readonly<Record<string, import('./index.js').ConfigValue>>} Values */

const LARGEST_SHARE_HELD_OUT = 0.1
const MOST_HELD_OUT = 4096
// What one evaluation may cost: problem() allows 8e9, of which some variants need twice this.
const EVALUATION_WORK = 3e9

/** What follows from the data, or is the reader's to choose; every other key of the group describes a world. */
const ownKeys = new Set(['sampler', 'seed', 'd_in', 'n_samples'])
const outside = { sampler: 'given', ...noWorld }

/** @param {unknown} given @returns {[rows: number, width: number]} */
export function shapeOf(given) {
  const { shape } = /** @type {{ shape?: unknown }} */ (given ?? {})
  const right =
    Array.isArray(shape) &&
    shape.length === 2 &&
    shape.every((n) => Number.isSafeInteger(n) && n > 0)
  if (!right) {
    throw new Error(
      `activations must be { data, shape: [n, d_in] }, and their shape is ${shown(shape)}`
    )
  }
  if (shape[0] < 2) throw new Error('activations need at least 2 samples: one is held out')
  return /** @type {[number, number]} */ (shape)
}

/** @param {unknown} given @returns {asserts given is Activations} */
export function checkData(given) {
  const [rows, width] = shapeOf(given)
  const { data } = /** @type {{ data?: unknown }} */ (given)
  if (!(data instanceof Float32Array)) throw new Error('activations.data must be a Float32Array')
  if (data.length !== rows * width) {
    throw new Error(
      `activations hold ${data.length} numbers, and their shape is [${rows}, ${width}]`
    )
  }
}

/** How many rows are held out unless a config says: a tenth, at most 4096, fewer for a large autoencoder.
 * @param {number} rows @param {number} width @param {number} d_sae */
function heldOutCount(rows, width, d_sae) {
  const affordable = Math.floor(EVALUATION_WORK / (2 * width * d_sae))
  const wanted = Math.min(Math.floor(rows * LARGEST_SHARE_HELD_OUT), MOST_HELD_OUT, affordable)
  return Math.max(1, wanted)
}

/**
 * The config with what follows from the data.
 * @param {Record<string, unknown>} config of the right types
 * @param {readonly [number, number]} shape
 * @param {{ fields: readonly import('./index.js').Field[], defaults: Values }} schema
 * @returns {{ config: Record<string, unknown>, problem: string }}
 */
export function givenConfig(config, [rows, width], { fields, defaults }) {
  const fixed = { ...defaults, ...outside }
  const worldly = fields.find(
    ({ key, group }) =>
      group === 'data' &&
      (!ownKeys.has(key) || key === 'sampler') &&
      config[key] !== undefined &&
      JSON.stringify(config[key]) !== JSON.stringify(fixed[/** @type {'sampler'} */ (key)])
  )
  const d_sae = Number(config.d_sae ?? defaults.d_sae)
  const eval_samples = Number(config.eval_samples ?? heldOutCount(rows, width, d_sae))
  const n_samples = rows - eval_samples
  const whole = { ...config, ...outside, d_in: width, n_samples, eval_samples }
  const problem = worldly
    ? `${worldly.key} = ${shown(config[worldly.key])} is about a world of known features, and activations from outside have none: leave it out`
    : contradiction(config, whole, rows)
  return { config: whole, problem }
}

/**
 * @param {Record<string, unknown>} config
 * @param {{ d_in: number, n_samples: number, eval_samples: number }} own
 * @param {number} rows
 */
function contradiction(config, { d_in, n_samples, eval_samples }, rows) {
  if (config.d_in !== undefined && config.d_in !== d_in)
    return `d_in = ${shown(config.d_in)} contradicts the activations, which have ${d_in} dimensions: leave it out`
  if (n_samples < 1)
    return `eval_samples = ${eval_samples} leaves none of the ${rows} samples to train on: make it smaller`
  if (config.n_samples !== undefined && config.n_samples !== n_samples)
    return `n_samples = ${shown(config.n_samples)} contradicts the activations: of ${rows} samples ${eval_samples} are held out (eval_samples) and ${n_samples} trained on; leave it out`
  return ''
}

/**
 * The rows held out: one from each of as many stretches of equal length, chosen by the seed; ascending.
 * @param {number} rows @param {number} count @param {number} seed
 */
export function heldOutRows(rows, count, seed) {
  return Uint32Array.from({ length: count }, (_, i) => {
    const start = Math.floor((i * rows) / count)
    const length = Math.floor(((i + 1) * rows) / count) - start
    return start + (scrambled(seed ^ Math.imul(i + 1, 0x9e3779b9)) % length)
  })
}

/** The finalizer of MurmurHash3. @param {number} value */
function scrambled(value) {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/**
 * Writes the rows to train on, in their order, and after them those held out.
 * @param {Float32Array} room [n, d_in]
 * @param {Activations} activations
 * @param {Uint32Array} heldOut
 */
export function fill(room, { data, shape: [rows, width] }, heldOut) {
  const training = rows - heldOut.length
  let next = 0
  for (let i = 0; i <= heldOut.length; i++) {
    const row = i < heldOut.length ? heldOut[i] : rows
    const run = data.subarray(next * width, row * width)
    refuseNotFinite(run, next * width, width)
    room.set(run, (next - i) * width)
    if (i === heldOut.length) return
    const held = data.subarray(row * width, (row + 1) * width)
    refuseNotFinite(held, row * width, width)
    room.set(held, (training + i) * width)
    next = row + 1
  }
}

/** @param {Float32Array} numbers @param {number} at their place in the data @param {number} width */
function refuseNotFinite(numbers, at, width) {
  for (let i = 0; i < numbers.length; i++) {
    if (Number.isFinite(numbers[i])) continue
    const [row, dimension] = [Math.floor((at + i) / width), (at + i) % width]
    throw new Error(
      `activations have ${numbers[i]} in row ${row}, dimension ${dimension}: they must be finite`
    )
  }
}
