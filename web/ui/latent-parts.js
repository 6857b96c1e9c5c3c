/**
 * What every view on single latents has: a chooser that goes from one to the next, the histogram of one latent's codes with its
 * data, its top samples in a table. Called by ui/own-data-latents.js and ui/latent-closely.js.
 */
import { html } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { histogram } from '../plots/histogram.js'
import './drawing.js'
import { fixed } from './numbers.js'
import './plot-data.js'

/** @import { Histogram } from '../plots/histogram.js' */
/** @import { Translate } from '../strings/translator.js' */

/**
 * @param {object} chooser
 * @param {Translate} chooser.t
 * @param {readonly number[]} chooser.order
 * @param {number} chooser.latent the chosen one
 * @param {(latent: number) => string} chooser.describe
 * @param {(latent: number) => unknown} chooser.look
 */
export function latentChooser({ t, order, latent, describe, look }) {
  const place = order.indexOf(latent)
  const go = (/** @type {number} */ to) => look(order[Math.max(0, Math.min(order.length - 1, to))])
  const button = (/** @type {string} */ key, /** @type {number} */ to) =>
    html`<button
      type="button"
      class="quiet"
      ?disabled=${to < 0 || to >= order.length}
      @click=${() => go(to)}
    >
      ${t(key)}
    </button>`
  // There may be thousands: made anew only when something of them is new.
  const options = guard([order, latent, t('survey.choose')], () =>
    order.map((j) => html`<option .selected=${j === latent}>${describe(j)}</option>`)
  )
  return html`<div class="latent-chooser">
    ${button('survey.previous', place - 1)}
    <label class="field"
      >${t('survey.choose')}
      <select
        @change=${(/** @type {Event} */ { target }) =>
          go(/** @type {HTMLSelectElement} */ (target).selectedIndex)}
      >
        ${options}
      </select></label
    >
    ${button('survey.next', place + 1)}
  </div>`
}

/**
 * @param {object} codes
 * @param {Translate} codes.t
 * @param {number} codes.latent
 * @param {string} codes.words for those who do not see it
 * @param {Pick<Histogram, 'layers' | 'aside' | 'broken'>} codes.counts
 * @param {number} codes.range where the last bin ends
 * @param {import('../plots/table-text.js').Table} codes.table without the edges of the bins
 */
export function codesHistogram({ t, latent, words, counts, range, table }) {
  const { length } = counts.layers[0].bins
  const data = {
    file: `codes-of-latent-${latent}`,
    title: t('survey.codes.data', { latent }),
    table: () => ({
      columns: ['from', 'to', ...table.columns],
      // Rows beyond the bins are of samples without a code.
      rows: table.rows.map((row, i) =>
        i < length ? [(i * range) / length, ((i + 1) * range) / length, ...row] : [0, 0, ...row]
      )
    })
  }
  return html`<lab-plot-data .data=${data}></lab-plot-data>
    <lab-drawing
      class="histogram"
      label=${words}
      .draw=${(/** @type {number} */ width, /** @type {number} */ height) =>
        histogram({
          ...counts,
          range: [0, range || 1],
          label: t('survey.code'),
          counted: t('survey.samples'),
          width,
          height
        })}
    ></lab-drawing>`
}

/**
 * @param {object} samples
 * @param {Translate} samples.t
 * @param {number} samples.latent
 * @param {string} samples.heading of the column that names them
 * @param {readonly unknown[]} [samples.headings] of the columns after the code
 * @param {readonly { name: unknown, code: number, cells?: readonly unknown[] }[]} samples.rows
 */
export function topSamples({ t, latent, heading, headings = [], rows }) {
  return html`<div
    class="scrolling"
    tabindex="0"
    role="region"
    aria-label=${t('survey.top.table', { latent })}
  >
    <table class="top-samples">
      <thead>
        <tr>
          <th scope="col">${heading}</th>
          <th scope="col">${t('survey.code')}</th>
          ${headings.map((text) => html`<th scope="col">${text}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ name, code, cells = [] }) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>${fixed(code, 2)}</td>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`
        )}
      </tbody>
    </table>
  </div>`
}
