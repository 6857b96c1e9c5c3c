/**
 * The directions of a toy model's features as arrows from the middle of the unit circle; three dimensions are looked at
 * from the side. Pure: arrays in, an SVG drawing out. Called by ui/toy-models-panel.js.
 */
import { svg } from 'lit'

/**
 * @typedef {object} ToyArrows
 * @property {readonly ArrayLike<number>[]} directions of 2 or 3 numbers each
 * @property {boolean} labelled with the feature's number at each arrow that is long enough
 * @property {number} width
 * @property {number} height
 */

/** Room for a number beyond an arrow, in pixels, and without numbers. */
const MARGIN = { labelled: 20, plain: 4 }

/** A third dimension runs to the upper right, shortened, as in a drawing of a cube. */
const DEPTH = [0.42, 0.3]

/** Shorter ones have no head: their direction means nothing. */
const SHORTEST = 0.12

/** @param {ToyArrows} plot */
export function toyArrows({ directions, labelled, width, height }) {
  const longest = Math.max(
    1,
    ...directions.map((direction) => Math.hypot(...Array.from(direction)))
  )
  const margin = labelled ? MARGIN.labelled : MARGIN.plain
  const unit = Math.max(1, (Math.min(width, height) / 2 - margin) / longest)
  const [x0, y0] = [width / 2, height / 2]
  const place = (/** @type {ArrayLike<number>} */ d) => {
    const depth = d.length > 2 ? d[2] : 0
    return [x0 + unit * (d[0] + DEPTH[0] * depth), y0 - unit * (d[1] + DEPTH[1] * depth)]
  }
  return svg`
    <circle class="unit-circle" cx=${x0} cy=${y0} r=${unit}></circle>
    <line class="grid" x1=${x0 - unit} x2=${x0 + unit} y1=${y0} y2=${y0}></line>
    <line class="grid" x1=${x0} x2=${x0} y1=${y0 - unit} y2=${y0 + unit}></line>
    ${directions.map((direction, feature) => {
      const [x, y] = place(direction)
      const length = Math.hypot(...Array.from(direction))
      return svg`<line class="arrow" x1=${x0} y1=${y0} x2=${x} y2=${y}></line>
        ${length > SHORTEST ? head(x, y, Math.atan2(y - y0, x - x0), Math.max(4, unit * 0.11)) : ''}
        ${labelled && length > 0.5 ? label(feature, x0, y0, x, y) : ''}`
    })}`
}

/** @param {number} x @param {number} y @param {number} angle @param {number} size */
function head(x, y, angle, size) {
  const wing = (/** @type {number} */ turn) =>
    `${x - size * Math.cos(angle + turn)},${y - size * Math.sin(angle + turn)}`
  return svg`<polygon class="arrow-head" points="${x},${y} ${wing(0.42)} ${wing(-0.42)}"></polygon>`
}

/** @param {number} feature @param {number} x0 @param {number} y0 @param {number} x @param {number} y */
function label(feature, x0, y0, x, y) {
  const length = Math.hypot(x - x0, y - y0)
  const away = (length + 11) / length
  return svg`<text class="arrow-label" text-anchor="middle"
    x=${x0 + (x - x0) * away} y=${y0 + (y - y0) * away + 4}>${feature}</text>`
}
