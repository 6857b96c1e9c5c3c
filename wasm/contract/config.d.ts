/** Config keys and their schema; documented in core/config.h and core/config_fields.h. */

/** A pair of features and the correlation of the two normals that decide whether they fire. */
export type Correlation = readonly [i: number, j: number, rho: number]

/** A value of a config key. */
export type ConfigValue = number | string | boolean | readonly number[] | readonly Correlation[]

/** One flat object; keys, defaults, units and ranges as `fields` lists them. */
export interface Config {
  sampler: 'lab' | 'numpy_legacy' | 'given'
  seed: number
  n_features: number
  d_in: number
  geometry: 'random' | 'spread' | 'orthogonal'
  activation: 'uniform_count' | 'bernoulli'
  min_active: number
  max_active: number
  feature_probability: number
  probability_law: 'constant' | 'linear' | 'zipf'
  min_probability: number
  zipf_exponent: number
  probabilities: readonly number[]
  magnitude: 'normal' | 'rectified_normal' | 'uniform' | 'lognormal' | 'constant'
  magnitude_mean: number
  magnitude_std: number
  magnitude_low: number
  magnitude_high: number
  noise_std: number
  correlations: readonly Correlation[]
  parents: readonly number[]
  exclusive_children: boolean
  n_samples: number
  training_features: number
  variant: 'relu' | 'topk' | 'batch_topk' | 'jumprelu' | 'gated' | 'matryoshka' | 'sparse_coding'
  d_sae: number
  k: number
  l1_coefficient: number
  l0_coefficient: number
  bandwidth: number
  initial_threshold: number
  penalty: 'activations' | 'encoder_weights'
  decoder_norm: 'unit' | 'free'
  init: 'tied' | 'random' | 'truth'
  init_scale: number
  decoder_bias_init: 'zero' | 'geometric_median'
  tied_weights: boolean
  freeze: 'none' | 'decoder' | 'encoder'
  subtract_decoder_bias: boolean
  matryoshka_prefixes: readonly number[]
  optimizer: 'adam' | 'sgd'
  learning_rate: number
  beta1: number
  beta2: number
  batch_size: number
  steps: number
  warmup_steps: number
  decay_steps: number
  sparsity_warmup_steps: number
  revival: 'none' | 'resample' | 'auxk'
  dead_window: number
  resample_every: number
  aux_k: number
  aux_coefficient: number
  eval_samples: number
}

/** What a settings panel, a parser or a help page needs to know of one config key. */
export interface Field {
  key: keyof Config
  kind:
    | 'integer'
    | 'number'
    | 'boolean'
    | 'choice'
    | 'integer list'
    | 'number list'
    | 'correlation list'
  /** Panel the key belongs to. */
  group: 'data' | 'autoencoder' | 'training' | 'evaluation'
  default: ConfigValue
  /** Smallest and largest number allowed (integer and number), or each entry or rho (lists). */
  minimum?: number
  maximum?: number
  /** Most entries allowed (lists). */
  longest?: number
  /** Values allowed (choice). */
  choices?: string[]
  /** One line of meaning, with its unit. */
  meaning: string
}
