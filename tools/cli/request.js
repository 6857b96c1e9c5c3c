// Reads the arguments of `run` into a request: which config, which seeds, what to do with the result. All
// that can be wrong with them is said here, before any training starts.
import { basename } from 'node:path'
import { parseSetting, presets, problem } from '../../wasm/index.js'
import { Complaint, sentenceOf } from './complaint.js'
import { readConfigFile } from './config-file.js'
import { parseFlags } from './flags.js'

const engines = ['exact']

/**
 * @typedef {object} Request
 * @property {string} name the preset's, or the config file's without its folder and ending
 * @property {string | null} preset
 * @property {Partial<import('../../wasm/index.js').Config>[]} configs one for each seed
 * @property {'exact'} engine
 * @property {boolean} json
 * @property {boolean} baselines
 * @property {string | undefined} out
 */

/**
 * @param {string[]} args
 * @returns {Request}
 */
export function readRequest(args) {
  const { values, positionals } = parsed(args)
  if (positionals.length !== 1)
    throw new Complaint('run takes one preset or one config file (see run --help)')
  if (!engines.includes(values.engine))
    throw new Complaint(`unknown engine "${values.engine}"; known: ${engines.join(', ')}`)
  if (values.out === '') throw new Complaint('--out needs the name of a folder')
  const settings = (values.set ?? []).map(setting)
  if (values.steps !== undefined) settings.push(...only('steps', [values.steps], settings))
  const seeds = values.seeds?.split(',').map((text) => text.trim())
  const seedSettings = seeds && only('seed', seeds, settings)
  const { preset, name, config } = starting(positionals[0])
  const changed = { ...config, ...Object.fromEntries(settings) }
  const configs = (seedSettings ?? [null]).map((seed) =>
    seed ? { ...changed, seed: seed[1] } : changed
  )
  for (const each of configs) {
    const sentence = problem(each)
    if (sentence) throw new Complaint(sentence)
  }
  const { json, baselines, out } = values
  return { name, preset, configs, engine: 'exact', json, baselines, out }
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
      out: { type: 'string' }
    }
  })
}

/** @param {string} text */
function setting(text) {
  const equals = text.indexOf('=')
  if (equals < 1) throw new Complaint(`--set takes key=value, not "${text}"`)
  return pair(text.slice(0, equals), text.slice(equals + 1))
}

/**
 * @param {string} key @param {string} text
 * @returns {[string, import('../../wasm/index.js').ConfigValue]}
 */
function pair(key, text) {
  try {
    return [key, parseSetting(key, text)]
  } catch (error) {
    throw new Complaint(sentenceOf(error))
  }
}

/**
 * The values that --steps or --seeds give to a key; --set must not give it another one.
 * @param {'steps' | 'seed'} key @param {string[]} texts @param {[string, unknown][]} settings
 */
function only(key, texts, settings) {
  const flag = key === 'seed' ? '--seeds' : '--steps'
  if (settings.some(([other]) => other === key))
    throw new Complaint(`${flag} and --set ${key}= both choose ${key}; give one of them`)
  const pairs = texts.map((text) => pair(key, text))
  const repeated = pairs.find(([, value], i) => pairs.findIndex(([, v]) => v === value) < i)
  if (repeated) throw new Complaint(`${flag} names ${repeated[1]} twice`)
  return pairs
}

/** @param {string} target */
function starting(target) {
  if (Object.hasOwn(presets, target))
    return { preset: target, name: target, config: presets[target].config }
  const config = readConfigFile(target)
  if (config) return { preset: null, name: basename(target).replace(/\.json$/i, ''), config }
  throw new Complaint(`unknown preset "${target}"; known: ${Object.keys(presets).join(', ')}`)
}
