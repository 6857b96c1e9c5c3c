// Small trained labs for the tests of exports, one for each variant with an encoder, and the architecture that it is in SAELens.
import { createLab, presets } from '../../wasm/index.js'

/** @typedef {import('../../wasm/index.js').Config} Config */

/** @type {[Config['variant'], string][]} */
export const variants = [
  ['relu', 'standard'],
  ['topk', 'topk'],
  ['batch_topk', 'jumprelu'],
  ['matryoshka', 'jumprelu'],
  ['jumprelu', 'jumprelu'],
  ['gated', 'gated']
]

/** @param {Partial<Config>} changes */
export async function trained(changes) {
  const own = { relu: { l1_coefficient: 0.8 }, gated: { l1_coefficient: 0.8 } }
  const lab = await createLab({
    ...presets.clean.config,
    ...own[/** @type {'relu'} */ (changes.variant)],
    decoder_bias_init: 'geometric_median',
    steps: 300,
    eval_samples: 1000,
    ...changes
  })
  lab.advance(300)
  return lab
}
