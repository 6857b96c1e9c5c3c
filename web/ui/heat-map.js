/**
 * <lab-heat-map>: cosine of every true feature with every latent, with a cross-hair that follows the pointer or the arrow keys.
 * It can be sorted, and a part of it looked at closely: by buttons, keys, the wheel with Ctrl, and dragging. A click or Enter pins a cell.
 */
import { html } from 'lit'
import { heatMapMarks } from '../plots/heat-map-marks.js'
import { ordersOf, paintHeatMap } from '../plots/heat-map.js'
import { textScale } from './drawing.js'
import { heatMapControls } from './heat-map-controls.js'
import { cosineMapData, palette } from './match-data.js'
import { MapPart } from './map-part.js'
import { fixed } from './numbers.js'
import { Panel } from './panel.js'
import './plot-data.js'

/** @import { Match } from '../engine/protocol.js' */
/** @import { Sort } from '../plots/heat-map.js' */

/** Keys that zoom, and by how much; 0: the whole map. @type {Record<string, number>} */
const ZOOMS = { '+': 2, '=': 2, '-': 0.5, 0: 0 }

class HeatMap extends Panel {
  static topics = /** @type {const} */ (['run', 'selection', 'page'])
  static properties = {
    ...Panel.properties,
    width: { state: true },
    height: { state: true },
    sort: { state: true }
  }

  constructor() {
    super()
    this.width = 0
    this.height = 0
    /** @type {Sort} */
    this.sort = 'match'
    this.shown = new MapPart(() => this.requestUpdate())
    /** @type {number[]} latent at each column */
    this.order = []
    /** @type {number[]} feature at each row */
    this.rowOrder = []
    /** @type {Match | null} */
    this.painted = null
    this.paintedAs = ''
    this.observer = new ResizeObserver(([{ contentRect }]) => {
      this.width = contentRect.width
      this.height = contentRect.height
    })
  }

  firstUpdated() {
    this.observer.observe(this.map)
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.observer.disconnect()
  }

  get map() {
    return /** @type {HTMLElement} */ (this.querySelector('.map'))
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    super.willUpdate(changed)
    const { match } = this.state.run ?? {}
    if (!match) return
    const [rows, columns] = match.cosine.shape
    const { rowOrder, columnOrder } = ordersOf(match, columns, this.sort)
    this.rowOrder = rowOrder
    this.order = columnOrder
    this.shown.of({ rows, columns })
  }

  updated() {
    const { match } = this.state.run ?? {}
    const canvas = this.querySelector('canvas')
    const { top, left, rows, columns } = this.shown.view
    const as = `${this.sort} ${top} ${left} ${rows} ${columns} ${document.documentElement.dataset.theme}`
    if (!canvas) return
    if (!match) {
      canvas.width = 1 // clears it
      this.painted = null
      return
    }
    if (match === this.painted && as === this.paintedAs) return
    this.painted = match
    this.paintedAs = as
    paintHeatMap(canvas, {
      values: match.cosine.data,
      columns: match.cosine.shape[1],
      ...this.seen,
      palette: palette()
    })
  }

  /** The rows and columns that are looked at. */
  get seen() {
    const { top, left, rows, columns } = this.shown.view
    return {
      rowOrder: this.rowOrder.slice(top, top + rows),
      columnOrder: this.order.slice(left, left + columns)
    }
  }

  /** Row and column of what is pointed at, -1 for none. */
  get cell() {
    const { feature, latent } = this.lit
    return { row: this.rowOrder.indexOf(feature), column: this.order.indexOf(latent) }
  }

