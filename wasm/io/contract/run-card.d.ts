/** The part of the contract of wasm/io that is about run cards; index.d.ts gives it out. */

/** A number of the run that lies where a task asks for it. */
export interface TaskClaim {
  task: string
  /** A path, such as recovery.mcc. */
  metric: string
  at_least?: number
  at_most?: number
}

/** Which file a run was trained on, and what was done to its activations before; centre also scales. */
export interface CardActivations {
  file: string
  sha256: string
  /** Which array of several. */
  array?: string
  normalise: 'none' | 'scale' | 'centre'
}

/** What was run (config, seed, version) and what came of it (the rest, which the same run must bear out). */
export interface RunCard {
  /** The form of this file. */
  run_card: 1
  version: string
  engine: 'exact'
  model: 'sae' | 'toy_model'
  seed: number
  config: Record<string, unknown>
  metrics: Record<string, unknown> & { step: number; diverged: boolean; fingerprint: string }
  fingerprint: string
  tasks: TaskClaim[]
  /** Of a run on activations from outside. */
  activations?: CardActivations
  /** A hash of all the rest. It shows a change at once; it is no signature. */
  seal: string
}

export function makeRunCard(run: {
  config: object
  metrics: object
  version: string
  model?: 'sae' | 'toy_model'
  tasks?: TaskClaim[]
  activations?: CardActivations
}): RunCard
export function runCardText(card: RunCard): string
export function readRunCard(given: string | Uint8Array, name?: string): RunCard
/** Whether parsed JSON is meant to be a card. */
export function isRunCard(value: unknown): boolean
/** The first thing wrong with the form of a card, as one sentence, or an empty string. */
export function cardProblem(card: unknown): string
/** How many steps repeat the card. */
export function stepsToRepeat(card: RunCard): number
/** Every difference between a card and the same run as one sentence; none when every bit is the same. */
export function cardDifferences(
  card: RunCard,
  rerun: { config: object; metrics: object; version: string }
): string[]
