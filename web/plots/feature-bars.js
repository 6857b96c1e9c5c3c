/**
 * How strongly each feature is represented, |W_i|, as a bar upwards, and how much the others interfere with it, where it
 * is represented, as a bar downwards. Pure: arrays in, an SVG drawing out. Called by ui/toy-geometry-panel.js.
 */
import { scaleLinear } from 'd3-scale'
import { svg } from 'lit'

/**
 * @typedef {object} FeatureBars
 * @property {readonly number[]} representation
 * @property {readonly number[]} interference
 * @property {number} threshold a feature above it counts as represented
 * @property {string} axisLabel
 * @property {number} width
 * @property {number} height
 */

const MARGIN = { top: 8, right: 4, bottom: 34, left: 34 }

/** @param {FeatureBars} plot */
export function featureBars({ representation, interference, threshold, axisLabel, width, height }) {
  const count = representation.length
  const x = scaleLinear([0, count], [MARGIN.left, width - MARGIN.right])
  const high = Math.max(1.1, ...representation)
  // A feature that is dropped has no direction to speak of, so nothing to interfere with.
  const price = interference.map((value, i) => (representation[i] > threshold ? value : 0))
  const low = Math.max(0.5, ...price)
  const y = scaleLinear([-low, high], [height - MARGIN.bottom, MARGIN.top]).nice(5)
  const slot = x(1) - x(0)
  const bar = Math.max(Math.min(slot * 0.6, 24), Math.min(slot, 1))
  const every = Math.max(1, Math.ceil(26 / slot))
  const right = width - MARGIN.right
  return svg`
    ${y.ticks(5).map(
      (tick) => svg`
        <line class="grid" x1=${MARGIN.left} x2=${right} y1=${y(tick)} y2=${y(tick)}></line>
        <text class="tick" text-anchor="end" x=${MARGIN.left - 6} y=${y(tick) + 4}>${Math.abs(tick)}</text>`
    )}
    ${representation.map((length, i) => {
      const left = x(i) + (slot - bar) / 2
      const kind = length > threshold ? 'represented' : ''
      return svg`<rect class="length ${kind}" x=${left} width=${bar} y=${y(length)} height=${y(0) - y(length)}></rect>
        <rect class="interference" x=${left} width=${bar} y=${y(0)} height=${y(-price[i]) - y(0)}></rect>
        ${i % every === 0 ? svg`<text class="tick" text-anchor="middle" x=${x(i) + slot / 2} y=${height - 20}>${i}</text>` : ''}`
    })}
    <line class="zero" x1=${MARGIN.left} x2=${right} y1=${y(0)} y2=${y(0)}></line>
    <line class="reference threshold" x1=${MARGIN.left} x2=${right} y1=${y(threshold)} y2=${y(threshold)}></line>
    <text class="axis-label" text-anchor="middle" x=${(MARGIN.left + width) / 2} y=${height - 4}>${axisLabel}</text>`
}
