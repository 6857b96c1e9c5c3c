// The files of a directory, as a page (dropped files) or the command line (a folder) has them: name to bytes. Called by the
// readers of SAE directories.
import { byteSource } from './byte-source.js'
import { FileError, quoted, size } from './file-error.js'
import { isObject, parseStrictJson } from './strict-json.js'

/** @typedef {Readonly<Record<string, Uint8Array | Blob | import('./byte-source.js').ByteSource>>} Files */

const LARGEST_JSON = 2 ** 20
const LARGEST_SIZE = 2 ** 24

/** @param {Files} files @param {string} name */
export function requiredFile(files, name) {
  if (Object.hasOwn(files, name)) return byteSource(files[name])
  throw new FileError(`the directory has no ${name}`)
}

/**
 * @param {Files} files
 * @param {string} name
 */
export async function jsonFile(files, name) {
  const source = requiredFile(files, name)
  if (source.size > LARGEST_JSON) {
    throw new FileError(
      `${name} has ${size(source.size)}; at most ${size(LARGEST_JSON)} can be read`
    )
  }
  const text = new TextDecoder().decode(await source.read(0, source.size))
  const value = parseStrictJson(text, name)
  if (!isObject(value)) throw new FileError(`${name} must hold a JSON object`)
  return value
}

/**
 * A number of dimensions or latents.
 * @param {Record<string, unknown>} json
 * @param {string} key
 * @param {string} name of the file
 */
export function sizeKey(json, key, name) {
  const value = json[key]
  if (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= LARGEST_SIZE)
    return Number(value)
  throw new FileError(
    `${name} has ${key} = ${quoted(value)}; it must be a whole number from 1 to ${LARGEST_SIZE}`
  )
}
