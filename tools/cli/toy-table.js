// The result of `run` for a toy model, for a person: one line an instance, from the most to the least active features
// where the instances differ.
import { columns, decimals } from './layout.js'

/** @typedef {import('../../wasm/index.js').ToyInstance} ToyInstance */
/** @typedef {import('./experiment.js').RunRecord<import('../../wasm/index.js').ToyModel>} ToyRecord */

/** @type {Record<string, (instance: ToyInstance) => string>} */
const shown = {
  p: ({ feature_probability }) => feature_probability.toFixed(4),
  '1/(1-S)': ({ feature_probability }) => (1 / feature_probability).toFixed(2),
  loss: ({ loss }) => loss.toPrecision(4),
  represented: ({ represented }) => String(represented),
  'D*': ({ dimensions_per_feature }) => decimals(dimensions_per_feature),
  'median D': (instance) => decimals(medianDimensionality(instance)),
  gaps: ({ gaps }) => gaps.map((gap) => gap.toFixed(0)).join(' ')
}

/** @param {string} name @param {ToyRecord[]} records */
export function toyTable(name, records) {
  const [{ config, engine, versions }] = records
  const { n_features, d_hidden, output, instances, steps } = config
  return [
    `${name}: ${n_features} features in ${d_hidden} dimensions, ${output} output, ${instances} instances, ${steps} steps`,
    `${engine} engine, superposition-lab ${versions.superposition_lab}`,
    ...records.flatMap(block),
    ''
  ].join('\n')
}

/** @param {ToyRecord} record */
function block({ config: { seed, d_hidden }, metrics, seconds }) {
  const keys = Object.keys(shown).filter((key) => key !== 'gaps' || d_hidden === 2)
  const rows = metrics.instances.map((instance) => keys.map((key) => shown[key](instance)))
  const end = metrics.diverged ? `diverged at step ${metrics.step}` : `step ${metrics.step}`
  return [
    '',
    `Seed ${seed}, ${end}, ${seconds.toFixed(1)} seconds, fingerprint ${metrics.fingerprint}`,
    columns(keys, rows)
  ]
}

/** Of the features that are represented: the middle of their D_i. @param {ToyInstance} instance */
function medianDimensionality({ dimensionality, representation }) {
  const found = dimensionality.filter((_, i) => representation[i] > 0.5).sort((a, b) => a - b)
  return found.length === 0 ? NaN : found[found.length >> 1]
}
