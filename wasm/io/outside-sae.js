// A sparse autoencoder that was not trained here, from a SAELens or sparsify directory: inspect, encode, decode, steer,
// ablate. Plain float32 in the engine's order of operations (core/kernels.h), so that the same weights give the same codes.
import { flatRows } from '../rows.js'
import { fitOf, summaryOf } from './sae-summary.js'
import { MOST_NUMBERS } from './stored-array.js'

/** @typedef {import('./sae-weights.js').SaeWeights} SaeWeights */
/** @typedef {import('./sae-weights.js').Tensor} Tensor */
/** @typedef {import('../index.js').Rows} Rows */

const { fround } = Math

export class OutsideSae {
  /**
   * @param {SaeWeights} weights
   * @param {{ format: string, notes?: string[] }} origin what it was read from, and what to know before using it
   */
  constructor(weights, { format, notes = [] }) {
    this.weights = weights
    this.format = format
    this.notes = notes
    this.d_in = weights.d_in
    this.d_sae = weights.d_sae
    this.architecture = weights.architecture
  }

  /**
   * Codes [n, d_sae] of activations x [n, d_in].
   * @param {Rows} x
   * @returns {Tensor}
   */
  encode(x) {
    const { d_in, d_sae } = this
    const flat = flatRows(x, d_in, 'x')
    const n = flat.length / d_in
    if (n * d_sae > MOST_NUMBERS) {
      const most = Math.floor(MOST_NUMBERS / d_sae)
      throw new Error(`x has ${n} rows, too many for one call: give at most ${most}`)
    }
    const codes = new Float32Array(n * d_sae)
    const { W_enc, b_dec, b_enc, b_gate } = this.weights.tensors
    const bias = (b_enc ?? b_gate).data
    const activate = activation(this.weights)
    const centred = new Float32Array(d_in)
    for (let r = 0; r < n; r++) {
      const pre = codes.subarray(r * d_sae, (r + 1) * d_sae)
      for (let i = 0; i < d_in; i++) {
        const subtracted = this.weights.apply_b_dec_to_input ? b_dec.data[i] : 0
        centred[i] = flat[r * d_in + i] - subtracted
      }
      affine(centred, W_enc.data, bias, pre)
      activate(pre)
    }
    return { data: codes, shape: [n, d_sae] }
  }

  /**
   * Reconstructions [n, d_in] of codes z [n, d_sae].
   * @param {Rows} z
   * @returns {Tensor}
   */
  decode(z) {
    const { d_in, d_sae } = this
    const flat = flatRows(z, d_sae, 'z')
    const n = flat.length / d_sae
    const { W_dec, b_dec } = this.weights.tensors
    const x = new Float32Array(n * d_in)
    for (let r = 0; r < n; r++) {
      const row = x.subarray(r * d_in, (r + 1) * d_in)
      row.set(b_dec.data)
      for (let j = 0; j < d_sae; j++)
        if (flat[r * d_sae + j] !== 0) addScaled(row, flat[r * d_sae + j], W_dec.data, j * d_in)
    }
    return { data: x, shape: [n, d_in] }
  }

  /**
   * Every row of x moved along a latent's decoder row v: x + alpha v; `orthogonal` sets the component along v to alpha; `cap`
   * lets it be at most alpha.
   * @param {{ x: Rows, latent: number, alpha: number, method?: import('../index.js').SteeringMethod }} options
   * @returns {Tensor}
   */
  steer({ x, latent, alpha, method = 'add' }) {
    const { d_in } = this
    const steered = Float32Array.from(flatRows(x, d_in, 'x'))
    const direction = this.direction(latent)
    const square = dot(direction, direction)
    for (let r = 0; r < steered.length && square > 0; r += d_in) {
      const row = steered.subarray(r, r + d_in)
      const missing = fround(
        fround(alpha) - fround(dot(row, direction) / fround(Math.sqrt(square)))
      )
      const along = method === 'cap' && missing > 0 ? 0 : missing / fround(Math.sqrt(square))
      addScaled(row, fround(method === 'add' ? alpha : along), direction, 0)
    }
    return { data: steered, shape: [steered.length / d_in, d_in] }
  }

