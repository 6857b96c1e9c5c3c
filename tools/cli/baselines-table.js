// The baselines of `run --baselines` for a person: the run beside its twins and chance, and the run's encoder beside full
// inference, each as the mean over seeds.
import { columns, decimals, indented } from './layout.js'

/** @typedef {import('./experiment.js').RunRecord & import('./study.js').Study} RunRecord */
/** @typedef {import('../../wasm/index.js').AmortisationGap} AmortisationGap */
/** @typedef {import('../../wasm/index.js').CodeScores} CodeScores */
/** @typedef {import('../../wasm/index.js').Metrics} Metrics */

/** @type {[string, (gap: AmortisationGap) => CodeScores][]} */
const inferences = [
  ['encoder', (gap) => gap.encoder],
  ['FISTA, learned dictionary', (gap) => gap.learned.fista],
  ['OMP, learned dictionary', (gap) => gap.learned.omp],
  ['FISTA, true dictionary', (gap) => gap.true.fista],
  ['OMP, true dictionary', (gap) => gap.true.omp]
]
const scores = /** @type {const} */ (['explained_variance', 'l0', 'precision', 'recall', 'f1'])

/** @param {RunRecord[]} records @returns {string[]} lines, none when no baselines were asked for */
export function baselineBlocks(records) {
  const lists = records.flatMap(({ baselines }) => (baselines ? [baselines] : []))
  if (lists.length === 0) return []
  const seeds = lists.length > 1 ? `, mean of ${lists.length} seeds` : ''
  const metrics = lists.flatMap(([run]) => run.metrics ?? [])
  const gaps = lists.flatMap(([run]) => run.gap ?? [])
  const left = lists[0].filter(({ problem }) => problem !== '')
  return [
    `Baselines: twins of the run that differ in one thing each${seeds}`,
    columns(
      ['', 'mcc', 'matched_above_90', 'explained_variance', 'l0'],
      [
        ...lists[0].flatMap(({ title }, index) => {
          const measured = lists.flatMap((list) => list[index].metrics ?? [])
          return measured.length > 0 ? [[title, ...cells(measured)]] : []
        }),
        [
          'Chance',
          mean(metrics.map(({ chance }) => chance.mcc)),
          mean(metrics.map(({ chance }) => chance.matched_above_90)),
          '-',
          '-'
        ]
      ]
    ),
    ...left.map(({ title, problem }) => indented(`${title} is left out: ${problem}`)),
    '',
    ...(gaps.length > 0 ? inferenceBlock(gaps, seeds) : [])
  ]
}

/** @param {AmortisationGap[]} gaps @param {string} seeds */
function inferenceBlock(gaps, seeds) {
  const [{ l1_coefficient, k }] = gaps
  return [
    `What the encoder loses against full inference: FISTA with lambda ${l1_coefficient}, OMP with k = ${k}${seeds}`,
    columns(
      ['', ...scores],
      inferences.map(([title, of]) => [
        title,
        ...scores.map((key) => mean(gaps.map((gap) => of(gap)[key])))
      ])
    ),
    ''
  ]
}

/** @param {Metrics[]} measured */
function cells(measured) {
  return [
    mean(measured.map(({ recovery }) => recovery.mcc)),
    mean(measured.map(({ recovery }) => recovery.matched_above_90)),
    mean(measured.map(({ explained_variance }) => explained_variance)),
    mean(measured.map(({ l0 }) => l0))
  ]
}

/** @param {number[]} values */
function mean(values) {
  return decimals(values.reduce((sum, value) => sum + value, 0) / values.length)
}
