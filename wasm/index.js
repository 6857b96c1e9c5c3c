// The package's entry, the same in Node, a page and a worker: config in, lab out. Loading it loads the exact engine, so that
// problem() answers at once. The contract is index.d.ts.
import { settingParser, typeProblem } from './config.js'
import { loadEngine } from './engine.js'
import { Lab } from './lab.js'

export { presets } from './presets.js'
export { toyPresets } from './toy-presets.js'
export const version = '0.1.0'

const engine = await loadEngine()

export const fields = Object.freeze(engine.fields())
/** @type {Readonly<Record<string, import('./index.js').ConfigValue>>} */
export const defaults = Object.freeze(
  Object.fromEntries(fields.map((field) => [field.key, field.default]))
)
export const parseSetting = settingParser(fields)

/**
 * The keys that a config itself holds, read once: what is checked is what the engine gets.
 * @param {unknown} config
 */
function ownKeys(config) {
  const isObject = typeof config === 'object' && config !== null && !Array.isArray(config)
  return isObject ? { __proto__: null, ...config } : config
}

/** @param {unknown} given */
export function problem(given) {
  const config = ownKeys(given)
  return typeProblem(config, fields) || engine.problem(/** @type {object} */ (config))
}

/**
 * @param {Partial<import('./index.js').Config>} [given]
 * @param {{ engine?: string }} [options]
 */
export async function createLab(given = {}, options = {}) {
  const wanted = options.engine ?? 'exact'
  if (wanted !== 'exact') throw new Error(`engine = "${wanted}" is not allowed: it must be exact`)
  const config = ownKeys(given)
  const sentence = problem(config)
  if (sentence) throw new Error(sentence)
  return new Lab(new engine.Lab(/** @type {object} */ (config)))
}

/** The toy models' fields, defaults, problem and parseSetting; the first call loads their module. */
export async function toyModels() {
  return (await import('./toy-models.js')).surface
}

/** @param {Partial<import('./index.js').ToyConfig>} [given] */
export async function createToyModel(given = {}) {
  return (await import('./toy-models.js')).create(given)
}
