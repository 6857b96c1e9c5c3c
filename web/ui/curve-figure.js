/**
 * <lab-curve>: one quantity over the steps of the run, with its value at the pointer or at the last step. With the
 * keyboard it is a slider over the recorded steps.
 */
import { html, svg } from 'lit'
import { createCurve, drawCurve } from '../plots/curve.js'
import { SeenLine } from '../plots/decimate.js'
import { lineChart } from '../plots/line-chart.js'
import { textScale } from './drawing.js'
import { significant } from './numbers.js'
import { betweenFrames, withFrames } from './pace.js'
import { Panel } from './panel.js'
import './plot-data.js'
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

/**
 * What a curve shows.
 * @typedef {object} Course
 * @property {number} number changes when another run is shown
 * @property {number} steps the run's length
 * @property {Record<string, number[]>} history columns, one of them the step
 * @property {number | null} [reference] for the L0
 */

/** Big steps of the keyboard, in parts of the history. */
const PAGE = 0.1

class CurveFigure extends Panel {
  static topics = /** @type {const} */ (['run', 'page'])
  static properties = {
    ...Panel.properties,
    quantity: { attribute: false },
    given: { attribute: false },
    row: { state: true }
  }

  constructor() {
    super()
    /** @type {Quantity} */
    this.quantity = /** @type {Quantity} */ (/** @type {unknown} */ (undefined))
    /** @type {Course | undefined} in place of the run on the page */
    this.given = undefined
    /** @type {number | null} row of the history that is pointed at */
    this.row = null
    /** @type {ReturnType<typeof createCurve> | null} */
    this.plot = null
    this.line = new SeenLine(1, 1)
    /** @type {number[]} of the history, those that are drawn */
    this.drawnRows = []
    this.draw = this.draw.bind(this)
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

  /** @returns {Course | null} */
  get course() {
    if (this.given) return this.given
    const { current, run } = this.state
    if (!current) return null
    const history = /** @type {Record<string, number[]>} */ ({ ...current.history })
    const reference = run?.metrics?.true_l0 ?? null
    return { number: current.number, steps: current.config.steps, history, reference }
  }

  get history() {
    return this.course?.history ?? {}
  }

  get figure() {
    return /** @type {HTMLElement} */ (this.querySelector('.curve'))
  }

  /** @param {{ width: number, height: number }} size */
  fit({ width, height }) {
    if (width === 0) return
    if (this.plot) this.plot.setSize({ width, height })
    else betweenFrames.add(() => this.isConnected && this.create(width, height))
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
    const onPoint = (/** @type {number | null} */ at) =>
      (this.row = at === null ? null : (this.drawnRows[at] ?? null))
    this.plot = createCurve(this.figure, { width, height, logarithmic, range, style, onPoint })
    this.draw()
  }

  updated() {
    const { plot } = this
    if (plot && this.drawnTheme !== document.documentElement.dataset.theme) {
      this.create(plot.width, plot.height)
    } else withFrames.add(this.draw)
  }

  draw() {
    const { plot, quantity, course } = this
    if (!course || !plot) return
    const { number, steps, history } = course
    const reference = quantity.column === 'l0' ? (course.reference ?? null) : null
    const now = { run: number, rows: history.step.length, reference: reference ?? -1 }
    const { drawn } = this
    if (now.run === drawn.run && now.rows === drawn.rows && now.reference === drawn.reference)
      return
    const { line } = this
    const goes = now.run === drawn.run && now.rows >= drawn.rows && line.last === steps
    if (!goes || line.columns !== plot.width) this.line = new SeenLine(steps, plot.width)
    this.drawn = now
    const y = history[quantity.column]
    const positive = quantity.logarithmic ?? false
    this.drawnRows = drawCurve(plot, { x: history.step, y, line: this.line, reference, positive })
  }

  render() {
    const { t } = this
    const { title, meaning, column, referenceText } = this.quantity
    const steps = this.history.step ?? []
    const row = Math.min(this.row ?? steps.length - 1, steps.length - 1)
    const step = steps[row]
    const value = significant(this.history[column]?.[row])
    const text = row < 0 ? t('curve.none') : t('curve.value', { step, value })
    return html`<figure>
      <figcaption>
        <h3>${title}</h3>
        <p class="value">${value} <small>${row < 0 ? '' : t('curve.step', { step })}</small></p>
      </figcaption>
      <div
        class="curve"
        role="slider"
        tabindex="0"
        aria-label=${t('curve.label', { title, meaning })}
        aria-valuemin="0"
        aria-valuemax=${Math.max(0, steps.length - 1)}
        aria-valuenow=${Math.max(0, row)}
        aria-valuetext=${text}
        @keydown=${this.move}
        @blur=${() => this.plot?.setCursor({ left: -10, top: -10 })}
      ></div>
      <lab-plot-data class="below" .data=${this.plotData()}></lab-plot-data>
      <p class="meaning">
        ${referenceText ? t('curve.dashed', { meaning, reference: referenceText }) : meaning}
      </p>
    </figure>`
  }

  /** @returns {import('./plot-data.js').PlotData} */
  plotData() {
    const { title, meaning, column, logarithmic } = this.quantity
    const [x, y] = [() => this.history.step ?? [], () => this.history[column] ?? []]
    return {
      file: `curve-${column}`,
      title,
      parts: [meaning],
      table: () => ({ columns: ['step', column], rows: x().map((step, row) => [step, y()[row]]) }),
      draw: (width, height) => {
        const reference = column === 'l0' ? this.course?.reference : null
        const last = this.course?.steps ?? 1
        const chart = {
          x: x(),
          y: y(),
          last,
          reference,
          logarithmic,
          across: 'step',
          width,
          height
        }
        return svg`<g class="line-chart">${lineChart(chart)}</g>`
      }
    }
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
    const target = Math.max(0, Math.min(last, to))
    plot.setCursor({ left: plot.valToPos(steps[target], 'x'), top: 0 })
    // The cursor knows the rows that are drawn, the keyboard goes through all.
    this.row = target
  }
}

customElements.define('lab-curve', CurveFigure)
