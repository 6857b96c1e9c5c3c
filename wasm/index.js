// The package's entry, the same in Node, a page and a worker: config in, lab out. Loading it loads the exact engine, so that
// problem() answers at once. The contract is index.d.ts.
import { makeBaselines } from './baselines.js'
import { ownKeys, settingParser, typeProblem } from './config.js'
import { loadEngine } from './engine.js'
import { frozen } from './frozen.js'
import { Lab } from './lab.js'
import { flatRows } from './rows.js'

export { presets } from './presets.js'
export { toyPresets } from './toy-presets.js'
export const version = '0.1.0'

const engine = await loadEngine()

export const fields = frozen(engine.fields())
/** @type {Readonly<Record<string, import('./index.js').ConfigValue>>} */
export const defaults = Object.freeze(
  Object.fromEntries(fields.map((field) => [field.key, field.default]))
)
export const parseSetting = settingParser(fields)

/** @param {unknown} given */
export function problem(given) {
  const config = ownKeys(given)
  return typeProblem(config, fields) || engine.problem(/** @type {object} */ (config))
}

/**
 * @param {Partial<import('./index.js').Config>} [given]
 * @param {{ engine?: string, decoder?: import('./index.js').Decoder }} [options]
 */
export async function createLab(given = {}, options = {}) {
  const wanted = options.engine ?? 'exact'
  if (wanted !== 'exact') throw new Error(`engine = "${wanted}" is not allowed: it must be exact`)
  const config = ownKeys(given)
  const sentence = problem(config)
  if (sentence) throw new Error(sentence)
  const run = new engine.Lab(/** @type {object} */ (config))
  if (options.decoder) {
    const { d_in, d_sae } = run.config()
    const W_dec = flatRows(options.decoder.W_dec, d_in, 'W_dec')
    const b_dec = flatRows(options.decoder.b_dec, d_in, 'b_dec')
    if (W_dec.length !== d_in * d_sae) {
      run.delete()
      throw new Error(`W_dec must have d_sae = ${d_sae} rows of ${d_in} numbers`)
    }
    run.startFrom(W_dec, b_dec)
  }
  return new Lab(run, problem)
}

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
