/**
 * <lab-sample>: one held-out sample opened up: the activation and its reconstruction, the true features in it, the
 * codes that fire, and which code stands for which feature.
 */
import { html } from 'lit'
import { linkLines } from '../plots/links.js'
import { pairedBars } from '../plots/paired-bars.js'
import { THRESHOLD } from '../state/reading.js'
import { featureChip, latentChip } from './chips.js'
import './drawing.js'
import { fixed } from './numbers.js'
import { LatePanel } from './late-panel.js'
import './plot-data.js'

/** @import { Sample } from '../engine/protocol.js' */
/** @import { Run } from '../state/run.js' */
/** @import { Translate } from '../strings/translator.js' */

/** Longer lists say how many more there are. */
const LONGEST = 10

/** @typedef {{ index: number, value: number }} Entry */

class SamplePanel extends LatePanel {
  static topics = /** @type {const} */ (['run', 'selection'])

  render() {
    const { t } = this
    const { run } = this.state
    const sample = run?.sample ?? null
    return html`<section class="panel sample" aria-labelledby="sample-heading">
      <div class="panel-head">
        <h2 id="sample-heading">${t('sample.heading')}</h2>
        ${this.chooser(sample)}
      </div>
      <div class="pair">
        <div>
          <h3>${t('sample.bars')}</h3>
          <lab-plot-data .data=${sampleData(sample, t)}></lab-plot-data>
          <lab-drawing
            class="paired-bars"
            .draw=${(/** @type {number} */ width, /** @type {number} */ height) =>
              pairedBars({
                first: sample?.activation ?? [],
                second: sample?.reconstruction ?? [],
                width,
                height
              })}
            label=${sample ? t('sample.bars.label', { count: sample.activation.length }) : t('sample.none')}
          ></lab-drawing>
          <p class="legend">
            <span><i class="swatch first"></i>${t('sample.activation')}</span>
            <span><i class="swatch second"></i>${t('sample.reconstruction')}</span>
            <span class="aside"
              >${sample ? t('sample.explained', { share: explained(sample) }) : ''}</span
            >
          </p>
        </div>
        <div>${run && sample ? this.lists(run, sample) : ''}</div>
      </div>
    </section>`
  }

  /** @param {Sample | null} sample */
  chooser(sample) {
    const { t } = this
    const count = sample?.count ?? this.state.selection.sample + 1
    const index = Math.min(this.state.selection.sample, count - 1)
    const go = (/** @type {number} */ to) => this.state.chooseSample(((to % count) + count) % count)
    return html`<div class="chooser" role="group" aria-label=${t('sample.choose')}>
      <button
        type="button"
        class="quiet"
        aria-label=${t('sample.previous')}
        @click=${() => go(index - 1)}
      >
        ←
      </button>
      <label
        ><span class="visually-hidden">${t('sample.number', { last: count - 1 })}</span>
        <input
          type="number"
          min="0"
          max=${count - 1}
          .value=${String(index)}
          @change=${(/** @type {Event} */ event) => {
            const { value } = /** @type {HTMLInputElement} */ (event.target)
            go(Math.max(0, Math.min(count - 1, Math.round(Number(value) || 0))))
          }}
        />
      </label>
      <button
        type="button"
        class="quiet"
        aria-label=${t('sample.next')}
        @click=${() => go(index + 1)}
      >
        →
      </button>
      <button type="button" class="quiet" @click=${() => go(Math.floor(Math.random() * count))}>
        ${t('sample.random')}
      </button>
    </div>`
  }

