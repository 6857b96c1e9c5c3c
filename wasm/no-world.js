// The least world that a config can have, for runs whose activations or weights come from elsewhere: it means nothing. Called by
// agreement.js, given.js and loaded-sae.js.

/** One feature, always active. */
export const noWorld = { n_features: 1, min_active: 1, max_active: 1 }

/** With one sample of it. */
export const noSamples = { ...noWorld, n_samples: 1, eval_samples: 1, batch_size: 1 }
