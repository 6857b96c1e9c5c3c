/**
 * A part of the view on a reader's own activations: draws itself again when anything of them changes. Called by ui/own-data-*.js.
 */
import { html } from 'lit'
import { Panel } from './panel.js'

/** @import { OwnData } from '../state/own-data.js' */

export class OwnPanel extends Panel {
  static topics = /** @type {const} */ (['own-data'])
  static properties = { ...Panel.properties, own: { attribute: false } }

  constructor() {
    super()
    /** @type {OwnData} set by the view before the first drawing */
    this.own = /** @type {OwnData} */ (/** @type {unknown} */ (undefined))
  }

  /** The sentence on what went wrong in a part, where a screen reader hears it. @param {'file' | 'labels' | 'run'} part */
  problem(part) {
    const { problem } = this.own
    return html`<div role="alert">
      ${problem?.part === part ? html`<p class="notice">${this.ofEngine(problem.sentence)}</p>` : ''}
    </div>`
  }
}
