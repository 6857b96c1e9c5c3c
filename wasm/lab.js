// A run as callers see it: arguments checked in words, then one call into the engine. The contract is index.d.ts.
import { MOST_STEPS, choice, count, finite, methodIndex, penalty } from './arguments.js'
import { explain } from './diagnosis.js'
import { rowOf } from './directions.js'
import { frozen } from './frozen.js'
import { flatRows } from './rows.js'
import { ablationEffects, pairOf, steeringEffects } from './steering-effects.js'

/** @import { EffectsOf, Lab as LabContract, Rows, SteeringMethod, TensorName, WeightName } from './index.js' */

// Numbers in one result: 1 GiB of float32.
const MOST_NUMBERS = 2 ** 28
const MOST_ALPHAS = 100
/** @type {readonly WeightName[]} */
const WEIGHTS = ['W_enc', 'b_enc', 'W_dec', 'b_dec', 'threshold', 'r_mag', 'b_mag']

/** @param {string} name */
const readable = (name) => typeof name === 'string' && name !== 'log_threshold'

/** @implements {LabContract} */
export class Lab {
  /** @type {import('./engine.js').NativeLab | undefined} */
  #native
  /** @type {(config: unknown) => string} */
  #problem

  /**
   * @param {import('./engine.js').NativeLab} native
   * @param {(config: unknown) => string} problem
   * @param {'exact' | 'turbo'} engine
   */
  constructor(native, problem, engine) {
    this.#native = native
    this.#problem = problem
    this.config = frozen(native.config())
    this.engine = engine
  }

  get #run() {
    if (!this.#native) throw new Error('this lab was disposed: create another with createLab')
    return this.#native
  }

  /** @param {number} n */
  train(n) {
    this.advance(n)
    return this.metrics()
  }

  /** @param {number} n */
  advance(n) {
    return this.#run.train(count(n, MOST_STEPS, 'n'))
  }

  metrics() {
    return this.#run.metrics()
  }

  history(from = 0) {
    return this.#run.history(count(from, MOST_STEPS, 'from'))
  }

  /** @param {TensorName} name */
  read(name) {
    const { data, shape } = this.#view(name)
    return { data: data.slice(), shape }
  }

  /** @param {WeightName} name @param {Rows} values */
  write(name, values) {
    choice(name, WEIGHTS, 'name')
    const logarithm = name === 'threshold'
    const { data, shape } = logarithm ? this.#run.read('log_threshold') : this.#view(name)
    if (data.length === 0) throw new Error('only the threshold of a jumprelu can be written')
    const flat = flatRows(values, shape[shape.length - 1], name)
    if (flat.length !== data.length) {
      throw new Error(`${name} holds ${flat.length} numbers; it must hold ${shape.join(' x ')}`)
    }
    // The logarithm of 0 would be no number to train on.
    data.set(logarithm ? flat.map((value) => Math.log(Math.max(value, 1e-30))) : flat)
  }

