/**
 * The typed contract of the engine: what `wasm/index.js` exports in Node, in a page and in a worker.
 * A test compares it with the live module, name by name. Config and metric keys are documented in core/config.h
 * and core/metrics.h; every array is a copy in row-major order.
 */
import type { AmortisationGap, Decoder, InferOptions } from './baselines-contract.js'
export * from './baselines-contract.js'

/** A pair of features and the correlation of the two normals that decide whether they fire. */
export type Correlation = readonly [i: number, j: number, rho: number]

/** A value of a config key. */
export type ConfigValue = number | string | boolean | readonly number[] | readonly Correlation[]

/** One flat object; keys, defaults, units and ranges as `fields` lists them. */
export interface Config {
  sampler: 'lab' | 'numpy_legacy'
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

/** Recovery of the true features by the decoder's rows; definitions in core/metrics.h. */
export interface Recovery {
  mmcs: number
  mcc: number
  above_90: number
  matched_above_90: number
  matched_above_95: number
  /** The match among latents that fire: mean signed cosine, 0 for a feature without one. */
  living_mcc: number
  living_above_90: number
  /** Mean cosine of a feature's latent with the direction of its parent or correlated partner; 0 without relations. */
  partner_cosine: number
  uniqueness: number
  precision: number
  recall: number
  f1: number
}

/** The same of a random unit dictionary of the same size: mean over fixed draws. */
export interface Chance {
  mmcs: number
  mcc: number
  above_90: number
  matched_above_90: number
  matched_above_95: number
}

/** The run measured on the held-out samples. */
export interface Metrics {
  step: number
  samples_seen: number
  loss: number
  reconstruction: number
  mse: number
  sparsity: number
  mean_code: number
  l0: number
  true_l0: number
  dead: number
  /** Living latents within a cosine of 0.9 of a feature, per feature that has one; 0 where none has. */
  latents_per_feature: number
  explained_variance: number
  shrinkage: number
  diverged: boolean
  recovery: Recovery
  chance: Chance
  fingerprint: string
}

/** The training batch in the forward pass of one step, before its update. */
export interface HistoryRow {
  step: number
  loss: number
  reconstruction: number
  mse: number
  sparsity: number
  mean_code: number
  l0: number
  dead: number
}

/** A row-major array and its shape. */
export interface Tensor {
  data: Float32Array
  shape: number[]
}

export type TensorName =
  | 'W_enc' // [d_in, d_sae]
  | 'b_enc' // [d_sae]
  | 'W_dec' // [d_sae, d_in]
  | 'b_dec' // [d_in]
  | 'threshold' // [d_sae], above which a latent fires; 0 where the variant has none
  | 'r_mag' // [d_sae], gated only
  | 'b_mag' // [d_sae], gated only
  | 'activations' // [n_samples, d_in], what it trains on; only when n_samples is not 0
  | 'features' // [n_features, d_in], unit rows
  | 'eval_activations' // [eval_samples, d_in]
  | 'eval_coefficients' // [eval_samples, n_features]

/** The optimal one-to-one match of features and latents (Hungarian, on |cosine|). */
export interface Match {
  /** Signed cosines [n_features, d_sae]. */
  cosine: Tensor
  /** Latent of each feature, -1 where there are fewer latents than features [n_features]. */
  feature_to_latent: Int32Array
  /** Signed cosine of each matched pair, 0 where unmatched [n_features]. */
  matched_cosine: Float32Array
}

/** Rows of numbers: a tensor, one row-major flat array, or an array of rows. */
export type Rows = Tensor | Float32Array | number[] | number[][]

/** What became of a latent; core/diagnosis.h says when each applies. */
export type LatentVerdict =
  'found' | 'shrunken' | 'duplicate' | 'split' | 'mixed' | 'absorbed' | 'stray' | 'dead'

/** A latent judged against the truth on the held-out samples; definitions in core/diagnosis.h. */
export interface LatentDiagnosis {
  verdict: LatentVerdict
  /** Of the largest cosine. */
  feature: number
  cosine: number
  /** What explains most of the rest of the decoder's row, -1 for none. */
  second_feature: number
  second_cosine: number
  firing_rate: number
  precision: number
  recall: number
  shrinkage: number
  correlation: number
  /** Absorption: the pair, else -1, and how often the parent's latent fires on the parent without and with the child. */
  parent: number
  child: number
  fires_alone: number
  fires_with_child: number
}

/** What a run suffers from most. */
export type RunVerdict =
  | 'diverged'
  | 'untrained'
  | 'chance_suffices'
  | 'misprinted_penalty'
  | 'frozen'
  | 'absorption'
  | 'hedging'
  | 'shrunken'
  | 'split'
  | 'healthy'
  | 'dead'
  | 'unfinished'
  | 'free_norm'
  | 'dense'
  | 'sparse'
  | 'narrow'
  | 'crowded'
  | 'partial'

/** What went wrong, for the run and for each latent. */
export interface Diagnosis {
  verdict: RunVerdict
  /** In plain words, with the numbers behind it and the settings to try. */
  sentence: string
  /** The settings to change, which have no problem; null where none is known to help. */
  try: Partial<Config> | null
  counts: Record<LatentVerdict, number>
  latents: LatentDiagnosis[]
}

export type SteeringMethod = 'add' | 'orthogonal' | 'cap'

/** The latent's decoder row, the true direction, and what else one might steer along. */
export type DirectionName =
  | 'decoder'
  | 'truth'
  | 'difference_of_means' // of the samples with the feature and those without
  | 'encoder'
  | 'axis' // the single dimension that the true direction uses most
  | 'random'

/** A feature or a latent, and how many held-out samples to look at (default: as many as take half a second). */
export interface EffectsOf {
  feature?: number
  latent?: number
  samples?: number
}

/**
 * What steering does, read by a sparse fit of the true directions: means over held-out samples without the feature (with
 * it, for `cap`), a number for each alpha.
 */
export interface SteeringEffects {
  feature: number
  /** The feature's latent in the optimal match, -1 where it has none. */
  latent: number
  method: SteeringMethod
  alphas: number[]
  samples: number
  /** Empty when no sample is of that kind. */
  directions: {
    name: DirectionName
    /** Of length 1 [d_in]. */
    direction: Float32Array
    /** Change of the feature's coefficient. */
    target: number[]
    /** Sum of |change| over all other features. */
    others: number[]
    /** Share of samples that read more than half the feature's mean coefficient. */
    detected: number[]
  }[]
}

/** What zero-ablation does on held-out samples that hold the feature and where its latent and another one fire. */
export interface AblationEffects {
  feature: number
  latent: number
  samples: number
  /** Empty when there is no such sample. */
  interventions: {
    /** Nothing; the latent; the strongest other one; as long a piece of a random direction. */
    name: 'none' | 'latent' | 'another_latent' | 'random'
    /** What is read of the feature. */
    target: number
    /** Sum of |change| over all other features. */
    others: number
    detected: number
  }[]
}

/** One training run: a world of true features and an autoencoder that learns from it. */
export interface Lab {
  /** The whole config, defaults filled in. */
  readonly config: Readonly<Config>
  /** Trains n more steps and measures. `train(100)` equals `train(60)` then `train(40)`, bit for bit. */
  train(n: number): Metrics
  /** Trains n more steps without measuring; returns the step reached (less than asked when the run diverged). */
  advance(n: number): number
  /** Measures the run as it stands on the held-out samples. */
  metrics(): Metrics
  /** Rows recorded so far, from row `from` (default 0): at least 200 a run, evenly spread, round steps included. */
  history(from?: number): HistoryRow[]
  /** A copy of a weight matrix, of the true features or of the held-out samples. */
  read(name: TensorName): Tensor
  /** Cosines of features and decoder rows, and their optimal match. */
  match(): Match
  /** What went wrong, if anything, and what to try: a verdict on the run and on each latent. */
  diagnose(): Diagnosis
  /** Codes [n, d_sae] of activations x [n, d_in]. */
  encode(x: Rows): Tensor
  /** Reconstructions [n, d_in] of codes z [n, d_sae]. */
  decode(z: Rows): Tensor
  /**
   * Every row of x [n, d_in] moved along a latent's decoder row, or a direction [d_in]. `add`: x + alpha v; `orthogonal`
   * sets the component along v to alpha and keeps the rest; `cap` lets that component be at most alpha.
   */
  steer(options: {
    x: Rows
    latent?: number
    direction?: Rows
    alpha: number
    method?: SteeringMethod
  }): Tensor
  /** Steering along the latent's direction and its rivals, checked against the truth. */
  steeringEffects(
    options: EffectsOf & { alphas?: number[]; method?: SteeringMethod }
  ): SteeringEffects
  /** Zero-ablation of the latent and of its controls, checked against the truth. */
  ablationEffects(options: EffectsOf): AblationEffects
  /** x - sum of z_j W_dec[j] over the given latents j, with z = encode(x): zero-ablation [n, d_in]. */
  ablate(options: { x: Rows; latents: number[] }): Tensor
  /** Which true features rows of x contain: non-negative lasso over the true dictionary [n, n_features]. */
  readFeatures(x: Rows): Tensor
  /** Codes of x by full inference: [n, d_sae] with the learned dictionary (the default), [n, n_features] with the true. */
  infer(options: InferOptions): Tensor
  /** Scores encoder and full inference on held-out samples; k is the mean number of active features unless told. */
  amortisationGap(options?: { l1_coefficient?: number; k?: number }): AmortisationGap
  /** 64-bit hash of the weights' bits, 16 hexadecimal digits. */
  fingerprint(): string
  /** Frees the run's memory; every later call is an error. */
  dispose(): void
}

export interface Preset {
  title: string
  /** What to expect, in one or two sentences. */
  description: string
  config: Partial<Config>
  /** Range of each metric (a path, such as recovery.mcc) after the run's steps, on seeds 1 to 5. */
  predicts?: Readonly<Record<string, readonly [number, number]>>
  /** The preset that mends this failure. */
  mended_by?: string
}

export const presets: Readonly<Record<string, Preset>>
export const fields: readonly Field[]
export const defaults: Readonly<Config>

/** An empty string, or one sentence that names the key and what is allowed. Accepts anything. */
export function problem(config: unknown): string

/**
 * Creates a run; throws an Error with the sentence of `problem` when the config is not allowed. With a `decoder` it
 * starts from that in place of its own first weights, the encoder from its transpose: config and seed alone then no
 * longer repeat it.
 */
export function createLab(
  config?: Partial<Config>,
  options?: { engine?: 'exact'; decoder?: Decoder }
): Promise<Lab>

/**
 * Reads `key=value` text (a link, a command line) into a config, by the kinds in `fields`; a list as JSON, or nothing for
 * an empty one. Throws an Error with one sentence. A text may be untrusted.
 */
export function parseSetting(key: string, text: string): ConfigValue

/** Version of the package. */
export const version: string

export * from './toy-contract.js'
