// Activations from a file: any of .npy, .npz and .safetensors, told apart by its first bytes. What a file holds is said before
// it is read; then rows [n, d] of finite float32, where [batch, pos, d] becomes [batch x pos, d].
import { breathing } from './breathing.js'
import { byteSource } from './byte-source.js'
import { FileError, quoted, shapeText, size } from './file-error.js'
import { isNpy, readNpyHeader } from './npy.js'
import { readNpzHeaders, readZipped } from './npz.js'
import { readSafetensorsHeader } from './safetensors.js'
import { countOf, readStored } from './stored-array.js'
import { isZip } from './zip.js'

/** @typedef {import('./stored-array.js').StoredArray} StoredArray */
/** @typedef {import('./byte-source.js').ByteSource} ByteSource */
/**
 * @typedef {object} ArrayFile what a file holds, none of it read yet
 * @property {'npy' | 'npz' | 'safetensors'} format
 * @property {string} name
 * @property {ByteSource} source
 * @property {(StoredArray & { entry?: import('./zip.js').ZipEntry })[]} arrays
 */

const PIECE_NUMBERS = 2 ** 20

/**
 * @param {Uint8Array | Blob | ByteSource} given
 * @param {string} [name] what a sentence calls the file
 * @returns {Promise<ArrayFile>}
 */
export async function openArrayFile(given, name = 'the file') {
  const source = byteSource(given)
  if (source.size === 0) throw new FileError(`${name} is empty`)
  const head = await source.read(0, 8)
  if (isNpy(head)) {
    return { format: 'npy', name, source, arrays: [await readNpyHeader(source, name)] }
  }
  if (isZip(head)) {
    return { format: 'npz', name, source, arrays: await readNpzHeaders(source, name) }
  }
  // .safetensors has no magic: the ninth byte opens its JSON.
  const [brace] = await source.read(8, 9)
  if (brace === 0x7b) {
    const { arrays } = await readSafetensorsHeader(source, name)
    return { format: 'safetensors', name, source, arrays }
  }
  throw new FileError(`${name} is none of .npy, .npz and .safetensors: its first bytes are wrong`)
}

/**
 * The array to take: the one named, or the only one that can be activations.
 * @param {ArrayFile} file
 * @param {string} [wanted]
 */
export function chosenArray({ arrays, name }, wanted) {
  const shownNames = arrays.slice(0, 12).map((array) => quoted(array.name))
  const names = `${shownNames.join(', ')}${arrays.length > 12 ? ', …' : ''}`
  const found =
    wanted === undefined
      ? arrays.filter(({ shape }) => shape.length === 2 || shape.length === 3)
      : arrays.filter((array) => array.name === wanted)
  if (found.length === 1) return found[0]
  if (wanted !== undefined)
    throw new FileError(`${name} has no ${quoted(wanted)}; it holds ${names}`)
  if (found.length > 1) throw new FileError(`${name} holds several arrays, name one: ${names}`)
  const shapes = arrays.slice(0, 4).map(({ shape }) => shapeText(shape))
  throw new FileError(
    `${name} holds no activations: an array [n, d] or [batch, pos, d] is needed, not ${shapes.join(', ') || 'nothing'}`
  )
}

/**
 * The rows and the width that an array has as activations, known before it is read.
 * @param {StoredArray} array
 * @param {string} name of the file
 */
export function activationShape({ shape }, name) {
  const width = shape.at(-1) ?? 0
  const right = (shape.length === 2 || shape.length === 3) && width > 0
  const rows = right ? countOf(shape, name) / width : 0
  if (rows > 0) return { rows, width }
  throw new FileError(
    `${name} has the shape ${shapeText(shape)}: activations are [n, d] or [batch, pos, d], with at least one sample`
  )
}

/**
 * @param {ArrayFile} file
 * @param {import('./stored-array.js').ReadOptions & { array?: string }} [options] array names one of several
 * @returns {Promise<{ data: Float32Array, shape: [number, number] }>}
 */
export async function readActivations(file, { array: wanted, ...options } = {}) {
  const array = chosenArray(file, wanted)
  const { rows, width } = activationShape(array, file.name)
  const { data } = array.entry
    ? await readZipped(file.source, { ...array, entry: array.entry }, options)
    : await readStored(file.source, array, options)
  const wrong = await firstNotFinite(data)
  if (wrong >= 0) {
    const place = `row ${Math.floor(wrong / width)}, dimension ${wrong % width}`
    const asRead = array.dtype === 'F64' ? ' as float32' : ''
    throw new FileError(
      `${file.name} has ${data[wrong]} in ${place}: activations must be finite${asRead}`
    )
  }
  return { data, shape: [rows, width] }
}

/** @param {Float32Array} data @returns {Promise<number>} its place, -1 when there is none */
async function firstNotFinite(data) {
  const breathe = breathing()
  for (let start = 0; start < data.length; start += PIECE_NUMBERS) {
    const end = Math.min(data.length, start + PIECE_NUMBERS)
    for (let i = start; i < end; i++) if (!Number.isFinite(data[i])) return i
    await breathe()
  }
  return -1
}

/** One line on a file, before it is read. @param {ArrayFile} file */
export function describeArrayFile({ format, name, source, arrays }) {
  const title = format === 'npy' ? () => '' : (/** @type {string} */ key) => `${quoted(key)} `
  const list = arrays
    .slice(0, 8)
    .map((each) => `${title(each.name)}${each.dtype} ${shapeText(each.shape)}`)
  const more = arrays.length > 8 ? `, and ${arrays.length - 8} more` : ''
  return `${name}: .${format}, ${size(source.size)}: ${list.join(', ')}${more}`
}
