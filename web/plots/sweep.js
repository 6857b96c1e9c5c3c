/**
 * Values of several models over a quantity that differs between them, on a logarithmic axis: a column of dots a model,
 * with lines to read them against. Pure: arrays in, an SVG drawing out. Called by ui/toy-sweep-panel.js.
 */
import { scaleLinear, scaleLog } from 'd3-scale'
import { svg } from 'lit'

/**
 * @typedef {object} Sweep
 * @property {readonly { at: number, label: string, values: readonly number[] }[]} models
 * @property {number} chosen index of a model
 * @property {[number, number]} range of the values
 * @property {readonly { value: number, label: string }[]} levels
 * @property {boolean} joined by a line, where a model has one value
 * @property {string} axisLabel
 * @property {number} width
 * @property {number} height
 */

const MARGIN = { top: 12, right: 40, bottom: 36, left: 34 }

/** Dots of one model spread over this share of the room to the next. */
const SPREAD = 0.5

/** @param {Sweep} plot */
export function sweep({ models, chosen, range, levels, joined, axisLabel, width, height }) {
  const places = models.map(({ at }) => at)
  const right = width - MARGIN.right
  const low = Math.min(...places)
  const high = Math.max(...places)
  const room = (right - MARGIN.left) / Math.max(models.length, 2)
  const x = scaleLog([low, high > low ? high : low * 2], [MARGIN.left + room / 2, right - room / 2])
  const y = scaleLinear(range, [height - MARGIN.bottom, MARGIN.top])
  const path = models.map(({ at, values }) => `${x(at)},${y(values[0])}`).join(' ')
  return svg`
    ${y.ticks(5).map(
      (tick) => svg`
        <line class="grid" x1=${MARGIN.left} x2=${right} y1=${y(tick)} y2=${y(tick)}></line>
        <text class="tick" text-anchor="end" x=${MARGIN.left - 6} y=${y(tick) + 4}>${tick}</text>`
    )}
    ${levels.map(
      ({ value, label }) => svg`
        <line class="level" x1=${MARGIN.left} x2=${right} y1=${y(value)} y2=${y(value)}></line>
        <text class="level-label" x=${right + 5} y=${y(value) + 4}>${label}</text>`
    )}
    ${joined ? svg`<polyline class="joined" points=${path}></polyline>` : ''}
    ${models.map(
      ({ at, label, values }, model) => svg`<g class="model ${model === chosen ? 'chosen' : ''}">
        ${values.map(
          (value, i) =>
            svg`<circle class="dot" cx=${x(at) + spread(i, values.length) * room} cy=${y(value)} r=${values.length > 1 ? 2 : 5}></circle>`
        )}
        ${joined ? svg`<text class="number" text-anchor="middle" x=${x(at)} y=${y(values[0]) - 10}>${values[0]}</text>` : ''}
        <text class="tick" text-anchor="middle" x=${x(at)} y=${height - 20}>${label}</text>
      </g>`
    )}
    <text class="axis-label" text-anchor="middle" x=${(MARGIN.left + right) / 2} y=${height - 4}>${axisLabel}</text>`
}

/** From -SPREAD / 2 to SPREAD / 2. @param {number} i @param {number} count */
function spread(i, count) {
  return count > 1 ? SPREAD * (i / (count - 1) - 0.5) : 0
}
