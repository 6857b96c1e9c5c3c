// Checks what every part of a grid file is made of: objects of config keys and lists of values. Called by grid.js and
// grid-samples.js.
import { Complaint } from './complaint.js'
import { kindOf } from './config-file.js'

/**
 * @param {string} name
 * @param {unknown} value
 * @param {string} allowed
 * @returns {Record<string, unknown>}
 */
export function object(name, value, allowed) {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return /** @type {Record<string, unknown>} */ (value)
  throw new Complaint(`${name} must be ${allowed}, not ${kindOf(value)}`)
}

/** @param {string} name @param {unknown} value @returns {unknown[]} */
export function list(name, value) {
  if (!Array.isArray(value))
    throw new Complaint(`${name} must be a list of values, not ${kindOf(value)}`)
  if (value.length === 0) throw new Complaint(`${name} is an empty list: it needs a value at least`)
  const seen = new Set()
  for (const text of value.map((each) => JSON.stringify(each))) {
    if (seen.has(text)) throw new Complaint(`${name} names ${text} twice`)
    seen.add(text)
  }
  return value
}

/** @param {string} name @param {Record<string, unknown>} changes */
export function refuseSeed(name, changes) {
  if (Object.hasOwn(changes, 'seed'))
    throw new Complaint(`${name}.seed is not allowed: seeds stand in the list "seeds"`)
}
