/**
 * The typed contract of the engine: what `wasm/index.js` exports in Node, in a page and in a worker.
 * A test compares it with the live module, name by name. Config and metric keys are documented in core/config.h
 * and core/metrics.h; every array is a copy in row-major order.
 */

/** A value of a config key. */
export type ConfigValue = number | string | boolean

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
  magnitude: 'normal' | 'rectified_normal' | 'uniform' | 'lognormal' | 'constant'
  magnitude_mean: number
  magnitude_std: number
  magnitude_low: number
  magnitude_high: number
  noise_std: number
  n_samples: number
  variant: 'relu' | 'topk'
  d_sae: number
  k: number
  l1_coefficient: number
  penalty: 'activations' | 'encoder_weights'
  decoder_norm: 'unit' | 'free'
  init: 'tied' | 'random' | 'truth'
  init_scale: number
  tied_weights: boolean
  freeze: 'none' | 'decoder' | 'encoder'
  subtract_decoder_bias: boolean
  optimizer: 'adam' | 'sgd'
  learning_rate: number
  beta1: number
  beta2: number
  batch_size: number
  steps: number
  warmup_steps: number
  decay_steps: number
  sparsity_warmup_steps: number
  eval_samples: number
}

/** What a settings panel, a parser or a help page needs to know of one config key. */
export interface Field {
  key: keyof Config
  kind: 'integer' | 'number' | 'boolean' | 'choice'
  /** Panel the key belongs to. */
  group: 'data' | 'autoencoder' | 'training' | 'evaluation'
  default: ConfigValue
  /** Smallest and largest value allowed (integer and number). */
  minimum?: number
  maximum?: number
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
  /** Codes [n, d_sae] of activations x [n, d_in]. */
  encode(x: Rows): Tensor
  /** Reconstructions [n, d_in] of codes z [n, d_sae]. */
  decode(z: Rows): Tensor
  /** x + alpha * W_dec[latent] for every row of x [n, d_in]. */
  steer(options: { x: Rows; latent: number; alpha: number; method?: 'add' }): Tensor
  /** x - sum of z_j W_dec[j] over the given latents j, with z = encode(x): zero-ablation [n, d_in]. */
  ablate(options: { x: Rows; latents: number[] }): Tensor
  /** Which true features rows of x contain: non-negative lasso over the true dictionary [n, n_features]. */
  readFeatures(x: Rows): Tensor
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
}

export const presets: Readonly<Record<string, Preset>>
export const fields: readonly Field[]
export const defaults: Readonly<Config>

/** An empty string, or one sentence that names the key and what is allowed. Accepts anything. */
export function problem(config: unknown): string

/** Creates a run; throws an Error with the sentence of `problem` when the config is not allowed. */
export function createLab(config?: Partial<Config>, options?: { engine?: 'exact' }): Promise<Lab>

/**
 * Reads `key=value` text (a link, a command line) into a config, by the kinds in `fields`; throws an Error with one
 * sentence. A text may be untrusted.
 */
export function parseSetting(key: string, text: string): ConfigValue

/** Version of the package. */
export const version: string

export * from './toy-contract.js'
