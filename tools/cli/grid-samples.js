// The random samples of a grid file. Sample i of a key depends on sample_seed, i and the key alone, so that more samples or
// more keys leave those that were there as they are.
import { createHash } from 'node:crypto'
import { fields } from '../../wasm/index.js'
import { Complaint } from './complaint.js'
import { list, object, refuseSeed } from './grid-values.js'

/** @typedef {(unit: number) => unknown} Draw from a number in [0, 1) */

const mostSamples = 100_000
const ways =
  'a list of values, {"uniform": [low, high]}, {"integer": [low, high]} or {"log": [low, high]}'

/**
 * @param {Record<string, unknown>} file
 * @returns {Record<string, unknown>[]} one without keys where there is nothing random
 */
export function samplesOf({ random, samples, sample_seed: seed = 0 }) {
  if (random === undefined) {
    if (samples === undefined) return [{}]
    throw new Complaint('samples counts the samples of "random", which is missing')
  }
  const given = object('random', random, `an object of config keys, each with ${ways}`)
  refuseSeed('random', given)
  const draws = Object.entries(given).map(
    ([key, way]) => /** @type {[string, Draw]} */ ([key, drawOf(key, way)])
  )
  const count = whole('samples', samples, 1, mostSamples)
  whole('sample_seed', seed, 0, 2 ** 32 - 1)
  return Array.from({ length: count }, (_, i) =>
    Object.fromEntries(draws.map(([key, draw]) => [key, draw(unitNumber(`${seed} ${i} ${key}`))]))
  )
}

/** @param {string} key @param {unknown} way @returns {Draw} */
function drawOf(key, way) {
  if (Array.isArray(way)) {
    const values = list(`random.${key}`, way)
    return (unit) => values[Math.floor(unit * values.length)]
  }
  const field = fields.find((known) => known.key === key)
  const entries = Object.entries(object(`random.${key}`, way, ways))
  const [kind, range] = entries.length === 1 ? entries[0] : ['', null]
  const [low, high] = Array.isArray(range) && range.length === 2 ? range : []
  const isRange = Number.isFinite(low) && Number.isFinite(high) && low < high
  const isLog = kind === 'log'
  if (!isRange || !/^(uniform|integer|log)$/.test(kind) || (isLog && low <= 0))
    throw new Complaint(
      `random.${key} = ${JSON.stringify(way)} is not allowed: it must be ${ways} with low < high, and 0 < low for log`
    )
  if (field && !/^(integer|number)$/.test(field.kind))
    throw new Complaint(`random.${key} must be a list of values: ${key} is not a number`)
  const scale = isLog ? logarithmic : linear
  if (kind === 'integer' || field?.kind === 'integer') {
    if (!Number.isInteger(low) || !Number.isInteger(high))
      throw new Complaint(`random.${key} must go from one whole number to another`)
    const at = scale(low, high + 1)
    return (unit) => Math.min(high, Math.max(low, Math.floor(at(unit))))
  }
  const at = scale(low, high)
  // Six digits: readable in a table, and two samples hardly ever meet.
  return (unit) => Math.min(high, Math.max(low, Number(at(unit).toPrecision(6))))
}

/** @param {number} low @param {number} high @returns {(unit: number) => number} */
const linear = (low, high) => (unit) => low + unit * (high - low)

/** @param {number} low @param {number} high @returns {(unit: number) => number} */
function logarithmic(low, high) {
  const [from, to] = [Math.log(low), Math.log(high)]
  return (unit) => Math.exp(from + unit * (to - from))
}

/** @param {string} text @returns {number} in [0, 1), with 48 bits */
function unitNumber(text) {
  return createHash('sha256').update(text).digest().readUIntBE(0, 6) / 2 ** 48
}

/** @param {string} name @param {unknown} value @param {number} least @param {number} most */
function whole(name, value, least, most) {
  if (Number.isInteger(value) && Number(value) >= least && Number(value) <= most)
    return Number(value)
  throw new Complaint(
    `${name} = ${JSON.stringify(value)} is not allowed: it must be a whole number from ${least} to ${most}`
  )
}
