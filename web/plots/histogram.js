/**
 * Counts in bins of equal width as bars, stacked where there are several kinds of them; a bar by itself for what has no place on
 * the axis, an outline to compare with, a line at one value. Pure: arrays in, an SVG drawing out. Called by ui/latent-parts.js and
 * ui/firing-figure.js.
 */
import { scaleLinear } from 'd3-scale'
import { svg } from 'lit'
import { axisTitle } from './axis-title.js'

/**
 * Counts of one kind; those of the next layer stand on them.
 * @typedef {object} Layer
 * @property {string} kind its class
 * @property {ArrayLike<number>} bins
 * @property {number} [aside] in the bar by itself
 */

/**
 * @typedef {object} Histogram
 * @property {readonly Layer[]} layers
 * @property {Layer} [outline] as large as its own counts
 * @property {readonly [number, number]} range of the bins
 * @property {readonly number[]} [ticks]
 * @property {(tick: number) => string} [name] of a tick
 * @property {string} [aside] what the bar by itself stands for; without it there is none
 * @property {boolean} [broken] whether that bar may be broken off where it would dwarf the others; its count stands on it
 * @property {number} [mark] a value; that of the bar by itself is -Infinity
 * @property {string} label of the values
 * @property {string} counted what is counted
 * @property {number} width
 * @property {number} height
 */

const MARGIN = { top: 30, right: 12, bottom: 36, left: 44 }

/** Of the bar by itself, and between it and the others. */
const ASIDE = 34
const GAP = 12

/** A bar by itself that may be broken off is at most so many times as high as the others. */
const DWARFS = 2

/** @param {Histogram} plot */
export function histogram({
  layers,
  outline,
  range,
  mark,
  label,
  counted,
  width,
  height,
  ...axis
}) {
  const { name = String, aside = '', ticks, broken = false } = axis
  const right = width - MARGIN.right
  const bottom = height - MARGIN.bottom
  const left = MARGIN.left + (aside ? ASIDE + GAP : 0)
  const bins = Math.max(...layers.map((layer) => layer.bins.length))
  const x = scaleLinear(range, [left, right])
  const apart = layers.reduce((sum, layer) => sum + countOf(layer, -1), 0)
  const others = highest(layers, outline, indices(0, bins))
  const breaks = broken && others > 0 && apart > DWARFS * others
  const most = Math.max(others, breaks ? DWARFS * others : highest(layers, outline, [-1]), 1)
  const y = scaleLinear([0, most], [bottom, MARGIN.top]).nice(4).clamp(true)
  const slot = (right - left) / bins
  const place = (/** @type {number} */ i) =>
    i < 0
      ? { from: MARGIN.left, to: MARGIN.left + ASIDE }
      : { from: left + i * slot, to: left + (i + 1) * slot }
  const at = mark === -Infinity ? MARGIN.left + ASIDE / 2 : x(mark ?? NaN)
  return svg`
    ${grid(y, right)}
    ${indices(aside ? -1 : 0, bins).map((i) => stack(layers, i, place(i), y))}
    ${aside && apart > 0 ? overBar(apart, y(apart), breaks) : ''}
    ${outline ? outlined(outline, aside ? -1 : 0, bins, place, y) : ''}
    ${Number.isFinite(at) ? svg`<line class="marked-value" x1=${at} x2=${at} y1=${mark === -Infinity ? y(apart) : MARGIN.top - 6} y2=${bottom}></line>` : ''}
    ${(ticks ?? x.ticks(Math.max(2, Math.floor(width / 90)))).map(
      (tick) =>
        svg`<text class="tick" text-anchor=${x(tick) > right - MARGIN.right ? 'end' : 'middle'}
          x=${x(tick)} y=${bottom + 16}>${name(tick)}</text>`
    )}
    ${aside ? axisTitle({ text: aside, middle: MARGIN.left + ASIDE / 2, y: bottom + 16, room: ASIDE + GAP }) : ''}
    <text class="tick" x="0" y="12">${counted}</text>
    ${axisTitle({ text: label, middle: (MARGIN.left + right) / 2, y: height - 4, room: right - MARGIN.left })}`
}

/** Whole numbers only: what is counted has no halves. @param {import('d3-scale').ScaleLinear<number, number>} y @param {number} right */
const grid = (y, right) =>
  y
    .ticks(4)
    .filter(Number.isInteger)
    .map(
      (tick) => svg`
        <line class="grid" x1=${MARGIN.left} x2=${right} y1=${y(tick)} y2=${y(tick)}></line>
        <text class="tick" text-anchor="end" x=${MARGIN.left - 6} y=${y(tick) + 4}>${tick}</text>`
    )

/** @param {number} from @param {number} to */
const indices = (from, to) => Array.from({ length: to - from }, (_, i) => from + i)

/** Bin -1 is the bar by itself. @param {Layer} layer @param {number} i */
const countOf = ({ bins, aside = 0 }, i) => (i < 0 ? aside : (bins[i] ?? 0))

/** @param {readonly Layer[]} layers @param {Layer | undefined} outline @param {readonly number[]} among bins */
function highest(layers, outline, among) {
  const whole = (/** @type {number} */ i) =>
    layers.reduce((sum, layer) => sum + countOf(layer, i), 0)
  const alone = (/** @type {number} */ i) => (outline ? countOf(outline, i) : 0)
  return Math.max(0, ...among.map((i) => Math.max(whole(i), alone(i))))
}

/** The count of the bar by itself, and a break where it is not as high as that. @param {number} count @param {number} top @param {boolean} breaks */
function overBar(count, top, breaks) {
  const line = (/** @type {string} */ kind, /** @type {number} */ lower) =>
    svg`<line class=${kind} x1=${MARGIN.left - 4} x2=${MARGIN.left + ASIDE + 4} y1=${top + 20 + lower} y2=${top + 12 + lower}></line>`
  return svg`<text class="tick" text-anchor="middle" x=${MARGIN.left + ASIDE / 2} y=${top - 4}>${count}</text>
    ${breaks ? [line('bar-break', 0), line('zero', -3), line('zero', 3)] : ''}`
}

/**
 * The bars of one bin, one on the other.
 * @param {readonly Layer[]} layers
 * @param {number} i
 * @param {{ from: number, to: number }} place
 * @param {(count: number) => number} y
 */
function stack(layers, i, { from, to }, y) {
  let below = 0
  return layers.map((layer) => {
    const count = countOf(layer, i)
    const base = y(below)
    below += count
    if (count === 0) return ''
    return svg`<rect class="${layer.kind} ${i < 0 ? 'aside' : ''}" x=${from + 0.5} width=${Math.max(1, to - from - 1)}
      y=${y(below)} height=${base - y(below)}></rect>`
  })
}

/**
 * @param {Layer} layer
 * @param {number} first
 * @param {number} bins
 * @param {(i: number) => { from: number, to: number }} place
 * @param {(count: number) => number} y
 */
function outlined(layer, first, bins, place, y) {
  const steps = (/** @type {readonly number[]} */ of) =>
    of.flatMap((i) => {
      const { from, to } = place(i)
      const top = y(countOf(layer, i))
      return [`${from},${top}`, `${to},${top}`]
    })
  const line = (/** @type {readonly number[]} */ of) => {
    const [start, end] = [place(of[0]).from, place(of[of.length - 1]).to]
    const points = [`${start},${y(0)}`, ...steps(of), `${end},${y(0)}`].join(' ')
    return svg`<polyline class=${layer.kind} points=${points}></polyline>`
  }
  return [first < 0 ? line([-1]) : '', line(indices(0, bins))]
}
