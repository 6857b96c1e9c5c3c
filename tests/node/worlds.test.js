// The worlds behind known failures of sparse autoencoders, made of config keys, do what was measured of them: absorption
// (parents), hedging and too small an L0 (correlations).
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createLab, problem } from '../../wasm/index.js'

/** @typedef {Partial<import('../../wasm/index.js').Config>} World */

/** @template T @param {number} n @param {T | ((i: number) => T)} entry @returns {T[]} */
const times = (n, entry) =>
  Array.from({ length: n }, (_, i) => (entry instanceof Function ? entry(i) : entry))

/** @type {World} */
const nearOne = { geometry: 'orthogonal', magnitude_mean: 1, magnitude_std: 0.15, noise_std: 0.02 }

/** Six parents, a child each, and twelve features of no family. @type {World} */
const families = {
  ...nearOne,
  activation: 'bernoulli',
  n_features: 24,
  d_in: 24,
  probabilities: [...times(6, 0.2), ...times(6, 0.35), ...times(12, 0.06)],
  parents: [...times(6, -1), ...times(6, (i) => i), ...times(12, -1)]
}

/** Twelve pairs with P(A) = .1, P(B | A) = .6 and P(B | not A) = .02: so P(B) = .078, and this rho. @type {World} */
const pairs = {
  ...nearOne,
  activation: 'bernoulli',
  n_features: 24,
  d_in: 24,
  probabilities: [...times(12, 0.1), ...times(12, 0.078)],
  correlations: times(12, (i) => /** @type {const} */ ([i, i + 12, 0.9057]))
}

const training = /** @type {const} */ ({
  variant: 'relu',
  l1_coefficient: 0.3,
  learning_rate: 0.005,
  n_samples: 0
})

/** @param {World} config @param {number} steps */
async function trained(config, steps) {
  const lab = await createLab({ ...training, ...config, steps })
  lab.train(steps)
  return lab
}

/** @param {number[]} values */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length

/** @param {number} value @param {number} low @param {number} high */
const between = (value, low, high) => assert.ok(value > low && value < high, `${value}`)

describe('the world of absorption', () => {
  it('has the L0 of its probabilities, and children whose latents take their parents in', async () => {
    const lab = await trained({ ...families, d_sae: 24 }, 2500)
    between(lab.metrics().true_l0, 2.24, 2.44)
    const { cosine, feature_to_latent } = lab.match()
    const children = times(6, (i) => i + 6)
    const cosines = (/** @type {number} */ above) =>
      mean(children.map((i) => cosine.data[(i - above) * 24 + feature_to_latent[i]]))
    between(cosines(0), 0.68, 0.83)
    between(cosines(6), 0.57, 0.73)
    lab.dispose()
  })
})

describe('the world of hedging', () => {
  it('has P(A) = .1, P(B | A) = .6, P(B | not A) = .02, and a narrow autoencoder merges A and B', async () => {
    const lab = await trained({ ...pairs, d_sae: 12 }, 2000)
    const { data, shape } = lab.read('eval_coefficients')
    const rows = times(shape[0] * 12, (n) => 24 * Math.floor(n / 12) + (n % 12))
    const withA = rows.filter((at) => data[at] !== 0)
    const share = (/** @type {number[]} */ of) =>
      of.filter((at) => data[at + 12] !== 0).length / of.length
    between(withA.length / rows.length, 0.094, 0.106)
    between(share(withA), 0.57, 0.63)
    between(share(rows.filter((at) => data[at] === 0)), 0.017, 0.023)
    const { cosine } = lab.match()
    const cosines = (/** @type {number} */ i) => Array.from(cosine.data.slice(12 * i, 12 * i + 12))
    const best = times(12, (i) => cosines(i).indexOf(Math.max(...cosines(i))))
    between(mean(best.map((latent, i) => cosines(i)[latent])), 0.7, 0.82)
    between(mean(best.map((latent, i) => cosines(i + 12)[latent])), 0.57, 0.71)
    lab.dispose()
  })
})

describe('the world of too small an L0', () => {
  for (const rho of [0.4, -0.4])
    it(`can be: four features correlated with the first by ${rho}`, () => {
      const correlations = times(4, (i) => /** @type {const} */ ([0, i + 1, rho]))
      const size = { n_features: 5, d_in: 20, feature_probability: 0.4 }
      assert.equal(problem({ ...nearOne, ...size, activation: 'bernoulli', correlations }), '')
    })
})
