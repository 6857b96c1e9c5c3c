// A run as callers see it: arguments checked in words, then one call into the engine. The contract is index.d.ts.
import { explain } from './diagnosis.js'
import { rowOf } from './directions.js'
import { frozen } from './frozen.js'
import { flatRows } from './rows.js'
import { ablationEffects, pairOf, steeringEffects } from './steering-effects.js'

/** @import { EffectsOf, Lab as LabContract, Rows, SteeringMethod, TensorName } from './index.js' */

/** In the order of core/steering.h. @type {readonly SteeringMethod[]} */
const METHODS = ['add', 'orthogonal', 'cap']

// Numbers in one result: 1 GiB of float32.
const MOST_NUMBERS = 2 ** 28
const MOST_STEPS = 2 ** 31 - 1
const MOST_ALPHAS = 100

/**
 * @param {unknown} value
 * @param {number} most
 * @param {string} name
 * @returns {number}
 */
function count(value, most, name) {
  if (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most) return Number(value)
  throw new Error(
    `${name} = ${String(value)} is not allowed: it must be a whole number from 0 to ${most}`
  )
}

/**
 * @param {unknown} value
 * @param {readonly string[]} allowed
 * @param {string} name
 */
function choice(value, allowed, name) {
  if (allowed.includes(/** @type {string} */ (value))) return
  throw new Error(`${name} = "${String(value)}" is not allowed: it must be ${allowed.join(' or ')}`)
}

/**
 * @param {unknown} value
 * @param {number} most
 */
function pursuitCount(value, most) {
  if (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most) return Number(value)
  throw new Error(
    `k = ${String(value)} is not allowed: it must be a whole number from 1 to ${most}`
  )
}

/** @param {unknown} value */
function penalty(value) {
  if (typeof value === 'number' && value >= 0 && value <= 1000) return value
  throw new Error(`l1_coefficient = ${String(value)} is not allowed: it must be between 0 and 1000`)
}

/** @param {unknown} value @param {string} name @returns {number} */
function finite(value, name) {
  if (Number.isFinite(value)) return Number(value)
  throw new Error(`${name} = ${String(value)} is not a finite number`)
}

/** @param {SteeringMethod} method */
function methodIndex(method) {
  if (METHODS.includes(method)) return METHODS.indexOf(method)
  throw new Error(
    `method = "${String(method)}" is not allowed: it must be one of ${METHODS.join(', ')}`
  )
}

/** @implements {LabContract} */
export class Lab {
  /** @type {import('./engine.js').NativeLab | undefined} */
  #native
  /** @type {(config: unknown) => string} */
  #problem

  /**
   * @param {import('./engine.js').NativeLab} native
   * @param {(config: unknown) => string} problem
   */
  constructor(native, problem) {
    this.#native = native
    this.#problem = problem
    this.config = frozen(native.config())
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
    const tensor = this.#run.read(String(name))
    if (tensor) return tensor
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
    return this.#run.omp(flat, truth, pursuitCount(k, Math.min(d_in, directions)))
  }

  /** @param {{ l1_coefficient?: number, k?: number }} [options] */
  amortisationGap({ l1_coefficient = 0.2, k } = {}) {
    const { d_in, d_sae, n_features } = this.config
    const asked = k === undefined ? 0 : pursuitCount(k, Math.min(d_in, d_sae, n_features))
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
