/**
 * Several measures of several runs between 0 and 1: a row a run, a column a measure, and in each column the line of
 * chance where there is one. Pure: arrays in, an SVG drawing out. Called by ui/baselines-panel.js.
 */
import { scaleLinear } from 'd3-scale'
import { svg } from 'lit'

/**
 * @typedef {object} BaselineBars
 * @property {string[]} rows what stands above each row
 * @property {{ title: string, values: number[], chance: number | null }[]} columns a value for every row
 * @property {number} width
 * @property {number} height
 */

const TOP = 40
const GAP = 24
// Room for a number behind a bar that reaches 1.
const NUMBER = 34

/** @param {BaselineBars} plot */
export function baselineBars({ rows, columns, width, height }) {
  const span = (width - GAP * (columns.length - 1)) / columns.length
  const slot = (height - TOP) / rows.length
  const bar = Math.min(16, slot * 0.36)
  const below = (/** @type {number} */ row) => TOP + row * slot + slot * 0.46
  return svg`
    ${columns.map(({ title, values, chance }, column) => {
      const left = column * (span + GAP)
      const x = scaleLinear([0, 1], [left, left + span - NUMBER]).clamp(true)
      return svg`
        <text class="column-title" x=${left} y=${12}>${title}</text>
        ${values.map(
          (value, row) => svg`
            <rect class="track" x=${left} y=${below(row)} width=${span - NUMBER} height=${bar}></rect>
            <rect class="value ${row === 0 ? 'own' : ''}" x=${left} y=${below(row)}
              width=${x(value) - left} height=${bar}></rect>
            <text class="number" x=${x(value) + 5} y=${below(row) + bar / 2 + 4}>${written(value)}</text>`
        )}
        ${chance === null ? '' : chanceLine({ at: x(chance), left, chance, height })}`
    })}
    ${rows.map(
      (text, row) =>
        svg`<text class="row-title ${row === 0 ? 'own' : ''}" x="0" y=${below(row) - 5}>${text}</text>`
    )}`
}

/** @param {{ at: number, left: number, chance: number, height: number }} line */
function chanceLine({ at, left, chance, height }) {
  return svg`
    <text class="reference-label chance" x=${left} y=${28}>chance ${written(chance)}</text>
    <line class="reference chance" x1=${at} x2=${at} y1=${TOP - 6} y2=${height}></line>`
}

/** @param {number} value with a true minus sign */
function written(value) {
  return value.toFixed(2).replace('-', '−')
}
