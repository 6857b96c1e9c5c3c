/**
 * Pictures of toy models: the arrows of the features, their products, what each neuron answers to, and seven networks side
 * by side. Called by ui/lesson/figures.js.
 */
import { html } from 'lit'
import { gram } from '../../plots/gram.js'
import { productGrid } from '../../plots/product-grid.js'
import { responseBars } from '../../plots/response-bars.js'
import { toyArrows } from '../../plots/toy-arrows.js'
import { REPRESENTED } from '../../state/lesson-measures.js'
import { ToyRun } from '../../state/toy-run.js'
import { fixed } from '../numbers.js'
import '../plot-data.js'
import { directionsData, productData } from '../toy-data.js'
import { share } from './measure-text.js'

/** @import { Draw } from '../drawing.js' */
/** @import { StageRun } from '../../state/stage-run.js' */
/** @import { Shown } from './figures.js' */

/** @param {StageRun} stage */
function toyOf({ run }) {
  return run instanceof ToyRun ? run : null
}

/** The arrows of the model that is shown. @param {StageRun} stage */
const arrowsOf = (stage) => toyOf(stage)?.directions(stage.shown) ?? []

/** @param {Shown} shown */
export function arrowsFigure({ reading: { t }, stage }) {
  const directions = arrowsOf(stage)
  const kept = directions.filter((arrow) => Math.hypot(...arrow) > REPRESENTED).length
  const words = t('figure.arrows.kept', { kept, all: directions.length })
  /** @type {Draw} */
  const draw = (width, height) => toyArrows({ directions, labelled: true, width, height })
  return html`<figure class="figure" data-symbol="W">
    <figcaption>${t('figure.arrows')}</figcaption>
    <lab-plot-data
      .data=${directionsData(t('figure.arrows'), toyOf(stage), [stage.shown])}
    ></lab-plot-data>
    <lab-drawing
      class="toy-arrows large"
      .draw=${draw}
      label="${t('figure.arrows')}. ${words}"
    ></lab-drawing>
    <p class="reading-of">${directions.length > 0 ? words : ''}</p>
  </figure>`
}

/** @param {Shown} shown */
export function productsFigure({ reading: { t }, stage }) {
  const directions = arrowsOf(stage)
  const values = gram(directions)
  const label = t('figure.feature')
  /** @type {Draw} */
  const draw = (width, height) =>
    productGrid({
      values,
      columns: directions.length,
      rowLabel: label,
      columnLabel: label,
      width,
      height
    })
  return html`<figure class="figure" data-symbol="product">
    <figcaption>${t('figure.products')}</figcaption>
    <lab-plot-data .data=${productData(t('figure.products'), values)}></lab-plot-data>
    <lab-drawing
      class="product-grid"
      .draw=${draw}
      label="${t('figure.products')}. ${rowsText(values)}"
    ></lab-drawing>
  </figure>`
}

/** @param {Float32Array} values of a square matrix */
function rowsText(values) {
  const n = Math.round(Math.sqrt(values.length))
  return Array.from({ length: n }, (_, row) =>
    Array.from(values.subarray(row * n, (row + 1) * n), (value) => fixed(value, 1)).join(' ')
  ).join('; ')
}

/** @param {Shown} shown */
export function neuronsFigure({ reading: { t }, stage }) {
  const directions = arrowsOf(stage)
  const neurons = [0, 1]
  const data = {
    file: 'neurons',
    title: t('figure.neurons'),
    parts: neurons.map((neuron) => t('figure.neuron', { number: neuron + 1 })),
    table: () => ({
      columns: ['feature', 'neuron_1', 'neuron_2'],
      rows: directions.map((arrow, feature) => [feature, ...arrow])
    })
  }
  return html`<figure class="figure wide" data-symbol="h">
    <figcaption>${t('figure.neurons')}</figcaption>
    <lab-plot-data .data=${data}></lab-plot-data>
    <div class="two">
      ${neurons.map((neuron) => {
        const values = directions.map((arrow) => arrow[neuron])
        const name = t('figure.neuron', { number: neuron + 1 })
        /** @type {Draw} */
        const draw = (width, height) =>
          responseBars({ values, axisLabel: t('figure.feature'), width, height })
        const numbers = values.map((value) => fixed(value, 1)).join(', ')
        return html`<div>
          <p class="of">${name}</p>
          <lab-drawing
            class="response-bars"
            .draw=${draw}
            label="${name}: ${numbers}"
          ></lab-drawing>
        </div>`
      })}
    </div>
  </figure>`
}

/** @param {Shown} shown */
export function sweepFigure({ reading: { t }, stage }) {
  const toy = toyOf(stage)
  const count = toy?.config.instances ?? 7
  const parts = toy?.metrics?.instances.map(({ feature_probability }) => share(feature_probability))
  return html`<figure class="figure wide" data-symbol="W">
    <figcaption>${t('figure.sweep')}</figcaption>
    <lab-plot-data
      .data=${directionsData(t('figure.sweep'), toy, [...Array(count).keys()], parts)}
    ></lab-plot-data>
    <ol class="sweep-of-arrows">
      ${Array.from({ length: count }, (_, model) => {
        const found = toy?.metrics?.instances[model]
        const directions = toy?.directions(model) ?? []
        /** @type {Draw} */
        const draw = (width, height) => toyArrows({ directions, labelled: false, width, height })
        const p = found ? share(found.feature_probability) : '–'
        const kept = t('figure.kept', { kept: found?.represented ?? '–' })
        return html`<li>
          <lab-drawing class="toy-arrows small" .draw=${draw} label="${p}: ${kept}"></lab-drawing>
          <span><b>${p}</b> ${kept}</span>
        </li>`
      })}
    </ol>
  </figure>`
}
