/**
 * Which of the engine's warnings on activations a sentence is, and the numbers in it, so that another language can say it too.
 * Called by ui/own-data-file.js.
 */

/** @import { ActivationStatistics } from '../engine/own-protocol.js' */

/** How each begins, as wasm/io/activation-statistics.js writes it. @type {[string, RegExp][]} */
export const WARNINGS = [
  ['same', /^All samples are the same/],
  ['normalise', /^Normalise first/],
  ['centre', /^Centre first/],
  ['dimension', /^Dimension \d+ alone/],
  ['constant', /^\d+ of \d+ dimensions never change/],
  ['few', /^\d+ samples are few/]
]

/** Whether one of them asks for what the page can do. @param {readonly string[]} warnings */
export const canBeMended = (warnings) =>
  warnings.some((each) => ['normalise', 'centre'].includes(warningKind(each)))

/** @param {string} sentence @returns {string} empty: not known */
export const warningKind = (sentence) =>
  WARNINGS.find(([, beginning]) => beginning.test(sentence))?.[0] ?? ''

/** The numbers as the engine writes them. @param {ActivationStatistics} s */
export const warningValues = (s) => ({
  mean_norm: s.mean_norm.toPrecision(3),
  root: Math.sqrt(s.width).toPrecision(3),
  scale: s.scale.toPrecision(3),
  mean_share: Math.round((100 * s.norm_of_mean) / s.mean_norm),
  dimension: s.largest_dimension,
  largest_share: Math.round(100 * s.largest_share),
  count: s.constant_dimensions,
  rows: s.rows,
  width: s.width
})
