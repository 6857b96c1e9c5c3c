// Runs on activations from outside: what they train on, what they hold out, what they can say without a truth, and the sentences
// about what they cannot; agreement of dictionaries; weights written into a run.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLab, dictionaryAgreement, loadSae, problem } from '../../wasm/index.js'
import { readSae, saeLensFiles } from '../../wasm/io/index.js'

/** @import { Activations } from '../../wasm/index.js' */

/** Samples of a world whose truth the run is not told. @param {number} rows @returns {Promise<Activations>} */
async function samples(rows) {
  const lab = await createLab({ n_samples: rows, eval_samples: 1 })
  const activations = lab.read('activations')
  lab.dispose()
  return activations
}

const config = { steps: 300, eval_samples: 200, d_sae: 48 }

test('every row is trained on or held out, in order, and the seed decides which', async () => {
  const activations = await samples(2000)
  const lab = await createLab(config, { activations })
  const { n_samples, eval_samples, d_in, sampler } = lab.config
  assert.deepEqual([n_samples, eval_samples, d_in, sampler], [1800, 200, 8, 'given'])
  const heldOut = lab.heldOut()
  assert.equal(new Set(heldOut).size, 200)
  const row = (/** @type {number} */ i) => activations.data.subarray(i * 8, (i + 1) * 8)
  const chosen = (/** @type {number[]} */ rows) =>
    Float32Array.from(rows.flatMap((i) => [...row(i)]))
  assert.deepEqual(lab.read('eval_activations').data, chosen([...heldOut]))
  const rest = Array.from({ length: 2000 }, (_, i) => i).filter((i) => !heldOut.includes(i))
  assert.deepEqual(lab.read('activations'), { data: chosen(rest), shape: [1800, 8] })
  const again = await createLab(config, { activations })
  assert.deepEqual(again.heldOut(), heldOut)
  const other = await createLab({ ...config, seed: 7 }, { activations })
  assert.notDeepEqual(other.heldOut(), heldOut)
  assert.equal(again.train(300).fingerprint, lab.train(300).fingerprint)
  for (const each of [lab, again, other]) each.dispose()
})

test('it learns, and says null where a truth would be needed', async () => {
  const activations = await samples(3000)
  const lab = await createLab({ ...config, steps: 1000 }, { activations })
  const metrics = lab.train(1000)
  assert.ok(metrics.explained_variance > 0.8, `${metrics.explained_variance}`)
  assert.equal(metrics.l0, 3)
  assert.deepEqual(
    [metrics.recovery, metrics.chance, metrics.true_l0, metrics.latents_per_feature],
    [null, null, null, null]
  )
  const x = { data: activations.data.subarray(0, 80), shape: [10, 8] }
  assert.deepEqual(lab.decode(lab.encode(x)).shape, [10, 8])
  assert.deepEqual(lab.steer({ x, latent: 1, alpha: 2 }).shape, [10, 8])
  /** @type {any} */
  const asked = lab
  for (const ask of [
    () => asked.match(),
    () => asked.diagnose(),
    () => asked.readFeatures(x),
    () => asked.steeringEffects({ latent: 0 }),
    () => asked.ablationEffects({ latent: 0 }),
    () => asked.amortisationGap(),
    () => asked.infer({ x, dictionary: 'true' }),
    () => asked.read('features'),
    () => asked.read('eval_coefficients')
  ]) {
    assert.throws(ask, /needs the true features, and of activations from outside none are known/)
  }
  lab.dispose()
})

test('what follows from the data may be left out, and must not be said otherwise', async () => {
  const activations = { data: new Float32Array(4000).fill(1), shape: [1000, 4] }
  const fresh = await createLab({ d_sae: 8, k: 1 }, { activations })
  assert.deepEqual([fresh.config.n_samples, fresh.config.eval_samples], [900, 100])
  const whole = { ...fresh.config }
  fresh.dispose()
  const same = await createLab(whole, { activations })
  assert.deepEqual(same.config, whole, 'the whole config of such a run repeats it')
  same.dispose()
  for (const [given, said] of /** @type {[any, RegExp][]} */ ([
    [{ d_in: 8 }, /d_in = 8 contradicts the activations, which have 4 dimensions/],
    [{ n_samples: 1000 }, /n_samples = 1000 contradicts .* 100 are held out .* 900 trained on/],
    [{ eval_samples: 1000 }, /eval_samples = 1000 leaves none of the 1000 samples/],
    [{ n_features: 32 }, /n_features = 32 is about a world of known features/],
    [{ sampler: 'lab' }, /sampler = "lab" is about a world/],
    [{ init: 'truth' }, /init cannot be truth/],
    [{ k: 100 }, /k = 100 is larger than d_sae/],
    [{ d_in: 'wide' }, /d_in = "wide"/]
  ])) {
    await assert.rejects(createLab(given, { activations }), said)
    assert.match(problem(given, { activations }), said)
  }
  assert.match(problem({ sampler: 'given' }), /sampler = given is for activations from outside/)
  await assert.rejects(createLab({ sampler: 'given' }), /sampler = given/)
  assert.equal(problem({ d_sae: 4096 }, { activations: { shape: [200_000, 512] } }), '')
  assert.match(problem({}, { activations: { shape: [600_000, 512] } }), /GiB of memory/)
})

