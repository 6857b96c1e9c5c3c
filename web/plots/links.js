/**
 * Lines between the rows of two lists, drawn in a box one wide and one high a row. Pure: arrays in, an SVG drawing out.
 * Called by ui/sample-panel.js.
 */
import { svg } from 'lit'

/**
 * @typedef {object} Link
 * @property {number} from row on the left
 * @property {number} to row on the right
 * @property {boolean} highlighted
 */

/** @param {readonly Link[]} links */
export function linkLines(links) {
  return svg`${links.map(({ from, to, highlighted }) => {
    const [left, right] = [from + 0.5, to + 0.5]
    return svg`<path class="link ${highlighted ? 'highlighted' : ''}"
      d="M 0 ${left} C 0.5 ${left}, 0.5 ${right}, 1 ${right}"></path>`
  })}`
}
