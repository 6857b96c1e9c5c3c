/**
 * One quantity over the steps of a run, drawn by uPlot on a canvas: keeps up with thirty updates a second and answers
 * the pointer with the value at a step. Arrays and colours in. Called by ui/curve-figure.js.
 */
import uPlot from 'uplot'

/** @import { SeenLine } from './decimate.js' */

/**
 * @typedef {object} CurveStyle
 * @property {string} line
 * @property {string} grid
 * @property {string} text
 * @property {string} reference
 * @property {string} fontFamily
 * @property {number} fontSize in pixels
 */

/**
 * @typedef {object} CurveOptions
 * @property {number} width
 * @property {number} height
 * @property {boolean} logarithmic
 * @property {[number, number] | null} range of the values, null to follow them
 * @property {CurveStyle} style
 * @property {(index: number | null) => void} onPoint which row the pointer is at
 */

/** The four curves of a run share one cursor. */
const CURSOR = 'run'

/**
 * @param {HTMLElement} parent
 * @param {CurveOptions} options
 */
export function createCurve(parent, { width, height, logarithmic, range, style, onPoint }) {
  const axis = {
    stroke: style.text,
    font: `${style.fontSize}px ${style.fontFamily}`,
    ticks: { show: false }
  }
  const filter = logarithmic ? { filter: roundSplits } : {}
  const grid = { stroke: style.grid, width: 1, ...filter }
  /** @type {uPlot.Options} */
  const options = {
    width,
    height,
    padding: [8, 18, 0, 0],
    legend: { show: false },
    cursor: {
      y: false,
      drag: { x: false, y: false },
      points: { size: 7, fill: style.line },
      sync: { key: CURSOR, setSeries: false }
    },
    scales: {
      x: { time: false },
      y: logarithmic
        ? { distr: 3 }
        : range
          ? { range }
          : { range: (_, low, high) => fromZero(low, high) }
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        size: 2.4 * style.fontSize,
        space: 5.5 * style.fontSize,
        values: (_, ticks) => ticks.map(tickText)
      },
      {
        ...axis,
        grid,
        ...filter,
        size: 4 * style.fontSize,
        space: 2.4 * style.fontSize,
        values: (_, ticks) => ticks.map(tickText)
      }
    ],
    series: [
      {},
      { stroke: style.line, width: 1.5, points: { show: false } },
      { stroke: style.reference, width: 1, dash: [4, 4], points: { show: false } }
    ],
    hooks: { setCursor: [(plot) => onPoint(plot.cursor.idx ?? null)] }
  }
  return new uPlot(options, [[], [], []], parent)
}

/**
 * @param {uPlot} plot
 * @param {{ x: readonly number[], y: readonly number[], line: SeenLine, reference: number | null, positive: boolean }} data
 * @returns {number[]} the rows that are drawn: of a long history those that are seen
 */
export function drawCurve(plot, { x, y, line, reference, positive }) {
  const rows = line.rows(x, y)
  const shown = rows.map((row) => (positive && !(y[row] > 0) ? null : y[row]))
  // A line that goes up and down in every column of pixels is a band; a thin one is drawn several times as fast.
  plot.series[1].width = rows.length > plot.width ? 1 / devicePixelRatio : 1.5
  plot.batch(() => {
    plot.setData([rows.map((row) => x[row]), shown, rows.map(() => reference)], true)
    plot.setScale('x', { min: 0, max: line.last })
  })
  return rows
}

/**
 * Of the lines of a logarithmic scale those at 1, 2 and 5 times a power of ten, or at the powers alone when many
 * decades are shown.
 * @param {uPlot} _
 * @param {number[]} splits
 */
function roundSplits(_, splits) {
  const many = splits[splits.length - 1] / splits[0] > 50
  return splits.map((split) => {
    const lead = split / 10 ** Math.floor(Math.log10(split) + 1e-9)
    const round = (many ? [1] : [1, 2, 5]).some((value) => Math.abs(lead - value) < 1e-6)
    return round ? split : null
  })
}

/** @param {number | null} low @param {number | null} high @returns {[number, number]} */
function fromZero(low, high) {
  const top = Math.max(high ?? 1, 1e-6)
  return [Math.min(0, low ?? 0), top * 1.08]
}

/** @param {number | null} tick */
function tickText(tick) {
  if (tick === null) return ''
  if (tick !== 0 && Math.abs(tick) < 0.001) return tick.toExponential(0).replace('-', '−')
  return String(Number(tick.toPrecision(3))).replace('-', '−')
}
