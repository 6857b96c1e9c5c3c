// SAELens' SyntheticModel directory, as its loader reads it: keys, shapes, what is said of the differences, and the correlations
// that its factor stands for.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createLab, presets } from '../../wasm/index.js'
import { readSafetensors, sourceOfBytes, worldFiles } from '../../wasm/io/index.js'

/** @param {Partial<import('../../wasm/index.js').Config>} config */
async function world(config) {
  const lab = await createLab({ eval_samples: 10, steps: 1, n_samples: 10, ...config })
  const { files, notes } = worldFiles(lab)
  const json = (/** @type {string} */ name) => JSON.parse(new TextDecoder().decode(files[name]))
  const { tensors } = await readSafetensors(sourceOfBytes(files['synthetic_model.safetensors']))
  const features = lab.read('features')
  lab.dispose()
  return { files, notes, json, tensors, features }
}

describe('the directory of a world', () => {
  it('of the article holds its features and how often they fire, and says what differs', async () => {
    const { files, notes, json, tensors, features } = await world({})
    assert.deepEqual(Object.keys(files), [
      'synthetic_model_config.json',
      'synthetic_model.safetensors'
    ])
    assert.deepEqual(Object.keys(tensors).sort(), [
      'bias',
      'feature_vectors',
      'firing_probabilities'
    ])
    assert.deepEqual(tensors.feature_vectors, features)
    assert.deepEqual(tensors.bias, { data: new Float32Array(8), shape: [8] })
    assert.deepEqual(tensors.firing_probabilities.data, new Float32Array(32).fill(3 / 32))
    assert.deepEqual(json('synthetic_model_config.json'), {
      num_features: 32,
      hidden_dim: 8,
      firing_probability: { probability: 3 / 32, generator_name: 'constant' },
      hierarchy: null,
      orthogonalization: null,
      correlation: null,
      std_firing_magnitudes: 0.8,
      mean_firing_magnitudes: 1.5,
      bias: false,
      dtype: 'float32',
      seed: 42
    })
    assert.equal(notes.length, 3)
    assert.match(
      notes.join(' '),
      /2 to 4 features fire together.*noise of 0\.05.*negative here are 0/
    )
  })

  it('without differences says nothing', async () => {
    const { notes } = await world({
      activation: 'bernoulli',
      magnitude: 'rectified_normal',
      noise_std: 0
    })
    assert.deepEqual(notes, [])
  })

  it('keeps every law of probabilities', async () => {
    /** @type {[Partial<import('../../wasm/index.js').Config>, number[]][]} */
    const laws = [
      [
        { probability_law: 'linear', feature_probability: 0.4, min_probability: 0.1 },
        [0.4, 0.3, 0.2, 0.1]
      ],
      [
        { probability_law: 'zipf', feature_probability: 0.4, min_probability: 0.15 },
        [0.4, 0.2, 0.15, 0.15]
      ],
      [{ probabilities: [0.1, 0.2, 0.3, 0.4] }, [0.1, 0.2, 0.3, 0.4]]
    ]
    for (const [law, probabilities] of laws) {
      const { tensors } = await world({ ...law, activation: 'bernoulli', n_features: 4 })
      for (const [i, p] of tensors.firing_probabilities.data.entries())
        assert.ok(Math.abs(p - probabilities[i]) < 1e-6)
    }
  })

  it('of absorption holds its parents and children', async () => {
    const { config } = presets.absorption
    const { json, notes } = await world({ ...config, exclusive_children: false, steps: 1 })
    const { roots } = json('hierarchy.json')
    const { parents = [] } = config
    /** @type {[number, number][]} */
    const pairs = roots.flatMap((/** @type {any} */ root) =>
      root.children.map((/** @type {any} */ child) => [child.feature_index, root.feature_index])
    )
    assert.deepEqual(
      pairs.sort((a, b) => a[0] - b[0]),
      parents.flatMap((parent, i) => (parent < 0 ? [] : [[i, parent]]))
    )
    assert.ok(notes.every((note) => /^[A-Z].*\.$/.test(note)))
  })

  it('of hedging holds the correlations', async () => {
    const { config } = presets.hedging
    const { tensors } = await world({ ...config, steps: 1 })
    const { correlation_factor: F, correlation_diag: d } = tensors
    const [n, rank] = F.shape
    const row = (/** @type {number} */ i) => F.data.subarray(i * rank, (i + 1) * rank)
    const known = new Map(config.correlations?.map(([i, j, rho]) => [`${i},${j}`, rho]))
    assert.ok(d.data.every((value) => value > 0))
    for (let i = 0; i < n; i++)
      for (let j = i; j < n; j++) {
        const sum = row(i).reduce((total, value, k) => total + value * row(j)[k], 0)
        const wanted = i === j ? 1 : (known.get(`${i},${j}`) ?? 0)
        assert.ok(Math.abs(sum + (i === j ? d.data[i] : 0) - wanted) < 1e-5)
      }
  })
})