  /**
   * x - sum of z_j W_dec[j] over the given latents j.
   * @param {{ x: Rows, latents: number[] }} options
   * @returns {Tensor}
   */
  ablate({ x, latents }) {
    const { d_in, d_sae } = this
    const ablated = Float32Array.from(flatRows(x, d_in, 'x'))
    const codes = this.encode(ablated).data
    for (const latent of new Set(latents)) {
      const direction = this.direction(latent)
      for (let r = 0; r * d_in < ablated.length; r++) {
        const row = ablated.subarray(r * d_in, (r + 1) * d_in)
        addScaled(row, -codes[r * d_sae + latent], direction, 0)
      }
    }
    return { data: ablated, shape: [ablated.length / d_in, d_in] }
  }

  /** What it holds, in numbers. */
  summary() {
    return summaryOf(this.weights)
  }

  /**
   * How well it fits activations x [n, d_in]: explained variance, L0, share of latents that never fire.
   * @param {Rows} x
   * @param {Tensor} [codes] of x, if they are known
   */
  measure(x, codes = this.encode(x)) {
    const given = flatRows(x, this.d_in, 'x')
    const reconstructed = this.decode(codes).data
    return fitOf({ x: given, codes: codes.data, reconstructed }, this)
  }

  /** A latent's decoder row [d_in]. @param {number} latent */
  direction(latent) {
    if (!Number.isInteger(latent) || latent < 0 || latent >= this.d_sae) {
      throw new Error(
        `latent = ${latent} is not allowed: it must be a whole number from 0 to ${this.d_sae - 1}`
      )
    }
    return this.weights.tensors.W_dec.data.slice(latent * this.d_in, (latent + 1) * this.d_in)
  }
}

/**
 * pre = bias + sum_i x_i W[i, :], i ascending, every product and every sum rounded to float32.
 * @param {Float32Array} x [d_in]
 * @param {Float32Array} W [d_in, d_sae]
 * @param {Float32Array} bias [d_sae]
 * @param {Float32Array} pre [d_sae]
 */
function affine(x, W, bias, pre) {
  pre.set(bias)
  for (let i = 0; i < x.length; i++) addScaled(pre, x[i], W, i * pre.length)
}

/**
 * y += scale * x, where x stands in `from` from `at` on.
 * @param {Float32Array} y
 * @param {number} scale
 * @param {Float32Array} from
 * @param {number} at
 */
function addScaled(y, scale, from, at) {
  for (let i = 0; i < y.length; i++) y[i] += fround(scale * from[at + i])
}

/** Four sums, i = l mod 4, as in core/kernels.h. @param {Float32Array} x @param {Float32Array} y */
function dot(x, y) {
  const lanes = new Float32Array(4)
  const whole = x.length - (x.length % 4)
  for (let i = 0; i < whole; i++) lanes[i % 4] += fround(x[i] * y[i])
  let sum = fround(fround(lanes[0] + lanes[2]) + fround(lanes[1] + lanes[3]))
  for (let i = whole; i < x.length; i++) sum = fround(sum + fround(x[i] * y[i]))
  return sum
}

/**
 * Turns pre-activations [d_sae] into codes, in place.
 * @param {SaeWeights} weights
 * @returns {(pre: Float32Array) => void}
 */
function activation({ architecture, k = 0, tensors }) {
  if (architecture === 'topk') return (pre) => keepLargest(pre, k)
  if (architecture === 'gated') return gate(tensors)
  const threshold = architecture === 'jumprelu' ? tensors.threshold.data : undefined
  return (pre) => {
    for (let j = 0; j < pre.length; j++)
      if (!(pre[j] > 0 && pre[j] > (threshold?.[j] ?? 0))) pre[j] = 0
  }
}

/** The k largest of those above 0; of equals the lower index. @param {Float32Array} pre @param {number} k */
function keepLargest(pre, k) {
  const positive = [...pre.keys()].filter((j) => pre[j] > 0)
  positive.sort((a, b) => pre[b] - pre[a] || a - b)
  const kept = positive.slice(0, k).map((j) => /** @type {const} */ ([j, pre[j]]))
  pre.fill(0)
  for (const [j, value] of kept) pre[j] = value
}

/** @param {SaeWeights['tensors']} tensors @returns {(pre: Float32Array) => void} */
function gate({ r_mag, b_gate, b_mag }) {
  const scale = r_mag.data.map(Math.exp)
  return (pre) => {
    for (let j = 0; j < pre.length; j++) {
      const magnitude = fround(fround(scale[j] * fround(pre[j] - b_gate.data[j])) + b_mag.data[j])
      pre[j] = pre[j] > 0 && magnitude > 0 ? magnitude : 0
    }
  }
}
