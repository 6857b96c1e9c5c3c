/**
 * <lab-recovery>: the heat map of all cosines, and each feature's cosine with its own latent, sorted, against chance
 * and the threshold; the same as a table.
 */
import { html } from 'lit'
import { dotPlot } from '../plots/dot-plot.js'
import { THRESHOLD } from '../state/reading.js'
import './diagnosis.js'
import './drawing.js'
import './heat-map.js'
import { matchedData } from './match-data.js'
import { fixed } from './numbers.js'
import { LatePanel } from './late-panel.js'
import './plot-data.js'

class RecoveryPanel extends LatePanel {
  static topics = /** @type {const} */ (['run', 'selection'])
  static properties = { ...LatePanel.properties, tableShown: { state: true } }

  constructor() {
    super()
    this.tableShown = false
  }

  render() {
    const { t } = this
    const { run } = this.state
    const chance = run?.metrics?.chance.mcc ?? null
    const values = run?.match?.matched_cosine ?? []
    const feature = this.lit.feature
    const draw = (/** @type {number} */ width, /** @type {number} */ height) =>
      dotPlot({
        values,
        threshold: THRESHOLD,
        thresholdLabel: t('recovery.dots.found'),
        chance,
        chanceLabel: t('recovery.dots.chance', { chance: fixed(chance, 2) }),
        axisLabel: t('recovery.dots.axis'),
        highlighted: feature,
        width,
        height
      })
    return html`<section class="panel recovery" aria-labelledby="recovery-heading">
      <h2 id="recovery-heading">${t('recovery.heading')}</h2>
      <p class="lead">${t('recovery.lead')}</p>
      <lab-diagnosis .state=${this.state}></lab-diagnosis>
      <div class="pair">
        <div>
          <h3>${t('recovery.map')}</h3>
          <lab-heat-map .state=${this.state}></lab-heat-map>
        </div>
        <div>
          <h3>${t('recovery.dots')}</h3>
          <lab-plot-data .data=${matchedData(t('recovery.dots'), run?.match)}></lab-plot-data>
          <lab-drawing class="dot-plot" .draw=${draw} label=${this.summary()}></lab-drawing>
          <p class="cell">${this.words()}</p>
        </div>
      </div>
      <details @toggle=${this.toggle}>
        <summary>${t('recovery.table.open')}</summary>
        ${this.tableShown ? this.table() : ''}
      </details>
    </section>`
  }

  /** @param {Event} event */
  toggle({ target }) {
    this.tableShown = target instanceof HTMLDetailsElement && target.open
  }

  summary() {
    const { run } = this.state
    if (!run?.match || !run.metrics) return this.t('recovery.summary.none')
    const values = run.match.matched_cosine
    const found = values.filter((value) => value > THRESHOLD).length
    const { recovery, chance } = run.metrics
    return this.t('recovery.summary', {
      found,
      all: values.length,
      threshold: THRESHOLD,
      mean: fixed(recovery.mcc, 2),
      chance: fixed(chance.mcc, 2)
    })
  }

  words() {
    const { run } = this.state
    const { feature } = this.lit
    if (!run?.match || feature < 0 || feature >= run.match.matched_cosine.length) return ''
    const cosine = fixed(run.match.matched_cosine[feature], 3)
    const latent = run.match.feature_to_latent[feature]
    return this.t('recovery.feature', { feature, cosine, latent })
  }

  table() {
    const { t } = this
    const { run } = this.state
    if (!run?.match) return html`<p>${t('recovery.table.none')}</p>`
    const { feature_to_latent, matched_cosine } = run.match
    return html`<div class="scrolling" tabindex="0" role="region" aria-label=${t('recovery.table')}>
      <table>
        <thead>
          <tr>
            <th scope="col">${t('recovery.table.feature')}</th>
            <th scope="col">${t('recovery.table.latent')}</th>
            <th scope="col">${t('recovery.table.cosine')}</th>
            <th scope="col">${t('recovery.table.recovered')}</th>
          </tr>
        </thead>
        <tbody>
          ${Array.from(matched_cosine, (cosine, feature) => {
            const latent = feature_to_latent[feature]
            return html`<tr data-feature=${feature}>
              <th scope="row">${feature}</th>
              <td>${latent < 0 ? t('recovery.table.no_latent') : latent}</td>
              <td>${fixed(cosine, 3)}</td>
              <td>${t(cosine > THRESHOLD ? 'recovery.table.yes' : 'recovery.table.no')}</td>
            </tr>`
          })}
        </tbody>
      </table>
    </div>`
  }
}

customElements.define('lab-recovery', RecoveryPanel)
