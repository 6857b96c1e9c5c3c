/**
 * <lab-curve>: one quantity over the steps of the run, with its value at the pointer or at the last step. With the
 * keyboard it is a slider over the recorded steps.
 */
import { html } from 'lit'
import { createCurve, drawCurve } from '../plots/curve.js'
import { textScale } from './drawing.js'
import { significant } from './numbers.js'
import { Panel } from './panel.js'
import { colour } from './theme.js'

/**
 * @typedef {object} Quantity
 * @property {string} column of the run's history
 * @property {string} title
 * @property {string} meaning
 * @property {boolean} [logarithmic]
 * @property {[number, number]} [range]
 * @property {string} [referenceText]
 */

/** Big steps of the keyboard, in parts of the history. */
const PAGE = 0.1

class CurveFigure extends Panel {
  static topics = /** @type {const} */ (['run', 'page'])
  static properties = { ...Panel.properties, quantity: { attribute: false }, row: { state: true } }

  constructor() {
    super()
    /** @type {Quantity} */
    this.quantity = /** @type {Quantity} */ (/** @type {unknown} */ (undefined))
    /** @type {number | null} row of the history that is pointed at */
    this.row = null
    /** @type {ReturnType<typeof createCurve> | null} */
    this.plot = null
    this.drawnTheme = ''
    this.drawn = { run: -1, rows: -1, reference: -1 }
    this.observer = new ResizeObserver(([{ contentRect }]) => this.fit(contentRect))
  }

  firstUpdated() {
    this.observer.observe(this.figure)
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.observer.disconnect()
    this.plot?.destroy()
    this.plot = null
  }

  get history() {
    return /** @type {Record<string, number[]>} */ ({ ...this.state.current?.history })
  }

  get figure() {
    return /** @type {HTMLElement} */ (this.querySelector('.curve'))
  }

  /** @param {{ width: number, height: number }} size */
  fit({ width, height }) {
    if (width === 0) return
    if (this.plot) this.plot.setSize({ width, height })
    else this.create(width, height)
  }

  /** @param {number} width @param {number} height */
  create(width, height) {
    const { logarithmic = false, range = null } = this.quantity
    this.plot?.destroy()
    this.drawnTheme = document.documentElement.dataset.theme ?? ''
    this.drawn.run = -1
    const style = {
      line: colour('--accent'),
      grid: colour('--grid'),
      text: colour('--muted'),
      reference: colour('--muted'),
      fontFamily: getComputedStyle(this).fontFamily,
      fontSize: 11 * textScale()
    }
    const onPoint = (/** @type {number | null} */ row) => (this.row = row)
    this.plot = createCurve(this.figure, { width, height, logarithmic, range, style, onPoint })
    this.draw()
  }

  updated() {
    const { plot } = this
    if (plot && this.drawnTheme !== document.documentElement.dataset.theme) {
      this.create(plot.width, plot.height)
    } else this.draw()
  }

  draw() {
    const run = this.state.current
    const { plot, quantity, history } = this
    if (!run || !plot) return
    const reference = quantity.column === 'l0' ? (this.state.run?.metrics?.true_l0 ?? null) : null
    const now = { run: run.number, rows: history.step.length, reference: reference ?? -1 }
    if (Object.entries(now).every(([key, value]) => Reflect.get(this.drawn, key) === value)) return
    this.drawn = now
    const y = history[quantity.column]
    const positive = quantity.logarithmic ?? false
    drawCurve(plot, { x: history.step, y, last: run.config.steps, reference, positive })
  }

  render() {
    const { title, meaning, column, referenceText } = this.quantity
    const steps = this.history.step ?? []
    const row = Math.min(this.row ?? steps.length - 1, steps.length - 1)
    const step = steps[row]
    const value = significant(this.history[column]?.[row])
    const text = row < 0 ? 'nothing recorded yet' : `step ${step}: ${value}`
    return html`<figure>
      <figcaption>
        <h3>${title}</h3>
        <p class="value">${value} <small>${row < 0 ? '' : `step ${step}`}</small></p>
      </figcaption>
      <div
        class="curve"
        role="slider"
        tabindex="0"
        aria-label="${title}, ${meaning}, by step"
        aria-valuemin="0"
        aria-valuemax=${Math.max(0, steps.length - 1)}
        aria-valuenow=${Math.max(0, row)}
        aria-valuetext=${text}
        @keydown=${this.move}
        @blur=${() => this.plot?.setCursor({ left: -10, top: -10 })}
      ></div>
      <p class="meaning">${meaning}${referenceText ? html`; dashed: ${referenceText}` : ''}</p>
    </figure>`
  }

  /** @param {KeyboardEvent} event */
  move(event) {
    const { plot } = this
    const steps = this.history.step ?? []
    const last = steps.length - 1
    const page = Math.max(1, Math.round(PAGE * last))
    const row = this.row ?? last
    const to = {
      ArrowLeft: row - 1,
      ArrowDown: row - 1,
      ArrowRight: row + 1,
      ArrowUp: row + 1,
      PageDown: row - page,
      PageUp: row + page,
      Home: 0,
      End: last
    }[event.key]
    if (to === undefined || last < 0 || !plot) return
    event.preventDefault()
    const target = steps[Math.max(0, Math.min(last, to))]
    plot.setCursor({ left: plot.valToPos(target, 'x'), top: 0 })
  }
}

customElements.define('lab-curve', CurveFigure)