test('activations that are none get a sentence', async () => {
  const bad = /** @type {[any, RegExp][]} */ ([
    [{ data: [1, 2], shape: [2, 1] }, /activations.data must be a Float32Array/],
    [{ data: new Float32Array(3), shape: [2, 1] }, /hold 3 numbers, and their shape is \[2, 1\]/],
    [{ data: new Float32Array(3), shape: [3] }, /must be \{ data, shape: \[n, d_in\] \}/],
    [{ data: new Float32Array(0), shape: [0, 4] }, /must be \{ data, shape/],
    [{ data: new Float32Array(4), shape: [1, 4] }, /at least 2 samples/],
    [{ data: Float32Array.of(1, 2, NaN, 4), shape: [2, 2] }, /NaN in row 1, dimension 0/],
    [true, /their shape is/]
  ])
  for (const [activations, said] of bad)
    await assert.rejects(createLab({ d_sae: 4, k: 1 }, { activations }), said)
})

test('two seeds agree more than chance, a run with itself wholly', async () => {
  const activations = await samples(4000)
  const labs = []
  for (const seed of [1, 2]) {
    const lab = await createLab({ ...config, steps: 1500, seed }, { activations })
    lab.advance(1500)
    labs.push(lab)
  }
  const [one, two] = labs
  const untrained = await createLab({ ...config, seed: 3 }, { activations })
  const agreement = dictionaryAgreement([one, two])
  assert.ok(agreement > dictionaryAgreement([one, untrained]) + 0.1, `${agreement}`)
  assert.ok(Math.abs(dictionaryAgreement([one, one]) - 1) < 1e-6)
  assert.equal(dictionaryAgreement([one.read('W_dec'), two.read('W_dec')]), agreement)
  const pairs = [
    [one, two],
    [one, untrained],
    [two, untrained]
  ].map((pair) => dictionaryAgreement(pair))
  const mean = pairs.reduce((sum, each) => sum + each, 0) / 3
  assert.equal(dictionaryAgreement([one, two, untrained]), mean)
  const flipped = { data: Float32Array.of(1, 0, 0, -1), shape: [2, 2] }
  const swapped = { data: Float32Array.of(0, 5, 2, 0), shape: [2, 2] }
  assert.ok(Math.abs(dictionaryAgreement([flipped, swapped]) - 1) < 1e-6)
  for (const lab of [one, two, untrained]) lab.dispose()
  /** @type {any} */
  const any = dictionaryAgreement
  assert.throws(() => any([flipped]), /two dictionaries or more/)
  assert.throws(() => any([flipped, { data: new Float32Array(3), shape: [1, 3] }]), /2 and 3/)
  const large = { data: new Float32Array(9000), shape: [9000, 1] }
  assert.throws(() => any([large, large]), /too long: give at most 2000/)
  assert.throws(() => any([1, {}]), /dictionary 0 must be a lab/)
})

test('weights written into a run encode as in the run that they come from', async () => {
  for (const variant of /** @type {const} */ (['relu', 'topk', 'jumprelu', 'gated'])) {
    const settings = { variant, steps: 60, n_samples: 500, eval_samples: 100 }
    const from = await createLab(settings)
    from.advance(60)
    const to = await createLab({ ...settings, seed: 5 })
    const names = ['W_enc', 'b_enc', 'W_dec', 'b_dec']
    if (variant === 'jumprelu') names.push('threshold')
    if (variant === 'gated') names.push('r_mag', 'b_mag')
    for (const name of /** @type {'W_dec'[]} */ (names)) to.write(name, from.read(name))
    const x = from.read('eval_activations')
    const [expected, codes] = [from.encode(x).data, to.encode(x).data]
    assert.ok(
      codes.every((code, i) => Math.abs(code - expected[i]) < 1e-5),
      variant
    )
    if (variant !== 'jumprelu') assert.equal(to.fingerprint(), from.fingerprint())
    assert.throws(() => to.write('b_dec', [1]), /b_dec/)
    assert.throws(() => to.write(/** @type {any} */ ('features'), [1]), /name = "features"/)
    for (const lab of [from, to]) lab.dispose()
  }
})

test('an autoencoder from elsewhere encodes in the engine as its own code does', async () => {
  for (const variant of /** @type {const} */ (['relu', 'topk', 'jumprelu', 'gated'])) {
    const from = await createLab({ variant, steps: 60, n_samples: 500, eval_samples: 300 })
    from.advance(60)
    const sae = await readSae(saeLensFiles(from))
    const loaded = await loadSae(sae.weights)
    const x = from.read('eval_activations')
    const [expected, codes] = [sae.encode(x).data, loaded.encode(x).data]
    const apart = codes.reduce((most, code, i) => Math.max(most, Math.abs(code - expected[i])), 0)
    assert.ok(apart < 1e-5, `${variant}: ${apart}`)
    assert.ok(
      codes.some((code) => code > 0),
      variant
    )
    for (const lab of [from, loaded]) lab.dispose()
  }
  /** @type {any} */
  const any = loadSae
  await assert.rejects(any({ architecture: 'other' }), /architecture = "other" is not known/)
  const tensors = { W_enc: { data: new Float32Array(3), shape: [1, 3] } }
  const wrong = { architecture: 'standard', d_in: 2, d_sae: 3, apply_b_dec_to_input: true, tensors }
  await assert.rejects(any({ ...wrong, d_in: 2000 }), /d_in = 2000/)
  await assert.rejects(any(wrong), /W_enc holds 3 numbers; it must hold 2 x 3/)
})
