/**
 * <lab-toy-sweep>: models that differ in how rare their features are: how many features each represents, and, where all
 * features matter alike, which share of a dimension each of them has.
 */
import { html } from 'lit'
import { sweep } from '../plots/sweep.js'
import { probabilityText } from '../state/toy-reading.js'
import './drawing.js'
import { fixed } from './numbers.js'
import { Panel } from './panel.js'
import './plot-data.js'
import { sweepData } from './toy-data.js'

/** @import { ToyMetrics } from '../engine/protocol.js' */

/** Where dimensionalities stick: pairs, square antiprisms, tetrahedra (Elhage et al. 2022). */
const LEVELS = [
  { value: 1 / 2, label: '1/2' },
  { value: 3 / 8, label: '3/8' },
  { value: 1 / 4, label: '1/4' }
]

class ToySweepPanel extends Panel {
  static topics = /** @type {const} */ (['run'])
  static properties = { ...Panel.properties, shown: { attribute: false } }

  constructor() {
    super()
    this.shown = 0
  }

  render() {
    const { toy } = this.state
    const instances = toy?.metrics?.instances ?? []
    const alike = toy?.config.importance === 1
    return html`<section class="panel toy-sweep" aria-labelledby="toy-sweep-heading">
      <h2 id="toy-sweep-heading">${this.t('sweep.heading')}</h2>
      <div class="multiples">
        ${this.counts(instances)} ${alike ? this.dimensions(instances) : ''}
      </div>
    </section>`
  }

  /** @param {ToyMetrics['instances']} instances */
  counts(instances) {
    const { t } = this
    const models = instances.map(({ feature_probability: p, represented }) => ({
      at: 1 / p,
      label: probabilityText(p),
      values: [represented]
    }))
    const most = Math.max(1, ...models.map(({ values }) => values[0]))
    const words = models.map(({ label, values }) => `${label}: ${values[0]}`).join('; ')
    return html`<div>
      <h3>${t('sweep.counts')}</h3>
      <lab-plot-data
        .data=${sweepData(t('sweep.counts'), instances, 'represented')}
      ></lab-plot-data>
      ${this.plot('counts', models, {
        range: [0, 1.2 * most],
        levels: [],
        joined: true,
        axisLabel: t('sweep.counts.axis'),
        words: t('sweep.counts.label', { words })
      })}
      <p class="meaning">${t('sweep.counts.meaning')}</p>
    </div>`
  }

  /** @param {ToyMetrics['instances']} instances */
  dimensions(instances) {
    const { t } = this
    const models = instances.map(({ feature_probability, representation, dimensionality }) => ({
      at: 1 / feature_probability,
      label: fixed(1 / feature_probability, 1),
      values: dimensionality.filter((_, i) => representation[i] > 0.5).sort((a, b) => a - b)
    }))
    const words = models
      .filter(({ values }) => values.length > 0)
      .map(({ label, values }) => `${label}: ${fixed(values[values.length >> 1], 2)}`)
      .join('; ')
    return html`<div>
      <h3>${t('sweep.dimensions')}</h3>
      <lab-plot-data
        .data=${sweepData(t('sweep.dimensions'), instances, 'dimensionality')}
      ></lab-plot-data>
      ${this.plot('dimensions', models, {
        range: [0, 1],
        levels: LEVELS,
        joined: false,
        axisLabel: '1 / (1 − S) = 1 / p',
        words: t('sweep.dimensions.label', { words: words || t('sweep.dimensions.none') })
      })}
      <p class="meaning">${t('sweep.dimensions.meaning', { words: words || '–' })}</p>
    </div>`
  }

  /**
   * @param {string} kind
   * @param {import('../plots/sweep.js').Sweep['models']} models
   * @param {Pick<import('../plots/sweep.js').Sweep, 'range' | 'levels' | 'joined' | 'axisLabel'> & { words: string }} options
   */
  plot(kind, models, { words, ...options }) {
    return html`<lab-drawing
      class="sweep ${kind}"
      label=${words}
      .draw=${(/** @type {number} */ width, /** @type {number} */ height) =>
        models.length === 0 ? '' : sweep({ ...options, models, chosen: this.shown, width, height })}
    ></lab-drawing>`
  }
}

customElements.define('lab-toy-sweep', ToySweepPanel)
