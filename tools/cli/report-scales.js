// From values to places on a plot: linear, logarithmic, or one place for each text. Called by report-plots.js.

/** @typedef {{ place: (value: unknown) => number, ticks: { text: string, at: number }[] }} Scale */

// Beyond this ratio of the largest to the smallest a linear axis shows the large ones only.
const logarithmicFrom = 30
const mostTicks = 6
const smallest = 1e-100

/**
 * @param {unknown[]} values
 * @param {[number, number]} range
 * @param {(value: unknown) => string} text
 * @returns {Scale}
 */
export function scaleOf(values, range, text) {
  const numbers = /** @type {number[]} */ (values.filter(Number.isFinite))
  if (numbers.length < values.length) return placesOf(values, range, text)
  const low = numbers.reduce((least, value) => Math.min(least, value), Infinity)
  const high = numbers.reduce((most, value) => Math.max(most, value), -Infinity)
  return low > 0 && high / low > logarithmicFrom
    ? logScale(low, high, range)
    : linearScale(low, high, range)
}

/** With round ticks; the range reaches a little beyond the values. @param {number} low @param {number} high @param {[number, number]} range @returns {Scale} */
export function linearScale(low, high, [from, to]) {
  const size = Math.max(Math.abs(low), Math.abs(high), smallest)
  // One value, or what rounding leaves of it, gets as much room as it is large.
  const margin = 0.05 * (high - low > 1e-9 * size ? high - low : size)
  const [first, last] = [low - margin, high + margin]
  const place = (/** @type {unknown} */ value) =>
    from + ((Number(value) - first) / (last - first)) * (to - from)
  const step = niceStep((last - first) / mostTicks)
  const ticks = []
  for (let i = Math.ceil(first / step); i * step <= last; i++) {
    const value = Number((i * step).toPrecision(12))
    ticks.push({ text: String(value), at: place(value) })
  }
  return { place, ticks }
}

/** @param {number} low @param {number} high @param {[number, number]} range @returns {Scale} */
function logScale(low, high, range) {
  const inner = linearScale(Math.log10(low), Math.log10(high), range)
  const place = (/** @type {unknown} */ value) => inner.place(Math.log10(Number(value)))
  const ticks = []
  for (let i = Math.ceil(Math.log10(low)); 10 ** i <= high; i++)
    ticks.push({ text: String(Number(`1e${i}`)), at: place(10 ** i) })
  return { place, ticks }
}

/** @param {unknown[]} values @param {[number, number]} range @param {(value: unknown) => string} text @returns {Scale} */
function placesOf(values, [from, to], text) {
  const names = [...new Set(values.map((value) => JSON.stringify(value)))]
  const at = (/** @type {number} */ i) => from + ((i + 0.5) / names.length) * (to - from)
  const ticks = names.map((name, i) => ({ text: text(name && JSON.parse(name)), at: at(i) }))
  return { place: (value) => at(names.indexOf(JSON.stringify(value))), ticks }
}

/** 1, 2 or 5 times a power of ten, at least as large as asked. @param {number} least */
function niceStep(least) {
  const power = 10 ** Math.floor(Math.log10(least))
  return power * ([1, 2, 5].find((factor) => factor * power >= least) ?? 10)
}
