// A run as callers see it: arguments checked in words, then one call into the engine. The contract is index.d.ts.
import { frozen } from './frozen.js'
import { flatRows } from './rows.js'

/** @import { Lab as LabContract, Rows, TensorName } from './index.js' */

// Numbers in one result: 1 GiB of float32.
const MOST_NUMBERS = 2 ** 28
const MOST_STEPS = 2 ** 31 - 1

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

/** @implements {LabContract} */
export class Lab {
  /** @type {import('./engine.js').NativeLab | undefined} */
  #native

  /** @param {import('./engine.js').NativeLab} native */
  constructor(native) {
    this.#native = native
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

  /** @param {Rows} x */
  encode(x) {
    return this.#run.encode(this.#activations(x, this.config.d_sae))
  }

  /** @param {Rows} z */
  decode(z) {
    return this.#run.decode(flatRows(z, this.config.d_sae, 'z'))
  }

  /** @param {{ x: Rows, latent: number, alpha: number, method?: string }} options */
  steer({ x, latent, alpha, method = 'add' }) {
    if (method !== 'add') throw new Error(`method = "${method}" is not allowed: it must be add`)
    if (!Number.isFinite(alpha)) throw new Error(`alpha = ${alpha} is not a finite number`)
    const chosen = count(latent, this.config.d_sae - 1, 'latent')
    return this.#run.steer(this.#activations(x, this.config.d_in), chosen, alpha)
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
