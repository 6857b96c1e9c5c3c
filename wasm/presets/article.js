// The article's listing as printed, repaired, in an easier world, and in the world of its text.

/** @type {Record<string, Omit<import('../index.js').Preset, 'group'>>} */
export const article = {
  'article-spread': {
    title: 'The article’s size, directions spread apart',
    description:
      'Still 32 features in 8 dimensions, but none close to another: the crowding was the problem, not the number.',
    config: {
      geometry: 'spread',
      d_sae: 64,
      variant: 'topk',
      k: 3,
      learning_rate: 0.01,
      steps: 1000
    }
  },
  'article-repaired': {
    title: 'The article, repaired',
    description:
      'The article’s crowded world, with a TopK autoencoder and Adam: most features are found, a few stay mixed.',
    config: { d_sae: 64, variant: 'topk', k: 2, learning_rate: 0.01, batch_size: 256, steps: 1500 }
  },
  'article-as-printed': {
    title: 'The article, as printed',
    description:
      'The listing’s own data, weights and gradient. The reconstruction is nearly perfect, and nothing is recovered beyond chance.',
    config: {
      sampler: 'numpy_legacy',
      seed: 42,
      variant: 'relu',
      d_sae: 128,
      l1_coefficient: 0.03,
      penalty: 'encoder_weights',
      decoder_norm: 'free',
      init: 'random',
      init_scale: 0.1,
      subtract_decoder_bias: false,
      optimizer: 'sgd',
      learning_rate: 0.01,
      batch_size: 0,
      steps: 4000,
      decay_steps: 0
    }
  },
  'eight-in-four': {
    title: 'Eight features in four dimensions',
    description:
      'The world of the article’s text. With 128 latents, random directions already pass its test: look at chance.',
    config: {
      n_features: 8,
      d_in: 4,
      d_sae: 128,
      variant: 'relu',
      l1_coefficient: 1.6,
      steps: 1500
    }
  }
}
