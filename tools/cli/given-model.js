// Activations from a file as something to train on: read, normalised if asked, named by their hash, and the model that `run`,
// `export` and `verify` drive in place of the autoencoder of a world.
import { basename } from 'node:path'
import { createLab, dictionaryAgreement, parseSetting, problem } from '../../wasm/index.js'
import {
  chosenArray,
  normalised,
  openArrayFile,
  readActivations,
  sha256
} from '../../wasm/io/index.js'
import { Complaint, sentenceOf } from './complaint.js'
import { fileSource } from './file-source.js'
import { givenTable } from './given-table.js'
import { progressOn } from './progress.js'

/** @typedef {import('../../wasm/io/index.js').CardActivations} CardActivations */
/** @typedef {{ activations: import('../../wasm/index.js').Activations, about: CardActivations }} Given */
/** @typedef {{ activations?: string, tensor?: string, normalise?: string }} Flags */

/** What the commands that train on a file take. */
export const givenOptions = /** @type {const} */ ({
  activations: { type: 'string' },
  tensor: { type: 'string' },
  normalise: { type: 'string' }
})

const ways = /** @type {const} */ (['none', 'scale', 'centre'])

/**
 * @param {Flags} flags
 * @returns {Promise<Given | undefined>} undefined when no file was asked for
 */
export async function givenBy({ activations: path, tensor, normalise }) {
  if (path === undefined) {
    if (tensor !== undefined || normalise !== undefined)
      throw new Complaint('--tensor and --normalise go with --activations')
    return undefined
  }
  const way = ways.find((known) => known === (normalise ?? 'none'))
  if (!way) throw new Complaint(`unknown --normalise "${normalise}"; known: ${ways.join(', ')}`)
  return readGiven(path, { array: tensor, normalise: way })
}

/**
 * @param {string} path
 * @param {Pick<CardActivations, 'array' | 'normalise'>} how
 * @returns {Promise<Given>}
 */
export async function readGiven(path, { array, normalise }) {
  const source = await fileSource(path)
  const progress = progressOn(process.stderr)
  try {
    const file = await openArrayFile(source, path)
    const several = file.arrays.length > 1 ? { array: chosenArray(file, array).name } : {}
    const about = {
      file: basename(path),
      sha256: await sha256(source, path),
      ...several,
      normalise
    }
    const onProgress = (/** @type {number} */ share) =>
      progress.show(path, Math.round(100 * share), 100)
    const read = await readActivations(file, { array, onProgress })
    if (normalise === 'none') return { activations: read, about }
    const options = { centre: normalise === 'centre', inPlace: true }
    return { activations: await normalised(read, options), about }
  } catch (error) {
    if (error instanceof Error && error.name === 'FileError') throw new Complaint(sentenceOf(error))
    throw error
  } finally {
    progress.clear()
    await source.close()
  }
}

/** @param {Given} given @returns {import('./models.js').Model} */
export function givenModel({ activations, about }) {
  /** @type {import('../../wasm/index.js').Tensor[]} */
  const dictionaries = []
  return {
    problem: (config) => problem(config, { activations }),
    parseSetting,
    create: (config) => createLab(config, { activations }),
    async study(lab) {
      dictionaries.push(lab.read('W_dec'))
      return { activations: about }
    },
    table: (name, records) => givenTable(name, records, agreementOf(dictionaries))
  }
}

/** In words. @param {import('../../wasm/index.js').Tensor[]} dictionaries */
function agreementOf(dictionaries) {
  if (dictionaries.length < 2) return 'train with --seeds 1,2 to see how far two runs agree'
  try {
    const agreement = dictionaryAgreement(dictionaries)
    return `mean |cosine| of matched latents, over all pairs of seeds: ${agreement.toFixed(3)}`
  } catch (error) {
    return sentenceOf(error)
  }
}
