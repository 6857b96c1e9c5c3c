/**
 * The part of the typed contract that is about toy models; index.d.ts hands it on. A test compares it with the live
 * module, name by name.
 */
import type { ConfigValue, Field, Tensor } from '../index.js'

/** Toy Models of Superposition: keys, defaults, units and ranges as the `fields` of `toyModels()` list them. */
export interface ToyConfig {
  seed: number
  n_features: number
  feature_probability: number
  last_probability: number
  importance: number
  d_hidden: number
  output: 'relu' | 'linear'
  instances: number
  learning_rate: number
  batch_size: number
  steps: number
  decay_steps: number
  eval_samples: number
}

export type ToyField = Omit<Field, 'key'> & { key: keyof ToyConfig }

/** One instance; definitions in core/toy_measures.h. */
export interface ToyInstance {
  feature_probability: number
  /** Mean over held-out samples of the importance-weighted squared error. */
  loss: number
  /** Features with |W_i| > 0.5. */
  represented: number
  /** D* = d_hidden / |W|_F^2. */
  dimensions_per_feature: number
  /** |W_i| of each feature. */
  representation: number[]
  /** sum over j != i of (W_i/|W_i| . W_j)^2. */
  interference: number[]
  /** D_i = |W_i|^2 / sum over j of (W_i/|W_i| . W_j)^2. */
  dimensionality: number[]
  /** Degrees between neighbouring represented features, ascending; empty unless d_hidden is 2. */
  gaps: number[]
}

/** loss and represented are means over the instances. */
export interface ToyMetrics {
  step: number
  /** By each instance. */
  samples_seen: number
  loss: number
  represented: number
  /** The instance with the least loss; -1 when instances differ in feature_probability. */
  best: number
  diverged: boolean
  instances: ToyInstance[]
  fingerprint: string
}

/** The training batches in the forward pass of one step, before its update: means over the instances. */
export interface ToyHistoryRow {
  step: number
  loss: number
  represented: number
}

export type ToyTensorName = 'W' | 'b'

/** Independent toy models, trained at once. */
export interface ToyModel {
  readonly config: Readonly<ToyConfig>
  /** Takes n more steps, then measures. */
  train(n: number): ToyMetrics
  /** Takes n more steps without measuring; returns the step reached, less than asked when the run diverged. */
  advance(n: number): number
  metrics(): ToyMetrics
  /** Rows recorded so far, from row `from` on. */
  history(from?: number): ToyHistoryRow[]
  /** A copy: W [instances, n_features, d_hidden], whose rows are the features' directions, or b [instances, n_features]. */
  read(name: ToyTensorName): Tensor
  /** 64-bit hash of the bits of W and b, 16 hexadecimal digits. */
  fingerprint(): string
  /** Frees the run's memory; every later call is an error. */
  dispose(): void
}

export interface ToyPreset {
  model: 'toy_model'
  title: string
  /** What to expect, in one or two sentences. */
  description: string
  config: Partial<ToyConfig>
}

export const toyPresets: Readonly<Record<string, ToyPreset>>

/** What `fields`, `defaults`, `problem` and `parseSetting` are to `createLab`. The first call loads the toy models' module. */
export interface ToyModels {
  fields: readonly ToyField[]
  defaults: Readonly<ToyConfig>
  problem(config: unknown): string
  parseSetting(key: string, text: string): ConfigValue
}

export function toyModels(): Promise<ToyModels>

/** Creates toy models; throws an Error with the sentence of `problem` when the config is not allowed. */
export function createToyModel(config?: Partial<ToyConfig>): Promise<ToyModel>
