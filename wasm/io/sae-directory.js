// A directory from outside: which format it is in, read by that format's reader.
import { FileError } from './file-error.js'
import { isSaeLens, readSaeLens } from './sae-lens.js'
import { isSparsify, readSparsify } from './sparsify.js'

/**
 * @param {import('./sae-files.js').Files} files the directory's, by name
 * @returns {Promise<import('./outside-sae.js').OutsideSae>}
 */
export async function readSae(files) {
  if (isSaeLens(files)) return readSaeLens(files)
  if (isSparsify(files)) return readSparsify(files)
  throw new FileError(
    'the directory is not an SAE: it has neither sae_weights.safetensors (SAELens) nor sae.safetensors (sparsify)'
  )
}
