// The package's entry, the same in Node, a page and a worker: config in, lab out. Loading it loads the exact engine, so that
// problem() answers at once. The contract is index.d.ts.
import { ownKeys, settingParser, typeProblem } from './config.js'
import { loadEngine } from './engine.js'
import { frozen } from './frozen.js'
import { Lab } from './lab.js'

export { presets } from './presets.js'
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
 * @param {{ engine?: string }} [options]
 */
export async function createLab(given = {}, options = {}) {
  const wanted = options.engine ?? 'exact'
  if (wanted !== 'exact') throw new Error(`engine = "${wanted}" is not allowed: it must be exact`)
  const config = ownKeys(given)
  const sentence = problem(config)
  if (sentence) throw new Error(sentence)
  return new Lab(new engine.Lab(/** @type {object} */ (config)), problem)
}
