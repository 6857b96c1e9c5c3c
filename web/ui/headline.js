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
    const { t } = this
    const { run } = this.state
    const features = run?.config.n_features ?? 0
    const metrics = run?.metrics ?? null
    const counts = metrics ? recoveredOf(metrics, features) : null
    return html`<section class="headline" aria-labelledby="headline-heading">
      <h2 id="headline-heading" class="visually-hidden">${t('found.heading')}</h2>
      <div class="result">
        <p class="count found">
          <b>${counts ? t('found.of', { number: counts.found, all: features }) : NO_NUMBER}</b>
          <span>${t('found.features')}</span>
        </p>
        <p class="count chance">
          <b>${counts ? t('found.of', { number: counts.chance, all: features }) : NO_NUMBER}</b>
          <span>${t('found.chance')}</span>
        </p>
        ${this.squares(run)}
        <p class="reading">${run ? readingOf(run, this.t) : ''}</p>
        <p class="terms">${t('found.terms', { threshold: THRESHOLD })}</p>
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
    const { t } = this
    const metrics = run?.metrics
    const recovery = metrics?.recovery
    const chance = metrics?.chance
    return html`<div class="measures">
      <table>
        <caption class="visually-hidden">
          ${t('found.table')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${t('found.column.recovery')}</th>
            <th scope="col">${t('found.column.run')}</th>
            <th scope="col" class="chance">${t('found.column.chance')}</th>
          </tr>
        </thead>
        <tbody>
          ${row(t('found.mcc'), 'mcc', recovery?.mcc, chance?.mcc)}
          ${row(t('found.mmcs'), 'mmcs', recovery?.mmcs, chance?.mmcs)}
          ${shareRow(t('found.above_90'), 'above_90', recovery?.above_90, chance?.above_90)}
          ${shareRow(
            t('found.matched_above_90'),
            'matched_above_90',
            recovery?.matched_above_90,
            chance?.matched_above_90
          )}
        </tbody>
      </table>
      <dl>
        ${measure(t('found.variance'), percent(metrics?.explained_variance))}
        ${measure(
          t('found.l0'),
          fixed(metrics?.l0, 2),
          t('found.l0.true', { l0: fixed(metrics?.true_l0, 2) })
        )}
        ${measure(t('found.dead'), percent(metrics?.dead))}
        ${measure(t('found.loss'), significant(metrics?.loss))}
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
