// `superposition-lab export`: trains a run to its end, or a card to its step, and writes it in the formats that are asked for,
// each in a folder of its own.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaults, version } from '../../wasm/index.js'
import {
  historyCsv,
  isRunCard,
  matchesCsv,
  readRunCard,
  saeLensFiles,
  sparsifyFiles,
  stepsToRepeat,
  worldFiles,
  writeNpy,
  writeNpz,
  writeSafetensors
} from '../../wasm/io/index.js'
import { Complaint, sentenceOf } from './complaint.js'
import { trainTo } from './experiment.js'
import { parseFlags } from './flags.js'
import { givenModel, givenOptions, readGiven } from './given-model.js'
import { models } from './models.js'
import { makeFolder, writeOutput } from './output.js'
import { progressOn } from './progress.js'
import { readRequest } from './request.js'
import { interruptedExitCode, interruption } from './streams.js'

/** @typedef {import('../../wasm/index.js').Lab} Lab */
/** @typedef {Record<string, string | Uint8Array>} Files */
/** @typedef {import('./models.js').Model} Model */

/** @type {Readonly<Record<string, (lab: Lab) => { files: Files, notes?: string[] }>>} */
const formats = {
  'sae-lens': (lab) => ({ files: saeLensFiles(lab, { version }) }),
  sparsify: (lab) => ({ files: sparsifyFiles(lab) }),
  world: worldFiles,
  npy: (lab) => ({
    files: Object.fromEntries(
      Object.entries(arraysOf(lab)).map(([name, array]) => [`${name}.npy`, writeNpy(array)])
    )
  }),
  npz: (lab) => ({ files: { 'arrays.npz': writeNpz(arraysOf(lab), { compressed: true }) } }),
  safetensors: (lab) => ({ files: { 'arrays.safetensors': writeSafetensors(arraysOf(lab)) } }),
  csv: (lab) => ({
    files: {
      'history.csv': historyCsv(lab.history()),
      ...(isGiven(lab) ? {} : { 'matches.csv': matchesCsv(lab.match()) })
    }
  })
}

/** Activations from a file have no truth to write, and are there already. @param {Lab} lab */
const isGiven = ({ config }) => config.sampler === 'given'

/** @param {Lab} lab */
function arraysOf(lab) {
  const { variant, n_samples } = lab.config
  const names = ['W_enc', 'b_enc', 'W_dec', 'b_dec', 'threshold', 'eval_activations']
  if (variant === 'gated') names.push('r_mag', 'b_mag')
  if (!isGiven(lab)) names.push('features', 'eval_coefficients')
  if (!isGiven(lab) && n_samples > 0) names.push('activations')
  /** @type {Record<string, import('../../wasm/index.js').Tensor>} */
  const arrays = {}
  for (const name of names) arrays[name] = lab.read(/** @type {'W_dec'} */ (name))
  return { ...arrays, eval_codes: lab.encode(arrays.eval_activations) }
}

/** @param {string[]} args */
export async function exportRun(args) {
  const { target, chosen, out, settings, data } = asked(args)
  const { config, steps, model } =
    (await cardAt(target, settings, data)) ?? (await fromRequest(target, [...settings, ...data]))
  makeFolder(out)
  const lab = /** @type {Lab} */ (await model.create(config))
  const { signal, release } = interruption()
  const progress = progressOn(process.stderr)
  try {
    const onStep = (/** @type {number} */ step) => progress.show(target, step, steps)
    const finished = await trainTo(lab, steps ?? lab.config.steps, { signal, onStep })
    progress.clear()
    if (!finished) return interruptedExitCode
    for (const format of chosen) writeFormat(lab, format, out)
  } finally {
    release()
    lab.dispose()
  }
  return 0
}

