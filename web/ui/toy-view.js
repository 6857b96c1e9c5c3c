/**
 * <lab-toy-view>: what stands in place of the autoencoder's panels when toy models of superposition (Elhage et al. 2022)
 * are trained. Loaded when the first of them is chosen; holds which model the reader looks at.
 */
import { html } from 'lit'
import { countsAtTheEnds, toyReadingOf, usualCount } from '../state/toy-reading.js'
import { words } from '../strings/en/sandbox/toy.js'
import { addEnglish } from '../strings/sandbox.js'
import './curve-figure.js'
import { NO_NUMBER, fixed, significant } from './numbers.js'
import { Panel } from './panel.js'
import './toy-geometry-panel.js'
import './toy-models-panel.js'
import './toy-sweep-panel.js'

/** @import { ToyRun } from '../state/toy-run.js' */
/** @import { Translate } from '../strings/translator.js' */

addEnglish(words)

/** @param {Translate} t @returns {import('./curve-figure.js').Quantity[]} */
const quantities = (t) => [
  {
    column: 'loss',
    title: t('toy.loss'),
    meaning: t('toy.loss.meaning'),
    logarithmic: true
  },
  {
    column: 'represented',
    title: t('toy.represented'),
    meaning: t('toy.represented.meaning')
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
    const { state, t } = this
    const { toy } = state
    if (!toy) return ''
    const shown = this.shown(toy)
    const choose = (/** @type {number} */ model) => (this.chosen = model)
    return html`${this.headline(toy)}
      <lab-toy-models .state=${state} .shown=${shown} .choose=${choose}></lab-toy-models>
      <lab-toy-geometry .state=${state} .shown=${shown}></lab-toy-geometry>
      ${toy.sweeps ? html`<lab-toy-sweep .state=${state} .shown=${shown}></lab-toy-sweep>` : ''}
      <section class="panel curves" aria-labelledby="toy-curves-heading">
        <h2 id="toy-curves-heading">${t('curves.heading')}</h2>
        <div class="multiples">
          ${quantities(t).map(
            (quantity) => html`<lab-curve .state=${state} .quantity=${quantity}></lab-curve>`
          )}
        </div>
      </section>`
  }

  /** @param {ToyRun} toy */
  headline(toy) {
    const { t } = this
    const { metrics, config } = toy
    const over = t('toy.mean_over', { models: config.instances })
    return html`<section class="headline toy" aria-labelledby="toy-heading">
      <h2 id="toy-heading" class="visually-hidden">${t('toy.heading')}</h2>
      <div class="result">
        ${counts(toy, t)}
        <p class="reading">${toyReadingOf(toy, t)}</p>
        <p class="terms">${t('toy.terms')}</p>
      </div>
      <div class="measures">
        <dl>
          <div>
            <dt>${t('toy.held_out')}</dt>
            <dd>${significant(metrics?.loss)} <small>${over}</small></dd>
          </div>
          <div>
            <dt>${t('toy.mean')}</dt>
            <dd>${fixed(metrics?.represented, 1)} <small>${over}</small></dd>
          </div>
          <div>
            <dt>${t('toy.hidden')}</dt>
            <dd>${config.d_hidden}</dd>
          </div>
        </dl>
      </div>
    </section>`
  }
}

/** @param {ToyRun} toy @param {Translate} t */
function counts({ metrics, config, sweeps }, t) {
  const all = config.n_features
  if (!metrics || metrics.step === 0) return count('found', NO_NUMBER, t('toy.count'))
  if (sweeps) {
    const [low, high] = countsAtTheEnds(metrics)
    return count('found', t('toy.to', { low, high }), t('toy.count.of', { all }))
  }
  const { represented, models } = usualCount(metrics)
  return html`${count('found', t('toy.of', { number: represented, all }), t('toy.count'))}
  ${count('chance', t('toy.of', { number: models, all: config.instances }), t('toy.agree'))}`
}

/** @param {'found' | 'chance'} kind @param {string} number @param {string} of */
function count(kind, number, of) {
  return html`<p class="count ${kind}"><b>${number}</b> <span>${of}</span></p>`
}

customElements.define('lab-toy-view', ToyView)
