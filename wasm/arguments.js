// Arguments of methods, checked in words. Called by lab.js and toy-model.js.
/** @import { SteeringMethod } from './index.js' */

/** In the order of core/steering.h. @type {readonly SteeringMethod[]} */
const METHODS = ['add', 'orthogonal', 'cap']

/** The most steps that are made at once. */
export const MOST_STEPS = 2 ** 31 - 1

/**
 * @param {unknown} value
 * @param {number} most
 * @param {string} name
 * @param {number} [least]
 * @returns {number}
 */
export function count(value, most, name, least = 0) {
  if (Number.isInteger(value) && Number(value) >= least && Number(value) <= most)
    return Number(value)
  throw new Error(
    `${name} = ${String(value)} is not allowed: it must be a whole number from ${least} to ${most}`
  )
}

/**
 * @param {unknown} value
 * @param {readonly string[]} allowed
 * @param {string} name
 */
export function choice(value, allowed, name) {
  if (allowed.includes(/** @type {string} */ (value))) return
  throw new Error(`${name} = "${String(value)}" is not allowed: it must be ${allowed.join(' or ')}`)
}

/** @param {unknown} value */
export function penalty(value) {
  if (typeof value === 'number' && value >= 0 && value <= 1000) return value
  throw new Error(`l1_coefficient = ${String(value)} is not allowed: it must be between 0 and 1000`)
}

/** @param {unknown} value @param {string} name @returns {number} */
export function finite(value, name) {
  if (Number.isFinite(value)) return Number(value)
  throw new Error(`${name} = ${String(value)} is not a finite number`)
}

/** @param {SteeringMethod} method */
export function methodIndex(method) {
  if (METHODS.includes(method)) return METHODS.indexOf(method)
  throw new Error(
    `method = "${String(method)}" is not allowed: it must be one of ${METHODS.join(', ')}`
  )
}
