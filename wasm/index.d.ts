/**
 * The typed contract of the engine: what `wasm/index.js` exports in Node, in a page and in a worker.
 * A test compares it with the live module, name by name. Config and metric keys are documented in core/config.h
 * and core/metrics.h; every array is a copy in row-major order.
 */
import type { Decoder } from './contract/baselines.js'
import type { Config, ConfigValue, Field } from './contract/config.js'
import type { Activations, Dictionary, GivenLab, LoadedWeights } from './contract/given.js'
import type { Lab } from './contract/lab.js'
import type { EngineName } from './contract/pool.js'

export * from './contract/analysis.js'
export * from './contract/baselines.js'
export * from './contract/config.js'
export * from './contract/given.js'
export * from './contract/lab.js'
export * from './contract/metrics.js'
export * from './contract/pool.js'
export * from './contract/toy.js'

export interface Preset {
  title: string
  /** The heading under which a list shows it. */
  group: string
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

/**
 * An empty string, or one sentence that names the key and what is allowed. Accepts anything. With the shape of
 * activations from outside it answers for a run on those.
 */
export function problem(
  config: unknown,
  options?: { activations?: { shape: readonly number[] } }
): string

/**
 * Creates a run; throws an Error with the sentence of `problem` when the config is not allowed. With a `decoder` it
 * starts from that in place of its own first weights, the encoder from its transpose: config and seed alone then no
 * longer repeat it. `engine: 'turbo'` fuses multiply-adds where the browser has relaxed SIMD, and is `exact` where it has
 * not; its numbers differ in the last bits from machine to machine. The lab's `engine` says which it is.
 */
export function createLab(
  config?: Partial<Config>,
  options?: { engine?: EngineName; decoder?: Decoder }
): Promise<Lab>

/**
 * Creates a run on activations from outside, which are copied into the engine once. n_samples, d_in and what describes a
 * world follow from them; a config that says otherwise is an error. A tenth of the rows (at most 4096, or eval_samples)
 * is held out: one from each of as many equal stretches, chosen by the seed.
 */
export function createLab(
  config: Partial<Config> | undefined,
  options: { engine?: EngineName; activations: Activations }
): Promise<GivenLab>

/**
 * An autoencoder from elsewhere in the engine, to encode, decode, steer and ablate at its speed; what it says of recovery
 * means nothing. d_in is at most 1024 and d_sae at most 16384.
 */
export function loadSae(weights: LoadedWeights): Promise<Lab>

/**
 * Mean |cosine| of the optimal one-to-one match of two dictionaries' rows; of more, the mean over all pairs. Each at most
 * about 2000 latents.
 */
export function dictionaryAgreement(dictionaries: readonly Dictionary[]): number

/**
 * Reads `key=value` text (a link, a command line) into a config, by the kinds in `fields`; a list as JSON, or nothing for
 * an empty one. Throws an Error with one sentence. A text may be untrusted.
 */
export function parseSetting(key: string, text: string): ConfigValue

/** Version of the package. */
export const version: string
