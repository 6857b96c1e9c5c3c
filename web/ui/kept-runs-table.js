/**
 * <lab-kept-runs>: the kept runs in a table: the settings in which they differ, the measures beside chance, and what can be done with
 * each. A row that is pointed at, by mouse or keyboard, lights its point up. Part of ui/run-comparison.js.
 */
import { html } from 'lit'
import { differingKeys } from '../state/differing-keys.js'
import { SIDES, keptRunsOf } from '../state/kept-runs.js'
import { settingText, shorten, writeLink } from '../state/link.js'
import { MEASURES, measureColumns, measuresIn } from '../state/run-measures.js'
import { LatePanel } from './late-panel.js'
import './plot-data.js'
import { measureText, runName } from './run-names.js'

/** @import { KeptRun } from '../state/kept-runs.js' */
/** @import { Config } from '../engine/protocol.js' */

class KeptRunsTable extends LatePanel {
  static topics = /** @type {const} */ (['kept', 'settings'])

  get kept() {
    return keptRunsOf(this.state)
  }

  render() {
    const { t, kept } = this
    const { runs } = kept
    const keys = differingKeys(runs.map(({ config }) => config))
    return html`<figure
      class="kept-runs"
      @pointerleave=${(/** @type {Event} */ event) => kept.leave(event)}
    >
      <h3>${t('runs.table')}</h3>
      <lab-plot-data .data=${this.data(keys)}></lab-plot-data>
      <p class="meaning">${t('runs.table.lead', { count: runs.length })}</p>
      <div class="scrolling" tabindex="0" role="region" aria-label=${t('runs.table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">${t('runs.run')}</th>
              ${SIDES.map((side) => html`<th scope="col">${side.toUpperCase()}</th>`)}
              ${keys.map((key) => html`<th scope="col"><code>${key}</code></th>`)}
              ${MEASURES.map(
                ({ name, chance }) =>
                  html`<th scope="col">${t(`runs.measure.${name}`)}</th>
                    ${chance ? html`<th scope="col">${t('runs.chance')}</th>` : ''}`
              )}
              <th scope="col">${t('runs.fingerprint')}</th>
              <th scope="col">${t('runs.actions')}</th>
            </tr>
          </thead>
          <tbody>
            ${runs.map((run) => this.row(run, keys))}
          </tbody>
        </table>
      </div>
      <div class="below-runs">
        <p class="meaning">${t('runs.open.lead')}</p>
        <button type="button" class="quiet" @click=${() => kept.clear()}>${t('runs.clear')}</button>
      </div>
    </figure>`
  }

  /** @param {KeptRun} run @param {readonly (keyof Config)[]} keys */
  row(run, keys) {
    const { t, kept, state } = this
    const { number, config, metrics } = run
    const name = runName(state, run)
    const point = () => kept.point(number)
    return html`<tr
      data-run=${number}
      class=${number === kept.pointed ? 'pointed' : ''}
      @pointerenter=${point}
      @focusin=${point}
    >
      <th scope="row">
        ${name} <small><code>${config.variant}</code></small>
      </th>
      ${SIDES.map(
        (side) =>
          html`<td class="side">
            <input
              type="radio"
              name="runs-${side}"
              aria-label=${t('runs.as', { name, side: side.toUpperCase() })}
              .checked=${kept.chosen[side] === number}
              @change=${() => kept.choose(side, number)}
            />
          </td>`
      )}
      ${keys.map((key) => html`<td><code>${shorten(settingText(config[key]))}</code></td>`)}
      ${MEASURES.map(({ name: measure, of, chance }) => {
        const value = measureText(measure, of(metrics))
        return html`<td>${value}</td>
          ${chance ? html`<td class="chance">${measureText(measure, chance(metrics))}</td>` : ''}`
      })}
      <td>
        ${metrics.diverged ? html`${t('runs.diverged')} ` : ''}<code>${metrics.fingerprint}</code>
      </td>
      <td>
        <button
          type="button"
          class="quiet"
          aria-label=${t('runs.open.label', { name })}
          title=${kept.mayOpen(run) ? '' : t('runs.locked')}
          ?disabled=${!kept.mayOpen(run)}
          @click=${() => void kept.open(number)}
        >
          ${t('runs.open')}
        </button>
        <button
          type="button"
          class="quiet"
          aria-label=${t('runs.remove.label', { name })}
          @click=${() => this.removeRun(number)}
        >
          ${t('runs.remove')}
        </button>
      </td>
    </tr>`
  }

  /** The keyboard goes on at the row that takes its place. @param {number} number */
  async removeRun(number) {
    const { kept } = this
    const place = kept.runs.findIndex((run) => run.number === number)
    kept.remove(number)
    const next = kept.runs[Math.min(place, kept.runs.length - 1)]?.number
    await this.updateComplete
    const buttons = this.querySelectorAll(`tr[data-run="${next}"] button`)
    const target = /** @type {HTMLElement | undefined} */ (buttons[buttons.length - 1])
    target?.focus()
  }

  /** @param {readonly (keyof Config)[]} keys @returns {import('./plot-data.js').PlotData} */
  data(keys) {
    const { kept, state } = this
    const measures = measureColumns(MEASURES)
    return {
      file: 'kept-runs',
      title: this.t('runs.table'),
      table: () => ({
        columns: ['run', 'preset', 'changed', ...keys, ...measures, 'fingerprint', 'link'],
        rows: kept.runs.map(({ number, preset, changed, config, metrics }) => [
          number,
          preset,
          changed ? 'yes' : 'no',
          ...keys.map((key) => settingText(config[key])),
          ...measuresIn(MEASURES, metrics),
          metrics.fingerprint,
          state.description ? writeLink(config, state.description, config.steps) : ''
        ])
      })
    }
  }
}

customElements.define('lab-kept-runs', KeptRunsTable)
