/**
 * The pictures of two runs side by side: their curves over one another, and the cosines of their features, each sorted, with chance.
 * Called by ui/run-pair.js.
 */
import { html } from 'lit'
import { lineChart } from '../plots/line-chart.js'
import { rankedPair } from '../plots/ranked-pair.js'
import { THRESHOLD } from '../state/reading.js'
import { fixed, significant } from './numbers.js'

/** @import { Draw } from './drawing.js' */
/** @import { KeptRun } from '../state/kept-runs.js' */
/** @import { Translate } from '../strings/translator.js' */

/**
 * @typedef {object} Pair
 * @property {KeptRun} a
 * @property {KeptRun} b
 * @property {{ a: string, b: string }} names
 * @property {Translate} t
 */

const CURVES = /** @type {const} */ (['reconstruction', 'l0', 'dead'])

/** @param {Pair} pair */
export function pairCurves(pair) {
  const { a, b, t } = pair
  const last = Math.max(a.config.steps, b.config.steps)
  const titles = CURVES.map((column) => t(`runs.pair.curve.${column}`))
  const data = {
    file: 'two-runs',
    title: t('runs.pair.curves'),
    parts: titles,
    table: () => ({
      columns: ['run', 'step', ...CURVES],
      rows: [a, b].flatMap(({ number, history }) =>
        history.step.map((step, row) => [number, step, ...CURVES.map((name) => history[name][row])])
      )
    })
  }
  return html`<figure class="pair-curves">
    <figcaption>${t('runs.pair.curves')}</figcaption>
    <lab-plot-data .data=${data}></lab-plot-data>
    <div>
      ${CURVES.map((column, i) => {
        /** @type {Draw} */
        const draw = (width, height) =>
          lineChart({
            x: a.history.step,
            y: a.history[column],
            second: { x: b.history.step, y: b.history[column] },
            last,
            logarithmic: column === 'reconstruction',
            across: t('runs.pair.across'),
            width,
            height
          })
        const [end, other] = [a, b].map(({ history }) => significant(history[column].at(-1)))
        const label = t('runs.pair.curve.label', { title: titles[i], a: end, b: other })
        return html`<p class="axis-title">${titles[i]}</p>
          <lab-drawing class="line-chart" .draw=${draw} label=${label}></lab-drawing>`
      })}
    </div>
    ${legend(pair)}
  </figure>`
}

/** @param {Pair} pair */
export function pairCosines(pair) {
  const { a, b, t } = pair
  const [chanceA, chanceB] = [a, b].map(({ metrics }) => metrics.chance.mcc)
  const level = (/** @type {number} */ value, /** @type {string} */ label) => ({
    value,
    label,
    kind: 'chance'
  })
  const [chance, other] = [chanceA, chanceB].map((value) => fixed(value, 2))
  const chances =
    chance === other
      ? [level(chanceA, t('runs.pair.cosines.both', { chance }))]
      : [
          level(chanceA, t('runs.pair.cosines.chance', { side: 'A', chance })),
          level(chanceB, t('runs.pair.cosines.chance', { side: 'B', chance: other }))
        ]
  const levels = [{ value: THRESHOLD, label: String(THRESHOLD), kind: 'threshold' }, ...chances]
  const series = [a.matched, b.matched]
  /** @type {Draw} */
  const draw = (width, height) =>
    rankedPair({ series, levels, axisLabel: t('runs.pair.cosines.axis'), width, height })
  const above = series.map((values) => values.filter((value) => value > THRESHOLD).length)
  const words = t('runs.pair.cosines.label', {
    a: above[0],
    b: above[1],
    all_a: a.matched.length,
    all_b: b.matched.length,
    chance_a: chance,
    chance_b: other
  })
  const title = t('runs.pair.cosines')
  const data = {
    file: 'two-runs-cosines',
    title,
    table: () => ({
      columns: ['run', 'place', 'cosine', 'chance_mcc'],
      rows: [a, b].flatMap(({ number, matched, metrics }) =>
        matched.map((cosine, place) => [number, place + 1, cosine, metrics.chance.mcc])
      )
    })
  }
  return html`<figure class="pair-cosines">
    <figcaption>${title}</figcaption>
    <lab-plot-data .data=${data}></lab-plot-data>
    <lab-drawing class="ranked-pair" .draw=${draw} label="${title}. ${words}"></lab-drawing>
    ${legend(pair)}
    <p class="meaning">${words}</p>
  </figure>`
}

/** Which line is whose. @param {Pair} pair */
const legend = ({ names, t }) =>
  html`<p class="legend">
    ${
      /** @type {const} */ (['a', 'b']).map(
        (side) =>
          html`<span
            ><svg class="line-swatch" aria-hidden="true">
              <line class="run-line ${side}" x1="0" x2="24" y1="4" y2="4"></line></svg
            >${t('runs.pair.of', { side: side.toUpperCase(), name: names[side] })}</span
          >`
      )
    }
  </p>`
