/**
 * Values before and after a change, a column each: a hollow mark where it was, a bar to where it is. Pure: arrays in,
 * an SVG drawing out. Called by ui/steering-panel.js.
 */
import { scaleLinear } from 'd3-scale'
import { svg } from 'lit'

/**
 * @typedef {object} ChangeColumns
 * @property {ArrayLike<number>} before
 * @property {ArrayLike<number>} after
 * @property {number} emphasised index of the column that ought to change
 * @property {number} highlighted
 * @property {number} largest of the scale, at least
 * @property {string} axisLabel
 * @property {number} width
 * @property {number} height
 */

const MARGIN = { top: 10, right: 4, bottom: 34, left: 34 }

/** Less than this is not seen. */
const NOTHING = 0.005

/** @param {ChangeColumns} plot */
export function changeColumns({
  before,
  after,
  emphasised,
  highlighted,
  largest,
  axisLabel,
  width,
  height
}) {
  const count = before.length
  const top = Math.max(largest, ...Array.from(before), ...Array.from(after))
  const x = scaleLinear([0, count], [MARGIN.left, width - MARGIN.right])
  const y = scaleLinear([0, top], [height - MARGIN.bottom, MARGIN.top]).nice(4)
  const slot = x(1) - x(0)
  const bar = Math.max(1, Math.min(slot * 0.56, 24))
  const every = Math.ceil(22 / slot)
  return svg`
    ${y.ticks(4).map(
      (tick) => svg`
        <line class="grid" x1=${MARGIN.left} x2=${width - MARGIN.right} y1=${y(tick)} y2=${y(tick)}></line>
        <text class="tick" text-anchor="end" x=${MARGIN.left - 6} y=${y(tick) + 4}>${tick}</text>`
    )}
    <line class="zero" x1=${MARGIN.left} x2=${width - MARGIN.right} y1=${y(0)} y2=${y(0)}></line>
    ${Array.from({ length: count }, (_, i) => {
      const centre = x(i) + slot / 2
      const kind = [
        i === emphasised ? 'emphasised' : '',
        i === highlighted ? 'highlighted' : ''
      ].join(' ')
      const label = i === emphasised || (i % every === 0 && Math.abs(i - emphasised) >= every)
      // A row of marks at zero would only thicken the axis.
      const nothing = Math.max(before[i], after[i]) < NOTHING ? 'nothing' : ''
      return svg`
        <g class="column ${kind}" data-feature=${i}>
          <rect class="catch" x=${x(i)} width=${slot} y=${MARGIN.top} height=${height - MARGIN.top - MARGIN.bottom}></rect>
          <rect class="after" x=${centre - bar / 2} width=${bar} y=${y(after[i])} height=${y(0) - y(after[i])}></rect>
          <line class="before ${nothing}" x1=${centre - bar / 2 - 1.5} x2=${centre + bar / 2 + 1.5} y1=${y(before[i])} y2=${y(before[i])}></line>
          ${label ? svg`<text class="tick" text-anchor="middle" x=${centre} y=${height - 20}>${i}</text>` : ''}
        </g>`
    })}
    <text class="axis-label" text-anchor="middle" x=${(MARGIN.left + width) / 2} y=${height - 4}>${axisLabel}</text>`
}
