/** Diagnoses of latents and runs, and the effects of interventions; defined in core/diagnosis.h and core/steering.h. */

import type { Config } from './config.js'

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
