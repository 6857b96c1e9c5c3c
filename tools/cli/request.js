// Reads the arguments of `run` into a request: which config, which seeds, what to do with the result. All
// that can be wrong with them is said here, before any training starts.
import { basename } from 'node:path'
import { presets, toyPresets } from '../../wasm/index.js'
import { Complaint, sentenceOf } from './complaint.js'
import { readConfigFile } from './config-file.js'
import { parseFlags } from './flags.js'
import { givenBy, givenModel, givenOptions } from './given-model.js'
import { models } from './models.js'

/** @type {Request['engine'][]} */
const engines = ['exact', 'turbo']

/**
 * @typedef {object} Request
 * @property {string} name the preset's, or the config file's without its folder and ending
 * @property {string | null} preset
 * @property {'sae' | 'toy_model'} kind
 * @property {import('./models.js').Model} model
 * @property {Record<string, unknown>[]} configs one for each seed
 * @property {import('../../wasm/index.js').EngineName} engine
 * @property {boolean} json
 * @property {boolean} baselines
 * @property {string | undefined} out
 */

/**
 * @param {string[]} args
 * @returns {Promise<Request>}
 */
export async function readRequest(args) {
  const { values, positionals } = parsed(args)
  if (positionals.length !== 1)
    throw new Complaint('run takes one preset or one config file (see run --help)')
  const engine = engineNamed(values.engine)
  if (values.out === '') throw new Complaint('--out needs the name of a folder')
  const { preset, name, kind, config } = starting(positionals[0])
  if (values.baselines && kind !== 'sae')
    throw new Complaint('--baselines compares sparse autoencoders; this is a toy model')
  const given = await givenBy(values)
  if (given && kind !== 'sae')
    throw new Complaint('--activations is for sparse autoencoders; this is a toy model')
  if (given && values.baselines)
    throw new Complaint('--baselines needs known features, and activations from a file have none')
  const model = given ? givenModel(given) : await models[kind]()
  const pair = pairReader(model)
  const settings = (values.set ?? []).map((text) => pair(...setting(text)))
  if (values.steps !== undefined) settings.push(...only('steps', [values.steps], settings, pair))
  const seeds = values.seeds?.split(',').map((text) => text.trim())
  const seedSettings = seeds && only('seed', seeds, settings, pair)
  const changed = { ...config, ...Object.fromEntries(settings) }
  const configs = (seedSettings ?? [null]).map((seed) =>
    seed ? { ...changed, seed: seed[1] } : changed
  )
  for (const each of configs) {
    const sentence = model.problem(each)
    if (sentence) throw new Complaint(sentence)
  }
  const { json, baselines, out } = values
  return { name, preset, kind, model, configs, engine, json, baselines, out }
}

/** @param {string} name @returns {Request['engine']} */
export function engineNamed(name) {
  const engine = engines.find((known) => known === name)
  if (!engine) throw new Complaint(`unknown engine "${name}"; known: ${engines.join(', ')}`)
  return engine
}

/** @param {string[]} args */
function parsed(args) {
  return parseFlags({
    args,
    allowPositionals: true,
    options: {
      set: { type: 'string', multiple: true },
      steps: { type: 'string' },
      seeds: { type: 'string' },
      engine: { type: 'string', default: 'exact' },
      json: { type: 'boolean', default: false },
      baselines: { type: 'boolean', default: false },
      out: { type: 'string' },
      ...givenOptions
    }
  })
}

/** @param {string} text @returns {[string, string]} */
function setting(text) {
  const equals = text.indexOf('=')
  if (equals < 1) throw new Complaint(`--set takes key=value, not "${text}"`)
  return [text.slice(0, equals), text.slice(equals + 1)]
}

/** @typedef {(key: string, text: string) => [string, import('../../wasm/index.js').ConfigValue]} PairReader */

/** @param {import('./models.js').Model} model @returns {PairReader} */
function pairReader({ parseSetting }) {
  return (key, text) => {
    try {
      return [key, parseSetting(key, text)]
    } catch (error) {
      throw new Complaint(sentenceOf(error))
    }
  }
}

/**
 * The values that --steps or --seeds give to a key; --set must not give it another one.
 * @param {'steps' | 'seed'} key @param {string[]} texts @param {[string, unknown][]} settings @param {PairReader} pair
 */
function only(key, texts, settings, pair) {
  const flag = key === 'seed' ? '--seeds' : '--steps'
  if (settings.some(([other]) => other === key))
    throw new Complaint(`${flag} and --set ${key}= both choose ${key}; give one of them`)
  const pairs = texts.map((text) => pair(key, text))
  const repeated = pairs.find(([, value], i) => pairs.findIndex(([, v]) => v === value) < i)
  if (repeated) throw new Complaint(`${flag} names ${repeated[1]} twice`)
  return pairs
}

/** @param {string} target */
export function starting(target) {
  const known = { ...presets, ...toyPresets }
  if (Object.hasOwn(known, target)) {
    const preset = known[target]
    const kind = 'model' in preset ? preset.model : 'sae'
    return { preset: target, name: target, kind: kindNamed(kind), config: preset.config }
  }
  const file = readConfigFile(target)
  if (!file)
    throw new Complaint(`unknown preset "${target}"; known: ${Object.keys(known).join(', ')}`)
  const { model: kind = 'sae', ...config } = file
  const name = basename(target).replace(/\.json$/i, '')
  return { preset: null, name, kind: kindNamed(kind), config }
}

/** @param {unknown} kind @returns {'sae' | 'toy_model'} */
function kindNamed(kind) {
  if (kind === 'sae' || kind === 'toy_model') return kind
  throw new Complaint(`model = ${JSON.stringify(kind)} is not allowed: it must be sae or toy_model`)
}
