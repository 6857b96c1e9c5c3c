// What is wrong with a file from outside, in one sentence. Whatever the bytes are, every reader in this folder throws this
// and nothing else; the command line and the page show the sentence as it is.
import { shown } from '../shown.js'

export class FileError extends Error {
  name = 'FileError'
}

const units = ['bytes', 'KB', 'MB', 'GB', 'TB', 'PB']

/**
 * A number of bytes as a person says it.
 * @param {number} bytes
 */
export function size(bytes) {
  let unit = 0
  let value = bytes
  for (; value >= 1000 && unit < units.length - 1; unit++) value /= 1000
  return `${unit === 0 ? value : value.toPrecision(3)} ${units[unit]}`
}

/**
 * A name or text from a file inside a sentence.
 * @param {unknown} value
 */
export const quoted = (value) => shown(value)

/**
 * A shape as it is written in the field: [200, 8].
 * @param {readonly number[]} shape
 */
export function shapeText(shape) {
  const shownSizes = shape.slice(0, 8).join(', ')
  return shape.length > 8 ? `[${shownSizes}, …]` : `[${shownSizes}]`
}
