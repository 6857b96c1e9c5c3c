/**
 * What is drawn over a heat map: the numbers of the rows, the line behind the last matched column, and the cross-hair. Pure:
 * numbers in, an SVG drawing out. Called by ui/heat-map.js.
 */
import { svg } from 'lit'

/** @import { View } from './heat-map-view.js' */

/**
 * @typedef {object} Marks
 * @property {readonly number[]} rowOrder
 * @property {View} view
 * @property {number} matched how many columns come before the line, -1 for no line
 * @property {{ row: number, column: number }} cell that is pointed at, -1 for none
 * @property {number} width
 * @property {number} height
 */

/** @param {Marks} marks */
export function heatMapMarks({ rowOrder, view, matched, cell, width, height }) {
  const wide = width / view.columns
  const high = height / view.rows
  const row = cell.row - view.top
  const column = cell.column - view.left
  const line = (matched - view.left) * wide
  const every = view.rows <= 12 ? 1 : Math.max(1, Math.ceil(view.rows / 8 / 4) * 4)
  return svg`
    ${matched >= 0 && line > 0 && line < width ? svg`<line class="divide" x1=${line} x2=${line} y1="0" y2=${height}></line>` : ''}
    ${Array.from({ length: Math.ceil(view.rows / every) }, (_, i) => {
      const y = (i * every + 0.5) * high + 4
      return svg`<text class="tick" text-anchor="end" x="-6" y=${y}>${rowOrder[view.top + i * every]}</text>`
    })}
    ${
      cell.row >= 0 && row >= 0 && row < view.rows
        ? svg`<rect class="cross" x="0" y=${row * high} width=${width} height=${high}></rect>`
        : ''
    }
    ${
      cell.column >= 0 && column >= 0 && column < view.columns
        ? svg`<rect class="cross" x=${column * wide} y="0" width=${wide} height=${height}></rect>`
        : ''
    }`
}
