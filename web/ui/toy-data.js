/**
 * The numbers behind the pictures of toy models, for their tables and files. Called by ui/toy-*.js and ui/lesson/toy-figures.js.
 */
import { heatMapPicture } from '../plots/heat-map-picture.js'
import { palette } from './match-data.js'

/** @import { ToyMetrics } from '../engine/protocol.js' */
/** @import { ToyRun } from '../state/toy-run.js' */
/** @import { PlotData } from './plot-data.js' */
/** @import { Translate } from '../strings/translator.js' */

/** @typedef {ToyMetrics['instances'][number]} Instance */

/** A row an arrow: a feature of a model and its direction. @param {string} title @param {ToyRun | null} toy @param {readonly number[]} models @param {readonly string[]} [parts] what each model's arrows are called @returns {PlotData} */
export function directionsData(title, toy, models, parts = []) {
  const found = toy?.metrics?.instances ?? []
  const hidden = Array.from({ length: toy?.config.d_hidden ?? 0 }, (_, i) => `W_${i}`)
  return {
    file: 'directions',
    title,
    parts,
    table: () => ({
      columns: ['model', 'feature_probability', 'feature', ...hidden],
      rows: models.flatMap((model) =>
        (toy?.directions(model) ?? []).map((direction, feature) => [
          model + 1,
          found[model]?.feature_probability ?? NaN,
          feature,
          ...direction
        ])
      )
    })
  }
}

/** @param {string} title @param {Instance | undefined} found @returns {PlotData} */
export function lengthData(title, found) {
  const { representation = [], interference = [] } = found ?? {}
  return {
    file: 'length-and-interference',
    title,
    table: () => ({
      columns: ['feature', 'representation', 'interference'],
      rows: representation.map((length, i) => [i, length, interference[i]])
    })
  }
}

/** All products of two directions, with a picture of them. @param {Float32Array} products [n_features, n_features] @param {Translate} t @returns {PlotData} */
export function productMapData(products, t) {
  const columns = Math.round(Math.sqrt(products.length))
  const order = Array.from({ length: columns }, (_, i) => i)
  const feature = t('gram.axis')
  const labels = { rowLabel: feature, columnLabel: feature, keyLabel: 'W_i · W_j:' }
  return {
    ...productData(t('geometry.interference'), products),
    draw: (width, height) =>
      heatMapPicture(
        {
          values: products,
          columns,
          rowOrder: order,
          columnOrder: order,
          palette: palette(),
          ...labels
        },
        width,
        height
      )
  }
}

/** @param {string} title @param {Float32Array} products [n_features, n_features] @returns {PlotData} */
export function productData(title, products) {
  const columns = Math.round(Math.sqrt(products.length))
  return {
    file: 'products',
    title,
    table: () => ({
      columns: ['feature', 'other_feature', 'product'],
      rows: Array.from(products, (product, i) => [Math.floor(i / columns), i % columns, product])
    })
  }
}

/** @param {string} title @param {readonly Instance[]} instances @param {'represented' | 'dimensionality'} key @returns {PlotData} */
export function sweepData(title, instances, key) {
  return {
    file: key,
    title,
    table: () => ({
      columns: ['model', 'feature_probability', ...(key === 'represented' ? [] : ['feature']), key],
      rows: instances.flatMap((instance, model) =>
        key === 'represented'
          ? [[model + 1, instance.feature_probability, instance.represented]]
          : instance.dimensionality.flatMap((value, feature) =>
              instance.representation[feature] > 0.5
                ? [[model + 1, instance.feature_probability, feature, value]]
                : []
            )
      )
    })
  }
}
