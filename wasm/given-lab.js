// A run on activations from outside, of which no true features are known: what needs them is null, or an error of one sentence.
import { Lab } from './lab.js'

/** @import { GivenLab as Contract, GivenMetrics, InferOptions, TensorName } from './index.js' */

/** @param {string} what @returns {never} */
function refuse(what) {
  throw new Error(
    `${what} needs the true features, and of activations from outside none are known: there are metrics, encode, decode, steer along a latent and ablate`
  )
}

/** @implements {Contract} */
export class GivenLab extends Lab {
  /** @type {Uint32Array} */
  #heldOut

  /**
   * @param {import('./engine.js').NativeLab} native
   * @param {(config: unknown) => string} problem
   * @param {'exact' | 'turbo'} engine
   * @param {Uint32Array} heldOut
   */
  constructor(native, problem, engine, heldOut) {
    super(native, problem, engine)
    this.#heldOut = heldOut
  }

  /** Rows of the data that are held out, in the order of eval_activations [eval_samples]. */
  heldOut() {
    return this.#heldOut.slice()
  }

  /** @param {number} n @returns {any} GivenMetrics, which is no Metrics */
  train(n) {
    this.advance(n)
    return this.metrics()
  }

  /** @returns {any} GivenMetrics, which is no Metrics */
  metrics() {
    const unknown = { true_l0: null, latents_per_feature: null, recovery: null, chance: null }
    return /** @satisfies {GivenMetrics} */ ({ ...super.metrics(), ...unknown })
  }

  /** The training rows without the held-out ones, which lie behind them. @param {TensorName} name */
  read(name) {
    if (name === 'features' || name === 'eval_coefficients') refuse(`"${name}"`)
    const tensor = super.read(name)
    if (name !== 'activations') return tensor
    const { n_samples, d_in } = this.config
    return { data: tensor.data.subarray(0, n_samples * d_in), shape: [n_samples, d_in] }
  }

  /** @param {InferOptions} options */
  infer(options) {
    if (options.dictionary === 'true') refuse('dictionary = "true"')
    return super.infer(options)
  }

  match() {
    return refuse('match()')
  }

  diagnose() {
    return refuse('diagnose()')
  }

  readFeatures() {
    return refuse('readFeatures()')
  }

  steeringEffects() {
    return refuse('steeringEffects()')
  }

  ablationEffects() {
    return refuse('ablationEffects()')
  }

  amortisationGap() {
    return refuse('amortisationGap()')
  }
}
