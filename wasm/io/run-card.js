// The run card: one JSON file that says what was run and what came of it, so that anyone can run it again and compare. Config,
// seed and version say what; metrics, fingerprint and the tasks solved are claims, each of which the same run must bear out.
// The seal shows a slip or a careless change at once; what makes a card believed is the run, not the seal.
import { sealOf } from './card-seal.js'
import { FileError, quoted, size } from './file-error.js'
import { isObject, parseStrictJson } from './strict-json.js'

/**
 * @typedef {object} TaskClaim a number of the run that lies where a task asks for it
 * @property {string} task its name
 * @property {string} metric a path, such as recovery.mcc
 * @property {number} [at_least]
 * @property {number} [at_most]
 */
/**
 * @typedef {object} RunCard
 * @property {1} run_card the form of this file
 * @property {string} version of superposition-lab
 * @property {'exact'} engine
 * @property {'sae' | 'toy_model'} model
 * @property {number} seed
 * @property {Record<string, unknown>} config the whole of it
 * @property {Record<string, unknown> & { step: number, diverged: boolean, fingerprint: string }} metrics at that step
 * @property {string} fingerprint of the weights
 * @property {TaskClaim[]} tasks solved
 * @property {CardActivations} [activations] what it trained on, where that came from outside
 * @property {string} seal of all the rest
 */
/**
 * @typedef {object} CardActivations
 * @property {string} file its name, for people
 * @property {string} sha256 of the file
 * @property {string} [array] which of several in the file
 * @property {'none' | 'scale' | 'centre'} normalise what was done to them before training; centre also scales
 */

const FORM = 1
const LARGEST_CARD = 2 ** 22
const MOST_TASKS = 1000
const hexadecimal = /^[0-9a-f]{16}$/
const digest = /^[0-9a-f]{64}$/

/**
 * @param {{ config: object, metrics: object, version: string, model?: 'sae' | 'toy_model', tasks?: TaskClaim[], activations?: CardActivations }} run
 * @returns {RunCard}
 */
export function makeRunCard({ config, metrics, version, model = 'sae', tasks = [], activations }) {
  // NaN and infinity, of a run that diverged, become null, as they will be in the file.
  const measured = JSON.parse(JSON.stringify(metrics))
  const { seed } = /** @type {{ seed: number }} */ (config)
  const unsealed = {
    run_card: /** @type {1} */ (FORM),
    version,
    engine: /** @type {'exact'} */ ('exact'),
    model,
    seed,
    config: JSON.parse(JSON.stringify(config)),
    metrics: measured,
    fingerprint: measured.fingerprint,
    tasks,
    ...(activations && { activations })
  }
  return { ...unsealed, seal: sealOf(unsealed) }
}

/** @param {RunCard} card */
export const runCardText = (card) => `${JSON.stringify(card, null, 2)}\n`

/** Whether parsed JSON is meant to be a card. @param {unknown} value */
export const isRunCard = (value) => isObject(value) && 'run_card' in value

/**
 * @param {string | Uint8Array} given the file
 * @param {string} [name] what a sentence calls it
 * @returns {RunCard}
 */
export function readRunCard(given, name = 'the card') {
  if (given.length > LARGEST_CARD) {
    throw new FileError(
      `${name} has ${size(given.length)}; a run card has at most ${size(LARGEST_CARD)}`
    )
  }
  const text = typeof given === 'string' ? given : new TextDecoder().decode(given)
  const card = parseStrictJson(text.replace(/^\uFEFF/, ''), name)
  const fault = cardProblem(card)
  if (fault) throw new FileError(`${name} is not a run card: ${fault}`)
  return /** @type {RunCard} */ (card)
}

