// `superposition-lab verify`: runs a card again by the exact engine, or every card of a folder, and says which hold.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { version } from '../../wasm/index.js'
import { cardDifferences, isRunCard, readRunCard, stepsToRepeat } from '../../wasm/io/index.js'
import { Complaint, sentenceOf } from './complaint.js'
import { trainTo } from './experiment.js'
import { parseFlags } from './flags.js'
import { givenModel, readGiven } from './given-model.js'
import { columns, indented } from './layout.js'
import { models } from './models.js'
import { progressOn } from './progress.js'
import { interruptedExitCode, interruption } from './streams.js'

/** @typedef {import('../../wasm/io/index.js').RunCard} RunCard */
/** @typedef {import('./experiment.js').Watcher} Watcher */
/**
 * @typedef {object} Verdict
 * @property {string} file
 * @property {'same' | 'different' | 'invalid'} verdict
 * @property {string[]} differences
 * @property {number} [seed]
 * @property {number} [step]
 * @property {string} [fingerprint]
 * @property {string} [version]
 * @property {number} seconds
 */

const doesNotHold = 3

/** @param {string[]} args */
export async function verify(args) {
  const { values, positionals } = parseFlags({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, activations: { type: 'string' } }
  })
  if (positionals.length !== 1) {
    throw new Complaint('verify takes one run card or one folder (see verify --help)')
  }
  const [target] = positionals
  const isFolder = kindOf(target) === 'folder'
  const { signal, release } = interruption()
  const progress = progressOn(process.stderr)
  /** @type {Verdict[]} */
  const verdicts = []
  for (const file of isFolder ? cardsIn(target) : [target]) {
    const onStep = (/** @type {number} */ step, /** @type {number} */ steps) =>
      progress.show(file, step, steps)
    const watcher = { signal, onStep }
    const verdict = await verdictOn(file, { watcher, path: values.activations }, isFolder)
    progress.clear()
    if (!verdict) break
    verdicts.push(verdict)
    if (values.json) process.stdout.write(`${JSON.stringify(verdict)}\n`)
  }
  release()
  if (!values.json && verdicts.length > 0) {
    process.stdout.write(isFolder ? table(verdicts) : sentences(verdicts[0]))
  }
  if (signal.aborted) return interruptedExitCode
  return verdicts.every(({ verdict }) => verdict === 'same') ? 0 : doesNotHold
}

/** @param {string} path */
function kindOf(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new Complaint(`cannot read ${path}: there is no such file or folder`)
  return found.isDirectory() ? 'folder' : 'file'
}

/** The cards of a folder: what is called so, and other .json files that are one or cannot be read. @param {string} folder */
function cardsIn(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.json$/i.test(name))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() && mayBeCard(path))
    .sort()
  if (files.length === 0) throw new Complaint(`${folder} holds no run cards`)
  return files
}

/** @param {string} path */
function mayBeCard(path) {
  if (/\.card\.json$/i.test(path)) return true
  try {
    return isRunCard(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return true
  }
}

/**
 * @param {string} file
 * @param {{ watcher: Watcher, path?: string }} how path: the file of activations, for cards that name one
 * @param {boolean} oneOfMany a fault of the file is then a row of the table
 * @returns {Promise<Verdict | undefined>} undefined when interrupted
 */
async function verdictOn(file, how, oneOfMany) {
  const started = performance.now()
  try {
    const card = readRunCard(readFileSync(file), file)
    const differences = await repeated(card, file, how)
    if (!differences) return undefined
    const { seed, metrics, fingerprint } = card
    const verdict = differences.length === 0 ? 'same' : 'different'
    const seconds = (performance.now() - started) / 1000
    const { step } = metrics
    return { file, verdict, differences, seed, step, fingerprint, version: card.version, seconds }
  } catch (error) {
    const { code = '', name } = /** @type {NodeJS.ErrnoException} */ (error)
    const isTheirs = error instanceof Complaint || name === 'FileError' || code !== ''
    if (!isTheirs) throw error
    if (!oneOfMany) throw new Complaint(sentenceOf(error))
    return { file, verdict: 'invalid', differences: [sentenceOf(error)], seconds: 0 }
  }
}

/**
 * @param {RunCard} card
 * @param {string} file
 * @param {{ watcher: Watcher, path?: string }} how
 */
async function repeated(card, file, { watcher, path }) {
  const given = card.activations && (await activationsOf(card.activations, file, path))
  if (given && given.about.sha256 !== card.activations?.sha256)
    return [
      `activations: the card names ${card.activations?.sha256} (SHA-256), ${path} has ${given.about.sha256}.`
    ]
  const model = given ? givenModel(given) : await models[card.model]()
  const sentence = model.problem(card.config)
  if (sentence) throw new Complaint(`${file} has a config that cannot be run: ${sentence}`)
  const lab = await model.create(card.config)
  try {
    if (!(await trainTo(lab, stepsToRepeat(card), watcher))) return undefined
    return cardDifferences(card, { config: lab.config, metrics: lab.metrics(), version })
  } finally {
    lab.dispose()
  }
}

/**
 * @param {import('../../wasm/io/index.js').CardActivations} named
 * @param {string} file
 * @param {string} [path]
 */
async function activationsOf({ file: its, sha256, array, normalise }, file, path) {
  if (path !== undefined) return readGiven(path, { array, normalise })
  throw new Complaint(
    `${file} is of a run on activations from ${JSON.stringify(its)} (SHA-256 ${sha256}): give that file with --activations`
  )
}

/** @param {Verdict} verdict */
function sentences({ file, verdict, differences, seed, step, fingerprint }) {
  if (verdict === 'same') {
    return `${file}: the same bits (seed ${seed}, step ${step}, fingerprint ${fingerprint})\n`
  }
  return `${file}: not the same\n${differences.map((each) => `${indented(each)}\n`).join('')}`
}

const words = { same: 'the same bits', different: 'not the same', invalid: 'not a card' }

/** @param {Verdict[]} verdicts */
function table(verdicts) {
  const rows = verdicts.map(({ file, verdict, seed, step, fingerprint }) => [
    file,
    String(seed ?? '-'),
    String(step ?? '-'),
    fingerprint ?? '-',
    words[verdict]
  ])
  const failed = verdicts.filter(({ verdict }) => verdict !== 'same')
  const held = `${verdicts.length - failed.length} of ${verdicts.length} cards hold\n`
  const why = failed.map(
    ({ file, differences }) => `\n${file}\n${differences.map(indented).join('\n')}\n`
  )
  return [columns(['card', 'seed', 'step', 'fingerprint', 'verdict'], rows), '', held, ...why].join(
    '\n'
  )
}
