/**
 * Pictures of what can go wrong: latents that fall silent or lean to a second feature, what a second seed found, the diagnosis in words, what an encoder
 * loses against a search, and every run so far by reconstruction and recovery. Called by ui/lesson/figures.js.
 */
import { html } from 'lit'
import { twoScores } from '../../plots/two-scores.js'
import { diagnosisWords } from '../diagnosis-words.js'
import { fixed } from '../numbers.js'
import '../plot-data.js'
import { labOf } from './autoencoder-figures.js'
import { shownMeasure } from './measure-text.js'

/** @import { Draw } from '../drawing.js' */
/** @import { Shown } from './figures.js' */

/** @param {Shown} shown @param {string} title @param {string[]} names of measures */
function numbers({ reading: { t }, stage }, title, names) {
  return html`<figure class="figure wide counts">
    <figcaption>${t(title)}</figcaption>
    <div class="numbers">
      ${names.map(
        (name, i) =>
          html`<p class="count ${i === 0 ? 'found' : 'small'}">
            <b>${shownMeasure(name, stage.measure(name))}</b> <span>${t(`measure.${name}`)}</span>
          </p>`
      )}
    </div>
  </figure>`
}

/** @param {Shown} shown */
export const silentFigure = (shown) =>
  numbers(shown, 'figure.silent', ['silent', 'recovery.living_mcc'])

/** @param {Shown} shown */
export const agreementFigure = (shown) =>
  numbers(shown, 'figure.agreement', ['study.agreement.cosine', 'study.agreement.chance'])

/** @param {Shown} shown */
export const fitFigure = (shown) => numbers(shown, 'figure.fit', ['explained_variance', 'l0'])

/** @param {Shown} shown */
export const leaningFigure = (shown) =>
  numbers(shown, 'figure.leaning', ['recovery.partner_cosine'])

/** What the engine says of the run. @param {Shown} shown */
export function diagnosisFigure({ reading: { t }, stage }) {
  const lab = labOf(stage)
  const sentence = lab ? diagnosisWords(stage.course.speech, lab) : ''
  return html`<figure class="figure wide">
    <figcaption>${t('figure.diagnosis')}</figcaption>
    <p class="diagnosis-of">${sentence || t('figure.diagnosis.none')}</p>
  </figure>`
}

/** Codes by the encoder and by search, with the same dictionary. @param {Shown} shown */
export function gapFigure({ reading: { t }, stage, where }) {
  const rows = ['encoder', 'learned.fista', 'learned.omp']
  const columns = ['f1', 'precision', 'recall', 'explained_variance', 'l0']
  const cell = (/** @type {string} */ row, /** @type {string} */ column) => {
    const value = stage.measure(`study.gap.${row}.${column}`)
    return html`<td>${typeof value === 'number' ? fixed(value, column === 'l0' ? 1 : 2) : '–'}</td>`
  }
  return html`<figure class="figure wide">
    <figcaption>${t('figure.gap')}</figcaption>
    <div
      class="results scrolling"
      tabindex="0"
      role="region"
      aria-label="${t('figure.gap')}: ${where}"
    >
      <table>
        <thead>
          <tr>
            <th scope="col">${t('figure.gap.by')}</th>
            ${columns.map((name) => html`<th scope="col">${t(`figure.gap.${name}`)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                <th scope="row">${t(`figure.gap.${row}`)}</th>
                ${columns.map((column) => cell(row, column))}
              </tr>`
          )}
        </tbody>
      </table>
    </div>
  </figure>`
}

/** Every finished run of the stage. @param {Shown} shown */
export function frontFigure({ reading: { t }, stage }) {
  const points = stage.results.flatMap(({ label, run: { config, metrics } }) =>
    config && metrics && 'recovery' in metrics
      ? [
          {
            x: metrics.explained_variance,
            y: metrics.recovery.matched_above_90 * config.n_features,
            text: String(label.l1_coefficient ?? /** @type {any} */ (config).l1_coefficient)
          }
        ]
      : []
  )
  const top = labOf(stage)?.config.n_features ?? 32
  const labels = { x: t('measure.explained_variance'), y: t('measure.recovered') }
  /** @type {Draw} */
  const draw = (width, height) => twoScores({ points, top, labels, width, height })
  const words = points.map(({ x, y, text }) => `${text}: ${fixed(100 * x, 0)} %, ${fixed(y, 0)}`)
  const data = {
    file: 'runs',
    title: t('figure.front'),
    table: () => ({
      columns: ['l1_coefficient', 'explained_variance', 'recovered'],
      rows: points.map(({ x, y, text }) => [Number(text), x, y])
    })
  }
  return html`<figure class="figure wide">
    <figcaption>${t('figure.front')}</figcaption>
    <lab-plot-data .data=${data}></lab-plot-data>
    <lab-drawing
      class="two-scores"
      .draw=${draw}
      label="${t('figure.front')}. ${words.join('; ')}"
    ></lab-drawing>
  </figure>`
}
