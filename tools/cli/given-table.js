// The result of `run` on activations from a file, for a person: what can be measured without a known truth, and what cannot.
import { columns, decimals, indented } from './layout.js'

/** @typedef {import('./experiment.js').RunRecord<any> & { activations: import('../../wasm/io/index.js').CardActivations }} GivenRecord */

const fitted = /** @type {const} */ ([
  'explained_variance',
  'mse',
  'l0',
  'dead',
  'shrinkage',
  'reconstruction'
])

const unknown =
  'Which of these latents stand for something cannot be known from this: there is no truth to compare with. ' +
  'What reconstructs well may still be wrong, as the presets show where the truth is known.'

/** @param {string} name @param {GivenRecord[]} records @param {string} agreement */
export function givenTable(name, records, agreement) {
  const [{ config, engine, versions, activations }] = records
  const { n_samples, eval_samples, d_in, variant, d_sae, steps } = config
  const rows = records.map(({ config: { seed }, metrics, seconds }) => [
    String(seed) + (metrics.diverged ? ' diverged' : ''),
    ...fitted.map((key) => decimals(metrics[key])),
    decimals(seconds)
  ])
  const prints = records.map(({ config: { seed }, metrics }) => [String(seed), metrics.fingerprint])
  return [
    `${name}: ${activations.file}, ${n_samples} samples in ${d_in} dimensions and ${eval_samples} held out, ${variant} with ${d_sae} latents, ${steps} steps`,
    `${engine} engine, superposition-lab ${versions.superposition_lab}`,
    '',
    'Fit on held-out samples',
    columns(['seed', ...fitted, 'seconds'], rows),
    '',
    'Agreement of dictionaries',
    indented(agreement),
    '',
    indented(unknown),
    '',
    'Fingerprint of the weights',
    columns(['seed', 'fingerprint'], prints),
    ''
  ].join('\n')
}
