/**
 * The settings that a sweep asks for: the values of one or two settings, as lists or from one number to another, crossed with seeds.
 * What is wrong with them before the engine has looked is said here. Pure. Called by state/sweep.js.
 */
import { told } from './problem.js'

/** @import { Config, Field } from '../engine/protocol.js' */
/** @import { Problem } from './problem.js' */

/** @typedef {'list' | 'even' | 'logarithmic'} Way */

/**
 * What was typed of one setting.
 * @typedef {object} Axis
 * @property {string} key
 * @property {Way} way
 * @property {string} list values with commas
 * @property {string} from
 * @property {string} to
 * @property {string} count
 */

/** @typedef {[key: string, text: string][]} Asked settings of one run as text */

/** As many as a tab trains while one waits. */
export const MOST_RUNS = 64

/** A setting that has one value. @param {Field} field */
export const mayBeSwept = ({ key, kind }) => !kind.endsWith(' list') && key !== 'seed'

/** @param {Field} field */
export const isNumeric = ({ kind }) => kind === 'integer' || kind === 'number'

/** What is offered first: every choice, or half, once and twice the number. @param {Field} field @param {Config} config @returns {Axis} */
export function axisOf(field, config) {
  const { key, kind, minimum = -Infinity, maximum = Infinity } = field
  const now = config[key]
  const axis = { key, way: /** @type {Way} */ ('list'), from: '', to: '', count: '5' }
  if (kind === 'boolean') return { ...axis, list: 'false, true' }
  if (typeof now !== 'number') return { ...axis, list: field.choices?.join(', ') ?? '' }
  // k may be no whole number in some variants only.
  const whole = kind === 'integer' || (Number.isInteger(now) && now > 1)
  const around = [now / 2, now, 2 * now].map((value) => {
    const round = whole ? Math.round(value) : Number(value.toPrecision(6))
    return Math.max(minimum, Math.min(maximum, round))
  })
  const values = [...new Set(around)]
  return { ...axis, list: values.join(', '), from: String(values[0]), to: String(values.at(-1)) }
}

/** @param {Axis} axis @param {Field} field @returns {{ texts: string[] } | { problem: Problem }} */
export function valuesOf(axis, field) {
  const { key } = axis
  if (axis.way !== 'list' && isNumeric(field)) return stepsOf(axis, field)
  const texts = axis.list.split(',').map((text) => text.trim())
  if (texts.some((text) => text === '')) return { problem: told('runs.problem.list', { key }) }
  // Of more there are too many anyway.
  const twice = texts.slice(0, MOST_RUNS).find((text, i) => texts.indexOf(text) < i)
  if (twice !== undefined)
    return { problem: told('runs.problem.twice', { key, text: twice.slice(0, 40) }) }
  return { texts }
}

/** @param {Axis} axis @param {Field} field @returns {{ texts: string[] } | { problem: Problem }} */
function stepsOf({ key, way, ...typed }, { kind }) {
  const [from, to, count] = [typed.from, typed.to, typed.count].map(numberIn)
  if (!Number.isFinite(from) || !Number.isFinite(to))
    return { problem: told('runs.problem.ends', { key }) }
  if (!Number.isInteger(count) || count < 2 || count > MOST_RUNS)
    return { problem: told('runs.problem.count', { key, most: MOST_RUNS }) }
  if (way === 'logarithmic' && !(from > 0 && to > 0))
    return { problem: told('runs.problem.logarithmic', { key }) }
  const values = Array.from({ length: count }, (_, i) => {
    const share = i / (count - 1)
    const value = way === 'logarithmic' ? from * (to / from) ** share : from + (to - from) * share
    // Six digits can be read in a table; the ends are as they were typed.
    const exact = i === 0 ? from : i === count - 1 ? to : Number(value.toPrecision(6))
    return kind === 'integer' ? Math.round(exact) : exact
  })
  return { texts: [...new Set(values)].map(String) }
}

/** @param {string} text */
const numberIn = (text) => (text.trim() === '' ? NaN : Number(text))

/**
 * Every run of a sweep, the last axis and then the seeds changing first.
 * @param {readonly Axis[]} axes one or two
 * @param {string} seeds how many
 * @param {{ fields: ReadonlyMap<string, Field>, config: Config }} settings on the page, which the sweep starts from
 * @returns {{ asked: Asked[] } | { problem: Problem }}
 */
export function gridOf(axes, seeds, { fields, config }) {
  const [first, second] = axes
  if (first.key === second?.key) return { problem: told('runs.problem.same', { key: first.key }) }
  const count = numberIn(seeds)
  if (!Number.isInteger(count) || count < 1 || count > MOST_RUNS)
    return { problem: told('runs.problem.seeds', { most: MOST_RUNS }) }
  /** @type {string[][]} */
  const lists = []
  for (const axis of axes) {
    const field = fields.get(axis.key)
    if (!field) return { problem: told('runs.problem.key', { key: axis.key.slice(0, 40) }) }
    const values = valuesOf(axis, field)
    if ('problem' in values) return values
    lists.push(values.texts)
  }
  const runs = lists.reduce((all, { length }) => all * length, count)
  if (runs > MOST_RUNS) return { problem: told('runs.problem.runs', { runs, most: MOST_RUNS }) }
  const crossed = lists.reduce(
    (before, texts, i) => before.flatMap((asked) => texts.map((text) => [...asked, pair(i, text)])),
    /** @type {Asked[]} */ ([[]])
  )
  return { asked: crossed.flatMap((asked) => seeded(asked, config.seed, count)) }

  /** @param {number} i @param {string} text @returns {[string, string]} */
  function pair(i, text) {
    return [axes[i].key, text]
  }
}

/** @param {Asked} asked @param {number} first @param {number} count @returns {Asked[]} */
function seeded(asked, first, count) {
  return Array.from({ length: count }, (_, i) => [
    ...asked,
    /** @type {[string, string]} */ (['seed', String((first + i) % 2 ** 32)])
  ])
}
