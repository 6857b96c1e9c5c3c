// Configs from outside: names and types are checked here, in words; ranges, and what keys ask of each other, by problem()
// in the core. Also reads settings written as text, in a link or on a command line.

/** @typedef {import('./index.js').Field} Field */

/**
 * A value as it can stand in a sentence: one line, short, and plain text.
 * @param {unknown} value
 */
function shown(value) {
  const text = written(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

/** @param {unknown} value */
function written(value) {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'bigint') return `${value}n`
  try {
    return JSON.stringify(value) ?? typeof value
  } catch {
    return `a value of type ${typeof value}`
  }
}

/** @param {Field} field */
function allowed(field) {
  if (field.kind === 'choice') return `one of ${field.choices?.join(', ')}`
  if (field.kind === 'boolean') return 'true or false'
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
    if (!hasType(field, value)) {
      return `${key} = ${shown(value)} is not allowed: it must be ${allowed(field)}`
    }
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
    if (!hasType(field, value)) {
      throw new Error(`${key} = ${shown(text)} is not allowed: it must be ${allowed(field)}`)
    }
    return value
  }
}
