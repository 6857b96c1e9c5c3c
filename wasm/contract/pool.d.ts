/** The part of the contract about many runs at once, each in a worker of its own; index.d.ts gives it out. */
import type { Diagnosis } from './analysis.js'
import type { Config } from './config.js'
import type { Tensor, TensorName } from './lab.js'
import type { HistoryRow, Metrics } from './metrics.js'

export type EngineName = 'exact' | 'turbo'

export interface PoolOptions {
  /** Runs at a time, 1 to 256; as many as there are processors unless told. */
  workers?: number
}

export interface PoolRunOptions {
  engine?: EngineName
  /** What to bring back beside the metrics. */
  read?: readonly TensorName[]
  /** Whether to judge the run and its latents (default true); it takes about as long as the metrics. */
  diagnose?: boolean
  /** Ends the run, and the promise with the signal's reason. */
  signal?: AbortSignal
  onStep?: (step: number, steps: number) => void
}

/** A run that was trained to its end (or diverged). What it holds does not depend on the number of workers. */
export interface FinishedRun {
  /** The whole config, defaults filled in. */
  config: Config
  engine: EngineName
  metrics: Metrics
  /** null where it was not wanted. */
  diagnosis: Diagnosis | null
  history: HistoryRow[]
  /** Those asked for in `read`. */
  tensors: Partial<Record<TensorName, Tensor>>
  /** From the creation of the world to the last metric. */
  seconds: number
}

/** Workers that wait for runs. Needs no SharedArrayBuffer and no special header. */
export interface Pool {
  readonly workers: number
  /**
   * Trains a config to its end in a worker, when one is free. Rejects with one sentence when the config is not allowed or
   * the worker died; the other runs go on.
   */
  run(config?: Partial<Config>, options?: PoolRunOptions): Promise<FinishedRun>
  /** Ends the workers and what they are training. In Node an idle pool keeps no process alive. */
  close(): void
}

export function createPool(options?: PoolOptions): Promise<Pool>

export interface SweepOptions extends PoolOptions, Omit<PoolRunOptions, 'onStep'> {
  onStep?: (progress: { index: number; step: number; steps: number }) => void
}

export interface SweptRun {
  /** Place of the config in the sweep. */
  index: number
  /** Why there is no run, in one sentence, or an empty string. */
  problem: string
  run: FinishedRun | null
}

/**
 * Trains all configs, several at a time, and yields each as it finishes; leave the loop to cancel the rest. A config that
 * is not allowed, or whose worker died, is yielded with its `problem`.
 */
export function sweep(
  configs: Iterable<Partial<Config>>,
  options?: SweepOptions
): AsyncGenerator<SweptRun, void, void>
