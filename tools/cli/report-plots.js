// The plots of a report: explained variance against recovery with the Pareto front, and recovery along each setting, beside
// chance. Inline SVG; colours come from the report's style. Called by report.js.
import { markup } from './markup.js'
import { linearScale, scaleOf } from './report-scales.js'
import { cellText } from './summary-text.js'
import { spread } from './summary.js'

/** @import { Group, Summary } from './summary.js' */
/** @import { Scale } from './report-scales.js' */
/** @typedef {{ width: number, height: number }} Size */

const left = 56
const bottom = 44
const top = 12
const right = 12

/** @param {Summary} summary */
export function frontPlot({ groups }) {
  const shown = groups.filter(isMeasured)
  const size = { width: 720, height: 420 }
  const [worst, best] = extent(shown, ['explained_variance'])
  const inner = linearScale(Math.max(0, worst), Math.max(0, best), [left, size.width - right])
  // Below 0 a reconstruction is worse than none: how much worse would take the room of all others.
  const x = {
    ...inner,
    place: (/** @type {unknown} */ value) => Math.max(left, inner.place(value))
  }
  const y = linearScale(...extent(shown, ['recovery.mcc', 'chance.mcc']), across(size))
  const at = (/** @type {Group} */ { metrics }) => [
    x.place(metrics.explained_variance.mean),
    y.place(metrics['recovery.mcc'].mean)
  ]
  const front = shown
    .filter(({ pareto }) => pareto)
    .map(at)
    .sort((a, b) => a[0] - b[0])
  return figure(size, { x, y, titles: ['explained variance', 'recovery (mcc)'] }, [
    markup`<path class="front" d="${front.map(([a, b], i) => `${i ? 'L' : 'M'}${a.toFixed(1)} ${b.toFixed(1)}`).join('')}"/>`,
    ...shown.map(({ metrics }) =>
      tick(x.place(metrics.explained_variance.mean), y.place(metrics['chance.mcc'].mean))
    ),
    ...shown.map((group) => {
      const [a, b] = at(group)
      const { explained_variance: ev, 'recovery.mcc': mcc } = group.metrics
      return markup`<g class="${group.pareto ? 'best' : 'run'}"><title>${described(groups, group)}</title>
${bar(x, ev, (p) => [p, b])}${bar(y, mcc, (p) => [a, p])}<circle cx="${a.toFixed(1)}" cy="${b.toFixed(1)}" r="4"/></g>`
    })
  ])
}

/** Recovery of every group along one setting, and the mean of the groups with the same value. @param {Summary} summary @param {string} key */
export function settingPlot({ groups }, key) {
  const shown = groups.filter(isMeasured)
  const size = { width: 352, height: 260 }
  const x = scaleOf(
    shown.map(({ settings }) => settings[key]),
    [left, size.width - right],
    (value) => cellText(value).slice(0, 14)
  )
  const y = linearScale(...extent(shown, ['recovery.mcc', 'chance.mcc']), across(size))
  const places = new Map(shown.map(({ settings }) => [x.place(settings[key]), settings[key]]))
  // A line through single points would join configs that differ in everything else.
  const isRepeated = shown.length >= 2 * places.size
  const line = (isRepeated ? [...places.keys()] : [])
    .sort((a, b) => a - b)
    .map((at) => {
      const here = shown.filter(({ settings }) => x.place(settings[key]) === at)
      return [at, y.place(spread(here.map(({ metrics }) => metrics['recovery.mcc'].mean)).mean)]
    })
  return figure(size, { x, y, titles: [key, 'recovery (mcc)'] }, [
    ...shown.map(({ metrics, settings }) =>
      tick(x.place(settings[key]), y.place(metrics['chance.mcc'].mean))
    ),
    markup`<path class="mean" d="${line.map(([a, b], i) => `${i ? 'L' : 'M'}${a.toFixed(1)} ${b.toFixed(1)}`).join('')}"/>`,
    ...shown.map((group) => {
      const [a, b] = [x.place(group.settings[key]), y.place(group.metrics['recovery.mcc'].mean)]
      return markup`<g class="${group.pareto ? 'best' : 'run'}"><title>${described(groups, group)}</title><circle cx="${a.toFixed(1)}" cy="${b.toFixed(1)}" r="3"/></g>`
    })
  ])
}

/** @param {Group} group */
function isMeasured({ metrics }) {
  return ['explained_variance', 'recovery.mcc', 'chance.mcc'].every(
    (path) => metrics[path].mean !== null
  )
}

/** The smallest and the largest mean, with its deviation. @param {Group[]} groups @param {string[]} paths @returns {[number, number]} */
function extent(groups, paths) {
  const ends = groups.flatMap(({ metrics }) =>
    paths.flatMap((path) => {
      const { mean, std } = metrics[path]
      return [Number(mean) - (std ?? 0), Number(mean) + (std ?? 0)]
    })
  )
  return ends.reduce(
    ([low, high], end) => [Math.min(low, end), Math.max(high, end)],
    [Infinity, -Infinity]
  )
}

/** Upwards. @param {Size} size @returns {[number, number]} */
function across({ height }) {
  return [height - bottom, top]
}

/** @param {number} x @param {number} y what a random dictionary reaches */
function tick(x, y) {
  return markup`<path class="chance" d="M${(x - 5).toFixed(1)} ${y.toFixed(1)}h10"/>`
}

/** @param {Scale} scale @param {import('./summary.js').Spread} spread @param {(place: number) => number[]} at */
function bar(scale, { mean, std }, at) {
  if (std === null) return ''
  const ends = [Number(mean) - std, Number(mean) + std].map((value) => at(scale.place(value)))
  const [[x1, y1], [x2, y2]] = ends.map((end) => end.map((number) => number.toFixed(1)))
  return markup`<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`
}

/** @param {Group[]} groups @param {Group} group */
function described(groups, group) {
  const { settings, metrics } = group
  const pairs = Object.entries(settings).map(([key, value]) => `${key} = ${cellText(value)}`)
  const [ev, mcc, chance] = ['explained_variance', 'recovery.mcc', 'chance.mcc'].map((path) =>
    Number(metrics[path].mean).toFixed(3)
  )
  const row = groups.indexOf(group) + 1
  return `row ${row}: ${[...pairs, `explained variance ${ev}`, `mcc ${mcc}, chance ${chance}`].join(', ')}`
}

/** @param {Size} size @param {{ x: Scale, y: Scale, titles: string[] }} axes @param {unknown[]} marks */
function figure({ width, height }, { x, y, titles }, marks) {
  const base = height - bottom
  return markup`<svg viewBox="0 0 ${width} ${height}" width="${width}" role="img" aria-label="${titles[1]} against ${titles[0]}">
<g class="axis">${x.ticks.map(({ text, at }) => markup`<path d="M${at.toFixed(1)} ${top}V${base}"/><text x="${at.toFixed(1)}" y="${base + 16}" text-anchor="middle">${text}</text>`)}
${y.ticks.map(({ text, at }) => markup`<path d="M${left} ${at.toFixed(1)}H${width - right}"/><text x="${left - 6}" y="${(at + 4).toFixed(1)}" text-anchor="end">${text}</text>`)}
<text x="${(left + width - right) / 2}" y="${height - 8}" text-anchor="middle">${titles[0]}</text>
<text transform="translate(14 ${(top + base) / 2}) rotate(-90)" text-anchor="middle">${titles[1]}</text></g>
${marks}</svg>`
}
