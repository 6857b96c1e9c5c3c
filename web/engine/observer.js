/**
 * Looks at a run as it stands: the new rows of its history, its metrics and match, one held-out sample opened up,
 * and the same sample steered. Called by engine/runner.js.
 */

import { COMPARED_ALPHAS } from './protocol.js'

/** @import { Lab, Match, Sample, Snapshot, Steering, SteeringChoice, SteeringEffects } from './protocol.js' */

export class Observer {
  /**
   * @param {Lab} lab
   * @param {number} sampleIndex
   * @param {SteeringChoice} steering
   */
  constructor(lab, sampleIndex, steering) {
    this.lab = lab
    this.sampleIndex = sampleIndex
    this.steering = steering
    this.rowsSeen = 0
    this.bestLatent = -1
    this.activations = lab.read('eval_activations')
    this.coefficients = lab.read('eval_coefficients')
    /** @type {{ key: string, effects: SteeringEffects | null }} the last comparison, and of what */
    this.compared = { key: '', effects: null }
  }

  /**
   * @param {boolean} measured with metrics and match, which cost the most
   * @param {boolean} judged with the diagnosis
   * @returns {Omit<Snapshot, 'run' | 'status' | 'step' | 'stepsPerSecond'>}
   */
  look(measured, judged) {
    const rows = this.lab.history(this.rowsSeen)
    this.rowsSeen += rows.length
    const metrics = measured ? this.lab.metrics() : null
    const match = measured ? this.lab.match() : null
    if (match) this.bestLatent = bestLatent(match, this.bestLatent)
    const sample = this.openSample()
    const diagnosis = judged ? this.lab.diagnose() : null
    const steering = this.steerSample(sample)
    const directions = measured ? this.directions() : null
    const { effects } = this.compared
    return { rows, metrics, match, directions, sample, steering, diagnosis, effects }
  }

  /** True features and decoder rows, where they can be drawn as arrows. @returns {Snapshot['directions']} */
  directions() {
    const { d_in } = this.lab.config
    if (d_in !== 2 && d_in !== 3) return null
    return { features: this.lab.read('features').data, latents: this.lab.read('W_dec').data }
  }

  /**
   * Compares steering along the latent and its rivals, once for each latent and method. Takes a fifth of a second.
   * @param {number} step
   * @returns {boolean} whether there is something new to show
   */
  compare(step) {
    const { method } = this.steering
    const key = step === 0 || this.steered < 0 ? '' : `${step} ${this.steered} ${method}`
    if (key === this.compared.key) return false
    const asked = { latent: this.steered, method, alphas: COMPARED_ALPHAS }
    this.compared = { key, effects: key === '' ? null : this.lab.steeringEffects(asked) }
    return true
  }

  /** The latent that is steered, -1 for none. */
  get steered() {
    const latent = this.steering.latent ?? this.bestLatent
    return latent < this.lab.config.d_sae ? latent : -1
  }

  /** @returns {Sample} */
  openSample() {
    const [count, dIn] = this.activations.shape
    const nFeatures = this.coefficients.shape[1]
    const index = Math.min(this.sampleIndex, count - 1)
    const activation = this.activations.data.slice(index * dIn, (index + 1) * dIn)
    const codes = this.lab.encode({ data: activation, shape: [1, dIn] })
    return {
      index,
      count,
      activation,
      reconstruction: this.lab.decode(codes).data,
      coefficients: this.coefficients.data.slice(index * nFeatures, (index + 1) * nFeatures),
      codes: codes.data
    }
  }

  /** @param {Sample} sample @returns {Steering | null} */
  steerSample({ activation, index }) {
    const latent = this.steered
    if (latent < 0) return null
    const { alpha, method } = this.steering
    const x = { data: activation, shape: [1, activation.length] }
    const steered = this.lab.steer({ x, latent, alpha, method })
    const before = this.lab.readFeatures(x).data
    const after = this.lab.readFeatures(steered).data
    return { latent, alpha, method, sample: index, before, after }
  }
}

/**
 * The latent that matches its feature best. The one chosen before is kept while it is nearly as good, so that the
 * picture does not jump while the run plays.
 * @param {Match} match
 * @param {number} before
 */
function bestLatent({ feature_to_latent, matched_cosine }, before) {
  let best = 0
  let kept = -1
  for (let feature = 0; feature < matched_cosine.length; feature++) {
    if (matched_cosine[feature] > matched_cosine[best]) best = feature
    if (before >= 0 && feature_to_latent[feature] === before) kept = feature
  }
  const nearlyAsGood = 0.05
  if (kept >= 0 && matched_cosine[kept] > matched_cosine[best] - nearlyAsGood) return before
  return feature_to_latent[best]
}

/** The buffers of a snapshot, handed over instead of copied. @param {Snapshot} snapshot @returns {ArrayBuffer[]} */
export function buffersOf({ match, sample, steering }) {
  const arrays = [sample.activation, sample.reconstruction, sample.coefficients, sample.codes]
  if (steering) arrays.push(steering.before, steering.after)
  const buffers = arrays.map((array) => array.buffer)
  if (match) {
    buffers.push(match.cosine.data.buffer, match.matched_cosine.buffer)
    buffers.push(match.feature_to_latent.buffer)
  }
  // A view of a larger buffer would take its neighbours along, and a buffer can be handed over once only.
  return /** @type {ArrayBuffer[]} */ ([...new Set(buffers)])
}
