/**
 * The runs that a reader keeps in order to compare them: finished ones of the page and of sweeps. They stay while the page is open,
 * in whatever view. Called by ui/run-comparison.js and its parts; made when first asked for.
 */
import { nearestPreset, sameConfig } from './differing-keys.js'
import { sameSetting } from './link.js'
import { onePerPage } from './one-per-page.js'

/** @import { Config, WholeRun } from '../engine/protocol.js' */
/** @import { LabState } from './lab-state.js' */

/** @typedef {WholeRun & { number: number, preset: string, changed: boolean }} KeptRun preset: what its settings are, or are nearest to */
/** @typedef {'a' | 'b'} Side */

/** As many as a table and a picture can show; a hundred sweeps of two would be past reading anyway. */
export const MOST_KEPT = 200

/** @type {readonly Side[]} */
export const SIDES = ['a', 'b']

export class KeptRuns {
  /** @param {LabState} state */
  constructor(state) {
    this.state = state
    /** @type {KeptRun[]} by number */
    this.runs = []
    /** @type {Record<Side, number>} numbers of the runs that stand side by side, 0 for none */
    this.chosen = { a: 0, b: 0 }
    /** The number of the run that is pointed at, 0 for none. */
    this.pointed = 0
    this.last = 0
    /** What was removed last. @type {{ runs: KeptRun[], chosen: Record<Side, number> }} */
    this.removed = { runs: [], chosen: { a: 0, b: 0 } }
  }

  get room() {
    return MOST_KEPT - this.runs.length
  }

  /** What stands in the way of keeping the run on the page. @returns {'' | 'unfinished' | 'kept' | 'full'} */
  get obstacle() {
    const { run } = this.state
    if (!run || run.status !== 'ended' || !run.measured || !run.match) return 'unfinished'
    if (this.find(run.config)) return 'kept'
    return this.room > 0 ? '' : 'full'
  }

  /** Keeps the run on the page. */
  keep() {
    const { run } = this.state
    if (this.obstacle || !run?.metrics || !run.match) return
    const { config, metrics, history, match } = run
    const { step, reconstruction, l0, dead } = history
    const matched = Array.from(match.matched_cosine).sort((one, other) => other - one)
    const finished = { config, metrics, history: { step, reconstruction, l0, dead }, matched }
    this.add(finished, this.reserve(1))
  }

  /** Numbers for runs that are yet to come, so that a sweep stands in its order. @param {number} count @returns {number} the first */
  reserve(count) {
    this.last += count
    return this.last - count + 1
  }

  /** @param {WholeRun} finished @param {number} number @param {Config} [from] the settings that a sweep started from: its runs share their name */
  add(finished, number, from = finished.config) {
    const { description, settings } = this.state
    if (!description || this.room === 0 || this.find(finished.config)) return
    const own = nearestPreset(finished.config, description, settings?.base)
    const { preset } = own.changed ? nearestPreset(from, description, settings?.base) : own
    this.runs.push({ ...finished, number, preset, changed: own.changed })
    this.runs.sort((one, other) => one.number - other.number)
    const free = !this.chosen.a ? 'a' : !this.chosen.b ? 'b' : null
    if (free) this.chosen[free] = number
    this.tell()
  }

  /** The kept run with these settings, which is the same to the last bit. @param {Config} config */
  find(config) {
    return this.runs.find((run) => sameConfig(config, run.config))
  }

  /** @param {number} number */
  get(number) {
    return this.runs.find((run) => run.number === number)
  }

  /** @param {number} number */
  remove(number) {
    this.drop((run) => run.number === number)
  }

  clear() {
    this.drop(() => true)
  }

  /** Removes runs; they can be brought back until others are removed. @param {(run: KeptRun) => boolean} which */
  drop(which) {
    this.removed = { runs: this.runs.filter(which), chosen: { ...this.chosen } }
    this.runs = this.runs.filter((run) => !which(run))
    for (const side of SIDES) if (!this.get(this.chosen[side])) this.chosen[side] = 0
    if (!this.get(this.pointed)) this.pointed = 0
    this.tell()
  }

  /** Brings back what was removed last, as far as there is room for it, and it was not trained again. */
  bringBack() {
    const { runs, chosen } = this.removed
    const missing = runs.filter(({ config }) => !this.find(config)).slice(0, this.room)
    this.runs = [...this.runs, ...missing].sort((one, other) => one.number - other.number)
    this.removed = { runs: [], chosen }
    const back = missing.map(({ number }) => number)
    for (const side of SIDES)
      if (!this.chosen[side] && back.includes(chosen[side])) this.chosen[side] = chosen[side]
    this.tell()
  }

  /** Whether it may come back to the page: the page around an embedded lab may have locked some settings. @param {KeptRun} kept */
  mayOpen({ config }) {
    const now = this.state.settings?.config
    const keys = /** @type {(keyof Config)[]} */ ([...this.state.embedding.locked])
    return now !== undefined && keys.every((key) => sameSetting(config[key], now[key]))
  }

  /** Opens a run on the page and trains it to its end, as its link does. What is finished there is kept before. @param {number} number */
  async open(number) {
    const { settings } = this.state
    const kept = this.get(number)
    if (!kept || !settings || !this.mayOpen(kept)) return
    this.keep()
    settings.replace(kept.config)
    if (await this.state.apply(kept.config)) this.state.play(kept.config.steps, Infinity)
  }

  /** A run stands on one side only: the two change places. @param {Side} side @param {number} number */
  choose(side, number) {
    const other = side === 'a' ? 'b' : 'a'
    if (this.chosen[other] === number) this.chosen[other] = this.chosen[side]
    this.chosen[side] = number
    this.tell()
  }

  /** @param {number} number 0 for none */
  point(number) {
    if (this.pointed === number) return
    this.pointed = number
    this.tell()
  }

  /** The mouse has left a part of the page, which a scrolling page does too: what the keyboard points at there stays. @param {Event} event */
  leave({ currentTarget }) {
    const part = /** @type {Element} */ (currentTarget)
    if (!part.contains(document.activeElement)) this.point(0)
  }

  tell() {
    this.state.topics.tell('kept')
  }
}

export const keptRunsOf = onePerPage((state) => new KeptRuns(state))
