/**
 * How a neuron answers to each feature: a bar from zero for each. Pure: an array in, an SVG drawing out. Called by
 * ui/lesson/.
 */
import { scaleLinear } from 'd3-scale'
import { svg } from 'lit'

/**
 * @typedef {object} ResponseBars
 * @property {ArrayLike<number>} values one a feature
 * @property {string} axisLabel
 * @property {number} width
 * @property {number} height
 */

const MARGIN = { top: 6, right: 4, bottom: 32, left: 28 }

/** @param {ResponseBars} plot */
export function responseBars({ values, axisLabel, width, height }) {
  const count = Math.max(values.length, 1)
  const x = scaleLinear([0, count], [MARGIN.left, width - MARGIN.right])
  const y = scaleLinear([-1.2, 1.2], [height - MARGIN.bottom, MARGIN.top])
  const slot = x(1) - x(0)
  const bar = Math.min(slot * 0.55, 28)
  const right = width - MARGIN.right
  return svg`
    ${[-1, 0, 1].map(
      (tick) => svg`
        <line class=${tick ? 'grid' : 'zero'} x1=${MARGIN.left} x2=${right} y1=${y(tick)} y2=${y(tick)}></line>
        <text class="tick" text-anchor="end" x=${MARGIN.left - 6} y=${y(tick) + 4}>${String(tick).replace('-', '−')}</text>`
    )}
    ${Array.from(values, (value, i) => {
      const [from, to] = [y(Math.max(0, value)), y(Math.min(0, value))]
      return svg`<rect class="response ${value < 0 ? 'negative' : ''}" x=${x(i + 0.5) - bar / 2} y=${from} width=${bar} height=${Math.max(0.5, to - from)}></rect>
        <text class="tick" text-anchor="middle" x=${x(i + 0.5)} y=${height - 18}>${i}</text>`
    })}
    <text class="axis-label" text-anchor="middle" x=${(MARGIN.left + width) / 2} y=${height - 3}>${axisLabel}</text>`
}
