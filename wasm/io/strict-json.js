// JSON from outside: JSON.parse, which keeps the last of two equal keys in silence, with such keys refused. Called by
// safetensors.js, outside-sae.js and run-card.js.
import { FileError, quoted } from './file-error.js'

const token = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g

/**
 * @param {string} text
 * @param {string} name what a sentence calls it
 * @returns {unknown}
 */
export function parseStrictJson(text, name) {
  let value
  try {
    value = JSON.parse(text)
  } catch {
    throw new FileError(`${name} is not valid JSON`)
  }
  refuseRepeatedKeys(text, name)
  return value
}

/** @param {string} text valid JSON @param {string} name */
function refuseRepeatedKeys(text, name) {
  /** One set of keys for each open object, undefined for an array. @type {(Set<string> | undefined)[]} */
  const open = []
  let last = ''
  for (const [word] of text.matchAll(token)) {
    if (word === '{') open.push(new Set())
    else if (word === '[') open.push(undefined)
    else if (word === '}' || word === ']') open.pop()
    else if (word === ':') {
      const key = JSON.parse(last)
      const keys = open.at(-1)
      if (keys?.has(key)) throw new FileError(`${name} has the key ${quoted(key)} twice`)
      keys?.add(key)
    }
    last = word
  }
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
