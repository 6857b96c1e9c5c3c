// Worlds with room to spare, in which every variant finds (nearly) every feature: the standard that failures are held to.

/** @import { Config, Preset } from '../index.js' */

/** @type {Partial<Config>} */
const room = {
  d_in: 16,
  n_features: 32,
  n_samples: 0,
  d_sae: 64,
  learning_rate: 0.01,
  steps: 1500
}

// The variants with one threshold for all samples need somewhat more of it.
/** @type {Partial<Config>} */
const moreRoom = { ...room, d_in: 24 }

/** @type {Partial<Config>} */
const revived = { revival: 'auxk', dead_window: 20, aux_coefficient: 0.3 }

/** @type {Omit<Preset, 'group'>} */
const topk = {
  title: 'A clean recovery',
  description:
    '32 features in 16 dimensions: with room to spare, a TopK autoencoder finds every one of them.',
  config: { ...room, variant: 'topk', k: 3 },
  predicts: { 'recovery.matched_above_90': [1, 1], explained_variance: [0.88, 0.92] }
}

/** @type {Record<string, Omit<Preset, 'group'>>} */
export const clean = {
  clean: topk,
  'clean-topk': { ...topk, title: 'A clean recovery: TopK' },
  'clean-relu': {
    title: 'A clean recovery: ReLU with an L1 penalty',
    description:
      'The penalty that finds every feature also shrinks every code: look at the explained variance.',
    config: { ...room, variant: 'relu', l1_coefficient: 1.6 },
    predicts: { 'recovery.matched_above_90': [0.96, 1], explained_variance: [0.68, 0.78] }
  },
  'clean-gated': {
    title: 'A clean recovery: gated',
    description:
      'A gate decides which latents fire, so that their size is free of the penalty: recovery without the shrinkage.',
    config: { ...room, variant: 'gated', l1_coefficient: 1.6 },
    predicts: { 'recovery.matched_above_90': [0.9, 1], explained_variance: [0.87, 0.93] }
  },
  'clean-batch_topk': {
    title: 'A clean recovery: BatchTopK',
    description:
      'Samples share a budget of k codes on average. An auxiliary loss keeps silent latents learning.',
    config: { ...moreRoom, ...revived, variant: 'batch_topk', k: 3 },
    predicts: { 'recovery.matched_above_90': [0.95, 1], explained_variance: [0.92, 0.98] }
  },
  'clean-jumprelu': {
    title: 'A clean recovery: JumpReLU',
    description: 'Every latent learns a threshold of its own, under a price for each that fires.',
    config: { ...moreRoom, variant: 'jumprelu', l0_coefficient: 0.4 },
    predicts: { 'recovery.matched_above_90': [0.95, 1], explained_variance: [0.9, 0.97] }
  },
  'clean-matryoshka': {
    title: 'A clean recovery: Matryoshka',
    description:
      'The first 64 latents must reconstruct on their own, then all 128: a coarse dictionary inside a fine one.',
    config: {
      ...moreRoom,
      ...revived,
      variant: 'matryoshka',
      k: 3,
      d_sae: 128,
      matryoshka_prefixes: [64, 128]
    },
    predicts: { 'recovery.matched_above_90': [0.95, 1], explained_variance: [0.92, 0.98] }
  }
}
