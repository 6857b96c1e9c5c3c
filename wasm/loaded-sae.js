// An autoencoder from elsewhere (a SAELens or sparsify directory, as wasm/io reads it) in the engine, so that it encodes at the
// engine's speed. It stands in a world of one feature, which means nothing. Called by index.js.
import { noSamples } from './no-world.js'

/** @import { Config, Lab, LoadedWeights, WeightName } from './index.js' */

/** @type {Readonly<Record<LoadedWeights['architecture'], Config['variant']>>} */
const variants = { standard: 'relu', topk: 'topk', jumprelu: 'jumprelu', gated: 'gated' }

const elsewhere = { ...noSamples, decoder_norm: /** @type {const} */ ('free') }

/** @param {(config: Partial<Config>) => Promise<Lab>} createLab */
export function saeLoader(createLab) {
  /** @param {LoadedWeights} weights @returns {Promise<Lab>} */
  return async function loadSae({ architecture, d_in, d_sae, k, apply_b_dec_to_input, tensors }) {
    const variant = variants[architecture]
    if (!variant) {
      const known = Object.keys(variants).join(', ')
      throw new Error(`architecture = "${architecture}" is not known: it must be one of ${known}`)
    }
    const lab = await createLab({
      ...elsewhere,
      variant,
      d_in,
      d_sae,
      subtract_decoder_bias: apply_b_dec_to_input,
      ...(architecture === 'topk' ? { k } : {})
    })
    try {
      for (const [name, tensor] of Object.entries(tensors))
        lab.write(/** @type {WeightName} */ (name === 'b_gate' ? 'b_enc' : name), tensor)
      return lab
    } catch (error) {
      lab.dispose()
      throw error
    }
  }
}
