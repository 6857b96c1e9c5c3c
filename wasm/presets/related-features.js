// Failures that come from features that depend on each other: parents with children, and correlated pairs. The number
// to watch is partner_cosine, how far a feature's latent points along its partner.

/** @import { Config, Preset } from '../index.js' */

/** @param {number} n @param {number} value */
const times = (n, value) => Array.from({ length: n }, () => value)

/** @type {Partial<Config>} */
const nearlyConstant = {
  geometry: 'orthogonal',
  activation: 'bernoulli',
  n_samples: 0,
  magnitude_mean: 1,
  magnitude_std: 0.15,
  noise_std: 0.02
}

// Six parents, their six children, twelve features on their own.
/** @type {Partial<Config>} */
const hierarchy = {
  ...nearlyConstant,
  d_in: 24,
  n_features: 24,
  probabilities: [...times(6, 0.2), ...times(6, 0.35), ...times(12, 0.06)],
  parents: [...times(6, -1), 0, 1, 2, 3, 4, 5, ...times(12, -1)],
  d_sae: 24,
  steps: 2500,
  learning_rate: 0.005
}

// Twelve pairs A, B: P(A) = .1, P(B given A) = .6, P(B without A) = .02, which is a Gaussian copula with rho .9057.
/** @type {Partial<Config>} */
const pairs = {
  ...nearlyConstant,
  d_in: 24,
  n_features: 24,
  probabilities: [...times(12, 0.1), ...times(12, 0.078)],
  correlations: times(12, 0).map((_, i) => [i, i + 12, 0.9057]),
  variant: 'relu',
  l1_coefficient: 0.3,
  steps: 2000,
  learning_rate: 0.005
}

/** @param {number} rho @returns {Partial<Config>} */
const five = (rho) => ({
  ...nearlyConstant,
  d_in: 20,
  n_features: 5,
  feature_probability: 0.4,
  correlations: [1, 2, 3, 4].map((i) => [0, i, rho]),
  d_sae: 5,
  init: 'truth',
  variant: 'batch_topk',
  k: 1.8,
  steps: 2000,
  learning_rate: 0.003
})

/** @type {Record<string, Omit<Preset, 'group'>>} */
export const relatedFeatures = {
  absorption: {
    title: 'Absorption: the child swallows its parent',
    description:
      'A child feature only occurs with its parent. The penalty pays for one latent that means both, and the parent’s falls silent there.',
    config: { ...hierarchy, variant: 'relu', l1_coefficient: 0.3 },
    predicts: { 'recovery.partner_cosine': [0.6, 0.72], 'recovery.matched_above_90': [0.7, 0.8] },
    mended_by: 'absorption-mended'
  },
  'absorption-mended': {
    title: 'Absorption, mended by nested prefixes',
    description:
      'A Matryoshka autoencoder: the first prefix must explain parents without children, so the parents keep their latents.',
    config: { ...hierarchy, variant: 'matryoshka', matryoshka_prefixes: [6, 12, 24], k: 2.34 },
    predicts: { 'recovery.partner_cosine': [-0.25, 0.2], 'recovery.matched_above_90': [0.8, 1] }
  },
  hedging: {
    title: 'Hedging: one latent for two that go together',
    description:
      'Twelve latents for twelve correlated pairs: each latent becomes the mean of both, since they mostly come together.',
    config: { ...pairs, d_sae: 12 },
    predicts: { 'recovery.partner_cosine': [0.5, 0.72], 'recovery.matched_above_90': [0, 0.2] },
    mended_by: 'hedging-mended'
  },
  'hedging-mended': {
    title: 'Hedging, mended by width',
    description:
      'Three times the latents, one for each feature and some to spare: the pairs come apart.',
    config: { ...pairs, d_sae: 36 },
    predicts: { 'recovery.partner_cosine': [-0.15, 0.2], 'recovery.matched_above_90': [0.9, 1] }
  },
  'l0-too-low': {
    title: 'L0 too low: latents lean on a correlated feature',
    description:
      'It starts at the truth with k = 1.8 where samples hold 2.0. Every latent takes on some of the feature it is correlated with.',
    config: five(0.4),
    predicts: { 'recovery.partner_cosine': [0.22, 0.32], 'recovery.mcc': [0.94, 0.99] },
    mended_by: 'l0-right'
  },
  'l0-too-low-negative': {
    title: 'L0 too low: the sign is the correlation’s',
    description:
      'The same with a negative correlation: the latents lean away from the feature that keeps theirs out.',
    config: five(-0.4),
    predicts: { 'recovery.partner_cosine': [-0.3, -0.2], 'recovery.mcc': [0.94, 0.99] },
    mended_by: 'l0-right'
  },
  'l0-right': {
    title: 'The right L0',
    description: 'The same world with k = 2, its true L0: the autoencoder stays at the truth.',
    config: { ...five(0.4), k: 2 },
    predicts: { 'recovery.partner_cosine': [-0.04, 0.04], 'recovery.mcc': [0.995, 1] }
  }
}
