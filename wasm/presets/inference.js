// What an encoder of one layer loses against inference of the codes, on the article's crowded world.

/** @type {Partial<import('../index.js').Config>} */
const world = {
  n_samples: 0,
  d_sae: 32,
  l1_coefficient: 0.2,
  learning_rate: 0.01,
  steps: 1500
}

/** @type {Record<string, Omit<import('../index.js').Preset, 'group'>>} */
export const inference = {
  'full-inference': {
    title: 'Full inference',
    description:
      'The article’s crowded world, each sample coded by sparse inference instead of an encoder: 97 % of the features found, 99 % of the variance explained.',
    config: { ...world, variant: 'sparse_coding' }
  },
  'encoder-gap': {
    title: 'What a one-layer encoder loses',
    description:
      'As full-inference, with a one-layer encoder in its place: still 99 % of the variance explained, but 10 % of the features found.',
    config: { ...world, variant: 'relu' }
  }
}
