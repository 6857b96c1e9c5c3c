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
  k: ({ variant }) => variant !== 'relu',
  l1_coefficient: ({ variant }) => variant === 'relu',
  penalty: ({ variant }) => variant === 'relu',
  matryoshka_prefixes: () => false,
  sparsity_warmup_steps: ({ variant }) => variant === 'relu',
  init_scale: ({ init }) => init === 'random',
  beta1: ({ optimizer }) => optimizer === 'adam',
  beta2: ({ optimizer }) => optimizer === 'adam'
}

/** @param {string} key @param {Config} config */
export function matters(key, config) {
  return MATTERS[/** @type {keyof Config} */ (key)]?.(config) ?? true
}
