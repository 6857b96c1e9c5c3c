// Toy Models of Superposition as callers see them: the module is loaded once, when it is first asked for; configs and
// arguments are checked in words. The contract is index.d.ts.
import { compileToyEngine } from './bytes.js'
import { ownKeys, settingParser, typeProblem } from './config.js'
import instantiate from './dist/toy.mjs'
import { startModule } from './start-module.js'
import { ToyModel } from './toy-model.js'

const engine = await startModule(instantiate, await compileToyEngine())

/** @type {readonly any[]} ToyField, which the reader of settings knows as Field */
const fields = Object.freeze(engine.fields())
const defaults = /** @type {Readonly<import('./index.js').ToyConfig>} */ (
  Object.freeze(Object.fromEntries(fields.map((field) => [field.key, field.default])))
)

/** @param {unknown} given @returns {string} */
function problem(given) {
  const config = ownKeys(given)
  return typeProblem(config, fields) || engine.problem(config)
}

/** @param {unknown} given */
export function create(given) {
  const config = ownKeys(given)
  const sentence = problem(config)
  if (sentence) throw new Error(sentence)
  return new ToyModel(engine, engine.create(config))
}

/** @type {import('./index.js').ToyModels} */
export const surface = Object.freeze({
  fields,
  defaults,
  problem,
  parseSetting: settingParser(fields)
})
