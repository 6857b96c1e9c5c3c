/**
 * One quantity over the steps of a run as a line, or of two runs as two, with a dashed line to read it against. Pure: arrays in, an SVG
 * drawing out. Called by ui/lesson/, ui/run-pair-figures.js, and by ui/curve-figure.js for its files.
 */
import { scaleLinear, scaleLog } from 'd3-scale'
import { svg } from 'lit'
import { seenRows } from './decimate.js'

/**
 * @typedef {object} LineChart
 * @property {ArrayLike<number>} x steps
 * @property {ArrayLike<number>} y
 * @property {{ x: ArrayLike<number>, y: ArrayLike<number> }} [second] of another run
 * @property {number} last step
 * @property {number} [top] of the scale at least
 * @property {number | null} [reference]
 * @property {boolean} [logarithmic] then what is not above 0 is left out
 * @property {string} [across] what x is
 * @property {number} width
 * @property {number} height
 */

const MARGIN = { top: 6, right: 6, bottom: 18, left: 34 }

/** @param {LineChart} plot */
export function lineChart({ x, y, second, last, width, height, ...options }) {
  const { top = 0, reference = null, logarithmic = false } = options
  const right = width - MARGIN.right
  const lines = [{ x, y }, ...(second ? [second] : [])].map((line) => ({
    ...line,
    rows: seenRows(line.x, line.y, last, Math.ceil(right - MARGIN.left)).filter(
      (i) => Number.isFinite(line.y[i]) && (!logarithmic || line.y[i] > 0)
    )
  }))
  const values = lines.flatMap((line) => line.rows.map((i) => line.y[i]))
  const most = (/** @type {number} */ one, /** @type {number} */ other) => Math.max(one, other)
  const high = values.reduce(most, Math.max(top, reference ?? 0)) || 1
  const low = values.reduce((least, value) => Math.min(least, value), high)
  const across = scaleLinear([0, Math.max(last, 1)], [MARGIN.left, right])
  const room = [height - MARGIN.bottom, MARGIN.top]
  const up = logarithmic
    ? scaleLog([low < high ? low : high / 10, high], room)
    : scaleLinear([0, high], room).nice(3)
  const points = (/** @type {typeof lines[number]} */ line) =>
    line.rows.map((i) => `${across(line.x[i]).toFixed(1)},${up(line.y[i]).toFixed(1)}`).join(' ')
  const ticks = up.ticks(3).filter((tick) => !logarithmic || isRound(tick, high / low > 50))
  return svg`
    ${ticks.map(
      (tick) => svg`
        <line class="grid" x1=${MARGIN.left} x2=${right} y1=${up(tick)} y2=${up(tick)}></line>
        <text class="tick" text-anchor="end" x=${MARGIN.left - 6} y=${up(tick) + 4}>${tick}</text>`
    )}
    ${reference === null ? '' : svg`<line class="level" x1=${MARGIN.left} x2=${right} y1=${up(reference)} y2=${up(reference)}></line>`}
    ${lines.map((line, i) => svg`<polyline class="line ${i === 1 ? 'second' : ''}" points=${points(line)}></polyline>`)}
    <text class="tick" text-anchor="end" x=${right} y=${height - 4}>${last}</text>
    ${options.across ? svg`<text class="axis-label" text-anchor="middle" x=${(MARGIN.left + right) / 2} y=${height - 4}>${options.across}</text>` : ''}`
}

/** 1, 2 and 5 times a power of ten, of many decades the powers alone. @param {number} value @param {boolean} many */
function isRound(value, many) {
  const lead = value / 10 ** Math.floor(Math.log10(value) + 1e-9)
  return (many ? [1] : [1, 2, 5]).some((round) => Math.abs(lead - round) < 1e-6)
}
