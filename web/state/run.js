/**
 * What the page knows of the run: where it stands, its history as columns, the last measurement, and the sample that
 * is opened up. Filled from snapshots. Called by state/lab-state.js, read by the parts of the page.
 */

/** @import { Config, Diagnosis, Match, Metrics, RunStatus, Sample, Snapshot } from '../engine/protocol.js' */
/** @import { Steering, SteeringEffects } from '../engine/protocol.js' */

/** History as columns, the form in which curves are drawn. */
class History {
  constructor() {
    /** @type {number[]} */ this.step = []
    /** @type {number[]} */ this.reconstruction = []
    /** @type {number[]} */ this.sparsity = []
    /** @type {number[]} */ this.l0 = []
    /** @type {number[]} */ this.dead = []
  }

  /** @param {Snapshot['rows']} rows */
  add(rows) {
    for (const row of rows) {
      this.step.push(row.step)
      this.reconstruction.push(row.reconstruction)
      this.sparsity.push(row.sparsity)
      this.l0.push(row.l0)
      this.dead.push(row.dead)
    }
  }
}

/**
 * Which feature a latent stands for.
 * @typedef {object} Meaning
 * @property {number} feature
 * @property {number} cosine
 * @property {boolean} matched false: no feature was assigned to it, this is only the nearest
 */

export class Run {
  /** @param {number} number @param {Config} config */
  constructor(number, config) {
    this.number = number
    this.config = config
    /** @type {RunStatus | 'opening'} */
    this.status = 'opening'
    this.step = 0
    this.stepsPerSecond = 0
    this.history = new History()
    /** @type {Metrics | null} */
    this.metrics = null
    /** @type {Match | null} */
    this.match = null
    /** @type {Snapshot['directions']} */
    this.directions = null
    /** @type {Int32Array} feature of each latent, -1 where unmatched [d_sae] */
    this.latentToFeature = new Int32Array(config.d_sae).fill(-1)
    /** @type {Sample | null} */
    this.sample = null
    /** @type {Steering | null} */
    this.steering = null
    /** @type {Diagnosis | null} */
    this.diagnosis = null
    /** @type {SteeringEffects | null} */
    this.effects = null
  }

  /** @param {Snapshot} snapshot */
  take(snapshot) {
    this.status = snapshot.status
    this.step = snapshot.step
    this.stepsPerSecond = snapshot.stepsPerSecond
    this.history.add(snapshot.rows)
    this.metrics = snapshot.metrics ?? this.metrics
    this.sample = snapshot.sample
    this.steering = snapshot.steering
    this.effects = snapshot.effects
    // It holds until the weights move on.
    if (snapshot.diagnosis || this.status === 'playing') this.diagnosis = snapshot.diagnosis
    if (!snapshot.match) return
    this.match = snapshot.match
    this.directions = snapshot.directions
    this.latentToFeature.fill(-1)
    snapshot.match.feature_to_latent.forEach((latent, feature) => {
      if (latent >= 0) this.latentToFeature[latent] = feature
    })
  }

  get standsStill() {
    return this.status === 'paused' || this.status === 'ended' || this.status === 'diverged'
  }

  /** Whether it stands still, and the measurement is of where it stands. */
  get measured() {
    return this.standsStill && this.metrics?.step === this.step
  }

  /** @param {number} latent @returns {Meaning | null} */
  meaningOf(latent) {
    if (!this.match || latent < 0 || latent >= this.latentToFeature.length) return null
    const { data, shape } = this.match.cosine
    const cosine = (/** @type {number} */ feature) => data[feature * shape[1] + latent]
    const own = this.latentToFeature[latent]
    if (own >= 0) return { feature: own, cosine: cosine(own), matched: true }
    let nearest = 0
    for (let feature = 1; feature < shape[0]; feature++) {
      if (cosine(feature) > cosine(nearest)) nearest = feature
    }
    return { feature: nearest, cosine: cosine(nearest), matched: false }
  }

  /** Latents from the best matched to the worst, then the unmatched ones. @returns {number[]} */
  latentsByMatch() {
    const latents = Array.from(this.latentToFeature.keys())
    const worth = (/** @type {number} */ latent) => {
      const feature = this.latentToFeature[latent]
      return feature < 0 || !this.match ? -2 : this.match.matched_cosine[feature]
    }
    return latents.sort((a, b) => worth(b) - worth(a) || a - b)
  }
}
