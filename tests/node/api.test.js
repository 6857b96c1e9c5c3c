// A run as a caller drives it: training in parts, what can be read, that every array is a copy, and errors in
// words. The numbers of encode, decode, steer, ablate and match are in analysis.test.js.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createLab, defaults, presets, problem } from '../../wasm/index.js'

const small = { n_features: 6, d_in: 5, d_sae: 9, n_samples: 400, eval_samples: 100, steps: 300 }
const variants = /** @type {const} */ (['relu', 'topk'])

/** @param {Partial<import('../../wasm/index.js').Config>} [changes] */
const smallLab = (changes) => createLab({ ...small, ...changes })

describe('config', () => {
  it('is whole, frozen and the defaults where nothing is given', async () => {
    const lab = await smallLab({ k: 2 })
    assert.deepEqual(lab.config, { ...defaults, ...small, k: 2 })
    assert.ok(Object.isFrozen(lab.config))
    assert.throws(() => Object.assign(lab.config, { k: 3 }), TypeError)
    lab.dispose()
  })

  it('may be left out', async () => {
    const lab = await createLab()
    assert.deepEqual(lab.config, defaults)
    lab.dispose()
  })

  it('that has a problem is refused with exactly that sentence', async () => {
    for (const config of [
      { k: 65 },
      { d_sae: -1 },
      { nonsense: 1 },
      { variant: 'x' },
      null,
      [],
      3
    ]) {
      const sentence = problem(config)
      assert.notEqual(sentence, '')
      await assert.rejects(createLab(/** @type {object} */ (config ?? /** @type {any} */ (null))), {
        message: sentence
      })
    }
  })

  it('does not follow the object it was given', async () => {
    const config = { ...small, seed: 1 }
    const lab = await createLab(config)
    config.seed = 2
    assert.equal(lab.config.seed, 1)
    lab.dispose()
  })
})

describe('training', () => {
  for (const variant of variants) {
    for (const n_samples of [400, 0]) {
      it(`of 100 steps equals 60 then 40: ${variant}, n_samples ${n_samples}`, async () => {
        const changes = {
          variant,
          n_samples,
          warmup_steps: 50,
          sparsity_warmup_steps: 80,
          batch_size: 32
        }
        const [whole, parts] = [await smallLab(changes), await smallLab(changes)]
        const metrics = whole.train(100)
        parts.advance(60)
        parts.metrics()
        assert.deepEqual(parts.train(40), metrics)
        assert.equal(parts.fingerprint(), whole.fingerprint())
        assert.deepEqual(parts.history(), whole.history())
        for (const name of /** @type {const} */ (['W_enc', 'b_enc', 'W_dec', 'b_dec']))
          assert.deepEqual(parts.read(name), whole.read(name))
      })
    }
  }

  it('counts steps and samples', async () => {
    const lab = await smallLab({ batch_size: 32 })
    assert.equal(lab.advance(7), 7)
    assert.equal(lab.advance(0), 7)
    const { step, samples_seen, fingerprint, diverged } = lab.train(3)
    assert.deepEqual(
      { step, samples_seen, diverged },
      { step: 10, samples_seen: 320, diverged: false }
    )
    assert.equal(fingerprint, lab.fingerprint())
    assert.match(fingerprint, /^[0-9a-f]{16}$/)
    assert.deepEqual(lab.metrics(), lab.metrics())
    lab.dispose()
  })

  it('depends on the seed, and not on another lab', async () => {
    const [a, b, c] = [await smallLab(), await smallLab(), await smallLab({ seed: 7 })]
    a.advance(10)
    c.advance(10)
    b.advance(10)
    assert.equal(a.fingerprint(), b.fingerprint())
    assert.notEqual(a.fingerprint(), c.fingerprint())
  })

  it('draws the same world whatever the autoencoder', async () => {
    const [a, b] = [await smallLab(), await smallLab({ d_sae: 12, variant: 'relu', batch_size: 8 })]
    for (const name of /** @type {const} */ (['features', 'eval_activations', 'eval_coefficients']))
      assert.deepEqual(a.read(name), b.read(name))
  })

  it('that diverges stops, says so and stays usable', async () => {
    const lab = await smallLab({
      variant: 'relu',
      decoder_norm: 'free',
      optimizer: 'sgd',
      learning_rate: 10
    })
    const reached = lab.advance(300)
    assert.ok(reached < 300)
    const metrics = lab.metrics()
    assert.equal(metrics.diverged, true)
    assert.equal(metrics.step, reached)
    assert.equal(lab.advance(10), reached)
    assert.match(lab.fingerprint(), /^[0-9a-f]{16}$/)
    assert.equal(lab.match().feature_to_latent.length, small.n_features)
    lab.dispose()
  })
})

