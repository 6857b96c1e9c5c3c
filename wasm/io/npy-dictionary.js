// The header of a .npy file: a Python dictionary with exactly three keys, {'descr': '<f4', 'fortran_order': False,
// 'shape': (200, 8), }. Read word by word; nothing of it is ever run. Called by npy.js.
import { FileError, quoted } from './file-error.js'

/** @typedef {{ descr: string, fortran_order: boolean, shape: number[] }} NpyDictionary */

const word = /\s*(?:('[^'\\]*'|"[^"\\]*")|(\d+)L?(?![\w.])|(True|False)(?!\w)|([{}()[\]:,]))/y

/**
 * @param {string} text
 * @param {string} name
 * @returns {NpyDictionary}
 */
export function npyDictionary(text, name) {
  const words = wordsOf(text, name)
  const next = () => words.shift() ?? ''
  /** @type {Record<string, unknown>} */
  const found = {}
  if (next() !== '{') throw new FileError(`${name} has a header that is not a dictionary`)
  while (words.length > 0 && words[0] !== '}') {
    const key = textOf(next(), 'a key', name)
    if (!['descr', 'fortran_order', 'shape'].includes(key)) {
      throw new FileError(`${name} has a header with the unknown key ${quoted(key)}`)
    }
    if (Object.hasOwn(found, key)) throw new FileError(`${name} has a header with two keys ${key}`)
    if (next() !== ':') throw new FileError(`${name} has a header without a value for ${key}`)
    found[key] = valueOf(key, words, name)
    if (words[0] !== '}' && next() !== ',') {
      throw new FileError(`${name} has a header without a comma after ${key}`)
    }
  }
  if (next() !== '}' || words.length > 0) {
    throw new FileError(`${name} has a header that does not end with its dictionary`)
  }
  for (const key of ['descr', 'fortran_order', 'shape'])
    if (!Object.hasOwn(found, key)) throw new FileError(`${name} has a header without ${key}`)
  return /** @type {NpyDictionary} */ (/** @type {unknown} */ (found))
}

/** @param {string} text @param {string} name */
function wordsOf(text, name) {
  const words = []
  const trimmed = text.trimEnd()
  word.lastIndex = 0
  for (let at = 0; at < trimmed.length; at = word.lastIndex) {
    const match = word.exec(trimmed)
    if (!match) {
      throw new FileError(
        `${name} has a header that cannot be read at ${quoted(trimmed.slice(at))}`
      )
    }
    words.push(match[2] ?? match[0].trim())
  }
  return words
}

/** @param {string} given @param {string} what @param {string} name */
function textOf(given, what, name) {
  if (/^['"]/.test(given)) return given.slice(1, -1)
  throw new FileError(`${name} has a header with ${quoted(given)} where ${what} should be`)
}

/**
 * @param {string} key
 * @param {string[]} words those after the colon; the value's are taken away
 * @param {string} name
 */
function valueOf(key, words, name) {
  if (key === 'shape') return shapeOf(words, name)
  const given = words.shift() ?? ''
  if (key === 'fortran_order') {
    if (given === 'True' || given === 'False') return given === 'True'
    throw new FileError(`${name} has fortran_order ${quoted(given)}; it must be True or False`)
  }
  if (given === '[')
    throw new FileError(`${name} holds records with fields; an array of numbers is needed`)
  return textOf(given, 'the type of its numbers', name)
}

/** @param {string[]} words @param {string} name */
function shapeOf(words, name) {
  const shape = []
  if (words.shift() !== '(') throw new FileError(`${name} has a shape that is not a tuple`)
  while (words.length > 0 && words[0] !== ')') {
    const given = words.shift() ?? ''
    if (!/^\d+$/.test(given)) throw new FileError(`${name} has ${quoted(given)} in its shape`)
    shape.push(Number(given))
    if (words[0] !== ')' && words.shift() !== ',') {
      throw new FileError(`${name} has a shape without a comma between its numbers`)
    }
  }
  if (words.shift() !== ')') throw new FileError(`${name} has a shape that does not end`)
  return shape
}
