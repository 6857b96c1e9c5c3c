/**
 * How an effect grows with the strength of an intervention, a line for each rival. Pure: arrays in, an SVG drawing out.
 * Called by ui/dose-response-figure.js.
 */
import { scaleLinear } from 'd3-scale'
import { svg } from 'lit'

/**
 * @typedef {object} DoseResponse
 * @property {readonly number[]} doses ascending
 * @property {readonly { kind: string, values: readonly number[] }[]} lines the last is drawn on top
 * @property {[number, number]} range of the values, at least
 * @property {number} chosen the dose that the reader has set
 * @property {string} doseLabel
 * @property {number} width
 * @property {number} height
 */

const MARGIN = { top: 10, right: 10, bottom: 34, left: 34 }

/** @param {DoseResponse} plot */
export function doseResponse({ doses, lines, range, chosen, doseLabel, width, height }) {
  const all = lines.flatMap(({ values }) => [...values])
  const low = Math.min(range[0], ...all)
  const high = Math.max(range[1], ...all)
  const last = doses[doses.length - 1]
  const x = scaleLinear([doses[0], last], [MARGIN.left, width - MARGIN.right])
  const y = scaleLinear([low, high], [height - MARGIN.bottom, MARGIN.top]).nice(4)
  const number = (/** @type {number} */ tick) => String(tick).replace('-', '−')
  return svg`
    ${y.ticks(4).map(
      (tick) => svg`
        <line class="grid" x1=${MARGIN.left} x2=${width - MARGIN.right} y1=${y(tick)} y2=${y(tick)}></line>
        <text class="tick" text-anchor="end" x=${MARGIN.left - 6} y=${y(tick) + 4}>${number(tick)}</text>`
    )}
    <line class="zero" x1=${MARGIN.left} x2=${width - MARGIN.right} y1=${y(0)} y2=${y(0)}></line>
    ${x
      .ticks(4)
      .map(
        (tick) =>
          svg`<text class="tick" text-anchor="middle" x=${x(tick)} y=${height - 20}>${number(tick)}</text>`
      )}
    ${
      chosen >= doses[0] && chosen <= last
        ? svg`<line class="dose" x1=${x(chosen)} x2=${x(chosen)} y1=${MARGIN.top} y2=${height - MARGIN.bottom}></line>`
        : ''
    }
    ${lines.map(({ kind, values }) => {
      const points = values.map((value, i) => `${x(doses[i])},${y(value)}`).join(' ')
      return svg`<polyline class="rival ${kind}" points=${points}></polyline>`
    })}
    <text class="axis-label" text-anchor="middle" x=${(MARGIN.left + width - MARGIN.right) / 2} y=${height - 4}>${doseLabel}</text>`
}
