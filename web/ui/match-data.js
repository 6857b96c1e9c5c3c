/**
 * The numbers behind the pictures of a match: each feature with its own latent, and all cosines. Called by ui/recovery-panel.js,
 * ui/heat-map.js and ui/lesson/recovery-figures.js.
 */
import { heatMapPicture } from '../plots/heat-map-picture.js'
import { colourNumbers } from './theme.js'

/** @import { Match } from '../engine/protocol.js' */
/** @import { PlotData } from './plot-data.js' */
/** @import { Translate } from '../strings/translator.js' */

/** Read once a theme: reading a style in the middle of drawing has the whole page laid out. */
const colours = {
  theme: '',
  of: /** @type {import('../plots/heat-map.js').HeatMap['palette'] | null} */ (null)
}

/** What a heat map is painted with, in the theme that is shown. */
export function palette() {
  const { theme = '' } = document.documentElement.dataset
  if (colours.of && colours.theme === theme) return colours.of
  colours.theme = theme
  colours.of = {
    negative: colourNumbers('--negative'),
    zero: colourNumbers('--zero'),
    positive: colourNumbers('--positive')
  }
  return colours.of
}

/** Each feature's own latent, the best matched first. @param {string} title @param {Match | null | undefined} match @returns {PlotData} */
export function matchedData(title, match) {
  return {
    file: 'matched-cosines',
    title,
    table: () => ({
      columns: ['feature', 'latent', 'cosine'],
      rows: Array.from(match?.matched_cosine ?? [], (cosine, feature) => [
        feature,
        match?.feature_to_latent[feature] ?? -1,
        cosine
      ]).sort((a, b) => b[2] - a[2])
    })
  }
}

/** @param {string} title @param {Match | null | undefined} match @param {readonly number[]} latents that are shown @returns {PlotData} */
export function cosineData(title, match, latents) {
  const cosine = (/** @type {number} */ feature, /** @type {number} */ latent) =>
    match?.cosine.data[feature * match.cosine.shape[1] + latent] ?? NaN
  return {
    file: 'cosines',
    title,
    table: () => ({
      columns: ['feature', 'latent', 'cosine', 'matched'],
      rows: Array.from(match?.feature_to_latent ?? [], (own, feature) =>
        latents.map((latent) => [
          feature,
          latent,
          cosine(feature, latent),
          own === latent ? 'yes' : 'no'
        ])
      ).flat()
    })
  }
}

/**
 * The same with a picture of what stands on a canvas.
 * @param {Match | null | undefined} match
 * @param {readonly number[]} order of the columns
 * @param {{ rowOrder: readonly number[], columnOrder: readonly number[] }} seen
 * @param {Translate} t
 * @returns {PlotData}
 */
export function cosineMapData(match, order, seen, t) {
  const columns = match?.cosine.shape[1] ?? 0
  return {
    ...cosineData(t('recovery.map'), match, order),
    draw: (width, height) =>
      heatMapPicture(
        {
          values: match?.cosine.data ?? [],
          columns,
          ...seen,
          palette: palette(),
          rowLabel: t('map.rows'),
          columnLabel: t('map.columns'),
          keyLabel: t('map.key')
        },
        width,
        height
      )
  }
}
