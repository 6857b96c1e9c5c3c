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
    const { toy } = this.state
    if (!toy) return ''
    const drawn = toy.config.d_hidden === 2 || toy.config.d_hidden === 3
    const p = toy.metrics?.instances[this.shown]?.feature_probability
    return html`<section class="panel toy-geometry" aria-labelledby="toy-geometry-heading">
      <h2 id="toy-geometry-heading">
        Model
        ${this.shown + 1}${p === undefined ? '' : `, features active in ${probabilityText(p)}`}
      </h2>
      <div class="pair ${drawn ? 'three' : ''}">
        ${drawn ? this.arrows(toy) : ''}
        <div>
          <h3>Interference between features</h3>
          <lab-toy-gram .state=${this.state} .shown=${this.shown}></lab-toy-gram>
        </div>
        ${this.bars(toy)}
      </div>
    </section>`
  }

  /** @param {ToyRun} toy */
  arrows(toy) {
    const directions = toy.directions(this.shown)
    return html`<div>
      <h3>Directions</h3>
      <lab-drawing
        class="toy-arrows large"
        label="Directions of the features. ${this.anglesWords(toy)}"
        .draw=${(/** @type {number} */ width, /** @type {number} */ height) =>
          toyArrows({ directions, labelled: true, width, height })}
      ></lab-drawing>
      <p class="meaning">${this.anglesWords(toy)}</p>
    </div>`
  }

  /** @param {ToyRun} toy */
  anglesWords({ metrics, config }) {
    const gaps = metrics?.instances[this.shown]?.gaps ?? []
    if (config.d_hidden === 3) return 'The third dimension runs to the upper right.'
    if (gaps.length < 2) return 'Fewer than two features are represented.'
    const even = fixed(360 / gaps.length, 0)
    const range = `${fixed(gaps[0], 1)}° to ${fixed(gaps[gaps.length - 1], 1)}°`
    return `Angles between neighbours that are represented: ${range}. Evenly spread, ${gaps.length} would be ${even}° apart.`
  }

  /** @param {ToyRun} toy */
  bars({ metrics }) {
    const found = metrics?.instances[this.shown]
    const { representation = [], interference = [], represented = 0 } = found ?? {}
    return html`<div>
      <h3>Length and interference of each feature</h3>
      <lab-drawing
        class="feature-bars"
        label="Length of each feature’s direction, and its interference. ${represented} of ${representation.length} are longer than ${REPRESENTED}."
        .draw=${(/** @type {number} */ width, /** @type {number} */ height) =>
          representation.length === 0
            ? ''
            : featureBars({
                representation,
                interference,
                threshold: REPRESENTED,
                width,
                height
              })}
      ></lab-drawing>
      <p class="legend">
        <span><span class="swatch emphasised"></span>length |W_i|, represented</span>
        <span><span class="swatch"></span>not represented</span>
        <span><span class="swatch interference"></span>downwards: interference</span>
      </p>
      <p class="meaning">
        Interference is how much of the other features is read along this one: the sum of (W_i/|W_i|
        · W_j)² over all others. 0 means a direction of its own; large values are the price of
        superposition.
      </p>
    </div>`
  }
}

customElements.define('lab-toy-geometry', ToyGeometryPanel)