  /** @param {Run} run @param {Sample} sample */
  lists(run, sample) {
    const { t } = this
    const features = largest(sample.coefficients)
    const place = new Map(features.map(({ index }, row) => [index, row]))
    const owner = (/** @type {Entry} */ code) => place.get(run.latentToFeature[code.index])
    // Codes of features that are present stand beside them, so that a good match reads straight across.
    const codes = largest(sample.codes)
    const shownFeatures = features.slice(0, LONGEST)
    const shownCodes = codes
      .slice(0, LONGEST)
      .sort((a, b) => (owner(a) ?? LONGEST) - (owner(b) ?? LONGEST) || b.value - a.value)
    const { feature: lit, latent: litLatent } = this.lit
    const links = shownCodes.flatMap((code, to) => {
      const from = owner(code)
      if (from === undefined || from >= LONGEST) return []
      return [{ from, to, highlighted: features[from].index === lit || code.index === litLatent }]
    })
    const rows = Math.max(
      shownFeatures.length,
      shownCodes.length,
      Math.min(LONGEST, expectedRows(run))
    )
    const top = Math.max(1e-9, ...features.map(size), ...codes.map(size))
    const blanks = (/** @type {number} */ count) =>
      Array.from({ length: rows - count }, () => html`<li class="blank" aria-hidden="true"></li>`)
    return html`<div class="bipartite">
      <div>
        <h3>${t('sample.features')}</h3>
        <ul>
          ${shownFeatures.map(
            ({ index, value }) =>
              html`<li>
                ${featureChip(this.state, index, index === lit)} ${bar(value, top)}
                <span class="number">${fixed(value, 2)}</span>
              </li>`
          )}${blanks(shownFeatures.length)}
        </ul>
        <p class="more">${more(features.length, 'features', t)}</p>
      </div>
      <svg
        class="links"
        viewBox="0 0 1 ${rows}"
        preserveAspectRatio="none"
        height="${rows * 2}rem"
        aria-hidden="true"
      >
        ${linkLines(links)}
      </svg>
      <div>
        <h3>${t('sample.codes')}</h3>
        <ul>
          ${shownCodes.map(
            ({ index, value }) =>
              html`<li>
                ${latentChip(this.state, index, index === litLatent)} ${bar(value, top)}
                <span class="number">${fixed(value, 2)}</span>
                <span class="stands">${standsFor(run, index, sample, t)}</span>
              </li>`
          )}${blanks(shownCodes.length)}
        </ul>
        <p class="more">${more(codes.length, 'codes', t)}</p>
      </div>
    </div>`
  }
}

/** @param {Sample | null} sample @param {Translate} t @returns {import('./plot-data.js').PlotData} */
function sampleData(sample, t) {
  return {
    file: 'sample',
    title: t('sample.bars'),
    table: () => ({
      columns: ['dimension', 'activation', 'reconstruction'],
      rows: Array.from(sample?.activation ?? [], (value, i) => [
        i,
        value,
        sample?.reconstruction[i] ?? NaN
      ])
    })
  }
}

/** @param {Entry} entry */
function size({ value }) {
  return Math.abs(value)
}

/** Entries that are not zero, the largest first. @param {Float32Array} values @returns {Entry[]} */
function largest(values) {
  return Array.from(values, (value, index) => ({ index, value }))
    .filter(({ value }) => value !== 0)
    .sort((a, b) => size(b) - size(a))
}

/** How many rows to keep free, so that the panel does not grow while it trains. @param {Run} run */
function expectedRows({ config }) {
  const { activation, probabilities, feature_probability, n_features, max_active } = config
  const mean =
    probabilities.length > 0
      ? probabilities.reduce((sum, p) => sum + p, 0)
      : feature_probability * n_features
  const active = activation === 'uniform_count' ? max_active : Math.ceil(2 * mean)
  return Math.max(active, config.variant === 'topk' ? config.k : LONGEST)
}

/** @param {Sample} sample how much of its square norm the reconstruction explains */
function explained({ activation, reconstruction }) {
  let error = 0
  let norm = 0
  activation.forEach((value, i) => {
    error += (value - reconstruction[i]) ** 2
    norm += value ** 2
  })
  return norm > 0 ? `${fixed(100 * (1 - error / norm), 0)} %` : '–'
}

/** @param {number} count @param {'features' | 'codes'} of @param {Translate} t */
function more(count, of, t) {
  const rest = count - LONGEST
  return rest > 0 ? t(`sample.more.${of}`, { count: rest }) : ''
}

/** @param {number} value @param {number} top */
function bar(value, top) {
  const width = (100 * Math.abs(value)) / top
  return html`<svg class="bar ${value < 0 ? 'negative' : ''}" aria-hidden="true">
    <rect width="${width}%" height="100%" rx="2"></rect>
  </svg>`
}

/** What a code that fires says about this sample. @param {Run} run @param {number} latent @param {Sample} sample @param {Translate} t */
function standsFor(run, latent, { coefficients }, t) {
  const meaning = run.meaningOf(latent)
  if (!meaning) return ''
  const present = coefficients[meaning.feature] !== 0
  const { feature, matched, cosine } = meaning
  if (!matched) return html`<i>${t('sample.unmatched', { feature })}</i>`
  if (!present) return html`<i>${t('sample.absent', { feature })}</i>`
  return cosine > THRESHOLD
    ? t('sample.stands', { feature })
    : html`<i>${t('sample.roughly', { feature })}</i>`
}

customElements.define('lab-sample', SamplePanel)
