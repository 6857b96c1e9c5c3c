// EleutherAI's sparsify: a directory of cfg.json and sae.safetensors. Its autoencoders subtract b_dec, take ReLU and keep the k
// largest codes, so topk fits as it is, and relu as the case in which all are kept; nothing else fits.
import { FileError, quoted } from './file-error.js'
import { OutsideSae } from './outside-sae.js'
import { jsonFile, requiredFile, sizeKey } from './sae-files.js'
import { saeTensors } from './sae-tensors.js'
import { weightsOf } from './sae-weights.js'
import { writeSafetensors } from './safetensors.js'

/** @typedef {import('./sae-files.js').Files} Files */
/** @typedef {import('./sae-weights.js').Tensor} Tensor */

const CONFIG = 'cfg.json'
const WEIGHTS = 'sae.safetensors'

/**
 * The files of a directory, by name.
 * @param {import('./sae-weights.js').TrainedLab} lab
 * @returns {Record<string, Uint8Array>}
 */
export function sparsifyFiles(lab) {
  const { variant, d_in, d_sae, k, subtract_decoder_bias, decoder_norm } = lab.config
  if (variant !== 'topk' && variant !== 'relu') {
    throw new Error(
      `${variant} does not fit into a sparsify directory, which knows topk (and relu, as topk that keeps all): export it as sae-lens`
    )
  }
  const { W_enc, b_enc, W_dec, b_dec } = weightsOf(lab).tensors
  const cfg = {
    activation: 'topk',
    // A whole number there, which is not asked for where num_latents is given.
    expansion_factor: Math.max(1, Math.floor(d_sae / d_in)),
    normalize_decoder: decoder_norm === 'unit',
    num_latents: d_sae,
    k: variant === 'topk' ? k : d_sae,
    multi_topk: false,
    skip_connection: false,
    transcode: false,
    d_in
  }
  const bias = subtract_decoder_bias ? b_enc : shifted(b_enc, W_enc, b_dec)
  const tensors = {
    'encoder.weight': transposed(W_enc),
    'encoder.bias': bias,
    W_dec,
    b_dec
  }
  const json = `${JSON.stringify(cfg, null, 2)}\n`
  return { [CONFIG]: new TextEncoder().encode(json), [WEIGHTS]: writeSafetensors(tensors) }
}

/**
 * x W + b = (x - b_dec) W + (b + b_dec W): what b must be where b_dec is always subtracted.
 * @param {Tensor} b @param {Tensor} W [d_in, d_sae] @param {Tensor} b_dec
 * @returns {Tensor}
 */
function shifted(b, W, b_dec) {
  const d_sae = b.data.length
  const data = b.data.map((value, j) =>
    b_dec.data.reduce((sum, each, i) => sum + each * W.data[i * d_sae + j], value)
  )
  return { data, shape: b.shape }
}

/** @param {Tensor} tensor @returns {Tensor} */
function transposed({ data, shape: [rows, columns] }) {
  const result = new Float32Array(data.length)
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) result[j * rows + i] = data[i * columns + j]
  return { data: result, shape: [columns, rows] }
}

/** @param {Files} files */
export const isSparsify = (files) => WEIGHTS in files

/**
 * @param {Files} files the directory's, by name
 * @returns {Promise<OutsideSae>}
 */
export async function readSparsify(files) {
  const cfg = await jsonFile(files, CONFIG)
  if ((cfg.activation ?? 'topk') !== 'topk') {
    throw new FileError(`${CONFIG} has the activation ${quoted(cfg.activation)}; topk can be read`)
  }
  if (cfg.transcode === true || cfg.skip_connection === true) {
    throw new FileError(`${CONFIG} describes a transcoder; autoencoders can be read`)
  }
  const d_in = sizeKey(cfg, 'd_in', CONFIG)
  const d_sae = cfg.num_latents
    ? sizeKey(cfg, 'num_latents', CONFIG)
    : d_in * sizeKey(cfg, 'expansion_factor', CONFIG)
  const k = sizeKey(cfg, 'k', CONFIG)
  if (k > d_sae) throw new FileError(`${CONFIG} has k = ${k}, more than its ${d_sae} latents`)
  /** @type {Readonly<Record<string, number[]>>} */
  const shapes = {
    'encoder.weight': [d_sae, d_in],
    'encoder.bias': [d_sae],
    W_dec: [d_sae, d_in],
    b_dec: [d_in]
  }
  const read = await saeTensors(requiredFile(files, WEIGHTS), WEIGHTS, {
    names: Object.keys(shapes),
    shape: (name) => shapes[name]
  })
  const tensors = {
    W_enc: transposed(read['encoder.weight']),
    b_enc: read['encoder.bias'],
    W_dec: read.W_dec,
    b_dec: read.b_dec
  }
  const weights = { d_in, d_sae, k, apply_b_dec_to_input: true, tensors }
  return new OutsideSae({ architecture: 'topk', ...weights }, { format: 'sparsify' })
}
