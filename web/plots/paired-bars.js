/**
 * Two values for each place side by side, as bars from zero: an activation and its reconstruction. Pure: arrays in, an
 * SVG drawing out. Called by ui/sample-panel.js.
 */
import { scaleLinear } from 'd3-scale'
import { svg } from 'lit'

/**
 * @typedef {object} PairedBars
 * @property {ArrayLike<number>} first
 * @property {ArrayLike<number>} second
 * @property {number} width
 * @property {number} height
 */

const MARGIN = { top: 8, right: 4, bottom: 20, left: 34 }

/** @param {PairedBars} plot */
export function pairedBars({ first, second, width, height }) {
  const count = first.length
  const largest = Math.max(1, ...Array.from(first, Math.abs), ...Array.from(second, Math.abs))
  const x = scaleLinear([0, count], [MARGIN.left, width - MARGIN.right])
  const y = scaleLinear([-largest, largest], [height - MARGIN.bottom, MARGIN.top]).nice(4)
  const slot = x(1) - x(0)
  // Wider bars would say no more: four dimensions are as readable as sixteen.
  const bar = Math.max(1, Math.min(slot * 0.38, 18))
  // About every 28 pixels a number fits under its bars.
  const every = Math.ceil(28 / slot)
  const rect = (
    /** @type {number} */ value,
    /** @type {number} */ left,
    /** @type {string} */ kind
  ) =>
    svg`<rect class=${kind} x=${left} width=${bar} y=${y(Math.max(0, value))}
      height=${Math.max(0.5, Math.abs(y(value) - y(0)))}></rect>`
  return svg`
    ${y.ticks(4).map(
      (tick) => svg`
        <line class="grid" x1=${MARGIN.left} x2=${width - MARGIN.right} y1=${y(tick)} y2=${y(tick)}></line>
        <text class="tick" text-anchor="end" x=${MARGIN.left - 6} y=${y(tick) + 4}>${signed(tick)}</text>`
    )}
    <line class="zero" x1=${MARGIN.left} x2=${width - MARGIN.right} y1=${y(0)} y2=${y(0)}></line>
    ${Array.from({ length: count }, (_, i) => {
      const left = x(i) + slot / 2
      return svg`
        ${rect(first[i], left - bar, 'bar first')}
        ${rect(second[i], left, 'bar second')}
        ${i % every ? '' : svg`<text class="tick" text-anchor="middle" x=${left} y=${height - 5}>${i}</text>`}`
    })}`
}

/** @param {number} value with a true minus sign */
function signed(value) {
  return String(value).replace('-', '−')
}
