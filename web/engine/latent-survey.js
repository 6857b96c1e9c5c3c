/**
 * Goes through samples and keeps of every latent how often and how strongly it fires, a histogram of its codes and the samples
 * on which they are largest; and, where the true features are known, on how many of them its feature is active. Called by
 * engine/own-data.js and engine/run-survey.js.
 */

/** @typedef {Pick<import('./own-protocol.js').GivenLab, 'encode'>} Encoder */
/** @typedef {{ data: Float32Array, shape: readonly number[] }} Activations */

/**
 * Which features are really active in the samples.
 * @typedef {object} Truth
 * @property {ArrayLike<number>} features by which each latent is judged [latents]
 * @property {Activations} coefficients [samples, n_features]
 */

export const TOP = 20
export const BINS = 24

// The most samples that are encoded at once, and the multiply-adds after which others are let in.
const TILE = 256
const TILE_WORK = 2e8
// Multiply-adds of one survey: some tens of seconds at most, and everything of a run of moderate size.
const WORK = 4e10
// A sample outside those that the ranges come from may have a somewhat larger code.
const HEADROOM = 1.2

export class LatentSurvey {
  /** @param {number} latents @param {{ truth?: Truth, work?: number }} [options] work: the most multiply-adds */
  constructor(latents, { truth, work = WORK } = {}) {
    this.latents = latents
    this.truth = truth
    this.work = work
    this.samples = 0
    this.fired = new Uint32Array(latents)
    this.sum = new Float64Array(latents)
    /** The largest codes, descending, and their rows [latents, TOP]. */
    this.codes = new Float32Array(latents * TOP)
    this.rows = new Int32Array(latents * TOP).fill(-1)
    this.range = new Float32Array(latents)
    this.bins = new Uint32Array(latents * BINS)
    /** Samples on which a latent fires and its feature is active: in all, and by bin [latents, BINS]. */
    this.hits = new Uint32Array(truth ? latents : 0)
    this.hitBins = new Uint32Array(truth ? latents * BINS : 0)
    /** Samples in which each feature is active [n_features]. */
    this.active = new Uint32Array(truth?.coefficients.shape[1] ?? 0)
  }

  /**
   * @param {Encoder} lab
   * @param {Activations} activations
   * @param {Activations} ranged the samples that the ranges of the histograms come from
   * @param {(share: number) => Promise<boolean>} pause between tiles; false ends the survey
   * @returns {Promise<boolean>} whether it was finished
   */
  async run(lab, activations, ranged, pause) {
    const headroom = ranged === activations ? 1 : HEADROOM
    for (const { x } of this.#tiles(ranged)) {
      this.#widen(lab.encode(x).data, headroom)
      if (!(await pause(0))) return false
    }
    for (const { x, rowAt, share } of this.#tiles(activations)) {
      this.#take(lab.encode(x).data, rowAt)
      if (!(await pause(share))) return false
    }
    return true
  }

  /** Samples a tile at a time: all of them, or as many evenly spread ones as there is time for. @param {Activations} activations */
  *#tiles({ data, shape: [rows, width] }) {
    const each = width * this.latents
    const count = Math.min(rows, Math.max(TILE, Math.floor(this.work / each)))
    const most = Math.max(16, Math.min(TILE, Math.floor(TILE_WORK / each)))
    const tile = new Float32Array(most * width)
    for (let first = 0; first < count; first += most) {
      const size = Math.min(most, count - first)
      const rowAt = (/** @type {number} */ i) => Math.floor(((first + i) * rows) / count)
      for (let i = 0; i < size; i++)
        tile.set(data.subarray(rowAt(i) * width, (rowAt(i) + 1) * width), i * width)
      const x = { data: tile.subarray(0, size * width), shape: [size, width] }
      yield { x, rowAt, share: (first + size) / count }
    }
  }

  /** @param {Float32Array} codes [n, latents] @param {number} headroom */
  #widen(codes, headroom) {
    for (let i = 0; i < codes.length; i++) {
      const latent = i % this.latents
      if (headroom * codes[i] > this.range[latent]) this.range[latent] = headroom * codes[i]
    }
  }

  /** @param {Float32Array} codes [n, latents] @param {(i: number) => number} rowAt */
  #take(codes, rowAt) {
    const { latents } = this
    const count = codes.length / latents
    this.samples += count
    for (let i = 0; i < count; i++) {
      const row = rowAt(i)
      for (let feature = 0; feature < this.active.length; feature++)
        if (this.#holds(row, feature)) this.active[feature]++
      for (let latent = 0; latent < latents; latent++) {
        const code = codes[i * latents + latent]
        if (code > 0) this.#count(latent, code, row)
      }
    }
  }

  /** As the metrics have it: a feature that is subtracted is not active. @param {number} row @param {number} feature */
  #holds(row, feature) {
    if (!this.truth) return false
    const { data, shape } = this.truth.coefficients
    return data[row * shape[1] + feature] > 0
  }

  /** @param {number} latent @param {number} code @param {number} row */
  #count(latent, code, row) {
    this.fired[latent]++
    this.sum[latent] += code
    if (this.range[latent] === 0) this.range[latent] = 2 * code
    const bin = Math.min(BINS - 1, Math.floor((BINS * code) / this.range[latent]))
    this.bins[latent * BINS + bin]++
    if (this.truth && this.#holds(row, this.truth.features[latent])) {
      this.hits[latent]++
      this.hitBins[latent * BINS + bin]++
    }
    const first = latent * TOP
    let place = first + TOP - 1
    if (code <= this.codes[place]) return
    for (; place > first && this.codes[place - 1] < code; place--) {
      this.codes[place] = this.codes[place - 1]
      this.rows[place] = this.rows[place - 1]
    }
    this.codes[place] = code
    this.rows[place] = row
  }

  /** How often and how strongly each latent fires, for a list of all. */
  overview() {
    const share = Float32Array.from(this.fired, (fired) => fired / this.samples)
    const mean = Float32Array.from(this.sum, (sum, j) => sum / Math.max(1, this.fired[j]))
    return { samples: this.samples, share, mean }
  }

  /** @param {number} latent */
  latent(latent) {
    const [from, to] = [latent * TOP, (latent + 1) * TOP]
    const rows = [...this.rows.subarray(from, to)].filter((row) => row >= 0)
    const binned = (/** @type {Uint32Array} */ bins) => [
      ...bins.subarray(latent * BINS, (latent + 1) * BINS)
    ]
    return {
      latent,
      range: this.range[latent],
      bins: binned(this.bins),
      hitBins: binned(this.hitBins),
      top: rows.map((row, i) => ({ row, code: this.codes[from + i] }))
    }
  }
}
