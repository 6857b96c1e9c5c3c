/**
 * The numbers of a run by the names that lessons use: those of its metrics, its settings (`config.k`), and the few that are
 * said as counts. Tasks, predictions and the numbers in prose all read here. Called by ui/lesson/ and the lessons' tests.
 */

import { THRESHOLD } from './reading.js'

/** @import { OwnMeasures } from './own-measures.js' */
/** @import { Config, Metrics, SteeringMethod, Study, ToyConfig, ToyMetrics } from '../engine/protocol.js' */

/**
 * What the reader does to the activations of a finished run.
 * @typedef {{ method: SteeringMethod, direction: string, alpha: number }} Intervention
 */

/**
 * @typedef {object} Measurable
 * @property {Config | ToyConfig} [config]
 * @property {Metrics | ToyMetrics | null} [metrics]
 * @property {Study | null} [study]
 * @property {Intervention | null} [intervention]
 * @property {OwnMeasures} [own] of the reader's own activations
 * @property {Measurable[]} [field] of a race: a finished run of every experiment
 */

/**
 * What must hold of one number.
 * @typedef {object} Condition
 * @property {string} of name of a measure
 * @property {number | string} [is]
 * @property {number} [at_least]
 * @property {number} [at_most]
 */

/** What a sweep looks for: the first model in which all of five features have room. */
const ALL_FIVE = 5

/** A run does well in a race of 32 features when it recovers as many as this. */
const DOES_WELL = 30

/** A feature whose arrow is longer than this counts as represented, as the engine counts. */
export const REPRESENTED = 0.5

/**
 * @param {Measurable} run
 * @param {string} name
 * @returns {number | string | undefined} undefined where the run does not have it
 */
export function measureOf({ config, metrics, study, intervention, own, field }, name) {
  if (name.startsWith('race.')) return field && ofRace(field, name.slice(5))
  if (name.startsWith('config.')) return value(config ?? null, name.slice(7))
  if (name.startsWith('own.')) return value(own ?? null, name.slice(4))
  if (name.startsWith('intervention.')) return value(intervention ?? null, name.slice(13))
  if (name.startsWith('study.')) return value(study ?? null, name.slice(6))
  if (name.startsWith('steered.')) return steered(study, intervention, name.slice(8))
  if (!metrics || !config) return undefined
  return 'instances' in metrics ? ofToys(metrics, name) : ofLab(metrics, config, name)
}

/** @param {Metrics} metrics @param {Config | ToyConfig} config @param {string} name */
function ofLab(metrics, config, name) {
  const { n_features } = config
  const { recovery, chance } = metrics
  switch (name) {
    case 'recovered':
      return Math.round(n_features * recovery.matched_above_90)
    case 'silent':
      return Math.round(metrics.dead * Number(value(config, 'd_sae')))
    case 'recovered_closely':
      return Math.round(n_features * recovery.matched_above_95)
    case 'chance_recovered':
      return n_features * chance.matched_above_90
    case 'cosine_threshold':
      return THRESHOLD
    case 'nearest_found':
      return Math.round(n_features * recovery.above_90)
    case 'chance_nearest_found':
      return n_features * chance.above_90
    default:
      return value(metrics, name)
  }
}

/** How many of the field do well. @param {Measurable[]} field @param {string} name */
function ofRace(field, name) {
  if (name !== 'recovering') return undefined
  return field.filter((run) => Number(measureOf(run, 'recovered')) >= DOES_WELL).length
}

/**
 * What the intervention changes: `target`, `others` or `detected` of its direction at its strength.
 * @param {Study | null | undefined} study @param {Intervention | null | undefined} intervention @param {string} name
 */
function steered(study, intervention, name) {
  if (!study?.steering || !intervention) return undefined
  const { method, direction, alpha } = intervention
  const { alphas, directions } = study.steering[method]
  const found = directions.find((one) => one.name === direction)
  const values = found && name !== 'name' ? Reflect.get(found, name) : undefined
  return Array.isArray(values) ? values[alphas.indexOf(alpha)] : undefined
}

/** @param {ToyMetrics} metrics @param {string} name */
function ofToys(metrics, name) {
  const { instances } = metrics
  const shown = shownModel(metrics)
  switch (name) {
    case 'represented':
      return shown.represented
    case 'smallest_gap':
      return shown.gaps[0] ?? 0
    case 'largest_gap':
      return shown.gaps.at(-1) ?? 360
    case 'middle_gap':
      return shown.gaps[shown.gaps.length >> 1] ?? 360
    case 'threshold':
      return REPRESENTED
    case 'first_represented':
      return instances[0].represented
    case 'last_represented':
      return instances[instances.length - 1].represented
    case 'fifth_fits_at':
      return instances.find(({ represented }) => represented >= ALL_FIVE)?.feature_probability ?? 0
    case 'models_alike':
      return instances.filter(({ represented }) => represented === shown.represented).length
    default:
      return value(metrics, name)
  }
}

/** The model that a lesson shows of several alike: the one with the least loss. @param {ToyMetrics} metrics */
export function shownModel({ instances, best }) {
  return instances[Math.max(0, best)]
}

/** @param {object | null} from @param {string} path with dots @returns {number | string | undefined} */
function value(from, path) {
  return path
    .split('.')
    .reduce(
      (/** @type {any} */ at, key) =>
        at !== null && typeof at === 'object' && Object.hasOwn(at, key) ? at[key] : undefined,
      from
    )
}

/** @param {Measurable} run @param {Condition} condition */
export function holds(run, { of, is, at_least, at_most }) {
  const found = measureOf(run, of)
  if (found === undefined) return false
  if (is !== undefined && found !== is) return false
  if (at_least !== undefined && !(Number(found) >= at_least)) return false
  return at_most === undefined || Number(found) <= at_most
}

/** Whether a run that has ended does what a task asks. @param {Measurable} run @param {readonly Condition[]} conditions */
export function solves(run, conditions) {
  return conditions.every((condition) => holds(run, condition))
}
