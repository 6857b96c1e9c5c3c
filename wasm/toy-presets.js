// Named toy models: a config and what to expect of it, as in presets.js. Names are public; tests hold every claim made
// here.

/** @type {Record<string, import('./index.js').ToyPreset>} */
const pictures = {
  pentagon: {
    model: 'toy_model',
    title: 'Toy model: the pentagon',
    description:
      'Five features that are almost never active share two dimensions: in ten models of ten they lie as a regular pentagon.',
    config: {
      feature_probability: 0.02,
      last_probability: 0.02,
      learning_rate: 0.003,
      batch_size: 512
    }
  },
  'superposition-dense': {
    model: 'toy_model',
    title: 'Toy model: always active, no superposition',
    description:
      'The same five features, all of them active all the time: every model keeps the two most important ones, at a right angle, and drops the rest.',
    config: { feature_probability: 1, last_probability: 1, learning_rate: 0.02 }
  },
  'antipodal-pairs': {
    model: 'toy_model',
    title: 'Toy model: antipodal pairs',
    description:
      'The same five features, each active in 40 % of the samples: most models keep four of them, as two pairs that point in opposite directions.',
    config: { feature_probability: 0.4, last_probability: 0.4, learning_rate: 0.03 }
  },
  'twenty-in-five': {
    model: 'toy_model',
    title: 'Toy model: twenty features in five dimensions',
    description:
      'From always active to one sample in a thousand: the model goes from 5 features, one for each dimension, to 12 to 14.',
    config: {
      n_features: 20,
      d_hidden: 5,
      importance: 0.7,
      instances: 7,
      feature_probability: 1,
      last_probability: 0.001,
      learning_rate: 0.005,
      batch_size: 512,
      steps: 4000
    }
  },
  'twenty-in-five-linear': {
    model: 'toy_model',
    title: 'Toy model: twenty in five, without the ReLU',
    description:
      'The same sweep without the ReLU: a linear model keeps the 5 most important features, however rare they are.',
    config: {
      n_features: 20,
      d_hidden: 5,
      importance: 0.7,
      output: 'linear',
      instances: 7,
      feature_probability: 1,
      last_probability: 0.001,
      learning_rate: 0.005,
      steps: 3000
    }
  },
  'sticky-dimensions': {
    model: 'toy_model',
    title: 'Toy model: dimensions that stick',
    description:
      '400 features in 30 dimensions: as they grow rarer, from 1/p = 3 over 5 to 8, most that are kept take up 1/2 of a dimension each, then 3/8, then 1/4. It takes up to a minute.',
    config: {
      n_features: 400,
      d_hidden: 30,
      importance: 1,
      instances: 3,
      feature_probability: 0.333,
      last_probability: 0.12,
      learning_rate: 0.003,
      batch_size: 768,
      steps: 2500,
      decay_steps: 500
    }
  }
}

for (const preset of Object.values(pictures)) Object.freeze(Object.freeze(preset).config)

export const toyPresets = Object.freeze(pictures)
