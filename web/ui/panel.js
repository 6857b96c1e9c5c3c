/**
 * A part of the page: a custom element that draws itself again when the state tells one of its topics. It draws into
 * the tree it stands in, so that one style sheet, one set of labels and one heading order hold for the whole page.
 */
import { LitElement } from 'lit'

/** @import { LabState } from '../state/lab-state.js' */
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
    this.stopListening = this.state.topics.listen(topics, () => this.requestUpdate())
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.stopListening()
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
