/**
 * Every finished run of a lesson in a table: what it explained, what it recovered, what chance recovers. Filled by the
 * reader's own runs. Called by ui/lesson/section.js.
 */
import { html } from 'lit'
import { measureOf } from '../../state/lesson-measures.js'
import { shownMeasure } from './measure-text.js'

/** @import { Result } from '../../state/stage-plan.js' */
/** @import { Reading } from './prose.js' */

const COLUMNS = ['explained_variance', 'l0', 'recovered', 'chance_recovered']

/** More would be longer than the lesson. */
const MOST = 12

/**
 * @param {Reading} reading @param {Result[]} results
 * @param {{ results: string[], columns?: string[] }} block experiments that belong into it, measures that it shows
 * @param {string} where what it belongs to, for those who do not see it
 */
export function resultsTable({ t }, results, { results: experiments, columns = COLUMNS }, where) {
  const rows = results
    .filter(({ label }) => experiments.includes(String(label.experiment)))
    .filter((result, i, all) => all.findIndex((other) => alike(other, result)) === i)
    .slice(-MOST)
  return html`<div
    class="results scrolling"
    tabindex="0"
    role="region"
    aria-label="${t('results.heading')}: ${where}"
  >
    <table>
      <thead>
        <tr>
          <th scope="col">${t('results.run')}</th>
          ${columns.map((name) => html`<th scope="col">${t(`results.${name}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ label, run }) =>
            html`<tr>
              <th scope="row">${labelText(t, label)}</th>
              ${columns.map(
                (name) =>
                  html`<td class=${name.startsWith('chance') ? 'chance' : ''}>
                    ${shownMeasure(name, measureOf(run, name))}
                  </td>`
              )}
            </tr>`
        )}
        ${
          rows.length === 0
            ? html`<tr>
                <td colspan=${columns.length + 1}>${t('results.none')}</td>
              </tr>`
            : ''
        }
      </tbody>
    </table>
  </div>`
}

/** Runs with the same settings are the same run. @param {Result} one @param {Result} other */
const alike = (one, other) => JSON.stringify(one.label) === JSON.stringify(other.label)

/** @param {Reading['t']} t @param {Result['label']} label */
function labelText(t, { experiment, ...chosen }) {
  const settings = Object.entries(chosen).map(([key, value]) => `${key} = ${value}`)
  return [t(`experiment.${experiment}`), ...settings].join(', ')
}

/** What a race compares. */
const STANDINGS = [...COLUMNS, 'silent', 'shrinkage']

/** The runs of a race as they come in. @param {import('./figures.js').Shown} shown */
export function standingsFigure({ reading, stage, where }) {
  const results = Object.keys(stage.plan.experiments)
  return html`<figure class="figure wide">
    <figcaption>${reading.t('figure.standings')}</figcaption>
    ${resultsTable(reading, stage.results, { results, columns: STANDINGS }, `${reading.t('figure.standings')}, ${where}`)}
  </figure>`
}
