// Encode, decode, steer, ablate, match, readFeatures and the metrics of a trained lab, against references in
// plain JavaScript made from its weights and its held-out samples alone.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createLab } from '../../wasm/index.js'
import { assertClose, cosine, rowsOf } from './close-to.js'
import { bestSum, encodeReference, decodeReference, held, metricsReference } from './reference.js'

/** @typedef {import('../../wasm/index.js').Lab} Lab */

const world = {
  n_features: 5,
  d_in: 6,
  d_sae: 9,
  k: 2,
  n_samples: 300,
  eval_samples: 120,
  steps: 80
}
/** @type {Partial<import('../../wasm/index.js').Config>[]} */
const kinds = [
  { variant: 'topk' },
  { variant: 'topk', subtract_decoder_bias: false, d_sae: 4 },
  { variant: 'relu', decoder_norm: 'free' },
  { variant: 'relu', subtract_decoder_bias: false, init: 'random', tied_weights: true }
]

/** @param {Partial<import('../../wasm/index.js').Config>} kind */
async function trained(kind) {
  const lab = await createLab({ ...world, ...kind })
  lab.advance(60)
  return lab
}

for (const kind of kinds) {
  describe(JSON.stringify(kind), () => {
    it('encodes and decodes as the equations say', async () => {
      const lab = await trained(kind)
      const x = held(lab)
      const codes = lab.encode(lab.read('eval_activations'))
      assert.deepEqual(codes.shape, [120, lab.config.d_sae])
      assertClose(codes.data, encodeReference(lab, x).flat(), { what: 'codes' })
      const x_hat = lab.decode(codes)
      assert.deepEqual(x_hat.shape, [120, 6])
      assertClose(x_hat.data, decodeReference(lab, rowsOf(codes)).flat(), { what: 'x_hat' })
      lab.dispose()
    })

    it('steers by the row of the decoder', async () => {
      const lab = await trained(kind)
      const x = held(lab)
      const direction = rowsOf(lab.read('W_dec'))[3]
      for (const alpha of [-3, 0, 1.5]) {
        const steered = lab.steer({ x, latent: 3, alpha })
        assert.deepEqual(steered.shape, [120, 6])
        const expected = x.flatMap((row) => row.map((value, i) => value + alpha * direction[i]))
        assertClose(steered.data, expected, { what: `alpha ${alpha}` })
      }
      lab.dispose()
    })

    it('ablates what latents contribute, and nothing for none', async () => {
      const lab = await trained(kind)
      const x = held(lab)
      const [codes, W_dec] = [encodeReference(lab, x), rowsOf(lab.read('W_dec'))]
      const expected = x.flatMap((row, r) =>
        row.map((value, i) => value - codes[r][0] * W_dec[0][i] - codes[r][2] * W_dec[2][i])
      )
      assertClose(lab.ablate({ x, latents: [0, 2] }).data, expected)
      assertClose(lab.ablate({ x, latents: [2, 0, 2, 2] }).data, expected, { what: 'named twice' })
      assert.deepEqual(lab.ablate({ x, latents: [] }).data, lab.read('eval_activations').data)
      lab.dispose()
    })

    it('matches features and latents at the largest sum of |cosine|', async () => {
      const lab = await trained(kind)
      const [features, W_dec] = [rowsOf(lab.read('features')), rowsOf(lab.read('W_dec'))]
      const cosines = features.map((feature) => W_dec.map((row) => cosine(feature, row)))
      const match = lab.match()
      assert.deepEqual(match.cosine.shape, [5, lab.config.d_sae])
      assertClose(match.cosine.data, cosines.flat(), { what: 'cosine' })
      const chosen = [...match.feature_to_latent]
      const assigned = chosen.filter((latent) => latent >= 0)
      assert.equal(new Set(assigned).size, Math.min(5, lab.config.d_sae))
      const signed = chosen.map((latent, i) => (latent < 0 ? 0 : cosines[i][latent]))
      assertClose(match.matched_cosine, signed, { what: 'matched_cosine' })
      const sum = signed.reduce((total, value) => total + Math.abs(value), 0)
      assert.ok(Math.abs(sum - bestSum(cosines.map((row) => row.map(Math.abs)))) < 1e-5)
      lab.dispose()
    })

    it('measures what the held-out samples give', async () => {
      const lab = await trained(kind)
      const { recovery, chance, fingerprint, ...measured } = lab.metrics()
      const expected = metricsReference(lab)
      for (const [key, value] of Object.entries(expected)) {
        const actual =
          key in recovery
            ? recovery[/** @type {'mcc'} */ (key)]
            : measured[/** @type {'l0'} */ (key)]
        assertClose([actual], [value], { what: key, within: 1e-4 })
      }
      assert.equal(fingerprint, lab.fingerprint())
      for (const value of Object.values(chance)) assert.ok(value >= 0 && value <= 1)
      lab.dispose()
    })
  })
}

describe('readFeatures', () => {
  it('finds which features an activation was made of, and only non-negative amounts', async () => {
    const lab = await createLab({ ...world, d_in: 24, n_features: 8, geometry: 'orthogonal', k: 3 })
    const features = rowsOf(lab.read('features'))
    const x = features[1].map((value, i) => 2 * value + 1.5 * features[6][i] - 3 * features[4][i])
    const { data, shape } = lab.readFeatures([x, features[0]])
    assert.deepEqual(shape, [2, 8])
    // Over an orthonormal dictionary the lasso shrinks each amount by lambda / 2 = 0.1.
    assertClose(data.subarray(0, 8), [0, 1.9, 0, 0, 0, 0, 1.4, 0], { within: 1e-3 })
    assertClose(data.subarray(8), [0.9, 0, 0, 0, 0, 0, 0, 0], { within: 1e-3 })
    lab.dispose()
  })
})

describe('rows', () => {
  it('may be a tensor, a flat typed array, a flat array or an array of rows', async () => {
    const lab = await trained({})
    const tensor = lab.read('eval_activations')
    const expected = lab.encode(tensor)
    for (const rows of [tensor.data, [...tensor.data], held(lab)])
      assert.deepEqual(lab.encode(rows), expected)
    assert.deepEqual(lab.encode(held(lab)[0]).data, expected.data.slice(0, 9))
    lab.dispose()
  })
})
