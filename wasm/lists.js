// Config values that are lists: copied once, so that nobody changes them after the check, and every entry checked in words,
// its range too, so that the engine can convert it. Called by config.js.
import { shown } from './shown.js'

/** @typedef {import('./index.js').Field} Field */

// More than any key allows, and than [i, j, rho] holds: what is copied of a longer list is enough to refuse it.
const LONGEST_LIST = 20000
const LONGEST_ENTRY = 4

/** @param {Field} field */
export const isList = ({ kind }) => kind.endsWith(' list')

/**
 * A list copied down to the entries of its entries; anything else as it is.
 * @param {unknown} value
 * @param {number[]} most how much to copy at each depth
 * @returns {unknown}
 */
export function copied(value, [most, ...deeper] = [LONGEST_LIST, LONGEST_ENTRY]) {
  if (!Array.isArray(value) || most === undefined) return value
  const length = Math.min(value.length, most)
  return Array.from({ length }, (_, i) => copied(value[i], deeper))
}

/**
 * The first thing wrong with a list, as one sentence, or an empty string.
 * @param {Field} field
 * @param {unknown[]} list
 */
export function listProblem(field, list) {
  const { key, longest = 0 } = field
  if (list.length > longest) return `${key} is too long: it may hold ${longest} entries at most`
  const isRight = field.kind === 'correlation list' ? isCorrelation : isNumber
  const wrong = list.findIndex((entry) => !isRight(field, entry))
  if (wrong < 0) return ''
  return `${key}[${wrong}] = ${shown(list[wrong])} is not allowed: it must be ${allowedEntry(field)}`
}

/** @param {Field} field @param {unknown} entry */
function isNumber({ kind, minimum = 0, maximum = 0 }, entry) {
  const isOfKind = kind === 'integer list' ? Number.isInteger(entry) : Number.isFinite(entry)
  return isOfKind && Number(entry) >= minimum && Number(entry) <= maximum
}

/** @param {Field} field @param {unknown} entry */
function isCorrelation(field, entry) {
  if (!Array.isArray(entry) || entry.length !== 3) return false
  const [i, j, rho] = entry
  const isFeature = (/** @type {unknown} */ n) =>
    Number.isInteger(n) && Number(n) >= 0 && Number(n) < 2 ** 31
  return isFeature(i) && isFeature(j) && isNumber(field, rho)
}

/** @param {Field} field */
function allowedEntry({ kind, minimum, maximum }) {
  const range = `between ${minimum} and ${maximum}`
  if (kind === 'correlation list') return `[i, j, rho], two features and a number ${range}`
  return `${kind === 'integer list' ? 'a whole number' : 'a number'} ${range}`
}

/**
 * A list written as JSON, or nothing for an empty one; the text itself when it is neither.
 * @param {string} text
 * @returns {unknown}
 */
export function listFrom(text) {
  if (text.trim() === '') return []
  try {
    return copied(JSON.parse(text))
  } catch {
    return text
  }
}
