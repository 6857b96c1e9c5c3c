/**
 * Several measures of several runs between 0 and 1: a row a run, a column a measure, and on each bar the mark of chance
 * where there is one. Pure: arrays in, an SVG drawing out. Called by ui/baselines-panel.js.
 */
import { scaleLinear } from 'd3-scale'
import { svg } from 'lit'

/**
 * @typedef {object} Column
 * @property {string} title
 * @property {string} note a second line under the title
 * @property {number[]} values one for every row
 * @property {number | null} chance
 */

/**
 * @typedef {object} BaselineBars
 * @property {string[]} rows what stands above each row
 * @property {Column[]} columns
 * @property {number} width
 * @property {number} height
 */

const TOP = 40
const GAP = 16
// Room for a number behind a bar that reaches 1.
const NUMBER = 34
const MOST_SLOT = 50

/** @param {BaselineBars} plot */
export function baselineBars({ rows, columns, width, height }) {
  const span = (width - GAP * (columns.length - 1)) / columns.length
  const slot = Math.min((height - TOP) / rows.length, MOST_SLOT)
  const bar = Math.min(16, slot * 0.36)
  const below = (/** @type {number} */ row) => TOP + row * slot + slot * 0.46
  return svg`
    ${columns.map(({ title, note, values, chance }, column) => {
      const left = column * (span + GAP)
      const x = scaleLinear([0, 1], [left, left + span - NUMBER]).clamp(true)
      return svg`
        <text class="column-title" x=${left} y=${12}>${title}</text>
        <text class="reference-label chance" x=${left} y=${28}>${note}</text>
        ${values.map(
          (value, row) => svg`
            <rect class="track" x=${left} y=${below(row)} width=${span - NUMBER} height=${bar}></rect>
            <rect class="value ${row === 0 ? 'own' : ''}" x=${left} y=${below(row)}
              width=${x(value) - left} height=${bar}></rect>
            ${chance === null ? '' : mark(x(chance), below(row), bar)}
            <text class="number" text-anchor="end" x=${left + span} y=${below(row) + bar / 2 + 4}>${written(value)}</text>`
        )}`
    })}
    ${rows.map(
      (text, row) =>
        svg`<text class="row-title ${row === 0 ? 'own' : ''}" x="0" y=${below(row) - 6}>${text}</text>`
    )}`
}

/** @param {number} at @param {number} top @param {number} bar */
function mark(at, top, bar) {
  return svg`<line class="chance-mark" x1=${at} x2=${at} y1=${top - 3} y2=${top + bar + 3}></line>`
}

/** @param {number} value with a true minus sign */
function written(value) {
  return value.toFixed(2).replace('-', '−')
}
