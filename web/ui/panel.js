/**
 * A part of the page: a custom element that draws itself again when the state tells one of its topics. It draws into
 * the tree it stands in, so that one style sheet, one set of labels and one heading order hold for the whole page.
 */
import { LitElement } from 'lit'
import { engineWords, markedWords } from './marked-words.js'

/** @import { LabState } from '../state/lab-state.js' */
/** @import { Values } from '../strings/translator.js' */
/** @import { Topic } from '../state/topics.js' */

export class Panel extends LitElement {
  static properties = { state: { attribute: false } }

  /** @type {readonly Topic[]} */
  static topics = ['run']

  constructor() {
    super()
    /** @type {LabState} set by the page before the first drawing */
    this.state = /** @type {LabState} */ (/** @type {unknown} */ (undefined))
    /** @type {() => void} */
    this.stopListening = () => {}
  }

  createRenderRoot() {
    return this
  }

  connectedCallback() {
    super.connectedCallback()
    const { topics } = /** @type {typeof Panel} */ (this.constructor)
    this.stopListening = this.state.topics.listen([...topics, 'words'], () => this.requestUpdate())
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.stopListening()
  }

  /** Words by key, in the reader's language. */
  get t() {
    return this.state.course.speech.t
  }

  /** Words by key with marks in them, and with anything in place of their [names]. @param {string} key @param {Record<string, unknown>} [values] */
  marked(key, values = {}) {
    // What readers and files say must not be read for marks, so only a count is put in before.
    const { count } = values
    return markedWords(this.t(key, typeof count === 'number' ? { count } : {}), values)
  }

  /** A sentence of the engine's. @param {string} sentence @param {string} [key] of its words in other languages @param {Values} [values] */
  ofEngine(sentence, key, values) {
    return engineWords(this.state.course.speech.ofEngine(sentence, key, values))
  }

  /** The feature and latent highlighted, each completed by its match. */
  get lit() {
    const { feature, latent } = this.state.selection.highlighted
    const { run } = this.state
    return {
      feature: feature < 0 && latent >= 0 ? (run?.latentToFeature[latent] ?? -1) : feature,
      latent: latent < 0 && feature >= 0 ? (run?.match?.feature_to_latent[feature] ?? -1) : latent
    }
  }
}
