/**
 * What the reader points at and has chosen: the feature and latent highlighted in every panel (pointed at, or
 * pinned), the sample opened up, the latent steered. Read by the parts of the page.
 */

/** @import { SteeringMethod } from '../engine/protocol.js' */

/**
 * A feature, a latent, or both; -1 for none.
 * @typedef {object} Pair
 * @property {number} feature
 * @property {number} latent
 */

/** @type {Readonly<Pair>} */
export const NOTHING = Object.freeze({ feature: -1, latent: -1 })

export class Selection {
  constructor() {
    /** @type {Pair} */
    this.pointed = NOTHING
    /** @type {Pair} */
    this.pinned = NOTHING
    this.sample = 0
    /** @type {number | null} null: the best matched latent */
    this.latent = null
    // About one typical coefficient: enough to be seen at once, small enough to stay in the data's range.
    this.alpha = 1.5
    /** @type {SteeringMethod} */
    this.method = 'add'
  }

  /** Highlights what is pointed at. @param {Partial<Pair>} pair @returns {boolean} whether that is something new */
  point({ feature = -1, latent = -1 }) {
    if (this.pointed.feature === feature && this.pointed.latent === latent) return false
    this.pointed = { feature, latent }
    return true
  }

  /** Keeps a highlight, or lets it go when it is pinned already. @param {Partial<Pair>} pair */
  pin({ feature = -1, latent = -1 }) {
    const same = this.pinned.feature === feature && this.pinned.latent === latent
    this.pinned = same ? NOTHING : { feature, latent }
  }

  /** What is highlighted. @returns {Pair} */
  get highlighted() {
    const pointing = this.pointed.feature >= 0 || this.pointed.latent >= 0
    return pointing ? this.pointed : this.pinned
  }
}