  /** Where it lies in the engine, until that runs on. @param {string} name */
  #view(name) {
    const tensor = readable(name) ? this.#run.read(name) : undefined
    if (tensor && tensor.data.length > 0) return tensor
    throw new Error(
      `"${name}" cannot be read: read W_enc, b_enc, W_dec, b_dec, threshold, features, eval_activations or ` +
        'eval_coefficients, of a fixed data set activations, and of a gated autoencoder r_mag or b_mag'
    )
  }

  match() {
    return this.#run.match()
  }

  diagnose() {
    const latents = this.#run.diagnose()
    const sizes = this.read('eval_coefficients').data.filter((a) => a !== 0)
    const typical = sizes.reduce((sum, a) => sum + Math.abs(a), 0) / Math.max(1, sizes.length)
    const allowed = (/** @type {object} */ config) => this.#problem(config) === ''
    const { config } = this
    return { ...explain({ config, metrics: this.metrics(), latents, typical, allowed }), latents }
  }

  /** @param {Rows} x */
  encode(x) {
    return this.#run.encode(this.#activations(x, this.config.d_sae))
  }

  /** @param {Rows} z */
  decode(z) {
    return this.#run.decode(flatRows(z, this.config.d_sae, 'z'))
  }

  /** @param {{ x: Rows, latent?: number, direction?: Rows, alpha: number, method?: SteeringMethod }} options */
  steer({ x, latent, direction, alpha, method = 'add' }) {
    const { d_in, d_sae } = this.config
    if ((latent === undefined) === (direction === undefined)) {
      throw new Error('give either a latent or a direction to steer along')
    }
    const along =
      direction === undefined
        ? rowOf(this.read('W_dec'), count(latent, d_sae - 1, 'latent'))
        : flatRows(direction, d_in, 'direction')
    if (along.length !== d_in) throw new Error(`direction must be one row of ${d_in} numbers`)
    const rows = this.#activations(x, d_in)
    return this.#run.steer(rows, along, finite(alpha, 'alpha'), methodIndex(method))
  }

  /** @param {EffectsOf & { alphas?: number[], method?: SteeringMethod }} options */
  steeringEffects({ alphas = [0.5, 1, 1.5, 2, 3], method = 'add', ...options }) {
    methodIndex(method)
    if (!Array.isArray(alphas) || alphas.length === 0 || alphas.length > MOST_ALPHAS) {
      throw new Error(`alphas must be an array of 1 to ${MOST_ALPHAS} numbers`)
    }
    alphas.forEach((alpha) => finite(alpha, 'alpha'))
    return steeringEffects(this, { ...this.#pair(options), alphas, method })
  }

  /** @param {EffectsOf} options */
  ablationEffects(options) {
    return ablationEffects(this, this.#pair(options))
  }

  /** @param {EffectsOf} options */
  #pair({ feature, latent, samples }) {
    const { n_features, d_sae, eval_samples } = this.config
    if ((latent === undefined) === (feature === undefined)) {
      throw new Error('give either a feature or a latent')
    }
    if (feature !== undefined) count(feature, n_features - 1, 'feature')
    if (latent !== undefined) count(latent, d_sae - 1, 'latent')
    if (samples !== undefined) count(samples, eval_samples, 'samples')
    return { ...pairOf(this.match(), { feature, latent }), samples }
  }

  /** @param {{ x: Rows, latents: number[] }} options */
  ablate({ x, latents }) {
    if (!Array.isArray(latents)) throw new Error('latents must be an array of latents')
    const chosen = latents.map((latent) => count(latent, this.config.d_sae - 1, 'latent'))
    return this.#run.ablate(this.#activations(x, this.config.d_sae), [...new Set(chosen)])
  }

  /** @param {Rows} x */
  readFeatures(x) {
    return this.#run.readFeatures(this.#activations(x, this.config.n_features))
  }

  /** @param {import('./index.js').InferOptions} options */
  infer({ x, dictionary = 'learned', method = 'fista', l1_coefficient = 0.2, k }) {
    choice(dictionary, ['learned', 'true'], 'dictionary')
    choice(method, ['fista', 'omp'], 'method')
    const truth = dictionary === 'true'
    const { d_in, d_sae, n_features } = this.config
    const directions = truth ? n_features : d_sae
    const flat = this.#activations(x, directions)
    if (method === 'fista') return this.#run.fista(flat, truth, penalty(l1_coefficient))
    return this.#run.omp(flat, truth, count(k, Math.min(d_in, directions), 'k', 1))
  }

  /** @param {{ l1_coefficient?: number, k?: number }} [options] */
  amortisationGap({ l1_coefficient = 0.2, k } = {}) {
    const { d_in, d_sae, n_features } = this.config
    const asked = k === undefined ? 0 : count(k, Math.min(d_in, d_sae, n_features), 'k', 1)
    return this.#run.amortisationGap(penalty(l1_coefficient), asked)
  }

  fingerprint() {
    return this.#run.fingerprint()
  }

  dispose() {
    this.#native?.delete()
    this.#native = undefined
  }

  /**
   * @param {Rows} x
   * @param {number} resultWidth
   */
  #activations(x, resultWidth) {
    const flat = flatRows(x, this.config.d_in, 'x')
    const rows = flat.length / this.config.d_in
    if (rows * resultWidth > MOST_NUMBERS) {
      throw new Error(
        `x has ${rows} rows, too many for one call: give at most ${Math.floor(MOST_NUMBERS / resultWidth)}`
      )
    }
    return flat
  }
}