/** @type {Readonly<Record<keyof RunCard, [string, (value: any) => boolean]>>} */
const parts = {
  run_card: [`${FORM}, the only form that is known here`, (value) => value === FORM],
  version: ['a version such as "0.1.0"', (value) => isText(value) && /^\d+\.\d+\.\d+/.test(value)],
  engine: ['"exact": no other engine gives the same bits everywhere', (value) => value === 'exact'],
  model: ['"sae" or "toy_model"', (value) => value === 'sae' || value === 'toy_model'],
  seed: ['a whole number from 0 to 4294967295', (value) => isCount(value, 2 ** 32 - 1)],
  config: ['an object of config keys', isObject],
  metrics: ['an object with a step, diverged and a fingerprint', isMeasured],
  fingerprint: ['16 hexadecimal digits', (value) => isText(value) && hexadecimal.test(value)],
  tasks: [
    `a list of at most ${MOST_TASKS} tasks`,
    (value) => Array.isArray(value) && value.length <= MOST_TASKS
  ],
  activations: [
    'a file, its sha256 of 64 hexadecimal digits, normalise (none, scale or centre), and array if it holds several',
    isActivations
  ],
  seal: ['16 hexadecimal digits', (value) => isText(value) && hexadecimal.test(value)]
}
const optional = ['activations']

/** @param {unknown} value @returns {value is string} */
const isText = (value) => typeof value === 'string' && value.length <= 200
/** @param {unknown} value @param {number} most */
const isCount = (value, most) =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most

/** @param {any} value */
function isActivations(value) {
  const known = ['file', 'sha256', 'array', 'normalise']
  return (
    isObject(value) &&
    Object.keys(value).every((key) => known.includes(key)) &&
    isText(value.file) &&
    isText(value.sha256) &&
    digest.test(/** @type {string} */ (value.sha256)) &&
    (value.array === undefined || isText(value.array)) &&
    ['none', 'scale', 'centre'].includes(/** @type {string} */ (value.normalise))
  )
}

/** @param {any} value */
function isMeasured(value) {
  return (
    isObject(value) &&
    isCount(value.step, 2 ** 31 - 1) &&
    typeof value.diverged === 'boolean' &&
    isText(value.fingerprint)
  )
}

/**
 * The first thing wrong with the form of a card, as one sentence, or an empty string.
 * @param {unknown} card
 */
export function cardProblem(card) {
  if (!isObject(card)) return `it must be an object, not ${quoted(card)}`
  const unknown = Object.keys(card).find((key) => !Object.hasOwn(parts, key))
  if (unknown !== undefined) return `${quoted(unknown)} is no part of one`
  for (const [part, [allowed, isRight]] of Object.entries(parts)) {
    if (!Object.hasOwn(card, part)) {
      if (optional.includes(part)) continue
      return `it has no ${part}`
    }
    if (!isRight(card[part])) return `${part} = ${quoted(card[part])} must be ${allowed}`
  }
  const { seed, config, metrics, fingerprint, tasks, activations } = /** @type {RunCard} */ (card)
  if ((config.sampler === 'given') !== Boolean(activations)) {
    return activations
      ? 'it names activations, and config.sampler is not given'
      : 'config.sampler = given, and it names no activations'
  }
  if (config.seed !== seed) return `seed = ${seed}, and config.seed = ${quoted(config.seed)}`
  if (metrics.fingerprint !== fingerprint) {
    return `fingerprint = ${fingerprint}, and metrics.fingerprint = ${quoted(metrics.fingerprint)}`
  }
  if (typeof config.steps === 'number' && metrics.step > config.steps) {
    return `metrics.step = ${metrics.step} is larger than config.steps = ${config.steps}`
  }
  return tasks.map(taskProblem).find((fault) => fault !== '') ?? ''
}

/** @param {unknown} claim @param {number} index */
function taskProblem(claim, index) {
  const said = `tasks[${index}]`
  if (!isObject(claim)) return `${said} must be an object`
  const { task, metric, at_least, at_most, ...rest } = claim
  const [unknown] = Object.keys(rest)
  if (unknown !== undefined) return `${said} has the unknown key ${quoted(unknown)}`
  if (!isText(task) || task === '') return `${said} has no name: task must be a text`
  if (!isText(metric) || metric === '') return `${said} names no metric`
  const bounds = [at_least, at_most].filter((bound) => bound !== undefined)
  if (bounds.length === 0 || !bounds.every(Number.isFinite)) {
    return `${said} needs a number at_least or at_most`
  }
  return ''
}