/** @param {string[]} args */
function asked(args) {
  const { values, positionals } = parseFlags({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string', multiple: true },
      out: { type: 'string' },
      set: { type: 'string', multiple: true },
      steps: { type: 'string' },
      seed: { type: 'string' },
      ...givenOptions
    }
  })
  if (positionals.length !== 1)
    throw new Complaint(
      'export takes one preset, one config file or one run card (see export --help)'
    )
  const known = Object.keys(formats).join(', ')
  const chosen = [...new Set((values.format ?? []).flatMap((text) => text.split(',')))]
  if (chosen.length === 0) throw new Complaint(`export needs --format, one or more of ${known}`)
  const unknown = chosen.find((format) => !Object.hasOwn(formats, format))
  if (unknown !== undefined) throw new Complaint(`unknown format "${unknown}"; known: ${known}`)
  if (!values.out) throw new Complaint('export needs --out, the folder to write to')
  const { set = [], steps, seed } = values
  const data = Object.keys(givenOptions).flatMap((key) => {
    const value = values[/** @type {keyof typeof givenOptions} */ (key)]
    return value === undefined ? [] : [`--${key}`, value]
  })
  const settings = [
    ...set.flatMap((text) => ['--set', text]),
    ...(steps === undefined ? [] : ['--steps', steps]),
    ...(seed === undefined ? [] : ['--seeds', seed])
  ]
  return { target: positionals[0], chosen, out: values.out, settings, data }
}

/**
 * @param {string} target
 * @param {string[]} settings
 * @param {string[]} data the file of a card that names one
 * @returns {Promise<{ config: object, steps: number, model: Model } | undefined>} undefined when the target is no card
 */
async function cardAt(target, settings, data) {
  if (!/\.json$/i.test(target) || !existsSync(target)) return undefined
  const bytes = readFileSync(target)
  try {
    if (!isRunCard(JSON.parse(bytes.toString('utf8')))) return undefined
  } catch {
    return undefined // for the reader of config files to complain about
  }
  try {
    const card = readRunCard(bytes, target)
    refuseToys(card.model)
    if (settings.length > 0)
      throw new Complaint(
        'a run card is exported as it was run: leave out --set, --steps and --seed'
      )
    const model = await modelOf(card, data[1])
    return { config: card.config, steps: stepsToRepeat(card), model }
  } catch (error) {
    throw new Complaint(sentenceOf(error))
  }
}

/** @param {string} target @param {string[]} settings */
async function fromRequest(target, settings) {
  const { configs, kind, model } = await readRequest([...settings, '--', target])
  refuseToys(kind)
  if (configs.length > 1) throw new Complaint('--seed takes one seed')
  return { config: configs[0], steps: Number(configs[0].steps ?? defaults.steps), model }
}

/** @param {import('../../wasm/io/index.js').RunCard} card @param {string} [path] */
async function modelOf({ activations }, path) {
  if (!activations) return models.sae()
  if (path === undefined)
    throw new Complaint(
      `the card is of activations from ${JSON.stringify(activations.file)}: give that file with --activations`
    )
  const given = await readGiven(path, activations)
  if (given.about.sha256 !== activations.sha256)
    throw new Complaint(`${path} is not the file that the card names: its SHA-256 differs`)
  return givenModel(given)
}

/** @param {string} kind */
function refuseToys(kind) {
  if (kind !== 'sae') throw new Complaint('export writes sparse autoencoders; this is a toy model')
}

/** @param {Lab} lab @param {string} format @param {string} out */
function writeFormat(lab, format, out) {
  const folder = join(out, format)
  const { files, notes = [] } = made(lab, format)
  makeFolder(folder)
  for (const [name, content] of Object.entries(files)) writeOutput(folder, name, content)
  for (const note of notes) process.stderr.write(`${format}: ${note}\n`)
  const what = Object.keys(files).join(', ')
  process.stdout.write(`${format}: ${what} in ${folder} (fingerprint ${lab.fingerprint()})\n`)
}

/** @param {Lab} lab @param {string} format */
function made(lab, format) {
  try {
    return formats[format](lab)
  } catch (error) {
    throw new Complaint(sentenceOf(error))
  }
}
