// The part of the contract about baselines and full inference; index.d.ts gives it out.
import type { Config, Lab, Metrics, Rows } from '../index.js'

/** The codes of one inference on held-out samples. A feature is detected where its matched latent fires. */
export interface CodeScores {
  explained_variance: number
  l0: number
  /** Means over features, 0 where undefined. */
  precision: number
  recall: number
  f1: number
}

/** Codes by full inference: non-negative lasso (FISTA), non-negative orthogonal matching pursuit. */
export interface InferenceScores {
  fista: CodeScores
  omp: CodeScores
}

/** What the encoder loses against full inference with the same dictionary, and with the true one. */
export interface AmortisationGap {
  /** The first held-out samples: 1024, fewer where inference is costly. */
  samples: number
  l1_coefficient: number
  k: number
  encoder: CodeScores
  learned: InferenceScores
  true: InferenceScores
}

export interface InferOptions {
  x: Rows
  dictionary?: 'learned' | 'true'
  method?: 'fista' | 'omp'
  /** lambda of FISTA, 0.2 unless told. */
  l1_coefficient?: number
  /** Codes of a sample in the pursuit, at most d_in. */
  k?: number
}

/** A decoder to start from: W_dec [d_sae, d_in], b_dec [d_in]. */
export interface Decoder {
  W_dec: Rows
  b_dec: Rows
}

/** A run beside which another is measured. */
export interface Baseline {
  /** run, frozen_random_decoder, encoder_on_truth, full_inference or one_layer, encoder_on_learned. */
  name: string
  title: string
  /** What differs from the run's config. */
  changes: Partial<Config>
  /** Why it was left out, or an empty string. */
  problem: string
  metrics: Metrics | null
  gap: AmortisationGap | null
}

export interface BaselineProgress {
  /** The baseline in training. */
  name: string
  title: string
  step: number
  steps: number
  /** What is finished, the run itself first; the last report has all of them. */
  baselines: Baseline[]
}

/**
 * Trains and measures the baselines of a config, and reports every hundredth of a second; leave the loop to cancel. A
 * finished `lab` of this config is measured in place of training the run once more.
 */
export function baselines(
  config?: Partial<Config>,
  options?: { lab?: Lab }
): AsyncGenerator<BaselineProgress, void, void>
