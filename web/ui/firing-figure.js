/**
 * How often each latent fires beside how often each true feature is active: a histogram of log10 of the share of samples, dead
 * latents by themselves, with words and data. Called by ui/latents-panel.js.
 */
import { html } from 'lit'
import { binned, firingSummary, frequencyBins } from '../plots/frequency-bins.js'
import { histogram } from '../plots/histogram.js'
import './drawing.js'
import { percent } from './numbers.js'
import './plot-data.js'

/** @import { SurveyOverview } from '../engine/protocol.js' */
/** @import { Translate } from '../strings/translator.js' */

/** @param {SurveyOverview | null} overview @param {number} latent the one that is marked @param {Translate} t */
export function firingFigure(overview, latent, t) {
  const words = overview ? firingWords(overview, t) : t('survey.nothing')
  return html`<h3>${t('survey.frequency')}</h3>
    <lab-plot-data .data=${firingData(overview, t)}></lab-plot-data>
    <lab-drawing
      class="histogram"
      label="${t('survey.frequency')}. ${words}"
      .draw=${(/** @type {number} */ width, /** @type {number} */ height) =>
        overview ? drawn(overview, latent, t, { width, height }) : ''}
    ></lab-drawing>
    <p class="legend">
      <span><i class="swatch bin"></i>${t('survey.frequency.latents')}</span>
      <span><i class="swatch dead"></i>${t('survey.frequency.dead')}</span>
      <span
        ><svg class="line-swatch" viewBox="0 0 24 8" aria-hidden="true">
          <line class="truth-outline" x1="1" x2="23" y1="4" y2="4"></line></svg
        >${t('survey.frequency.features')}</span
      >
      <span
        ><svg class="line-swatch" viewBox="0 0 24 8" aria-hidden="true">
          <line class="marked-value" x1="1" x2="23" y1="4" y2="4"></line></svg
        >${t('survey.frequency.mark')}</span
      >
    </p>
    <p class="meaning">${overview ? words : ''}</p>`
}

/** @param {SurveyOverview} overview */
function binnedBoth({ samples, fired, active }) {
  const within = frequencyBins(samples)
  const latents = binned(fired, samples, within)
  return { within, latents, features: binned(active, samples, within) }
}

/**
 * @param {SurveyOverview} overview
 * @param {number} latent
 * @param {Translate} t
 * @param {{ width: number, height: number }} size
 */
function drawn(overview, latent, t, size) {
  const { within, latents, features } = binnedBoth(overview)
  const { fired, samples } = overview
  return histogram({
    layers: [
      { kind: 'bin', bins: latents.bins },
      { kind: 'dead', bins: [], aside: latents.never }
    ],
    outline: { kind: 'truth-outline', bins: features.bins, aside: features.never },
    range: within.range,
    ticks: within.decades,
    // The shortest way to write a power of ten as a share.
    name: (decade) => `${Number((100 * 10 ** decade).toPrecision(1))} %`,
    aside: t('survey.frequency.never'),
    mark: latent < fired.length ? Math.log10(fired[latent] / samples) : NaN,
    label: t('survey.frequency.axis'),
    counted: t('survey.frequency.counted'),
    ...size
  })
}

/** @param {SurveyOverview} overview @param {Translate} t */
function firingWords({ samples, fired, active }, t) {
  const { never, dense, rare, latent, feature } = firingSummary(fired, active)
  const middle = { latent: percent(latent / samples), feature: percent(feature / samples) }
  return [
    t('survey.frequency.all_dead', { count: never, all: fired.length }),
    t('survey.frequency.dense', { count: dense }),
    t('survey.frequency.rare', { count: rare }),
    t('survey.frequency.middle', middle)
  ].join(' ')
}

/** @param {SurveyOverview | null} overview @param {Translate} t @returns {import('./plot-data.js').PlotData} */
function firingData(overview, t) {
  return {
    file: 'firing-frequency',
    title: t('survey.frequency'),
    table: () => ({
      columns: ['from', 'to', 'latents', 'features'],
      rows: overview ? rowsOf(binnedBoth(overview)) : []
    })
  }
}

/** A row for each bar, as shares; what never happens comes first. @param {ReturnType<typeof binnedBoth>} counts */
const rowsOf = ({ within: { edges }, latents, features }) => [
  [0, 0, latents.never, features.never],
  ...latents.bins.map((count, i) => [edges[i], edges[i + 1], count, features.bins[i]])
]
