/**
 * <lab-headline>: how many true features were recovered, beside what chance recovers, what the numbers mean in a
 * sentence, and the other measures of the run.
 */
import { html } from 'lit'
import { THRESHOLD, readingOf, recoveredOf } from '../state/reading.js'
import { tally, tallyBox } from '../plots/tally.js'
import { NO_NUMBER, fixed, percent, significant } from './numbers.js'
import { Panel } from './panel.js'

/** @import { Run } from '../state/run.js' */

class Headline extends Panel {
  static topics = /** @type {const} */ (['run', 'selection'])

  render() {
    const { run } = this.state
    const features = run?.config.n_features ?? 0
    const metrics = run?.metrics ?? null
    const counts = metrics ? recoveredOf(metrics, features) : null
    return html`<section class="headline" aria-labelledby="headline-heading">
      <h2 id="headline-heading" class="visually-hidden">What was recovered</h2>
      <div class="result">
        <p class="count found">
          <b>${counts ? `${counts.found} of ${features}` : NO_NUMBER}</b>
          <span>features recovered</span>
        </p>
        <p class="count chance">
          <b>${counts ? `${counts.chance} of ${features}` : NO_NUMBER}</b>
          <span>expected by chance</span>
        </p>
        ${this.squares(run)}
        <p class="reading">${run ? readingOf(run) : ''}</p>
        <p class="terms">
          Recovered: its own latent has a cosine above ${THRESHOLD} with it. Chance: what a random
          dictionary of the same size scores.
        </p>
      </div>
      ${this.table(run)}
    </section>`
  }

  /** @param {Run | null} run */
  squares(run) {
    const values = run?.match?.matched_cosine ?? new Float32Array(run?.config.n_features ?? 0)
    const count = values.length
    const perRow = count <= 48 ? 16 : 32
    if (count === 0 || count > 256) return html`<div class="tally"></div>`
    return html`<svg
      class="tally"
      preserveAspectRatio="xMinYMin"
      viewBox=${tallyBox(count, perRow)}
      aria-hidden="true"
    >
      ${tally({ values, threshold: THRESHOLD, highlighted: this.lit.feature, perRow })}
    </svg>`
  }

  /** @param {Run | null} run */
  table(run) {
    const metrics = run?.metrics
    const recovery = metrics?.recovery
    const chance = metrics?.chance
    return html`<div class="measures">
      <table>
        <caption class="visually-hidden">
          Recovery of the true features, beside chance
        </caption>
        <thead>
          <tr>
            <th scope="col">Recovery</th>
            <th scope="col">this run</th>
            <th scope="col" class="chance">chance</th>
          </tr>
        </thead>
        <tbody>
          ${row('Mean cosine, one latent a feature', 'mcc', recovery?.mcc, chance?.mcc)}
          ${row('Mean cosine, nearest latent', 'mmcs', recovery?.mmcs, chance?.mmcs)}
          ${shareRow('Nearest latent above 0.9', 'above_90', recovery?.above_90, chance?.above_90)}
          ${shareRow(
            'Own latent above 0.9',
            'matched_above_90',
            recovery?.matched_above_90,
            chance?.matched_above_90
          )}
        </tbody>
      </table>
      <dl>
        ${measure('Explained variance', percent(metrics?.explained_variance))}
        ${measure('L0, codes active', fixed(metrics?.l0, 2), `true: ${fixed(metrics?.true_l0, 2)}`)}
        ${measure('Dead latents', percent(metrics?.dead))}
        ${measure('Loss', significant(metrics?.loss))}
      </dl>
    </div>`
  }
}

/** @param {string} words @param {string} key @param {number} [value] @param {number} [chance] */
function row(words, key, value, chance) {
  return html`<tr>
    <th scope="row">${words} <code>${key}</code></th>
    <td>${fixed(value, 3)}</td>
    <td class="chance">${fixed(chance, 3)}</td>
  </tr>`
}

/** @param {string} words @param {string} key @param {number} [value] @param {number} [chance] */
function shareRow(words, key, value, chance) {
  return html`<tr>
    <th scope="row">${words} <code>${key}</code></th>
    <td>${percent(value)}</td>
    <td class="chance">${percent(chance)}</td>
  </tr>`
}

/** @param {string} words @param {string} value @param {string} [beside] */
function measure(words, value, beside) {
  return html`<div>
    <dt>${words}</dt>
    <dd>${value}${beside ? html` <small>${beside}</small>` : ''}</dd>
  </div>`
}

customElements.define('lab-headline', Headline)
