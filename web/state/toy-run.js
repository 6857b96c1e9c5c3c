/**
 * What the page knows of a run of toy models: where it stands, its history as columns, every W and the last
 * measurement. Filled from snapshots. Called by state/lab-state.js, read by the parts of the page.
 */

/** @import { RunStatus, Tensor, ToyConfig, ToyMetrics, ToySnapshot } from '../engine/protocol.js' */

export class ToyRun {
  /** @param {number} number @param {ToyConfig} config */
  constructor(number, config) {
    this.number = number
    this.config = config
    /** @type {RunStatus | 'opening'} */
    this.status = 'opening'
    this.step = 0
    this.stepsPerSecond = 0
    this.history = {
      /** @type {number[]} */ step: [],
      /** @type {number[]} */ loss: [],
      /** @type {number[]} */ represented: []
    }
    /** @type {ToyMetrics | null} */
    this.metrics = null
    /** @type {Tensor | null} [instances, n_features, d_hidden] */
    this.W = null
  }

  /** @param {ToySnapshot} snapshot */
  take({ status, step, stepsPerSecond, rows, metrics, W }) {
    this.status = status
    this.step = step
    this.stepsPerSecond = stepsPerSecond
    for (const row of rows) {
      this.history.step.push(row.step)
      this.history.loss.push(row.loss)
      this.history.represented.push(row.represented)
    }
    this.metrics = metrics ?? this.metrics
    this.W = W
  }

  get standsStill() {
    return this.status === 'paused' || this.status === 'ended' || this.status === 'diverged'
  }

  /** Whether it stands still, and the measurement is of where it stands. */
  get measured() {
    return this.standsStill && this.metrics?.step === this.step
  }

  /** Whether the instances differ in how rare their features are. */
  get sweeps() {
    return this.config.feature_probability !== this.config.last_probability
  }

  /** The rows of W of one instance, the directions of its features. @param {number} instance @returns {Float32Array[]} */
  directions(instance) {
    const { W } = this
    if (!W) return []
    const [instances, features, d] = W.shape
    if (instance >= instances) return []
    return Array.from({ length: features }, (_, i) => {
      const at = (instance * features + i) * d
      return W.data.subarray(at, at + d)
    })
  }
}
