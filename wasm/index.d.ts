/**
 * The typed contract of the engine: what `wasm/index.js` exports in Node, in a page and in a worker.
 * A test compares it with the live module, name by name. Config and metric keys are documented in core/config.h
 * and core/metrics.h; every array is a copy in row-major order.
 */
import type { Decoder } from './contract/baselines.js'
import type { Config, ConfigValue, Field } from './contract/config.js'
import type { Lab } from './contract/lab.js'

export * from './contract/analysis.js'
export * from './contract/baselines.js'
export * from './contract/config.js'
export * from './contract/lab.js'
export * from './contract/metrics.js'
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
