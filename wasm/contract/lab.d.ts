/** One run, and the arrays that go in and out of it. */

import type {
  AblationEffects,
  Diagnosis,
  EffectsOf,
  SteeringEffects,
  SteeringMethod
} from './analysis.js'
import type { AmortisationGap, InferOptions } from './baselines.js'
import type { Config } from './config.js'
import type { HistoryRow, Metrics } from './metrics.js'

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

/** What may be written; the threshold of a jumprelu only. */
export type WeightName = 'W_enc' | 'b_enc' | 'W_dec' | 'b_dec' | 'threshold' | 'r_mag' | 'b_mag'

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
  /** What computes: turbo only where it was asked for and the machine has relaxed SIMD. */
  readonly engine: 'exact' | 'turbo'
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
  /** Puts weights from elsewhere in place of a run's own, in the shape that `read` gives: config and seed alone then no longer repeat it. */
  write(name: WeightName, values: Rows): void
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
