// The tensors of an SAE directory's .safetensors file: exactly those that its architecture has, in exactly their shapes, all
// finite; judged by the header before any is read. Called by sae-lens.js and sparsify.js.
import { FileError, quoted, shapeText } from './file-error.js'
import { readSafetensorsHeader } from './safetensors.js'
import { readStored } from './stored-array.js'

/** @typedef {import('./sae-weights.js').Tensor} Tensor */

/**
 * @param {import('./byte-source.js').ByteSource} source
 * @param {string} file
 * @param {{ names: string[], shape: (name: string) => number[] }} wanted
 * @returns {Promise<Record<string, Tensor>>}
 */
export async function saeTensors(source, file, { names, shape }) {
  const { arrays } = await readSafetensorsHeader(source, file)
  const extra = arrays.find(({ name }) => !names.includes(name))
  if (extra)
    throw new FileError(
      `${file} holds ${quoted(extra.name)}, which this architecture does not have`
    )
  /** @type {Record<string, Tensor>} */
  const tensors = {}
  for (const name of names) {
    const array = arrays.find((each) => each.name === name)
    if (!array) throw new FileError(`${file} has no ${name}`)
    const expected = shapeText(shape(name))
    if (shapeText(array.shape) !== expected) {
      throw new FileError(
        `${file} has ${name} of shape ${shapeText(array.shape)}; by the config it must be ${expected}`
      )
    }
  }
  for (const name of names) {
    const array = arrays.find((each) => each.name === name)
    if (array) tensors[name] = await readStored(source, array)
    if (!tensors[name].data.every(Number.isFinite)) {
      throw new FileError(`${file} has a number in ${name} that is NaN or infinite`)
    }
  }
  return tensors
}
