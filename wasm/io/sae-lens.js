// SAELens' directory of one sparse autoencoder, which `SAE.load_from_disk` reads: cfg.json and sae_weights.safetensors. Written
// for every variant with an encoder; read in the form of version 6, and of version 5 where its keys say the same.
import { FileError, quoted } from './file-error.js'
import { OutsideSae } from './outside-sae.js'
import { jsonFile, requiredFile, sizeKey } from './sae-files.js'
import { writeSafetensors } from './safetensors.js'
import { saeTensors } from './sae-tensors.js'
import { shapeOf, tensorNames, weightsOf } from './sae-weights.js'

/** @typedef {import('./sae-weights.js').Architecture} Architecture */
/** @typedef {import('./sae-weights.js').SaeWeights} SaeWeights */
/** @typedef {import('./sae-files.js').Files} Files */

const CONFIG = 'cfg.json'
const WEIGHTS = 'sae_weights.safetensors'
// The version whose format this is; the loader converts what is older.
const SAE_LENS_VERSION = '6.0.0'

/**
 * The files of a directory, by name.
 * @param {import('./sae-weights.js').TrainedLab} lab
 * @param {{ version?: string }} [options] of this package, for the record
 * @returns {Record<string, Uint8Array>}
 */
export function saeLensFiles(lab, { version } = {}) {
  const { architecture, d_in, d_sae, k, apply_b_dec_to_input, tensors } = weightsOf(lab)
  const cfg = {
    architecture,
    d_in,
    d_sae,
    dtype: 'float32',
    device: 'cpu',
    apply_b_dec_to_input,
    normalize_activations: 'none',
    reshape_activations: 'none',
    ...(architecture === 'topk' ? { k, rescale_acts_by_decoder_norm: false } : {}),
    metadata: {
      sae_lens_version: SAE_LENS_VERSION,
      sae_lens_training_version: null,
      model_name: 'superposition-lab',
      hook_name: 'activations',
      superposition_lab: { version, config: lab.config, fingerprint: lab.fingerprint() }
    }
  }
  const json = `${JSON.stringify(cfg, null, 2)}\n`
  return { [CONFIG]: new TextEncoder().encode(json), [WEIGHTS]: writeSafetensors(tensors) }
}

/** @param {Files} files */
export const isSaeLens = (files) => WEIGHTS in files

/**
 * @param {Files} files the directory's, by name
 * @returns {Promise<OutsideSae>}
 */
export async function readSaeLens(files) {
  const cfg = await jsonFile(files, CONFIG)
  const { architecture, k, notes } = understood(cfg)
  const sizes = { d_in: sizeKey(cfg, 'd_in', CONFIG), d_sae: sizeKey(cfg, 'd_sae', CONFIG) }
  const tensors = await saeTensors(requiredFile(files, WEIGHTS), WEIGHTS, {
    names: tensorNames(architecture),
    shape: (name) => shapeOf(sizes, name)
  })
  /** @type {SaeWeights} */
  const weights = {
    architecture,
    ...sizes,
    apply_b_dec_to_input: cfg.apply_b_dec_to_input !== false,
    tensors
  }
  if (architecture === 'topk') weights.k = topk(k, sizes.d_sae)
  if (cfg.rescale_acts_by_decoder_norm === true) rescaleByDecoderNorm(weights)
  return new OutsideSae(weights, { format: 'SAELens', notes })
}

/**
 * What of a config there is here, or a sentence on what there is not.
 * @param {Record<string, unknown>} cfg
 * @returns {{ architecture: Architecture, k: unknown, notes: string[] }}
 */
function understood(cfg) {
  const activation = cfg.activation_fn_str ?? cfg.activation_fn ?? 'relu'
  const kwargs = /** @type {{ k?: unknown } | undefined} */ (cfg.activation_fn_kwargs)
  const named = cfg.architecture ?? 'standard'
  const architecture = named === 'standard' && activation === 'topk' ? 'topk' : named
  if (!['standard', 'topk', 'jumprelu', 'gated'].includes(/** @type {string} */ (architecture))) {
    throw new FileError(
      `${CONFIG} has the architecture ${quoted(architecture)}; what can be read are standard, topk, jumprelu and gated`
    )
  }
  if (activation !== 'relu' && activation !== 'topk') {
    throw new FileError(
      `${CONFIG} has the activation function ${quoted(activation)}; relu and topk can be read`
    )
  }
  if (cfg.finetuning_scaling_factor === true) {
    throw new FileError(`${CONFIG} has a finetuning_scaling_factor, which cannot be read`)
  }
  return {
    architecture: /** @type {Architecture} */ (architecture),
    k: cfg.k ?? kwargs?.k,
    notes: normalisationNotes(cfg.normalize_activations ?? 'none')
  }
}

/** @param {unknown} normalisation */
function normalisationNotes(normalisation) {
  if (normalisation === 'none' || normalisation === false) return []
  if (normalisation === 'expected_average_only_in' || normalisation === true) {
    return [
      'It was trained on activations scaled so that their mean length is √d_in: scale yours alike.'
    ]
  }
  throw new FileError(
    `${CONFIG} has normalize_activations ${quoted(normalisation)}; none and expected_average_only_in can be read`
  )
}

/** @param {unknown} k @param {number} d_sae */
function topk(k, d_sae) {
  if (Number.isInteger(k) && Number(k) >= 1 && Number(k) <= d_sae) return Number(k)
  throw new FileError(
    `${CONFIG} has k = ${quoted(k)}; it must be a whole number from 1 to d_sae = ${d_sae}`
  )
}

/**
 * Codes are chosen by pre-activation times |W_dec[j]|, and are that product: folded into the weights once.
 * @param {SaeWeights} weights
 */
function rescaleByDecoderNorm({ d_in, d_sae, tensors: { W_enc, b_enc, W_dec } }) {
  for (let j = 0; j < d_sae; j++) {
    const row = W_dec.data.subarray(j * d_in, (j + 1) * d_in)
    const norm = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0))
    if (norm === 0) continue
    for (let i = 0; i < d_in; i++) W_enc.data[i * d_sae + j] *= norm
    b_enc.data[j] *= norm
    row.forEach((value, i) => (row[i] = value / norm))
  }
}
