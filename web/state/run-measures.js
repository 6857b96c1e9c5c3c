/**
 * The measures by which kept runs are compared, each with its chance where it has one, and which of two runs does better in it.
 * Called by ui/kept-runs-table.js, ui/run-pair.js and ui/run-scatter.js.
 */

/** @import { Metrics } from '../engine/protocol.js' */

/** @typedef {'explained_variance' | 'l0' | 'dead' | 'mcc' | 'matched_above_90'} MeasureName */

/**
 * @typedef {object} Measure
 * @property {MeasureName} name
 * @property {1 | -1} better whether more of it is better, all else being equal, or less
 * @property {boolean} judged whether one of two runs is better by it alone: a smaller L0 is no merit in itself
 * @property {(metrics: Metrics) => number} of
 * @property {(metrics: Metrics) => number} [chance]
 */

/** @type {readonly Measure[]} */
export const MEASURES = [
  {
    name: 'explained_variance',
    better: 1,
    judged: true,
    of: ({ explained_variance }) => explained_variance
  },
  { name: 'l0', better: -1, judged: false, of: ({ l0 }) => l0 },
  { name: 'dead', better: -1, judged: true, of: ({ dead }) => dead },
  {
    name: 'mcc',
    better: 1,
    judged: true,
    of: ({ recovery }) => recovery.mcc,
    chance: ({ chance }) => chance.mcc
  },
  {
    name: 'matched_above_90',
    better: 1,
    judged: true,
    of: ({ recovery }) => recovery.matched_above_90,
    chance: ({ chance }) => chance.matched_above_90
  }
]

/** @param {MeasureName} name */
export const measureNamed = (name) =>
  /** @type {Measure} */ (MEASURES.find((measure) => measure.name === name))

/** The columns of measures in a table, each followed by that of its chance. @param {readonly Measure[]} measures */
export const measureColumns = (measures) =>
  measures.flatMap(({ name, chance }) => (chance ? [name, `chance_${name}`] : [name]))

/** What a run has in those columns. @param {readonly Measure[]} measures @param {Metrics} metrics */
export const measuresIn = (measures, metrics) =>
  measures.flatMap(({ of, chance }) => (chance ? [of(metrics), chance(metrics)] : [of(metrics)]))

/**
 * Which of two runs does better. What chance recovers depends on the world and on the number of latents, so a recovery number counts by
 * how far it is above its own chance.
 * @param {Measure} measure
 * @param {Metrics} a
 * @param {Metrics} b
 * @returns {'a' | 'b' | ''} nothing where neither does
 */
export function betterOf({ better, judged, of, chance = () => 0 }, a, b) {
  const gain = better * (of(a) - chance(a) - (of(b) - chance(b)))
  // Sixteen digits of a difference of differences are not sixteen digits.
  if (!judged || !(Math.abs(gain) > 1e-9)) return ''
  return gain > 0 ? 'a' : 'b'
}
