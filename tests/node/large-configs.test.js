// The largest configs: each is refused in one sentence or makes its world, trains a step and is measured within
// seconds. A page must never hang on a link that somebody made up.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createLab, problem } from '../../wasm/index.js'
import { rememberedOfLibrary } from './measured.js'

// Processor time, so that a busy machine fails nothing; several times what a quick one needs.
const secondsEach = 20
const few = { n_samples: 10, eval_samples: 10 }
/** @param {number} n @param {(i: number, j: number) => boolean} chosen @returns {[number, number, number][]} */
const pairs = (n, chosen) =>
  Array.from({ length: n }, (_, i) => Array.from({ length: i }, (__, j) => [i, j]))
    .flat()
    .filter(([i, j]) => chosen(i, j))
    .map(([i, j]) => [i, j, 0.001])

/** @type {Record<string, Partial<import('../../wasm/index.js').Config>>} */
const large = {
  'everything at its largest': {
    n_features: 4096,
    d_in: 1024,
    d_sae: 16384,
    k: 16384,
    max_active: 4096,
    n_samples: 10_000_000,
    batch_size: 1_000_000,
    eval_samples: 100_000
  },
  'all features in all samples': {
    n_features: 4096,
    d_in: 1024,
    d_sae: 1,
    k: 1,
    min_active: 4096,
    max_active: 4096,
    eval_samples: 10
  },
  'the same, fresh in every batch': {
    n_features: 4096,
    d_in: 64,
    d_sae: 1,
    k: 1,
    min_active: 4096,
    max_active: 4096,
    n_samples: 0,
    batch_size: 20000,
    eval_samples: 10
  },
  'ten million samples': {
    n_samples: 10_000_000,
    d_sae: 1,
    k: 1,
    max_active: 32,
    eval_samples: 10
  },
  'as many samples as fit': { n_samples: 2_000_000, d_in: 8, d_sae: 4, k: 1, eval_samples: 10 },
  'a large evaluation': {
    n_features: 2000,
    d_in: 64,
    min_active: 1000,
    max_active: 2000,
    n_samples: 10,
    eval_samples: 100_000
  },
  'a legacy permutation for each sample': {
    sampler: 'numpy_legacy',
    init: 'random',
    n_features: 4096,
    max_active: 2,
    n_samples: 1_000_000
  },
  'many directions to spread': { geometry: 'spread', n_features: 512, d_in: 1024, ...few },
  'many directions to make orthogonal': {
    geometry: 'orthogonal',
    n_features: 1024,
    d_in: 1024,
    ...few
  },
  'a large match': { n_features: 1900, d_in: 64, d_sae: 2000, ...few },
  'the widest autoencoder': {
    d_sae: 16384,
    d_in: 1024,
    batch_size: 100,
    n_samples: 0,
    eval_samples: 100
  },
  'a large k': {
    n_features: 11,
    d_in: 4,
    d_sae: 16125,
    k: 9169,
    max_active: 3,
    n_samples: 0,
    batch_size: 13502,
    eval_samples: 39778
  },
  'chance in many dimensions': {
    n_features: 301,
    d_in: 671,
    d_sae: 8131,
    batch_size: 78,
    n_samples: 2942,
    eval_samples: 672
  },
  'every pair of 180 features correlated': {
    activation: 'bernoulli',
    n_features: 180,
    correlations: pairs(180, () => true)
  },
  'as many correlated features as are allowed': {
    activation: 'bernoulli',
    n_features: 512,
    correlations: pairs(512, (i, j) => j === 0 || i === j + 1)
  },
  'more correlated features than are allowed': {
    activation: 'bernoulli',
    n_features: 1000,
    correlations: pairs(1000, (i, j) => i === j + 1)
  },
  'four thousand generations': {
    activation: 'bernoulli',
    feature_probability: 1,
    n_features: 4096,
    d_sae: 8,
    k: 1,
    parents: Array.from({ length: 4096 }, (_, i) => i - 1),
    n_samples: 500,
    eval_samples: 100
  },
  'a batch larger than the data': { n_samples: 1, batch_size: 100_000, d_sae: 8, eval_samples: 1 }
}

/** @param {Partial<import('../../wasm/index.js').Config>} config */
async function oneStep(config) {
  const started = process.cpuUsage()
  const lab = await createLab(config)
  const { step, diverged, loss } = lab.train(1)
  lab.dispose()
  const { user, system } = process.cpuUsage(started)
  return { step, diverged, loss, seconds: (user + system) / 1e6 }
}

describe('a large config is refused, or runs within seconds:', () => {
  for (const [name, config] of Object.entries(large)) {
    it(name, async () => {
      const sentence = problem(config)
      if (sentence) {
        assert.match(sentence, /^[^\n]+$/)
        assert.ok(
          Object.keys(config).some((key) => sentence.includes(key)),
          sentence
        )
        return
      }
      const { step, diverged, loss, seconds } = await rememberedOfLibrary({ large: config }, () =>
        oneStep(config)
      )
      assert.equal(step, 1)
      assert.ok(diverged || Number.isFinite(loss))
      assert.ok(seconds < secondsEach, `took ${seconds.toFixed(1)} s`)
    })
  }
})
