/**
 * <lab-toy-gram>: W W^T of one toy model as a heat map. Diagonal: squared lengths; beside it: what two features share.
 */
import { html } from 'lit'
import { gram, strongestPair } from '../plots/gram.js'
import { paintHeatMap } from '../plots/heat-map.js'
import { palette } from './match-data.js'
import { fixed } from './numbers.js'
import { Panel } from './panel.js'
import './plot-data.js'
import { productMapData } from './toy-data.js'

/** @import { ToyMetrics } from '../engine/protocol.js' */

class ToyGram extends Panel {
  static topics = /** @type {const} */ (['run', 'page'])
  static properties = {
    ...Panel.properties,
    shown: { attribute: false },
    cell: { state: true }
  }

  constructor() {
    super()
    this.shown = 0
    /** @type {{ one: number, other: number } | null} the cell that is pointed at */
    this.cell = null
    /** @type {Float32Array} [n_features, n_features] */
    this.products = new Float32Array(0)
    /** @type {ToyMetrics | null} */
    this.measured = null
    this.of = -1
    this.painted = ''
  }

  get features() {
    return Math.round(Math.sqrt(this.products.length))
  }

  /** With many features the products take a moment, so they follow the measurements, not every picture. */
  willUpdate() {
    const { toy } = this.state
    if (!toy?.W || (this.measured === toy.metrics && this.of === this.shown)) return
    this.measured = toy.metrics
    this.of = this.shown
    this.products = gram(toy.directions(this.shown))
    this.painted = ''
    if (this.cell && Math.max(this.cell.one, this.cell.other) >= this.features) this.cell = null
  }

  updated() {
    const canvas = this.querySelector('canvas')
    const as = document.documentElement.dataset.theme ?? ''
    if (!canvas || this.features === 0 || as === this.painted) return
    this.painted = as
    const order = Array.from({ length: this.features }, (_, i) => i)
    paintHeatMap(canvas, {
      values: this.products,
      columns: this.features,
      rowOrder: order,
      columnOrder: order,
      palette: palette()
    })
  }

  render() {
    const { t } = this
    const data = productMapData(this.products, t)
    return html`<lab-plot-data .data=${data}></lab-plot-data>
      <div
        class="map gram"
        tabindex="0"
        role="application"
        aria-roledescription=${t('map.role')}
        aria-label=${t('gram.label')}
        aria-describedby="toy-gram-cell"
        @pointermove=${this.point}
        @pointerdown=${this.point}
        @pointerleave=${() => (this.cell = null)}
        @keydown=${this.move}
        @blur=${() => (this.cell = null)}
      >
        <canvas aria-hidden="true"></canvas>
      </div>
      <p id="toy-gram-cell" class="cell" role="status">${this.words()}</p>
      <p class="key" aria-hidden="true">
        <span>W_i · W_j = −1</span><span class="scale"></span><span>+1</span>
      </p>
      <p class="meaning">${t('gram.meaning')}</p>`
  }

  words() {
    const { cell, features, products } = this
    if (features < 2) return this.t('gram.none')
    const { one, other } = cell ?? strongestPair(products, features)
    const product = fixed(products[one * features + other], 2)
    return this.t(cell ? 'gram.product' : 'gram.strongest', { one, other, product })
  }

  /** @param {PointerEvent} event */
  point({ currentTarget, clientX, clientY }) {
    if (!(currentTarget instanceof Element) || this.features === 0) return
    const box = currentTarget.getBoundingClientRect()
    this.look((clientY - box.top) / box.height, (clientX - box.left) / box.width)
  }

  /** @param {number} down share of the height @param {number} across share of the width */
  look(down, across) {
    const at = (/** @type {number} */ share) =>
      Math.max(0, Math.min(this.features - 1, Math.floor(share * this.features)))
    this.cell = { one: at(down), other: at(across) }
  }

  /** @param {KeyboardEvent} event */
  move(event) {
    const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }
    const by = step[/** @type {keyof typeof step} */ (event.key)]
    if (!by || this.features === 0) return
    event.preventDefault()
    const { one, other } = this.cell ?? { one: -by[0], other: -by[1] }
    this.look((one + by[0] + 0.5) / this.features, (other + by[1] + 0.5) / this.features)
  }
}

customElements.define('lab-toy-gram', ToyGram)
