/**
 * A small matrix of numbers from -1 to 1 as coloured squares with their values: blue above 0, orange below. Pure: an array in,
 * an SVG drawing out. Called by ui/lesson/.
 */
import { svg } from 'lit'
import { axisTitle } from './axis-title.js'

/**
 * @typedef {object} ProductGrid
 * @property {ArrayLike<number>} values row-major [rows, columns]
 * @property {number} columns
 * @property {ReadonlySet<number>} [marked] places with a frame
 * @property {string} [rowLabel]
 * @property {string} [columnLabel]
 * @property {number} width
 * @property {number} height
 */

/** Room for the numbers of rows and columns. */
const MARGIN = 20

/** Squares smaller than this have no number in them. */
const LEGIBLE = 34

/** Where a square is so full of colour that its number must be light. */
const STRONG = 0.55

/** @param {ProductGrid} plot */
export function productGrid({ values, columns, marked = new Set(), width, height, ...labels }) {
  const rows = Math.ceil(values.length / Math.max(columns, 1))
  if (rows === 0) return ''
  const [top, left] = [
    labels.columnLabel ? 2 * MARGIN : MARGIN,
    labels.rowLabel ? 2 * MARGIN : MARGIN
  ]
  const side = Math.min((width - left) / columns, (height - top) / rows)
  const every = Math.ceil(14 / side)
  const x = (/** @type {number} */ column) => left + column * side
  const y = (/** @type {number} */ row) => top + row * side
  return svg`
    ${labels.columnLabel ? axisTitle({ text: labels.columnLabel, middle: x(columns / 2), y: 12, room: columns * side }) : ''}
    ${labels.rowLabel ? svg`<text class="axis-label" text-anchor="middle" transform="translate(12 ${y(rows / 2)}) rotate(-90)">${labels.rowLabel}</text>` : ''}
    ${Array.from({ length: columns }, (_, column) => (column % every ? '' : svg`<text class="tick" text-anchor="middle" x=${x(column + 0.5)} y=${top - 6}>${column}</text>`))}
    ${Array.from({ length: rows }, (_, row) => (row % every ? '' : svg`<text class="tick" text-anchor="end" x=${left - 6} y=${y(row + 0.5) + 4}>${row}</text>`))}
    ${Array.from(values, (value, i) => {
      const [row, column] = [Math.floor(i / columns), i % columns]
      const size = Math.min(1, Math.abs(value))
      const kind = `${value < 0 ? 'negative' : 'positive'} ${size > STRONG ? 'strong' : ''}`
      return svg`<g class="product ${kind}">
        <rect class="ground" x=${x(column)} y=${y(row)} width=${side} height=${side}></rect>
        <rect class="colour" x=${x(column)} y=${y(row)} width=${side} height=${side} fill-opacity=${size.toFixed(3)}></rect>
        ${side >= LEGIBLE ? svg`<text text-anchor="middle" x=${x(column + 0.5)} y=${y(row + 0.5) + 4}>${text(value)}</text>` : ''}
      </g>`
    })}
    ${[...marked].map((i) => svg`<rect class="marked" x=${x(i % columns) + 1} y=${y(Math.floor(i / columns)) + 1} width=${side - 2} height=${side - 2}></rect>`)}`
}

/** @param {number} value */
function text(value) {
  const short = value.toFixed(1)
  return Number(short) === 0 ? '0' : short.replace('-', '−')
}
