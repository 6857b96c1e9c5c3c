/**
 * One square a feature, filled when it was recovered and lighter the further it is from that. Pure: an array in, an SVG
 * drawing out. Called by ui/headline.js.
 */
import { svg } from 'lit'

/**
 * @typedef {object} Tally
 * @property {ArrayLike<number>} values cosine of each feature with its latent
 * @property {number} threshold
 * @property {number} highlighted
 * @property {number} perRow
 */

/** Side of a square and its distance from the next, in the drawing's own units. */
const CELL = 10
const SIDE = 8

/** @param {number} count @param {number} perRow */
export function tallyBox(count, perRow) {
  return `0 0 ${perRow * CELL - (CELL - SIDE)} ${Math.ceil(count / perRow) * CELL - (CELL - SIDE)}`
}

/** @param {Tally} tally */
export function tally({ values, threshold, highlighted, perRow }) {
  return svg`${Array.from({ length: values.length }, (_, i) => {
    const found = values[i] > threshold
    const share = found ? 1 : Math.max(0, values[i]) * 0.45
    const kind = `${found ? 'found' : 'missed'} ${i === highlighted ? 'highlighted' : ''}`
    return svg`
      <g class="square ${kind}" data-feature=${i}>
        <rect class="frame" x=${(i % perRow) * CELL + 0.5} y=${Math.floor(i / perRow) * CELL + 0.5}
          width=${SIDE - 1} height=${SIDE - 1} rx="1.5"></rect>
        <rect class="fill" x=${(i % perRow) * CELL} y=${Math.floor(i / perRow) * CELL}
          width=${SIDE} height=${SIDE} rx="1.5" fill-opacity=${share}></rect>
      </g>`
  })}`
}