  render() {
    const { t, sort, shown } = this
    const data = cosineMapData(this.state.run?.match, this.order, this.seen, t)
    return html`<lab-plot-data .data=${data}></lab-plot-data>
      ${heatMapControls({
        t,
        sort,
        whole: shown.isWhole,
        closest: shown.isClosest,
        onSort: (chosen) => (this.sort = chosen),
        onZoom: (factor) => this.zoom(factor)
      })}
      <figure class="heat-map">
        <p class="axis-title rows" aria-hidden="true">${t('map.rows')}</p>
        <div
          class="map ${shown.isWhole ? '' : 'close'}"
          tabindex="0"
          role="application"
          aria-roledescription=${t('map.role')}
          aria-label=${t('map.label')}
          aria-describedby="heat-map-cell heat-map-keys"
          @pointermove=${this.point}
          @pointerdown=${this.hold}
          @pointerup=${() => shown.release()}
          @pointercancel=${() => shown.release()}
          @pointerleave=${() => this.state.point({})}
          @click=${() => shown.still && this.pin()}
          @wheel=${(/** @type {WheelEvent} */ event) => shown.wheel(event, this.map)}
          @keydown=${this.move}
          @blur=${() => this.state.point({})}
        >
          <canvas aria-hidden="true"></canvas>
          ${this.overlay()}
        </div>
        <p id="heat-map-keys" class="visually-hidden">${t('map.keys')}</p>
        <p class="axis-title columns" aria-hidden="true">
          ${t(sort === 'number' ? 'map.by_number' : 'map.columns')}
        </p>
        <figcaption>
          <p id="heat-map-cell" class="cell" role="status">${this.words()}</p>
          <p class="key" aria-hidden="true">
            <span>${t('map.key')} −1</span><span class="scale"></span><span>+1</span>
          </p>
        </figcaption>
      </figure>`
  }

  overlay() {
    const { match } = this.state.run ?? {}
    const [width, height] = [this.width / textScale(), this.height / textScale()]
    if (!match || width === 0) return ''
    const { rowOrder, shown, cell } = this
    const owned = match.feature_to_latent.filter((latent) => latent >= 0).length
    const matched = this.sort === 'number' || owned === shown.size.columns ? -1 : owned
    return html`<svg class="overlay" viewBox="0 0 ${width} ${height}" aria-hidden="true">
      ${heatMapMarks({ rowOrder, view: shown.view, matched, cell, width, height })}
    </svg>`
  }

  words() {
    const { run } = this.state
    const { feature, latent } = this.lit
    if (!run?.match) return this.t('map.none')
    const [features, latents] = run.match.cosine.shape
    if (feature < 0 || latent < 0 || feature >= features || latent >= latents) {
      return this.t('map.point')
    }
    const cosine = fixed(run.match.cosine.data[feature * latents + latent], 3)
    const matched = run.match.feature_to_latent[feature] === latent
    return this.t(matched ? 'map.cell.matched' : 'map.cell', { feature, latent, cosine })
  }

  /** @param {number} factor 0: the whole */
  zoom(factor) {
    const { row, column } = this.cell
    const pointed = row >= 0 && column >= 0
    this.shown.zoom(factor, pointed ? { row: row + 0.5, column: column + 0.5 } : this.shown.middle)
  }

  /** @param {PointerEvent} event */
  hold(event) {
    if (this.shown.hold(event)) this.map.setPointerCapture(event.pointerId)
    this.point(event)
  }

  /** @param {PointerEvent} event */
  point(event) {
    if (!this.state.run?.match) return
    this.shown.drag(event, this.map)
    const { row, column } = this.shown.place(event, this.map)
    const [feature, latent] = [this.rowOrder[Math.floor(row)], this.order[Math.floor(column)]]
    this.state.point({ feature, latent })
  }

  /** Keeps the cell that is pointed at; its latent is opened up below. */
  pin() {
    const { feature, latent } = this.state.selection.pointed
    if (feature >= 0 && latent >= 0) this.state.pin({ feature, latent })
  }

  /** @param {KeyboardEvent} event */
  move(event) {
    if (!this.state.run?.match || event.ctrlKey || event.metaKey) return
    const { rows, columns } = this.shown.size
    if (event.key === 'Escape') this.state.point({})
    if (event.key === 'Enter') this.pin()
    if (Object.hasOwn(ZOOMS, event.key)) this.zoom(ZOOMS[event.key])
    const step = {
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      Home: [0, -columns],
      End: [0, columns],
      PageUp: [-rows, 0],
      PageDown: [rows, 0]
    }[event.key]
    if (!step) return
    event.preventDefault()
    const { shown, cell } = this
    const to = (
      /** @type {number} */ from,
      /** @type {number} */ by,
      /** @type {number} */ count
    ) => Math.max(0, Math.min(count - 1, from + by))
    const started = cell.row >= 0 && cell.column >= 0
    const row = started ? to(cell.row, step[0], rows) : shown.view.top
    const column = started ? to(cell.column, step[1], columns) : shown.view.left
    shown.show({ row, column })
    this.state.point({ feature: this.rowOrder[row], latent: this.order[column] })
  }
}

customElements.define('lab-heat-map', HeatMap)
