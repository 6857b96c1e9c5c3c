// Configs from outside: names, types and the entries of lists are checked here, in words; ranges, and what keys ask of
// each other, by problem() in the core. Also reads settings written as text, in a link or on a command line.
import { copied, isList, listFrom, listProblem } from './lists.js'
import { shown } from './shown.js'

/** @typedef {import('./index.js').Field} Field */

/**
 * The keys that a config itself holds, read once, lists too: what is checked is what the engine gets.
 * @param {unknown} config
 */
export function ownKeys(config) {
  if (typeof config !== 'object' || config === null || Array.isArray(config)) return config
  const own = Object.entries({ ...config }).map(([key, value]) => [key, copied(value)])
  return { __proto__: null, ...Object.fromEntries(own) }
}

/** @type {Record<string, string>} */
const examples = {
  'integer list': '[1, 2, 4]',
  'number list': '[0.5, 0.1]',
  'correlation list': '[[0, 1, 0.5]]'
}

/** @param {Field} field */
function allowed(field) {
  if (field.kind === 'choice') return `one of ${field.choices?.join(', ')}`
  if (field.kind === 'boolean') return 'true or false'
  if (isList(field)) return `a list such as ${examples[field.kind]}`
  const number = field.kind === 'integer' ? 'a whole number' : 'a number'
  return `${number} between ${field.minimum} and ${field.maximum}`
}

/**
 * @param {Field} field
 * @param {unknown} value
 */
function hasType(field, value) {
  if (field.kind === 'choice') return typeof value === 'string' && field.choices?.includes(value)
  if (field.kind === 'boolean') return typeof value === 'boolean'
  return field.kind === 'integer' ? Number.isInteger(value) : Number.isFinite(value)
}

/**
 * @param {Field} field
 * @param {unknown} value
 * @param {unknown} [given] what it was read from
 */
function valueProblem(field, value, given = value) {
  if (isList(field) && Array.isArray(value)) return listProblem(field, value)
  if (!isList(field) && hasType(field, value)) return ''
  return `${field.key} = ${shown(given)} is not allowed: it must be ${allowed(field)}`
}

/**
 * The first thing wrong with names and types, as one sentence, or an empty string.
 * @param {unknown} config
 * @param {readonly Field[]} fields
 */
export function typeProblem(config, fields) {
  if (typeof config !== 'object' || config === null || Array.isArray(config)) {
    return `a config must be an object of keys and values, not ${shown(config)}`
  }
  for (const [key, value] of Object.entries(config)) {
    const field = fields.find((known) => known.key === key)
    if (!field) return unknownKey(key, fields)
    const sentence = valueProblem(field, value)
    if (sentence) return sentence
  }
  return ''
}

/**
 * @param {string} key
 * @param {readonly Field[]} fields
 */
function unknownKey(key, fields) {
  return `${shown(key)} is not a config key: the keys are ${fields.map((field) => field.key).join(', ')}`
}

/**
 * @param {readonly Field[]} fields
 * @returns {(key: string, text: string) => import('./index.js').ConfigValue}
 */
export function settingParser(fields) {
  return (key, text) => {
    const field = fields.find((known) => known.key === key)
    if (!field) throw new Error(unknownKey(key, fields))
    /** @type {import('./index.js').ConfigValue} */
    let value = text
    if (field.kind === 'boolean' && /^(true|false)$/.test(text)) value = text === 'true'
    if (/^(integer|number)$/.test(field.kind) && text.trim() !== '') value = Number(text)
    if (isList(field)) value = /** @type {number[]} */ (listFrom(text))
    const sentence = valueProblem(field, value, text)
    if (sentence) throw new Error(sentence)
    return value
  }
}
