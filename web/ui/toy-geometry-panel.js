/**
 * <lab-toy-geometry>: one model closely: its arrows, its W W^T as a heat map, and each feature's length and interference.
 */
import { html } from 'lit'
import { featureBars } from '../plots/feature-bars.js'
import { toyArrows } from '../plots/toy-arrows.js'
import { probabilityText } from '../state/toy-reading.js'
import './drawing.js'
import { fixed } from './numbers.js'
import { Panel } from './panel.js'
import './plot-data.js'
import { directionsData, lengthData } from './toy-data.js'
import './toy-gram.js'

/** @import { ToyRun } from '../state/toy-run.js' */

/** Above this |W_i| a feature counts as represented, as in the metrics. */
const REPRESENTED = 0.5

class ToyGeometryPanel extends Panel {
  static topics = /** @type {const} */ (['run'])
  static properties = { ...Panel.properties, shown: { attribute: false } }

  constructor() {
    super()
    this.shown = 0
  }

  render() {
    const { t } = this
    const { toy } = this.state
    if (!toy) return ''
    const drawn = toy.config.d_hidden === 2 || toy.config.d_hidden === 3
    const number = this.shown + 1
    const p = toy.metrics?.instances[this.shown]?.feature_probability
    return html`<section class="panel toy-geometry" aria-labelledby="toy-geometry-heading">
      <h2 id="toy-geometry-heading">
        ${
          p === undefined
            ? t('geometry.heading', { number })
            : t('geometry.heading.active', { number, share: probabilityText(p) })
        }
      </h2>
      <div class="pair ${drawn ? 'three' : ''}">
        ${drawn ? this.arrows(toy) : ''}
        <div>
          <h3>${t('geometry.interference')}</h3>
          <lab-toy-gram .state=${this.state} .shown=${this.shown}></lab-toy-gram>
        </div>
        ${this.bars(toy)}
      </div>
    </section>`
  }

  /** @param {ToyRun} toy */
  arrows(toy) {
    const { t } = this
    const directions = toy.directions(this.shown)
    return html`<div>
      <h3>${t('geometry.directions')}</h3>
      <lab-plot-data
        .data=${directionsData(t('geometry.directions'), toy, [this.shown])}
      ></lab-plot-data>
      <lab-drawing
        class="toy-arrows large"
        label=${t('geometry.directions.label', { words: this.anglesWords(toy) })}
        .draw=${(/** @type {number} */ width, /** @type {number} */ height) =>
          toyArrows({ directions, labelled: true, width, height })}
      ></lab-drawing>
      <p class="meaning">${this.anglesWords(toy)}</p>
    </div>`
  }

  /** @param {ToyRun} toy */
  anglesWords({ metrics, config }) {
    const gaps = metrics?.instances[this.shown]?.gaps ?? []
    if (config.d_hidden === 3) return this.t('geometry.third')
    if (gaps.length < 2) return this.t('geometry.few')
    const even = fixed(360 / gaps.length, 0)
    const [low, high] = [gaps[0], gaps[gaps.length - 1]].map((gap) => fixed(gap, 1))
    return this.t('geometry.angles', { low, high, number: gaps.length, even })
  }

  /** @param {ToyRun} toy */
  bars({ metrics }) {
    const { t } = this
    const found = metrics?.instances[this.shown]
    const { representation = [], interference = [], represented = 0 } = found ?? {}
    return html`<div>
      <h3>${t('geometry.bars')}</h3>
      <lab-plot-data .data=${lengthData(t('geometry.bars'), found)}></lab-plot-data>
      <lab-drawing
        class="feature-bars"
        label=${t('geometry.bars.label', { represented, all: representation.length, threshold: REPRESENTED })}
        .draw=${(/** @type {number} */ width, /** @type {number} */ height) =>
          representation.length === 0
            ? ''
            : featureBars({
                representation,
                interference,
                threshold: REPRESENTED,
                axisLabel: t('geometry.bars.axis'),
                width,
                height
              })}
      ></lab-drawing>
      <p class="legend">
        <span><span class="swatch emphasised"></span>${t('geometry.bars.represented')}</span>
        <span><span class="swatch"></span>${t('geometry.bars.dropped')}</span>
        <span><span class="swatch interference"></span>${t('geometry.bars.interference')}</span>
      </p>
      <p class="meaning">${t('geometry.bars.meaning')}</p>
    </div>`
  }
}

customElements.define('lab-toy-geometry', ToyGeometryPanel)
