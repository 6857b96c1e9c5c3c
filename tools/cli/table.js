// The result of `run` for a person: recovery, where each number stands beside that of a random dictionary of
// the same size (chance), and fit, one line a seed, with the mean of several.
import { baselineBlocks } from './baselines-table.js'
import { columns, decimals, indented } from './layout.js'

/** @typedef {import('./experiment.js').RunRecord & import('./study.js').Study} RunRecord */
/** @typedef {{ title: string, value: (record: RunRecord) => number }} Column */

// The recovery numbers that have a chance baseline. The others (uniqueness, precision, recall, f1) are in the
// JSON only: a number without its chance is not shown.
const comparable = /** @type {const} */ ([
  'mmcs',
  'mcc',
  'above_90',
  'matched_above_90',
  'matched_above_95'
])
const fitted = /** @type {const} */ ([
  'reconstruction',
  'mse',
  'l0',
  'true_l0',
  'dead',
  'explained_variance',
  'shrinkage'
])

/** @type {Column[]} */
const recoveryColumns = comparable.flatMap((key) => [
  { title: key, value: ({ metrics }) => metrics.recovery[key] },
  { title: 'chance', value: ({ metrics }) => metrics.chance[key] }
])

/** @type {Column[]} */
const fitColumns = [
  ...fitted.map((key) => ({ title: key, value: (/** @type {RunRecord} */ r) => r.metrics[key] })),
  { title: 'seconds', value: ({ seconds }) => seconds }
]

/** @param {string} name @param {RunRecord[]} records */
export function table(name, records) {
  const [{ config, engine, versions }] = records
  const { n_features, d_in, variant, d_sae, steps } = config
  return [
    `${name}: ${n_features} features in ${d_in} dimensions, ${variant} with ${d_sae} latents, ${steps} steps`,
    `${engine} engine, superposition-lab ${versions.superposition_lab}`,
    ...records.filter(({ metrics }) => metrics.diverged).map(divergence),
    '',
    'Recovery of the true features; chance is a random dictionary of the same size',
    block(recoveryColumns, records),
    '',
    'Fit on held-out samples',
    block(fitColumns, records),
    '',
    ...baselineBlocks(records),
    'Diagnosis',
    ...records.map(diagnosed),
    '',
    'Fingerprint of the weights',
    columns(
      ['seed', 'fingerprint'],
      records.map(({ config: { seed }, metrics }) => [String(seed), metrics.fingerprint])
    ),
    ''
  ].join('\n')
}

/** @param {RunRecord} record @param {number} _ @param {RunRecord[]} records */
function diagnosed({ config: { seed }, diagnosis: { sentence } }, _, records) {
  return indented(records.length > 1 ? `seed ${seed}: ${sentence}` : sentence)
}

/** @param {RunRecord} record */
function divergence({ config: { seed }, metrics: { step } }) {
  return `seed ${seed} diverged at step ${step}: the loss became NaN or infinite`
}

/** @param {Column[]} shown @param {RunRecord[]} records */
function block(shown, records) {
  const header = ['seed', ...shown.map(({ title }) => title)]
  const rows = records.map((record) => [
    String(record.config.seed) + (record.metrics.diverged ? ' diverged' : ''),
    ...shown.map(({ value }) => decimals(value(record)))
  ])
  const finished = records.filter(({ metrics }) => !metrics.diverged)
  if (records.length === 1 || finished.length === 0) return columns(header, rows)
  const label =
    finished.length < records.length ? `mean of ${finished.length} not diverged` : 'mean'
  const means = shown.map(({ value }) => decimals(mean(finished.map(value))))
  return columns(header, [...rows, [label, ...means]])
}
/** @param {number[]} values */
function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
