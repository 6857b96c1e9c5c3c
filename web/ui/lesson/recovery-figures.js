/**
 * Pictures of what was recovered, always beside chance: the count, every feature's cosine, and all cosines of a small
 * dictionary. Called by ui/lesson/figures.js.
 */
import { html } from 'lit'
import { dotPlot } from '../../plots/dot-plot.js'
import { productGrid } from '../../plots/product-grid.js'
import { tally, tallyBox } from '../../plots/tally.js'
import { THRESHOLD } from '../../state/reading.js'
import { cosineData, matchedData } from '../match-data.js'
import { fixed } from '../numbers.js'
import '../plot-data.js'
import { labOf } from './autoencoder-figures.js'
import { shownMeasure } from './measure-text.js'

/** @import { Draw } from '../drawing.js' */
/** @import { Shown } from './figures.js' */

/** More cosines than this are too small to be seen one by one. */
const MOST_CELLS = 32

/** @param {Shown} shown */
export function countsFigure({ reading: { t }, stage }) {
  const run = labOf(stage)
  const features = run?.config.n_features ?? 32
  const values = run?.match?.matched_cosine ?? new Float32Array(features)
  const measure = (/** @type {string} */ name) => shownMeasure(name, stage.measure(name))
  return html`<figure class="figure wide counts">
    <figcaption>${t('figure.counts')}</figcaption>
    <lab-plot-data .data=${matchedData(t('figure.counts'), run?.match)}></lab-plot-data>
    <div class="numbers">
      <p class="count found">
        <b>${t('figure.of', { number: measure('recovered'), all: features })}</b>
        <span>${t('measure.recovered')}</span>
      </p>
      <p class="count chance">
        <b>${t('figure.of', { number: measure('chance_recovered'), all: features })}</b>
        <span>${t('measure.chance_recovered')}</span>
      </p>
      <p class="count small" data-symbol="ev">
        <b>${measure('explained_variance')}</b> <span>${t('measure.explained_variance')}</span>
      </p>
      <p class="count small"><b>${measure('l0')}</b> <span>${t('measure.l0')}</span></p>
    </div>
    <svg
      class="tally"
      preserveAspectRatio="xMinYMin"
      viewBox=${tallyBox(features, 16)}
      aria-hidden="true"
    >
      ${tally({ values, threshold: THRESHOLD, highlighted: -1, perRow: 16 })}
    </svg>
  </figure>`
}

/** The easy test, by the nearest latent, beside what random directions score in it. @param {Shown} shown */
export function nearestFigure({ reading: { t }, stage }) {
  const all = labOf(stage)?.config.n_features ?? 8
  const of = (/** @type {string} */ name) =>
    t('figure.of', { number: shownMeasure(name, stage.measure(name)), all })
  return html`<figure class="figure wide counts">
    <figcaption>${t('figure.nearest')}</figcaption>
    <div class="numbers">
      <p class="count found">
        <b>${of('nearest_found')}</b> <span>${t('figure.nearest.run')}</span>
      </p>
      <p class="count chance">
        <b>${of('chance_nearest_found')}</b> <span>${t('figure.nearest.chance')}</span>
      </p>
    </div>
  </figure>`
}

/** @param {Shown} shown */
export function dotsFigure({ reading: { t }, stage }) {
  const run = labOf(stage)
  const values = run?.match?.matched_cosine ?? []
  const chance = run?.metrics?.chance.mcc ?? null
  /** @type {Draw} */
  const draw = (width, height) =>
    dotPlot({
      values,
      threshold: THRESHOLD,
      thresholdLabel: t('figure.dots.found'),
      chance,
      chanceLabel: t('figure.dots.chance', { chance: fixed(chance, 2) }),
      axisLabel: t('figure.dots.axis'),
      highlighted: -1,
      width,
      height
    })
  const found = Array.from(values).filter((value) => value > THRESHOLD).length
  const words = t('figure.dots.words', { found, all: values.length, chance: fixed(chance, 2) })
  return html`<figure class="figure wide">
    <figcaption>${t('figure.dots')}</figcaption>
    <lab-plot-data .data=${matchedData(t('figure.dots'), run?.match)}></lab-plot-data>
    <lab-drawing class="dot-plot" .draw=${draw} label="${t('figure.dots')}. ${words}"></lab-drawing>
  </figure>`
}

/** All cosines, latents in the order of the features that they are matched with. @param {Shown} shown */
export function cosinesFigure({ reading: { t }, stage }) {
  const run = labOf(stage)
  const match = run?.match
  const columns = Math.min(match?.cosine.shape[1] ?? 0, MOST_CELLS)
  const order = run?.latentsByMatch().slice(0, columns) ?? []
  const rows = match?.cosine.shape[0] ?? 0
  const values = Array.from({ length: rows }, (_, feature) =>
    order.map((latent) => match?.cosine.data[feature * match.cosine.shape[1] + latent] ?? 0)
  ).flat()
  const marked = new Set(
    Array.from(
      match?.feature_to_latent ?? [],
      (latent, feature) => feature * columns + order.indexOf(latent)
    )
  )
  /** @type {Draw} */
  const draw = (width, height) =>
    productGrid({
      values,
      columns,
      marked,
      rowLabel: t('figure.feature'),
      columnLabel: t('figure.latents'),
      width,
      height
    })
  const own = Array.from(match?.matched_cosine ?? [], (value) => fixed(value, 2)).join(', ')
  return html`<figure class="figure wide" data-symbol="d">
    <figcaption>${t('figure.cosines')}</figcaption>
    <lab-plot-data .data=${cosineData(t('figure.cosines'), match, order)}></lab-plot-data>
    <lab-drawing
      class="cosine-grid"
      .draw=${draw}
      label="${t('figure.cosines')}. ${own}"
    ></lab-drawing>
  </figure>`
}
