/**
 * <lab-run-scatter>: all kept runs as points of two scores of the reader's choice, with their Pareto front and chance. With the keyboard
 * it is a slider over the points; a point and its row in the table light up together. Part of ui/run-comparison.js.
 */
import { html } from 'lit'
import { paretoScatter } from '../plots/pareto-scatter.js'
import { keptRunsOf } from '../state/kept-runs.js'
import { isNumber, paretoFront } from '../state/pareto-front.js'
import { MEASURES, measureColumns, measureNamed, measuresIn } from '../state/run-measures.js'
import './drawing.js'
import { LatePanel } from './late-panel.js'
import './plot-data.js'
import { measureText, runName } from './run-names.js'

/** @import { KeptRun } from '../state/kept-runs.js' */
/** @import { Measure, MeasureName } from '../state/run-measures.js' */
/** @typedef {{ x: number, y: number, number: number, run: KeptRun }} Point */

class RunScatter extends LatePanel {
  static topics = /** @type {const} */ (['kept'])
  static properties = { ...LatePanel.properties, across: { state: true }, up: { state: true } }

  constructor() {
    super()
    /** @type {MeasureName} */
    this.across = 'explained_variance'
    /** @type {MeasureName} */
    this.up = 'mcc'
  }

  get kept() {
    return keptRunsOf(this.state)
  }

  /** @returns {{ x: Measure, y: Measure }} */
  get measures() {
    return { x: measureNamed(this.across), y: measureNamed(this.up) }
  }

  /** Those with both numbers, from left to right. @returns {Point[]} */
  get points() {
    const { x, y } = this.measures
    return this.kept.runs
      .map((run) => ({ x: x.of(run.metrics), y: y.of(run.metrics), number: run.number, run }))
      .filter(isNumber)
      .sort((one, other) => one.x - other.x || one.number - other.number)
  }

  render() {
    const { t, kept, points, measures } = this
    const { x, y } = measures
    const front = paretoFront(points, { x: x.better, y: y.better })
    const numbers = front.map((i) => points[i].number).join(', ')
    const summary = t('runs.scatter.summary', { count: points.length, front: numbers })
    const left = kept.runs.length - points.length
    const at = points.findIndex(({ number }) => number === kept.pointed)
    const said = at < 0 ? t('runs.scatter.none') : this.words(points[at], front.includes(at))
    return html`<figure class="run-scatter">
      <h3>${t('runs.scatter')}</h3>
      <lab-plot-data .data=${this.data(points, front)}></lab-plot-data>
      <div class="scatter-axes">${this.choice('across')} ${this.choice('up')}</div>
      <div
        class="points"
        role="slider"
        tabindex="0"
        aria-label=${t('runs.scatter.label', { x: t(`runs.measure.${x.name}`), y: t(`runs.measure.${y.name}`) })}
        aria-valuemin="0"
        aria-valuemax=${points.length}
        aria-valuenow=${at + 1}
        aria-valuetext=${said}
        @keydown=${this.move}
        @pointerover=${this.point}
        @pointerleave=${(/** @type {Event} */ event) => kept.leave(event)}
      >
        <lab-drawing
          class="pareto-scatter"
          label=${summary}
          .draw=${this.drawing(points, front)}
        ></lab-drawing>
      </div>
      <p class="legend">
        <span><span class="swatch mark front"></span>${t('runs.scatter.front')}</span>
        <span><span class="swatch mark"></span>${t('runs.scatter.beaten')}</span>
        ${x.chance || y.chance ? html`<span><span class="swatch band"></span>${t('runs.scatter.band')}</span>` : ''}
      </p>
      <p class="cell">${said}</p>
      <p class="meaning">
        ${summary}${left > 0 ? html` ${t('runs.scatter.left', { count: left })}` : ''}
      </p>
    </figure>`
  }

  /** @param {'across' | 'up'} axis */
  choice(axis) {
    const { t } = this
    return html`<label
      >${t(`runs.scatter.${axis === 'up' ? 'y' : 'x'}`)}
      <select
        @change=${(/** @type {Event} */ { target }) => {
          const { value } = /** @type {HTMLSelectElement} */ (target)
          this[axis] = /** @type {MeasureName} */ (value)
        }}
      >
        ${MEASURES.map(
          ({ name }) =>
            html`<option value=${name} .selected=${name === this[axis]}>
              ${t(`runs.measure.${name}`)}
            </option>`
        )}
      </select></label
    >`
  }

  /** @param {Point[]} points @param {number[]} front @returns {import('./drawing.js').Draw} */
  drawing(points, front) {
    const { t, kept, measures } = this
    const title = (/** @type {Measure} */ { name, better }) =>
      t(`runs.scatter.${better > 0 ? 'more' : 'less'}`, { title: t(`runs.measure.${name}`) })
    const labels = { x: title(measures.x), y: title(measures.y), chance: t('runs.scatter.chance') }
    const chance = { x: rangeOf(points, measures.x), y: rangeOf(points, measures.y) }
    const { pointed } = kept
    return (width, height) =>
      points.length === 0
        ? ''
        : paretoScatter({ points, front, pointed, chance, labels, width, height })
  }

  /** @param {Point} point @param {boolean} on */
  words({ run }, on) {
    const { t, measures } = this
    const value = (/** @type {Measure} */ { name, of, chance }) => {
      const text = measureText(name, of(run.metrics))
      if (!chance) return text
      const random = measureText(name, chance(run.metrics))
      return t('runs.scatter.value', { value: text, chance: random })
    }
    return t('runs.scatter.point', {
      name: runName(this.state, run),
      x: t(`runs.measure.${measures.x.name}`),
      y: t(`runs.measure.${measures.y.name}`),
      x_value: value(measures.x),
      y_value: value(measures.y),
      stand: t(on ? 'runs.scatter.on' : 'runs.scatter.off')
    })
  }

  /** @param {KeyboardEvent} event */
  move(event) {
    const { kept, points } = this
    const last = points.length - 1
    const at = points.findIndex(({ number }) => number === kept.pointed)
    const to = {
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      Home: 0,
      End: last
    }[event.key]
    if (to === undefined || last < 0) return
    event.preventDefault()
    kept.point(points[Math.max(0, Math.min(last, to))].number)
  }

  /** @param {PointerEvent} event */
  point({ target }) {
    const run = target instanceof Element ? target.closest('[data-run]') : null
    if (run) this.kept.point(Number(run.getAttribute('data-run')))
  }

  /** @param {Point[]} points @param {number[]} front @returns {import('./plot-data.js').PlotData} */
  data(points, front) {
    const measures = [this.measures.x, this.measures.y]
    return {
      file: 'pareto',
      title: this.t('runs.scatter'),
      table: () => ({
        columns: ['run', ...measureColumns(measures), 'pareto', 'fingerprint'],
        rows: points.map(({ number, run: { metrics } }, i) => [
          number,
          ...measuresIn(measures, metrics),
          front.includes(i) ? 'yes' : 'no',
          metrics.fingerprint
        ])
      })
    }
  }
}

/** What chance reaches with these runs. @param {Point[]} points @param {Measure} measure @returns {readonly [number, number] | null} */
function rangeOf(points, { chance }) {
  if (!chance || points.length === 0) return null
  const values = points.map(({ run }) => chance(run.metrics))
  return [Math.min(...values), Math.max(...values)]
}

customElements.define('lab-run-scatter', RunScatter)
