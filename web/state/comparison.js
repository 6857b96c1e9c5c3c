/**
 * The baselines of the run on the page: asked for once it is finished, let go when another run is opened. Called by
 * state/lab-state.js and ui/baselines-panel.js.
 */

/** @import { Baseline, BaselineProgress } from '../engine/protocol.js' */
/** @import { LabState } from './lab-state.js' */
/** @import { Run } from './run.js' */

export class Comparison {
  /** @param {LabState} state */
  constructor(state) {
    this.state = state
    /** @type {Run | null} the run that it belongs to */
    this.run = null
    /** How many times it was started: an earlier one that is not yet over has nothing more to say. */
    this.starts = 0
    this.running = false
    /** @type {BaselineProgress | null} */
    this.progress = null
  }

  /** Whether there is a finished run to compare. */
  get possible() {
    return this.state.run?.status === 'ended'
  }

  /** Those finished so far, of the run on the page. @returns {Baseline[]} */
  get baselines() {
    return this.run === this.state.run ? (this.progress?.baselines ?? []) : []
  }

  /** Whether they are being trained for the run on the page. */
  get active() {
    return this.running && this.run === this.state.run
  }

  async start() {
    const { run, client, topics } = this.state
    if (!run || !this.possible || this.active) return
    this.run = run
    this.running = true
    this.progress = null
    const start = ++this.starts
    topics.tell('comparison')
    await client.compare((report) => {
      if (start !== this.starts || !this.running) return
      this.progress = report
      topics.tell('comparison')
    })
    if (start !== this.starts) return
    this.running = false
    topics.tell('comparison')
  }

  stop() {
    if (!this.running) return
    this.running = false
    void this.state.client.ask((engine) => engine.stopComparing())
    this.state.topics.tell('comparison')
  }
}
