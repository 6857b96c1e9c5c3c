/**
 * <lab-toy-view>: what stands in place of the autoencoder's panels when toy models of superposition (Elhage et al. 2022)
 * are trained. Loaded when the first of them is chosen; holds which model the reader looks at.
 */
import { html } from 'lit'
import { countsAtTheEnds, toyReadingOf, usualCount } from '../state/toy-reading.js'
import './curve-figure.js'
import { NO_NUMBER, fixed, significant } from './numbers.js'
import { Panel } from './panel.js'
import './toy-geometry-panel.js'
import './toy-models-panel.js'
import './toy-sweep-panel.js'

/** @import { ToyRun } from '../state/toy-run.js' */

/** @type {readonly import('./curve-figure.js').Quantity[]} */
const QUANTITIES = [
  {
    column: 'loss',
    title: 'Loss',
    meaning: 'mean over the models, logarithmic',
    logarithmic: true
  },
  {
    column: 'represented',
    title: 'Represented features',
    meaning: 'those with |W_i| above 0.5, mean over the models'
  }
]

class ToyView extends Panel {
  static topics = /** @type {const} */ (['run', 'settings'])
  static properties = { ...Panel.properties, chosen: { state: true } }

  constructor() {
    super()
    /** @type {number | null} what the reader chose; null: of a sweep the last, else the best at the end */
    this.chosen = null
  }

  /** The model that is looked at. @param {ToyRun} toy */
  shown({ config, metrics, sweeps, status }) {
    const last = config.instances - 1
    const best = status === 'ended' ? (metrics?.best ?? 0) : 0
    return Math.min(this.chosen ?? (sweeps ? last : best), last)
  }

  render() {
    const { state } = this
    const { toy } = state
    if (!toy) return ''
    const shown = this.shown(toy)
    const choose = (/** @type {number} */ model) => (this.chosen = model)
    return html`${this.headline(toy)}
      <lab-toy-models .state=${state} .shown=${shown} .choose=${choose}></lab-toy-models>
      <lab-toy-geometry .state=${state} .shown=${shown}></lab-toy-geometry>
      ${toy.sweeps ? html`<lab-toy-sweep .state=${state} .shown=${shown}></lab-toy-sweep>` : ''}
      <section class="panel curves" aria-labelledby="toy-curves-heading">
        <h2 id="toy-curves-heading">While it trains</h2>
        <div class="multiples">
          ${QUANTITIES.map(
            (quantity) => html`<lab-curve .state=${state} .quantity=${quantity}></lab-curve>`
          )}
        </div>
      </section>`
  }

  /** @param {ToyRun} toy */
  headline(toy) {
    const { metrics, config } = toy
    return html`<section class="headline toy" aria-labelledby="toy-heading">
      <h2 id="toy-heading" class="visually-hidden">How many features are represented</h2>
      <div class="result">
        ${counts(toy)}
        <p class="reading">${toyReadingOf(toy)}</p>
        <p class="terms">
          Represented: the feature’s direction W_i is longer than 0.5. A feature that is dropped has
          a length near 0, one that is kept a length near 1.
        </p>
      </div>
      <div class="measures">
        <dl>
          <div>
            <dt>Loss, held out</dt>
            <dd>${significant(metrics?.loss)} <small>mean over ${config.instances}</small></dd>
          </div>
          <div>
            <dt>Represented</dt>
            <dd>${fixed(metrics?.represented, 1)} <small>mean over ${config.instances}</small></dd>
          </div>
          <div>
            <dt>Hidden dimensions</dt>
            <dd>${config.d_hidden}</dd>
          </div>
        </dl>
      </div>
    </section>`
  }
}

/** @param {ToyRun} toy */
function counts({ metrics, config, sweeps }) {
  const all = config.n_features
  if (!metrics || metrics.step === 0) return count('found', NO_NUMBER, 'features represented')
  if (sweeps) {
    const [first, last] = countsAtTheEnds(metrics)
    return html`${count('found', `${first} to ${last}`, `of ${all} features represented`)}`
  }
  const { represented, models } = usualCount(metrics)
  return html`${count('found', `${represented} of ${all}`, 'features represented')}
  ${count('chance', `${models} of ${config.instances}`, 'models agree')}`
}

/** @param {'found' | 'chance'} kind @param {string} number @param {string} words */
function count(kind, number, words) {
  return html`<p class="count ${kind}"><b>${number}</b> <span>${words}</span></p>`
}

customElements.define('lab-toy-view', ToyView)
