/**
 * Values sorted from the largest to the smallest, a dot each, with lines to read them against. Pure: arrays in, an SVG
 * drawing out. Called by ui/recovery-panel.js.
 */
import { scaleLinear } from 'd3-scale'
import { svg } from 'lit'
import { axisTitle } from './axis-title.js'

/**
 * @typedef {object} DotPlot
 * @property {ArrayLike<number>} values
 * @property {number} threshold dots above it are filled
 * @property {string} thresholdLabel
 * @property {number | null} chance
 * @property {string} chanceLabel
 * @property {string} axisLabel
 * @property {number} highlighted index of a value, -1 for none
 * @property {number} width
 * @property {number} height
 */

const MARGIN = { top: 12, bottom: 34, left: 34 }

/** Room on the right for the words beside the lines: a letter of them is some six pixels wide. @param {string[]} labels @param {number} width */
function roomBeside(labels, width) {
  const letters = Math.max(...labels.map((label) => label.length))
  return Math.min(Math.max(84, 18 + 6 * letters), width / 2)
}

/** @param {DotPlot} plot */
export function dotPlot({ values, threshold, chance, highlighted, width, height, ...labels }) {
  const order = Array.from(values, (_, i) => i).sort((a, b) => values[b] - values[a])
  const lowest = Math.min(0, ...Array.from(values))
  const right = width - roomBeside([labels.thresholdLabel, labels.chanceLabel], width)
  const x = scaleLinear([0.5, order.length + 0.5], [MARGIN.left, right])
  const y = scaleLinear([lowest < 0 ? -1 : 0, 1], [height - MARGIN.bottom, MARGIN.top])
  const radius = Math.max(1.5, Math.min(5, (x(2) - x(1)) / 2.4))
  const line = (/** @type {number} */ value, /** @type {string} */ kind) =>
    svg`<line class="reference ${kind}" x1=${MARGIN.left} x2=${right} y1=${y(value)} y2=${y(value)}></line>`
  // Beside the plot, clear of the dots, and clear of each other where the lines lie close together.
  const label = (
    /** @type {number} */ at,
    /** @type {string} */ kind,
    /** @type {string} */ text
  ) => svg`<text class="reference-label ${kind}" x=${right + 6} y=${at}>${text}</text>`
  const apart = 14
  const tooClose = chance !== null && Math.abs(y(chance) - y(threshold)) < apart
  const middle = chance === null ? 0 : (y(chance) + y(threshold)) / 2
  const up = chance !== null && chance > threshold ? 1 : -1
  const thresholdAt = (tooClose ? middle + (up * apart) / 2 : y(threshold)) + 4
  const chanceAt = (tooClose ? middle - (up * apart) / 2 : y(chance ?? 0)) + 4
  return svg`
    ${y.ticks(5).map(
      (tick) => svg`
        <line class="grid" x1=${MARGIN.left} x2=${right} y1=${y(tick)} y2=${y(tick)}></line>
        <text class="tick" text-anchor="end" x=${MARGIN.left - 6} y=${y(tick) + 4}>${tick.toFixed(1).replace('-', '−')}</text>`
    )}
    ${line(threshold, 'threshold')} ${chance === null ? '' : line(chance, 'chance')}
    ${order.map((i, rank) => {
      const found = values[i] > threshold ? 'found' : 'missed'
      const lit = i === highlighted ? 'highlighted' : ''
      return svg`<circle class="dot ${found} ${lit}" data-feature=${i} cx=${x(rank + 1)} cy=${y(values[i])}
        r=${lit ? radius + 3 : radius}></circle>`
    })}
    ${label(thresholdAt, 'threshold', labels.thresholdLabel)}
    ${chance === null ? '' : label(chanceAt, 'chance', labels.chanceLabel)}
    ${axisTitle({
      text: labels.axisLabel,
      middle: (MARGIN.left + width) / 2,
      y: height - 8,
      room: width - MARGIN.left
    })}`
}
