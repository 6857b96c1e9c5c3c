/**
 * Runs as points of two scores, their Pareto front joined by a line, and the band that chance reaches. Pure: arrays in, an SVG drawing
 * out. Called by ui/run-scatter.js.
 */
import { scaleLinear } from 'd3-scale'
import { svg } from 'lit'
import { axisTitle } from './axis-title.js'

/** @typedef {readonly [low: number, high: number]} Range */

/**
 * @typedef {object} ParetoScatter
 * @property {readonly { x: number, y: number, number: number }[]} points
 * @property {readonly number[]} front places of the points on it, by x
 * @property {number} pointed the number of a point, 0 for none
 * @property {{ x: Range | null, y: Range | null }} chance
 * @property {{ x: string, y: string, chance: string }} labels
 * @property {number} width
 * @property {number} height
 */

const MARGIN = { top: 26, right: 18, bottom: 40, left: 44 }
const RADIUS = 4.5

/** A band of no height is still to be seen. */
const THINNEST = 2

/** @param {ParetoScatter} plot */
export function paretoScatter({ points, front, pointed, chance, labels, width, height }) {
  const right = width - MARGIN.right
  const bottom = height - MARGIN.bottom
  const x = scaleOf([...points.map((point) => point.x), ...(chance.x ?? [])], [MARGIN.left, right])
  const y = scaleOf([...points.map((point) => point.y), ...(chance.y ?? [])], [bottom, MARGIN.top])
  const path = front.map((i) => `${x(points[i].x).toFixed(1)},${y(points[i].y).toFixed(1)}`)
  const circle = (/** @type {number} */ i) => {
    const { number, ...point } = points[i]
    const [cx, cy] = [x(point.x), y(point.y)]
    const kinds = [front.includes(i) && 'front', number === pointed && 'pointed']
    return svg`<g class="run-point ${kinds.filter((kind) => kind).join(' ')}" data-run=${number}>
      <circle class="catch" cx=${cx} cy=${cy} r="12"></circle>
      <circle class="mark" cx=${cx} cy=${cy} r=${number === pointed ? RADIUS + 2.5 : RADIUS}></circle>
      ${front.includes(i) || number === pointed ? svg`<text class="tick" text-anchor="middle" x=${cx} y=${cy - 10}>${number}</text>` : ''}
    </g>`
  }
  // What is pointed at lies on top, then the front.
  const worth = (/** @type {number} */ i) =>
    (points[i].number === pointed ? 2 : 0) + (front.includes(i) ? 1 : 0)
  const order = points.map((_, i) => i).sort((i, j) => worth(i) - worth(j) || i - j)
  return svg`
    ${chance.x ? band(x(chance.x[0]), MARGIN.top, x(chance.x[1]) - x(chance.x[0]), bottom - MARGIN.top) : ''}
    ${chance.y ? band(MARGIN.left, y(chance.y[1]), right - MARGIN.left, y(chance.y[0]) - y(chance.y[1])) : ''}
    ${x.ticks(Math.min(6, width / 70)).map(
      (tick) => svg`
        <line class="grid" x1=${x(tick)} x2=${x(tick)} y1=${MARGIN.top} y2=${bottom}></line>
        <text class="tick" text-anchor="middle" x=${x(tick)} y=${bottom + 16}>${written(tick)}</text>`
    )}
    ${y.ticks(5).map(
      (tick) => svg`
        <line class="grid" x1=${MARGIN.left} x2=${right} y1=${y(tick)} y2=${y(tick)}></line>
        <text class="tick" text-anchor="end" x=${MARGIN.left - 6} y=${y(tick) + 4}>${written(tick)}</text>`
    )}
    ${chance.y ? svg`<text class="reference-label chance" x=${right} text-anchor="end" y=${y(chance.y[1]) - 4}>${labels.chance}</text>` : ''}
    ${chance.x ? svg`<text class="reference-label chance" x=${x(chance.x[1]) + 4} y=${bottom - 5}>${labels.chance}</text>` : ''}
    <polyline class="pareto-line" points=${path.join(' ')}></polyline>
    ${order.map(circle)}
    ${axisTitle({ text: labels.y, middle: width / 2, y: 11, room: width })}
    ${axisTitle({ text: labels.x, middle: width / 2, y: height - 6, room: width })}`
}

/** Round ends, and some room about a single value; a share keeps to its 0 and 1. @param {number[]} values @param {[number, number]} range */
function scaleOf(values, range) {
  const finite = values.filter(Number.isFinite)
  const low = Math.min(...finite)
  const high = Math.max(...finite)
  const margin = high > low ? 0.04 * (high - low) : 0.05
  const scale = scaleLinear([low - margin, high + margin], range).nice(5)
  const [from, to] = scale.domain()
  return scale.domain([low >= 0 ? Math.max(0, from) : from, high <= 1 ? Math.min(1, to) : to])
}

/** @param {number} left @param {number} top @param {number} width @param {number} height */
function band(left, top, width, height) {
  const [wide, high] = [Math.max(THINNEST, width), Math.max(THINNEST, height)]
  return svg`<rect class="chance-band" x=${left} y=${top} width=${wide} height=${high}></rect>`
}

/** Without the dust of binary fractions, with a true minus. @param {number} tick */
function written(tick) {
  return String(Number(tick.toPrecision(6))).replace('-', '−')
}
