// The article's listing, run as printed through the command line, prints what its NumPy original prints (the
// numbers were measured with that original in float64), and its recovery is chance.
import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { createLab } from '../../wasm/index.js'
import { records } from './command-line.js'
import { ranBefore } from './measured.js'

const lastDigit = 1e-4
// Epoch, mean squared error, mean code: four decimals, as the listing prints them.
const printed = [
  [0, 1.1561, 0.1078],
  [500, 0.0072, 0.1748],
  [1000, 0.0043, 0.1707],
  [1500, 0.0033, 0.1677],
  [2000, 0.0027, 0.1652],
  [2500, 0.0023, 0.1632],
  [3000, 0.002, 0.1616],
  [3500, 0.0018, 0.1602]
]

/** @param {number} actual @param {number} expected @param {number} within @param {string} what */
function near(actual, expected, within, what) {
  assert.ok(
    Math.abs(actual - expected) <= within + 1e-9,
    `${what} is ${actual}, expected ${expected}`
  )
}

describe('run article-as-printed --json', () => {
  /** @type {import('../../tools/cli/experiment.js').RunRecord} */
  let run

  before(async () => {
    const { code, stdout } = await ranBefore(['run', 'article-as-printed', '--json'])
    assert.equal(code, 0)
    run = records(stdout)[0]
  })

  it('prints the listing’s own lines', () => {
    for (const [epoch, mse, mean_code] of printed) {
      const row = run.history.find(({ step }) => step === epoch)
      assert.ok(row, `no row for epoch ${epoch}`)
      near(Number(row.mse.toFixed(4)), mse, lastDigit, `recon at epoch ${epoch}`)
      near(Number(row.mean_code.toFixed(4)), mean_code, lastDigit, `sparsity at epoch ${epoch}`)
    }
  })

  it('ends dense, with a near perfect reconstruction', () => {
    near(run.metrics.l0, 66.5, 1, 'l0')
    near(run.metrics.explained_variance, 0.998, 0.001, 'explained_variance')
    assert.equal(run.metrics.step, 4000)
    assert.equal(run.metrics.diverged, false)
  })

  it('recovers nothing beyond chance', () => {
    near(run.metrics.recovery.mmcs, 0.79, 0.01, 'mmcs')
    near(run.metrics.chance.mmcs, 0.791, 0.012, 'chance mmcs')
    near(run.metrics.recovery.above_90, 1 / 32, 0.001, 'above_90')
  })
})

describe('chance', () => {
  // d_in, n_features, d_sae, largest cosine, matched cosine, share above 0.9; measured over random dictionaries.
  // The matched cosine was measured by a match on signed cosines: the match on |cosine| can only be larger.
  const measured = [
    [8, 32, 32, 0.68, 0.618, 0.02],
    [8, 32, 64, 0.743, 0.728, 0.03],
    [8, 32, 128, 0.791, 0.786, 0.06],
    [4, 8, 16, 0.797, 0.768, 0.26],
    [4, 8, 128, 0.951, 0.951, 0.92],
    [16, 32, 64, 0.556, 0.544, 0],
    [16, 64, 128, 0.605, 0.595, 0],
    [32, 64, 128, 0.442, 0.433, 0],
    [64, 256, 256, 0.347, 0.33, 0]
  ]
  for (const [d_in, n_features, d_sae, mmcs, matched, above_90] of measured) {
    it(`of ${d_sae} latents for ${n_features} features in ${d_in} dimensions`, async () => {
      const lab = await createLab({ d_in, n_features, d_sae, n_samples: 10, eval_samples: 10 })
      const { chance } = lab.metrics()
      lab.dispose()
      near(chance.mmcs, mmcs, 0.02, 'mmcs')
      near(chance.above_90, above_90, 0.05, 'above_90')
      assert.ok(chance.mcc >= matched - 0.02, `mcc is ${chance.mcc}, below ${matched}`)
      assert.ok(chance.matched_above_90 <= chance.above_90 + 1e-9)
      assert.ok(chance.matched_above_95 <= chance.matched_above_90 + 1e-9)
    })
  }
})
