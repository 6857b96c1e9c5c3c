/**
 * Runs as points of two scores, each with a word beside it, the last one marked. Pure: arrays in, an SVG drawing out. Called by
 * ui/lesson/failure-figures.js.
 */
import { scaleLinear } from 'd3-scale'
import { svg } from 'lit'

/**
 * @typedef {object} TwoScores
 * @property {readonly { x: number, y: number, text: string }[]} points x from 0 to 1
 * @property {number} top of y
 * @property {{ x: string, y: string }} labels
 * @property {number} width
 * @property {number} height
 */

const MARGIN = { top: 24, right: 22, bottom: 36, left: 34 }

/** @param {TwoScores} plot */
export function twoScores({ points, top, labels, width, height }) {
  const across = scaleLinear([0, 1], [MARGIN.left, width - MARGIN.right])
  const up = scaleLinear([0, top], [height - MARGIN.bottom, MARGIN.top])
  const right = width - MARGIN.right
  return svg`
    ${up.ticks(4).map(
      (tick) => svg`
        <line class="grid" x1=${MARGIN.left} x2=${right} y1=${up(tick)} y2=${up(tick)}></line>
        <text class="tick" text-anchor="end" x=${MARGIN.left - 6} y=${up(tick) + 4}>${tick}</text>`
    )}
    ${across
      .ticks(5)
      .map(
        (tick) =>
          svg`<text class="tick" text-anchor="middle" x=${across(tick)} y=${height - 20}>${Math.round(100 * tick)} %</text>`
      )}
    ${points.map(
      ({ x, y, text }, i) => svg`
        <circle class="point ${i === points.length - 1 ? 'last' : ''}" cx=${across(Math.max(0, x))} cy=${up(y)} r="5"></circle>
        <text class="tick" text-anchor="middle" x=${across(Math.max(0, x))} y=${up(y) - 9}>${text}</text>`
    )}
    <text class="axis-label" x=${MARGIN.left} y="10">${labels.y}</text>
    <text class="axis-label" text-anchor="end" x=${right} y=${height - 4}>${labels.x}</text>`
}
