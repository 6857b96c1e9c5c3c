/**
 * <lab-curves>: the training batch over the steps, four small figures with one cursor.
 */
import { html } from 'lit'
import './curve-figure.js'
import { Panel } from './panel.js'

/** @type {readonly import('./curve-figure.js').Quantity[]} */
const QUANTITIES = [
  {
    column: 'reconstruction',
    title: 'Reconstruction',
    meaning: 'squared error, logarithmic',
    logarithmic: true
  },
  { column: 'sparsity', title: 'Sparsity', meaning: 'mean sum of codes' },
  {
    column: 'l0',
    title: 'L0',
    meaning: 'latents active in a sample',
    referenceText: 'true features active'
  },
  { column: 'dead', title: 'Dead latents', meaning: 'share that never fires', range: [0, 1] }
]

class CurvesPanel extends Panel {
  static topics = /** @type {const} */ ([])

  render() {
    return html`<section class="panel curves" aria-labelledby="curves-heading">
      <h2 id="curves-heading">While it trains</h2>
      <div class="multiples">
        ${QUANTITIES.map(
          (quantity) => html`<lab-curve .state=${this.state} .quantity=${quantity}></lab-curve>`
        )}
      </div>
    </section>`
  }
}

customElements.define('lab-curves', CurvesPanel)
