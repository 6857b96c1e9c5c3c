// What an autoencoder from outside holds, in numbers, and how well it fits activations without a known truth: what its weights
// look like, and explained variance, L0 and dead latents on given samples. Called by outside-sae.js.

/** @typedef {import('./sae-weights.js').SaeWeights} SaeWeights */
/** @typedef {import('./sae-weights.js').Tensor} Tensor */

/**
 * @typedef {object} SaeSummary
 * @property {string} architecture
 * @property {number} d_in
 * @property {number} d_sae
 * @property {number} [k] of topk
 * @property {number} [mean_threshold] of jumprelu
 * @property {number} smallest_decoder_norm
 * @property {number} mean_decoder_norm
 * @property {number} largest_decoder_norm
 * @property {number} encoder_decoder_cosine mean cosine of a latent's encoder column and decoder row
 * @property {number} b_dec_norm
 */

/** @param {SaeWeights} weights @returns {SaeSummary} */
export function summaryOf({ architecture, d_in, d_sae, k, tensors }) {
  const { W_enc, W_dec, b_dec, threshold } = tensors
  const norms = []
  let cosines = 0
  for (let j = 0; j < d_sae; j++) {
    let [decoder, encoder, product] = [0, 0, 0]
    for (let i = 0; i < d_in; i++) {
      const [out, into] = [W_dec.data[j * d_in + i], W_enc.data[i * d_sae + j]]
      decoder += out * out
      encoder += into * into
      product += out * into
    }
    norms.push(Math.sqrt(decoder))
    cosines += decoder * encoder > 0 ? product / Math.sqrt(decoder * encoder) : 0
  }
  return {
    architecture,
    d_in,
    d_sae,
    ...(k !== undefined && { k }),
    ...(threshold && { mean_threshold: mean(threshold.data) }),
    smallest_decoder_norm: norms.reduce((a, b) => Math.min(a, b)),
    mean_decoder_norm: mean(norms),
    largest_decoder_norm: norms.reduce((a, b) => Math.max(a, b)),
    encoder_decoder_cosine: cosines / d_sae,
    b_dec_norm: Math.sqrt(b_dec.data.reduce((sum, value) => sum + value * value, 0))
  }
}

/** @param {ArrayLike<number>} values */
function mean(values) {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]
  return sum / values.length
}

/**
 * @param {{ x: Float32Array, codes: Float32Array, reconstructed: Float32Array }} samples
 * @param {{ d_in: number, d_sae: number }} sizes
 */
export function fitOf({ x, codes, reconstructed }, { d_in, d_sae }) {
  const n = x.length / d_in
  const centre = new Float64Array(d_in)
  for (let i = 0; i < x.length; i++) centre[i % d_in] += x[i] / n
  let [error, variance, active] = [0, 0, 0]
  for (let i = 0; i < x.length; i++) {
    error += (x[i] - reconstructed[i]) ** 2
    variance += (x[i] - centre[i % d_in]) ** 2
  }
  const fired = new Uint8Array(d_sae)
  for (let i = 0; i < codes.length; i++) {
    if (codes[i] > 0) {
      active++
      fired[i % d_sae] = 1
    }
  }
  const living = fired.reduce((sum, each) => sum + each, 0)
  return {
    explained_variance: variance > 0 ? 1 - error / variance : NaN,
    l0: active / n,
    dead: 1 - living / d_sae
  }
}
