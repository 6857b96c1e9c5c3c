// The package's entry, the same in Node, a page and a worker: config in, lab out. Loading it loads the exact engine, so that
// problem() answers at once. The contract is index.d.ts.
import { makeBaselines } from './baselines.js'
import { startLabs } from './labs.js'
import { saeLoader } from './loaded-sae.js'

export { presets } from './presets.js'
export { toyPresets } from './toy-presets.js'
export const version = '0.1.0'

const labs = await startLabs()

export const { fields, defaults, parseSetting, problem, createLab, dictionaryAgreement } = labs

export const loadSae = saeLoader(createLab)

export const baselines = makeBaselines({
  createLab,
  problem,
  defaults: /** @type {import('./index.js').Config} */ (/** @type {unknown} */ (defaults))
})

/** The toy models' fields, defaults, problem and parseSetting; the first call loads their module. */
export async function toyModels() {
  return (await import('./toy-models.js')).surface
}

/** @param {Partial<import('./index.js').ToyConfig>} [given] */
export async function createToyModel(given = {}) {
  return (await import('./toy-models.js')).create(given)
}

/** @param {import('./index.js').PoolOptions} [options] */
export async function createPool(options) {
  return (await import('./pool.js')).createPool(problem, options)
}

/**
 * @param {Iterable<Partial<import('./index.js').Config>>} configs
 * @param {import('./index.js').SweepOptions} [options]
 */
export async function* sweep(configs, options = {}) {
  yield* (await import('./sweep.js')).sweep(await createPool(options), configs, options)
}
