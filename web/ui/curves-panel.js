/**
 * <lab-curves>: the training batch over the steps, four small figures with one cursor.
 */
import { html } from 'lit'
import './curve-figure.js'
import { Panel } from './panel.js'

/** @param {import('../strings/translator.js').Translate} t @returns {import('./curve-figure.js').Quantity[]} */
export const quantities = (t) => [
  {
    column: 'reconstruction',
    title: t('curve.reconstruction'),
    meaning: t('curve.reconstruction.meaning'),
    logarithmic: true
  },
  { column: 'sparsity', title: t('curve.sparsity'), meaning: t('curve.sparsity.meaning') },
  {
    column: 'l0',
    title: t('curve.l0'),
    meaning: t('curve.l0.meaning'),
    referenceText: t('curve.l0.reference')
  },
  { column: 'dead', title: t('curve.dead'), meaning: t('curve.dead.meaning'), range: [0, 1] }
]

class CurvesPanel extends Panel {
  static topics = /** @type {const} */ ([])

  render() {
    return html`<section class="panel curves" aria-labelledby="curves-heading">
      <h2 id="curves-heading">${this.t('curves.heading')}</h2>
      <div class="multiples">
        ${quantities(this.t).map(
          (quantity) => html`<lab-curve .state=${this.state} .quantity=${quantity}></lab-curve>`
        )}
      </div>
    </section>`
  }
}

customElements.define('lab-curves', CurvesPanel)
