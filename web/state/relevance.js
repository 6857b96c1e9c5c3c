/**
 * Which settings make no difference under the others, so that the panel can step them back. A setting not named here
 * always matters. Called by ui/setting-control.js.
 */

/** @import { Config } from '../engine/protocol.js' */

/** @param {Config} config */
function followsLaw({ activation, probabilities }) {
  return activation === 'bernoulli' && probabilities.length === 0
}

/** @type {Partial<Record<keyof Config, (config: Config) => boolean>>} */
const MATTERS = {
  min_active: ({ activation }) => activation === 'uniform_count',
  max_active: ({ activation }) => activation === 'uniform_count',
  feature_probability: followsLaw,
  probability_law: followsLaw,
  min_probability: (config) => followsLaw(config) && config.probability_law !== 'constant',
  zipf_exponent: (config) => followsLaw(config) && config.probability_law === 'zipf',
  probabilities: ({ activation }) => activation === 'bernoulli',
  correlations: ({ activation }) => activation === 'bernoulli',
  parents: ({ activation }) => activation === 'bernoulli',
  exclusive_children: ({ activation, parents }) =>
    activation === 'bernoulli' && parents.some((parent) => parent >= 0),
  magnitude_mean: ({ magnitude }) => magnitude !== 'uniform',
  magnitude_std: ({ magnitude }) => magnitude !== 'uniform' && magnitude !== 'constant',
  magnitude_low: ({ magnitude }) => magnitude === 'uniform',
  magnitude_high: ({ magnitude }) => magnitude === 'uniform',
  k: ({ variant }) => ['topk', 'batch_topk', 'matryoshka'].includes(variant),
  l1_coefficient: ({ variant }) => ['relu', 'gated', 'sparse_coding'].includes(variant),
  l0_coefficient: ({ variant }) => variant === 'jumprelu',
  bandwidth: ({ variant }) => variant === 'jumprelu',
  initial_threshold: ({ variant }) => variant === 'jumprelu',
  penalty: ({ variant }) => variant === 'relu',
  sparsity_warmup_steps: ({ variant }) => ['relu', 'jumprelu', 'gated'].includes(variant),
  dead_window: ({ revival }) => revival !== 'none',
  resample_every: ({ revival }) => revival === 'resample',
  aux_k: ({ revival }) => revival === 'auxk',
  aux_coefficient: ({ revival }) => revival === 'auxk',
  matryoshka_prefixes: ({ variant }) => variant === 'matryoshka',
  init_scale: ({ init }) => init === 'random',
  beta1: ({ optimizer }) => optimizer === 'adam',
  beta2: ({ optimizer }) => optimizer === 'adam'
}

/** @param {string} key @param {Config} config */
export function matters(key, config) {
  // Toy models share some keys; of theirs, all matter.
  if (!('d_sae' in config)) return true
  return MATTERS[/** @type {keyof Config} */ (key)]?.(config) ?? true
}
