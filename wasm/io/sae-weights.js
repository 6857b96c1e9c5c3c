// The weights of a sparse autoencoder in the form in which they leave the lab and enter it: SAELens' four architectures,
// under SAELens' names. core/README.md has the equations. Called by sae-lens.js, sparsify.js and outside-sae.js.

/** @typedef {{ data: Float32Array, shape: number[] }} Tensor */
/** @typedef {'standard' | 'topk' | 'jumprelu' | 'gated'} Architecture */
/**
 * @typedef {object} SaeWeights
 * @property {Architecture} architecture
 * @property {number} d_in
 * @property {number} d_sae
 * @property {number} [k] of topk
 * @property {boolean} apply_b_dec_to_input whether b_dec is subtracted before encoding
 * @property {Record<string, Tensor>} tensors W_enc [d_in, d_sae], W_dec [d_sae, d_in], b_dec [d_in]; b_enc [d_sae], or for
 *   gated b_gate, b_mag, r_mag [d_sae]; threshold [d_sae] for jumprelu
 */
/**
 * @typedef {object} TrainedLab what is asked of a Lab
 * @property {Readonly<import('../index.js').Config>} config
 * @property {(name: import('../index.js').TensorName) => Tensor} read
 * @property {() => string} fingerprint
 */

/** @type {Readonly<Record<string, Architecture>>} */
const architectures = {
  relu: 'standard',
  topk: 'topk',
  jumprelu: 'jumprelu',
  // Outside training both fire above one threshold, which is what a jumprelu with equal thresholds does.
  batch_topk: 'jumprelu',
  matryoshka: 'jumprelu',
  gated: 'gated'
}

/** @type {Readonly<Record<Architecture, readonly string[]>>} */
const ownTensors = {
  standard: ['b_enc'],
  topk: ['b_enc'],
  jumprelu: ['b_enc', 'threshold'],
  gated: ['b_gate', 'b_mag', 'r_mag']
}

/** @param {Architecture} architecture @returns {string[]} */
export const tensorNames = (architecture) => [
  'W_enc',
  'W_dec',
  'b_dec',
  ...ownTensors[architecture]
]

/** @param {{ d_in: number, d_sae: number }} sizes @param {string} name */
export function shapeOf({ d_in, d_sae }, name) {
  if (name === 'W_enc') return [d_in, d_sae]
  if (name === 'W_dec') return [d_sae, d_in]
  return [name === 'b_dec' ? d_in : d_sae]
}

/**
 * @param {TrainedLab} lab
 * @returns {SaeWeights}
 */
export function weightsOf(lab) {
  const { variant, d_in, d_sae, k, subtract_decoder_bias } = lab.config
  if (!Object.hasOwn(architectures, variant)) {
    throw new Error(
      `${variant} has no encoder: its codes come from iterating on each sample, which a directory of encoder and decoder cannot hold; export its dictionary as npz`
    )
  }
  const architecture = architectures[variant]
  /** @type {Record<string, Tensor>} */
  const tensors = {}
  for (const name of tensorNames(architecture)) {
    const own = /** @type {import('../index.js').TensorName} */ (name === 'b_gate' ? 'b_enc' : name)
    tensors[name] = lab.read(own)
  }
  const weights = {
    architecture,
    d_in,
    d_sae,
    apply_b_dec_to_input: subtract_decoder_bias,
    tensors
  }
  return architecture === 'topk' ? { ...weights, k } : weights
}
