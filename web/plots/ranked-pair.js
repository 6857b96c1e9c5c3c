/**
 * The values of two runs, each sorted from the largest to the smallest: two lines with a dot for each value, and the levels to read them
 * against. Pure: arrays in, an SVG drawing out. Called by ui/run-pair-cosines.js.
 */
import { scaleLinear } from 'd3-scale'
import { svg } from 'lit'
import { axisTitle } from './axis-title.js'

/**
 * @typedef {object} RankedPair
 * @property {readonly (readonly number[])[]} series two, each descending
 * @property {readonly { value: number, label: string, kind: string }[]} levels
 * @property {string} axisLabel
 * @property {number} width
 * @property {number} height
 */

const MARGIN = { top: 12, bottom: 34, left: 34 }

/** Words beside neighbouring levels keep this distance. */
const APART = 14

/** Half the side of a square, a little less than the radius of a dot of the same size. */
const SQUARE = 0.85

/** @param {RankedPair} plot */
export function rankedPair({ series, levels, axisLabel, width, height }) {
  const letters = Math.max(0, ...levels.map(({ label }) => label.length))
  const right = width - Math.min(Math.max(84, 18 + 6 * letters), width / 2)
  const longest = Math.max(1, ...series.map(({ length }) => length))
  const lowest = Math.min(0, ...series.flat(), ...levels.map(({ value }) => value))
  const x = scaleLinear([0.5, longest + 0.5], [MARGIN.left, right])
  const y = scaleLinear([lowest < 0 ? -1 : 0, 1], [height - MARGIN.bottom, MARGIN.top])
  const radius = Math.max(1.5, Math.min(4, (x(2) - x(1)) / 2.6))
  const labels = placed(levels.map(({ value }) => y(value)))
  return svg`
    ${y.ticks(5).map(
      (tick) => svg`
        <line class="grid" x1=${MARGIN.left} x2=${right} y1=${y(tick)} y2=${y(tick)}></line>
        <text class="tick" text-anchor="end" x=${MARGIN.left - 6} y=${y(tick) + 4}>${tick.toFixed(1).replace('-', '−')}</text>`
    )}
    ${levels.map(
      ({ value, label, kind }, i) => svg`
        <line class="reference ${kind}" x1=${MARGIN.left} x2=${right} y1=${y(value)} y2=${y(value)}></line>
        <text class="reference-label ${kind}" x=${right + 6} y=${labels[i] + 4}>${label}</text>`
    )}
    ${series.map((values, which) => {
      const places = values.map((value, rank) => [x(rank + 1), y(value)])
      const second = which === 1 ? 'second' : ''
      return svg`
        <polyline class="line ${second}" points=${places.map((place) => place.map((at) => at.toFixed(1)).join(',')).join(' ')}></polyline>
        ${places.map(([cx, cy]) =>
          second
            ? svg`<rect class="dot second" x=${cx - SQUARE * radius} y=${cy - SQUARE * radius} width=${2 * SQUARE * radius} height=${2 * SQUARE * radius}></rect>`
            : svg`<circle class="dot" cx=${cx} cy=${cy} r=${radius}></circle>`
        )}`
    })}
    ${axisTitle({ text: axisLabel, middle: (MARGIN.left + right) / 2, y: height - 8, room: right - MARGIN.left })}`
}

/** Heights of words beside levels, moved down until none lies over another. @param {number[]} heights */
function placed(heights) {
  const order = heights.map((_, i) => i).sort((i, j) => heights[i] - heights[j])
  const at = [...heights]
  order.forEach((i, place) => {
    if (place > 0) at[i] = Math.max(at[i], at[order[place - 1]] + APART)
  })
  return at
}
