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
import { fixed } from './numbers.js'
import { Panel } from './panel.js'

class RecoveryPanel extends Panel {
  static topics = /** @type {const} */ (['run', 'selection'])
  static properties = { ...Panel.properties, tableShown: { state: true } }

  constructor() {
    super()
    this.tableShown = false
  }

  render() {
    const { run } = this.state
    const chance = run?.metrics?.chance.mcc ?? null
    const values = run?.match?.matched_cosine ?? []
    const feature = this.lit.feature
    const draw = (/** @type {number} */ width, /** @type {number} */ height) =>
      dotPlot({
        values,
        threshold: THRESHOLD,
        thresholdLabel: 'found > 0.9',
        chance,
        chanceLabel: `chance ${fixed(chance, 2)}`,
        highlighted: feature,
        width,
        height
      })
    return html`<section class="panel recovery" aria-labelledby="recovery-heading">
      <h2 id="recovery-heading">Which latents found which features</h2>
      <p class="lead">
        Every true feature is a direction, and so is every latent’s row of the decoder. Their cosine
        is 1 where a latent points exactly along a feature. Each feature is given the latent that
        suits all of them best together.
      </p>
      <lab-diagnosis .state=${this.state}></lab-diagnosis>
      <div class="pair">
        <div>
          <h3>All cosines</h3>
          <lab-heat-map .state=${this.state}></lab-heat-map>
        </div>
        <div>
          <h3>Each feature with its own latent</h3>
          <lab-drawing class="dot-plot" .draw=${draw} label=${this.summary()}></lab-drawing>
          <p class="cell">${this.words()}</p>
        </div>
      </div>
      <details @toggle=${this.toggle}>
        <summary>The matched pairs as a table</summary>
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
    if (!run?.match || !run.metrics) return 'Matched cosines: nothing measured yet.'
    const values = run.match.matched_cosine
    const found = values.filter((value) => value > THRESHOLD).length
    const { recovery, chance } = run.metrics
    return (
      `Matched cosines, sorted: ${found} of ${values.length} above ${THRESHOLD}, ` +
      `mean ${fixed(recovery.mcc, 2)}, chance ${fixed(chance.mcc, 2)}.`
    )
  }

  words() {
    const { run } = this.state
    const { feature } = this.lit
    if (!run?.match || feature < 0 || feature >= run.match.matched_cosine.length) return ''
    const cosine = fixed(run.match.matched_cosine[feature], 3)
    return `Feature ${feature}: ${cosine} with latent ${run.match.feature_to_latent[feature]}.`
  }

  table() {
    const { run } = this.state
    if (!run?.match) return html`<p>Nothing measured yet.</p>`
    const { feature_to_latent, matched_cosine } = run.match
    return html`<div class="scrolling" tabindex="0" role="region" aria-label="Matched pairs">
      <table>
        <thead>
          <tr>
            <th scope="col">true feature</th>
            <th scope="col">its latent</th>
            <th scope="col">cosine</th>
            <th scope="col">recovered</th>
          </tr>
        </thead>
        <tbody>
          ${Array.from(matched_cosine, (cosine, feature) => {
            const latent = feature_to_latent[feature]
            return html`<tr data-feature=${feature}>
              <th scope="row">${feature}</th>
              <td>${latent < 0 ? 'none' : latent}</td>
              <td>${fixed(cosine, 3)}</td>
              <td>${cosine > THRESHOLD ? 'yes' : 'no'}</td>
            </tr>`
          })}
        </tbody>
      </table>
    </div>`
  }
}

customElements.define('lab-recovery', RecoveryPanel)
