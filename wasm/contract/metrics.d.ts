/** What is measured of a run; defined in core/metrics.h and core/baselines.h. */

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
