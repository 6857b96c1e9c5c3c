// Whole runs against tests/reference/train.py, which trains the same autoencoder from the same data and first weights in
// NumPy's double precision: every step's loss agrees, and so do the last weights.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { createLab } from '../../wasm/index.js'

/** @typedef {import('../../wasm/index.js').Config} Config */
/** @typedef {import('../../wasm/index.js').TensorName} TensorName */
/** @typedef {Record<'loss' | 'reconstruction' | 'sparsity', number>} Row */
/** @typedef {{ rows: Row[], weights: Record<string, number[]>, revived: number }} Reference */

// A full batch, so that both see the same samples; 50 steps, so that every one is in the history.
const small = {
  n_features: 12,
  d_in: 6,
  d_sae: 18,
  n_samples: 150,
  batch_size: 0,
  steps: 50,
  eval_samples: 1
}
// A tied, unit first decoder leaves some gradients exactly 0; Adam makes steps of their rounding.
const apart = /** @type {const} */ ({ init: 'random' })
const relu = /** @type {const} */ ({ variant: 'relu', l1_coefficient: 0.6 })
const sgd = /** @type {const} */ ({ optimizer: 'sgd', learning_rate: 0.05 })
const slow = /** @type {const} */ ({ optimizer: 'sgd', learning_rate: 0.02 })
const schedules = { warmup_steps: 10, sparsity_warmup_steps: 30, decay_steps: 20 }
const article = /** @type {const} */ ({
  penalty: 'encoder_weights',
  init: 'random',
  init_scale: 0.1,
  decoder_norm: 'free',
  subtract_decoder_bias: false
})
const auxk = /** @type {const} */ ({ revival: 'auxk', dead_window: 3, aux_k: 2, d_sae: 40 })

/** @type {Record<string, Partial<Config>>} */
const runs = {
  'relu, Adam, unit decoder': { ...relu, ...apart },
  'relu, SGD, unit decoder': { ...relu, ...sgd },
  'relu, schedules': { ...relu, ...schedules, ...apart },
  'relu, SGD, schedules, free decoder': { ...relu, ...sgd, ...schedules, decoder_norm: 'free' },
  'relu, the article’s penalty': { ...relu, ...sgd, ...article },
  'relu, tied weights': { ...relu, tied_weights: true },
  'relu, frozen decoder': { ...relu, freeze: 'decoder', ...apart },
  topk: { variant: 'topk', k: 2, ...apart },
  'topk, SGD, free decoder': { variant: 'topk', ...slow, decoder_norm: 'free' },
  'topk, SGD, frozen encoder': { variant: 'topk', ...slow, freeze: 'encoder' },
  'batch_topk, fractional k': { variant: 'batch_topk', k: 2.5, ...apart },
  'batch_topk, SGD, geometric median': {
    ...{ variant: 'batch_topk', k: 1.3, decoder_bias_init: 'geometric_median' },
    ...sgd
  },
  jumprelu: { variant: 'jumprelu', ...apart },
  'jumprelu, SGD, schedules': { variant: 'jumprelu', bandwidth: 0.8, ...sgd, ...schedules },
  gated: { variant: 'gated', l1_coefficient: 0.6, ...apart },
  'gated, SGD, schedules': { variant: 'gated', l1_coefficient: 0.6, ...sgd, ...schedules },
  matryoshka: { variant: 'matryoshka', k: 2.5, ...apart },
  'matryoshka with its own prefixes': {
    ...{ variant: 'matryoshka', k: 2, matryoshka_prefixes: [3, 10, 18] },
    ...apart
  },
  'matryoshka, SGD, free decoder': { variant: 'matryoshka', k: 3, ...slow, decoder_norm: 'free' },
  sparse_coding: { variant: 'sparse_coding', l1_coefficient: 1, d_in: 8, d_sae: 8 },
  'sparse_coding, SGD': { variant: 'sparse_coding', l1_coefficient: 1, ...sgd, d_in: 8, d_sae: 12 },
  'relu with AuxK': { ...relu, ...auxk, l1_coefficient: 3 },
  'topk with AuxK': { variant: 'topk', k: 1, ...auxk, ...apart },
  'matryoshka with AuxK, SGD': { variant: 'matryoshka', k: 1, ...auxk, ...slow }
}

const columns = /** @type {const} */ (['loss', 'reconstruction', 'sparsity'])

const script = fileURLToPath(new URL('../reference/train.py', import.meta.url))
const python = ['python3', '/usr/bin/python3'].find(
  (program) => spawnSync(program, ['-c', 'import numpy']).status === 0
)
const skip = python ? false : 'needs NumPy: neither python3 nor /usr/bin/python3 can import it'

/** @param {Partial<Config>} changes */
const labOf = (changes) => createLab({ ...small, ...changes })

/** @returns {Promise<Reference[]>} */
async function references() {
  const given = []
  for (const changes of Object.values(runs)) {
    const lab = await labOf(changes)
    const names = /** @type {const} */ (['activations', 'W_enc', 'b_enc', 'W_dec', 'b_dec'])
    const tensors = names.map((name) => [name, [...lab.read(name).data]])
    given.push({ config: lab.config, ...Object.fromEntries(tensors) })
    lab.dispose()
  }
  const input = JSON.stringify({ runs: given })
  const { status, stdout, stderr } = spawnSync(python ?? '', [script], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28
  })
  assert.equal(status, 0, stderr)
  return JSON.parse(stdout)
}

describe('runs in NumPy’s double precision', async () => {
  const expected = skip ? [] : await references()
  for (const [at, [name, changes]] of Object.entries(runs).entries()) {
    it(name, { skip }, async () => {
      const lab = await labOf(changes)
      lab.advance(small.steps)
      agree(lab, expected[at])
      assert.equal(expected[at].revived > 0, changes.revival === 'auxk', 'AuxK acts')
      lab.dispose()
    })
  }
})

/** @param {import('../../wasm/index.js').Lab} lab @param {Reference} expected */
function agree(lab, expected) {
  const history = lab.history()
  assert.equal(history.length, expected.rows.length)
  for (const [step, row] of expected.rows.entries())
    for (const column of columns)
      within(1e-3 * row[column], history[step][column], row[column], `${column} of step ${step}`)
  for (const [name, values] of Object.entries(expected.weights)) {
    const found = lab.read(/** @type {TensorName} */ (name)).data
    assert.equal(found.length, values.length)
    for (const [i, value] of values.entries()) within(1e-3, found[i], value, `${name}[${i}]`)
  }
}

/** @param {number} most @param {number} found @param {number} expected @param {string} what */
function within(most, found, expected, what) {
  assert.ok(Math.abs(found - expected) <= most, `${what} is ${found}, in NumPy ${expected}`)
}
