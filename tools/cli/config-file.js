// Reads a config file: one JSON object of config keys. Whether the keys and values are allowed is for the
// engine to say; here it is only about the file.
import { existsSync, readFileSync } from 'node:fs'
import { Complaint, sentenceOf } from './complaint.js'

/** @type {Record<string, string>} */
const reasons = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied'
}

/**
 * @param {string} path
 * @param {string} [what] it must hold
 * @returns {Record<string, unknown> | undefined} undefined when the text does not look like a file's name
 */
export function readConfigFile(path, what = 'config keys') {
  const looksLikeAFile = /\.json$/i.test(path) || /[\\/]/.test(path) || existsSync(path)
  if (!looksLikeAFile) return undefined
  const value = parse(path, read(path))
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Complaint(`${path} must hold a JSON object of ${what}, not ${kindOf(value)}`)
  return value
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    const { code = '' } = /** @type {NodeJS.ErrnoException} */ (error)
    throw new Complaint(`cannot read ${path}: ${reasons[code] ?? sentenceOf(error)}`)
  }
}

/** @param {string} path @param {string} text */
function parse(path, text) {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Complaint(`${path} is not valid JSON: ${sentenceOf(error)}`)
  }
}

/** @param {unknown} value */
export function kindOf(value) {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`
}
