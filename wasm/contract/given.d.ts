/** Runs on activations from outside, of which no true features are known. */
import type { InferOptions } from './baselines.js'
import type { Lab, Tensor, TensorName } from './lab.js'
import type { Metrics } from './metrics.js'

/** Finite float32 rows [n, d_in], n >= 2. */
export interface Activations {
  data: Float32Array
  shape: readonly number[]
}

/** What can be measured without a truth; what cannot is null. */
export interface GivenMetrics extends Omit<
  Metrics,
  'true_l0' | 'latents_per_feature' | 'recovery' | 'chance'
> {
  true_l0: null
  latents_per_feature: null
  recovery: null
  chance: null
}

/** Asking for what needs the truth is an error of one sentence. */
type NeedsTruth =
  'match' | 'diagnose' | 'readFeatures' | 'steeringEffects' | 'ablationEffects' | 'amortisationGap'

export interface GivenLab extends Omit<Lab, NeedsTruth | 'train' | 'metrics' | 'read' | 'infer'> {
  train(n: number): GivenMetrics
  metrics(): GivenMetrics
  read(name: Exclude<TensorName, 'features' | 'eval_coefficients'>): Tensor
  infer(options: InferOptions & { dictionary?: 'learned' }): Tensor
  /** Rows of the data that are held out, ascending, as in eval_activations [eval_samples]. */
  heldOut(): Uint32Array
}

/** An autoencoder in SAELens' terms, as `readSae` of superposition-lab/io gives it in its `weights`. */
export interface LoadedWeights {
  architecture: 'standard' | 'topk' | 'jumprelu' | 'gated'
  d_in: number
  d_sae: number
  k?: number
  apply_b_dec_to_input: boolean
  tensors: Record<string, Tensor>
}

/** A run, or the decoder rows of one [d_sae, d_in]. */
export type Dictionary = Pick<GivenLab, 'read'> | Pick<Lab, 'read'> | Tensor