describe('history', () => {
  it('has at least 200 rows a run, evenly spaced, round steps among them', async () => {
    for (const steps of [200, 300, 999, 1000, 1500, 4000]) {
      const lab = await smallLab({ steps, batch_size: 4, eval_samples: 1 })
      lab.advance(steps)
      const row_steps = lab.history().map(({ step }) => step)
      assert.ok(row_steps.length >= 200, `${steps} steps: ${row_steps.length} rows`)
      const stride = row_steps[1]
      assert.deepEqual(
        row_steps,
        row_steps.map((_, i) => i * stride)
      )
      assert.ok(row_steps[row_steps.length - 1] + stride >= steps)
      for (let round = 0; round < steps; round += 500)
        assert.ok(row_steps.includes(round), `${round}`)
      lab.dispose()
    }
  })

  it('gives the rows from an index on, and grows as training goes', async () => {
    const lab = await smallLab()
    assert.deepEqual(lab.history(), [])
    lab.advance(20)
    const rows = lab.history()
    assert.deepEqual(lab.history(15), rows.slice(15))
    assert.deepEqual(lab.history(1000), [])
    lab.advance(5)
    assert.deepEqual(lab.history().slice(0, 20), rows)
    lab.dispose()
  })

  it('holds the forward pass before the update: with the whole data set, row 0 is the start', async () => {
    const lab = await smallLab({ batch_size: 0, variant: 'relu', noise_std: 0 })
    lab.advance(1)
    const [row] = lab.history()
    const { l1_coefficient, d_in, d_sae } = lab.config
    assert.ok(Math.abs(row.mse - row.reconstruction / d_in) < 1e-9)
    assert.ok(Math.abs(row.mean_code - row.sparsity / d_sae) < 1e-9)
    assert.ok(Math.abs(row.loss - row.reconstruction - l1_coefficient * row.sparsity) < 1e-5)
    lab.dispose()
  })
})

describe('reading', () => {
  it('has the shapes of the contract', async () => {
    const lab = await smallLab()
    const shapes = {
      W_enc: [5, 9],
      b_enc: [9],
      W_dec: [9, 5],
      b_dec: [5],
      features: [6, 5],
      activations: [400, 5],
      eval_activations: [100, 5],
      eval_coefficients: [100, 6]
    }
    for (const [name, shape] of Object.entries(shapes)) {
      const tensor = lab.read(/** @type {import('../../wasm/index.js').TensorName} */ (name))
      assert.deepEqual(tensor.shape, shape)
      assert.ok(tensor.data instanceof Float32Array)
      assert.equal(
        tensor.data.length,
        shape.reduce((product, n) => product * n, 1)
      )
    }
    lab.dispose()
  })

  it('gives copies: writing to one changes nothing', async () => {
    const lab = await smallLab()
    lab.advance(5)
    const before = { fingerprint: lab.fingerprint(), metrics: lab.metrics(), match: lab.match() }
    const x = lab.read('eval_activations')
    const tensors = [lab.read('W_enc'), lab.read('W_dec'), lab.read('features'), x, lab.encode(x)]
    for (const { data } of tensors) data.fill(NaN)
    const match = lab.match()
    match.cosine.data.fill(9)
    match.feature_to_latent.fill(-9)
    match.matched_cosine.fill(9)
    lab.history()[0].loss = -1
    assert.notEqual(lab.history()[0].loss, -1)
    assert.equal(lab.fingerprint(), before.fingerprint)
    assert.deepEqual(lab.metrics(), before.metrics)
    assert.deepEqual(lab.match(), before.match)
    lab.dispose()
  })

  it('keeps old copies when memory grows', async () => {
    const lab = await smallLab()
    const features = lab.read('features')
    const kept = Float32Array.from(features.data)
    const large = await createLab({ n_samples: 1_000_000, d_in: 16 })
    assert.deepEqual(features.data, kept)
    large.dispose()
    lab.dispose()
  })
})

describe('presets', () => {
  it('cannot be changed by a caller', () => {
    assert.throws(() => Object.assign(presets, { nonsense: 1 }), TypeError)
    assert.throws(() => Object.assign(presets.clean, { title: '' }), TypeError)
    assert.throws(() => Object.assign(presets.clean.config, { k: 99 }), TypeError)
    assert.throws(() => Object.assign(defaults, { k: 99 }), TypeError)
  })
})
