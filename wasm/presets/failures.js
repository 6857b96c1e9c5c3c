// Ways to fool oneself, each with the numbers to expect on any seed and the preset that mends it.

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

/** @type {Partial<Config>} */
const crowded = { n_samples: 0, d_sae: 64, learning_rate: 0.01, variant: 'relu' }

/** @type {Partial<Config>} */
const oneCode = { ...room, variant: 'topk', k: 1, d_sae: 32, init: 'random', init_scale: 0.1 }

/** @type {Partial<Config>} */
const fromTruth = { ...crowded, d_sae: 32, init: 'truth', steps: 3000 }

/** @type {Record<string, Omit<Preset, 'group'>>} */
export const failures = {
  'too-sparse': {
    title: 'Too sparse: the latents die',
    description:
      'A penalty four times too large costs more than any code explains: most latents fall silent, and nothing is explained.',
    config: { ...room, variant: 'relu', l1_coefficient: 6 },
    predicts: {
      dead: [0.6, 1],
      explained_variance: [-0.05, 0.05],
      'recovery.matched_above_90': [0, 0.1]
    },
    mended_by: 'clean-relu'
  },
  'dead-latents': {
    title: 'Dead latents',
    description:
      'One code a sample and small random weights: the first winners take every sample, and a third of the latents never learn.',
    config: oneCode,
    predicts: { dead: [0.25, 0.7], 'recovery.living_mcc': [0.3, 0.68] },
    mended_by: 'revived'
  },
  revived: {
    title: 'Dead latents, revived',
    description:
      'The same with an auxiliary loss: dead latents reconstruct what the others leave, and find the missing features.',
    config: { ...oneCode, revival: 'auxk', dead_window: 20, aux_coefficient: 0.3 },
    predicts: { dead: [0, 0.1], 'recovery.living_mcc': [0.85, 1] }
  },
  'too-few-latents': {
    title: 'Too few latents: mixtures',
    description:
      'Sixteen latents for 32 features: most become mixtures of several, though all of them fire.',
    config: { ...room, variant: 'topk', k: 3, d_sae: 16 },
    predicts: {
      'recovery.matched_above_90': [0, 0.45],
      dead: [0, 0.01],
      explained_variance: [0.68, 0.82]
    },
    mended_by: 'clean'
  },
  splitting: {
    title: 'Splitting: several latents on one feature',
    description:
      'With eight latents for each feature and an L1 penalty, features are held by more than one latent. It is mild in this toy.',
    config: { ...room, variant: 'relu', l1_coefficient: 1.6, d_sae: 256 },
    predicts: { latents_per_feature: [1.2, 3], 'recovery.matched_above_90': [0.85, 1] },
    mended_by: 'splitting-mended'
  },
  'splitting-mended': {
    title: 'Splitting, mended by TopK',
    description:
      'The same 256 latents under TopK: each feature has one latent, and the surplus stays silent.',
    config: { ...room, variant: 'topk', k: 3, d_sae: 256, steps: 1000 },
    predicts: { latents_per_feature: [1, 1.1], dead: [0.6, 0.95] }
  },
  'l0-too-high': {
    title: 'L0 too high: a perfect reconstruction of nothing',
    description:
      'Sixteen codes a sample instead of three: the explained variance rises to 1 while recovery falls to nothing.',
    config: { ...room, variant: 'topk', k: 16 },
    predicts: {
      explained_variance: [0.995, 1],
      'recovery.matched_above_90': [0, 0.05],
      'recovery.mcc': [0.5, 0.7]
    },
    mended_by: 'clean'
  },
  'l1-on-codes-only': {
    title: 'The right penalty alone does not mend the article',
    description:
      'The article’s data and weights, with the penalty on the codes at last: still chance, since free decoder norms and a small lambda dodge it.',
    config: {
      sampler: 'numpy_legacy',
      n_samples: 2000,
      variant: 'relu',
      d_sae: 128,
      l1_coefficient: 0.03,
      decoder_norm: 'free',
      init: 'random',
      init_scale: 0.1,
      subtract_decoder_bias: false,
      optimizer: 'sgd',
      learning_rate: 0.01,
      batch_size: 0,
      steps: 2000,
      decay_steps: 0
    },
    predicts: {
      explained_variance: [0.98, 1],
      'recovery.above_90': [0, 0.25],
      'recovery.mmcs': [0.76, 0.86]
    },
    mended_by: 'article-repaired'
  },
  shrinkage: {
    title: 'Shrinkage: right directions, small codes',
    description:
      'Every feature is found, and yet a quarter of the variance is missing: the L1 penalty pulls every code towards 0.',
    config: { ...room, variant: 'relu', l1_coefficient: 1.6, steps: 1000 },
    predicts: {
      'recovery.matched_above_90': [0.96, 1],
      explained_variance: [0.68, 0.78],
      shrinkage: [0.3, 0.6]
    },
    mended_by: 'clean-gated'
  },
  'reconstruction-is-not-recovery': {
    title: 'Reconstruction is not recovery',
    description:
      'A weak penalty in the article’s world: 99 % of the variance explained, and no more found than a random dictionary finds.',
    config: { ...crowded, l1_coefficient: 0.1, learning_rate: 0.003, steps: 2500 },
    predicts: {
      explained_variance: [0.99, 1],
      'recovery.above_90': [0, 0.2],
      'recovery.mcc': [0.7, 0.83]
    },
    mended_by: 'recovery-is-not-reconstruction'
  },
  'recovery-is-not-reconstruction': {
    title: 'Recovery is not reconstruction',
    description:
      'The same autoencoder with a penalty 32 times larger: nearly every feature is found, at 40 % of the variance.',
    config: { ...crowded, l1_coefficient: 3.2, steps: 4000 },
    predicts: { explained_variance: [0.35, 0.47], 'recovery.matched_above_90': [0.9, 1] }
  },
  'walks-away-from-truth': {
    title: 'Walking away from the truth',
    description:
      'It starts at the true dictionary. A weak penalty leaves it for a better reconstruction: the loss itself does not want the truth.',
    config: { ...fromTruth, l1_coefficient: 0.03 },
    predicts: { explained_variance: [0.99, 1], 'recovery.matched_above_90': [0, 0.6] },
    mended_by: 'stays-at-truth'
  },
  'stays-at-truth': {
    title: 'Staying at the truth',
    description:
      'The same start with a penalty a hundred times larger: the true dictionary is where this loss is least.',
    config: { ...fromTruth, l1_coefficient: 3.2 },
    predicts: { 'recovery.matched_above_90': [0.93, 1], 'recovery.mcc': [0.97, 1] }
  },
  'narrow-data': {
    title: 'Narrow data',
    description:
      'Trained where only 8 of the 32 features occur, tested where all do: what the data never showed is not in the dictionary.',
    config: { ...room, variant: 'topk', k: 3, training_features: 8, steps: 1000 },
    predicts: { explained_variance: [0.1, 0.55], 'recovery.matched_above_90': [0, 0.3] },
    mended_by: 'clean'
  }
}
