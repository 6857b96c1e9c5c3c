/**
 * What a reader chooses for a run on activations of their own, as typed, and the config that it means. Called by state/own-data.js.
 */

/** @import { Config } from '../engine/protocol.js' */
/** @typedef {Record<keyof typeof FIRST_CHOICE, string>} OwnChoice as typed */
/** @typedef {'topk' | 'batch_topk' | 'relu'} OwnVariant */

export const FIRST_CHOICE = {
  variant: 'topk',
  expansion: '4',
  k: '16',
  l1_coefficient: '1',
  steps: '2000',
  learning_rate: '0.003',
  seed: '1'
}

/** As many active latents as suit the width. @param {number} width */
export const suggestedK = (width) => String(Math.max(1, Math.min(32, Math.round(width / 8))))

/** @param {OwnChoice} choice @param {number} width of the activations @returns {Partial<Config>} */
export function configOf(choice, width) {
  const number = (/** @type {string} */ text) => (text.trim() === '' ? NaN : Number(text))
  const { variant, expansion, k, l1_coefficient, steps, learning_rate, seed } = choice
  const sparsity =
    variant === 'relu' ? { l1_coefficient: number(l1_coefficient) } : { k: number(k) }
  return {
    variant: /** @type {OwnVariant} */ (variant),
    d_sae: Math.round(number(expansion) * width),
    ...sparsity,
    steps: number(steps),
    learning_rate: number(learning_rate),
    seed: number(seed),
    decoder_bias_init: 'geometric_median'
  }
}
