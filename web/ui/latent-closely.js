/**
 * One latent opened up: its codes by whether its feature is really active, how well it tells that beside chance, and the samples on
 * which it fires most with what is really in them. Called by ui/latents-panel.js.
 */
import { html } from 'lit'
import { featureChip, latentChip } from './chips.js'
import { codesHistogram, topSamples } from './latent-parts.js'
import { NO_NUMBER, fixed, percent } from './numbers.js'

/** @import { Closely } from '../state/latents.js' */
/** @import { Panel } from './panel.js' */

/** @param {Panel} panel @param {Closely} seen */
export function latentClosely(panel, seen) {
  const { t } = panel
  const { latent, feature, top } = seen
  return html`<p class="sentence" role="status">${sentence(panel, seen)}</p>
    <div class="pair">
      <div>
        <h3>${t('survey.codes')}</h3>
        ${codes(panel, seen)} ${scoreTable(panel, seen)}
      </div>
      <div>
        <h3>
          ${top.length > 0 ? t('survey.top', { count: top.length }) : t('survey.top.table', { latent })}
        </h3>
        ${
          top.length === 0
            ? html`<p class="meaning">${t('survey.top.none')}</p>`
            : topSamples({
                t,
                latent,
                heading: t('survey.sample'),
                headings: [t('survey.top.feature', { feature }), t('survey.top.others')],
                rows: top.map((sample) => rowOf(panel, feature, sample))
              })
        }
        <p class="meaning">${opens(panel) && top.length > 0 ? t('survey.top.open') : ''}</p>
      </div>
    </div>`
}

/** Whether a sample can be opened on this page. @param {Panel} panel */
const opens = ({ state }) => state.embedding.shows('sample')

/** @param {Panel} panel @param {Closely} seen */
function sentence(panel, { latent, feature, matched, fired, active, samples }) {
  const { state, lit } = panel
  return panel.marked(matched ? 'survey.matched' : 'survey.unmatched', {
    latent: latentChip(state, latent, lit.latent === latent),
    feature: featureChip(state, feature, lit.feature === feature),
    share: percent(fired / samples),
    active: percent(active / samples)
  })
}

/** @param {Panel} panel @param {Closely} seen */
function codes({ t }, { latent, feature, range, bins, hitBins, fired, hits, active, samples }) {
  const [alarms, missed] = [fired - hits, active - hits]
  const alarmBins = bins.map((count, i) => count - hitBins[i])
  const rows = hitBins.map((count, i) => [count, alarmBins[i]])
  return html`${codesHistogram({
      t,
      latent,
      words: t('survey.codes.label', { latent, feature, fired, hits, alarms, missed }),
      counts: {
        layers: [
          { kind: 'hit', bins: hitBins },
          { kind: 'alarm', bins: alarmBins },
          { kind: 'missed', bins: [], aside: missed }
        ],
        aside: t('survey.codes.silent'),
        broken: true
      },
      range,
      table: {
        columns: ['feature_active', 'feature_not_active'],
        rows: [...rows, [missed, samples - fired - missed]]
      }
    })}
    <p class="legend">
      <span><i class="swatch hit"></i>${t('survey.hits', { feature, count: hits })}</span>
      <span><i class="swatch alarm"></i>${t('survey.alarms', { count: alarms })}</span>
      <span
        ><svg class="line-swatch" viewBox="0 0 24 8" aria-hidden="true">
          <line class="missed" x1="1" x2="23" y1="4" y2="4"></line></svg
        >${t('survey.missed', { count: missed })}</span
      >
    </p>`
}

/** @param {Panel} panel @param {Closely} seen */
function scoreTable({ t }, { latent, feature, matched, cosine, chanceCosine, ...scores }) {
  const rows = [
    { key: 'survey.precision', value: scores.precision, chance: scores.chancePrecision },
    { key: 'survey.recall', value: scores.recall, chance: scores.chanceRecall },
    { key: 'survey.cosine', value: cosine, chance: chanceCosine }
  ]
  return html`<table class="measures scores" aria-label=${t('survey.scores', { latent, feature })}>
      <thead>
        <tr>
          <th scope="col">${t('survey.scores.score', { feature })}</th>
          <th scope="col">${t('survey.scores.latent')}</th>
          <th scope="col">${t('survey.scores.chance')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ key, value, chance }) =>
            html`<tr>
              <th scope="row">${t(key)}</th>
              <td>${fixed(value, 3)}</td>
              <td class="chance">${fixed(chance, 3)}</td>
            </tr>`
        )}
      </tbody>
    </table>
    <p class="meaning">
      ${t('survey.terms')} ${t(matched ? 'survey.terms.matched' : 'survey.terms.unmatched')}
    </p>`
}

/**
 * What the latent said of a sample, and what is really in it.
 * @param {Panel} panel
 * @param {number} own
 * @param {Closely['top'][number]} sample
 */
function rowOf(panel, own, { row, code, holds }) {
  const { state, lit, t } = panel
  const name = t('survey.top.row', { row })
  const size = holds.find(({ feature }) => feature === own)?.coefficient
  const others = holds.filter(({ feature }) => feature !== own)
  return {
    name: opens(panel)
      ? html`<button type="button" class="chip" @click=${() => state.chooseSample(row)}>
          ${name}
        </button>`
      : name,
    code,
    cells: [
      size === undefined ? NO_NUMBER : fixed(size, 2),
      others.map(
        ({ feature, coefficient }) =>
          html`<span class="held"
            >${featureChip(state, feature, lit.feature === feature)} ${fixed(coefficient, 2)}</span
          >`
      )
    ]
  }
}
