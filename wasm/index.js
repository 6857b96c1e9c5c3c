// The package's entry, the same in Node, a page and a worker: config in, lab out. Loading it loads the exact engine, so that
// problem() answers at once. The contract is index.d.ts.
import { settingParser, typeProblem } from './config.js'
import { loadEngine } from './engine.js'
import { Lab } from './lab.js'

export { presets } from './presets.js'
export const version = '0.1.0'

const engine = await loadEngine()

export const fields = Object.freeze(engine.fields())
export const defaults = /** @type {import('./index.js').Config} */ (
  Object.freeze(Object.fromEntries(fields.map((field) => [field.key, field.default])))
)
export const parseSetting = settingParser(fields)

/** @param {unknown} config */
export function problem(config) {
  return typeProblem(config, fields) || engine.problem(/** @type {object} */ (config))
}

/**
 * @param {Partial<import('./index.js').Config>} [config]
 * @param {{ engine?: string }} [options]
 */
export async function createLab(config = {}, options = {}) {
  const wanted = options.engine ?? 'exact'
  if (wanted !== 'exact') throw new Error(`engine = "${wanted}" is not allowed: it must be exact`)
  const sentence = problem(config)
  if (sentence) throw new Error(sentence)
  return new Lab(new engine.Lab(config))
}
