/**
 * <lab-run-pair>: two kept runs side by side: the settings in which they differ, their measures with the better one marked, their
 * curves in one figure, and the cosines of their features. Part of ui/run-comparison.js.
 */
import { html } from 'lit'
import { differingKeys } from '../state/differing-keys.js'
import { keptRunsOf } from '../state/kept-runs.js'
import { settingText, shorten } from '../state/link.js'
import { MEASURES, betterOf } from '../state/run-measures.js'
import './drawing.js'
import { LatePanel } from './late-panel.js'
import './plot-data.js'
import { measureText, runName } from './run-names.js'
import { pairCosines, pairCurves } from './run-pair-figures.js'

/** @import { KeptRun } from '../state/kept-runs.js' */
/** @import { Measure } from '../state/run-measures.js' */
/** @import { Translate } from '../strings/translator.js' */

/** @import { Pair } from './run-pair-figures.js' */

class RunPair extends LatePanel {
  static topics = /** @type {const} */ (['kept'])

  constructor() {
    super()
    /** What was drawn last. */
    this.seen = ''
  }

  /** What is pointed at concerns others only. */
  shouldUpdate() {
    const { runs, chosen } = keptRunsOf(this.state)
    const seen = [runs.length > 1, chosen.a, chosen.b, this.state.course.speech.language].join(' ')
    const changed = seen !== this.seen
    this.seen = seen
    return changed
  }

  render() {
    const { t, state } = this
    const kept = keptRunsOf(state)
    const [a, b] = [kept.get(kept.chosen.a), kept.get(kept.chosen.b)]
    return html`<div class="run-pair">
      <h3>${t('runs.pair')}</h3>
      ${
        a && b
          ? this.pair({ a, b, names: { a: runName(state, a), b: runName(state, b) }, t })
          : html`<p class="meaning">${t('runs.pair.choose')}</p>`
      }
    </div>`
  }

  /** @param {Pair} pair */
  pair(pair) {
    return html`${numbers(pair)}
      <div class="pair">${pairCurves(pair)} ${pairCosines(pair)}</div>`
  }
}

/** @param {Pair} pair */
function numbers({ a, b, names, t }) {
  const keys = differingKeys([a.config, b.config])
  return html`<div class="scrolling" tabindex="0" role="region" aria-label=${t('runs.pair.table')}>
      <table>
        <thead>
          <tr>
            <th scope="col">${t('runs.pair.table')}</th>
            <th scope="col">${t('runs.pair.of', { side: 'A', name: names.a })}</th>
            <th scope="col">${t('runs.pair.of', { side: 'B', name: names.b })}</th>
          </tr>
        </thead>
        <tbody>
          ${keys.map(
            (key) =>
              html`<tr>
                <th scope="row"><code>${key}</code></th>
                ${[a, b].map(({ config }) => html`<td><code>${shorten(settingText(config[key]))}</code></td>`)}
              </tr>`
          )}
          ${MEASURES.map((measure) => measureRows(measure, a, b, t))}
        </tbody>
      </table>
    </div>
    <p class="meaning">
      ${keys.length === 0 ? html`${t('runs.pair.same')} ` : ''}${t('runs.pair.better.meaning')}
    </p>`
}

/** @param {Measure} measure @param {KeptRun} a @param {KeptRun} b @param {Translate} t */
function measureRows(measure, a, b, t) {
  const { name, of, chance } = measure
  const better = betterOf(measure, a.metrics, b.metrics)
  const cell = (/** @type {KeptRun} */ run, /** @type {'a' | 'b'} */ side) => {
    const value = measureText(name, of(run.metrics))
    return better === side
      ? html`<td class="better"><small>${t('runs.pair.better')}</small> <b>${value}</b></td>`
      : html`<td>${value}</td>`
  }
  return html`<tr data-measure=${name}>
      <th scope="row">${t(`runs.measure.${name}`)}</th>
      ${cell(a, 'a')} ${cell(b, 'b')}
    </tr>
    ${
      chance
        ? html`<tr data-measure="chance_${name}">
            <th scope="row" class="chance">${t('runs.chance')}</th>
            ${[a, b].map(
              ({ metrics }) => html`<td class="chance">${measureText(name, chance(metrics))}</td>`
            )}
          </tr>`
        : ''
    }`
}

customElements.define('lab-run-pair', RunPair)
