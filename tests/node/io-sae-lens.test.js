// SAELens directories: what its loader asks for, to the letter (version 6: strict keys, shapes, dtypes), for every variant with
// an encoder; and the codes of 1000 samples from the directory, beside the engine's. The same for sparsify.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createLab } from '../../wasm/index.js'
import {
  FileError,
  readSae,
  readSafetensorsHeader,
  saeLensFiles,
  sourceOfBytes,
  sparsifyFiles,
  writeSafetensors
} from '../../wasm/io/index.js'
import { trained, variants } from './io-labs.js'

const tolerance = 1e-5

/** @param {Float32Array} got @param {Float32Array} wanted */
function close(got, wanted) {
  assert.equal(got.length, wanted.length)
  const worst = got.reduce((most, value, i) => Math.max(most, Math.abs(value - wanted[i])), 0)
  assert.ok(worst <= tolerance, `differs by ${worst}`)
}

/** What `SAE.load_from_disk` checks, read in its source. @param {Record<string, Uint8Array>} files */
async function asSaeLensLoads(files) {
  const cfg = JSON.parse(new TextDecoder().decode(files['cfg.json']))
  assert.match(cfg.metadata.sae_lens_version, /^6\./, 'older ones are converted')
  const own = {
    standard: ['b_enc'],
    topk: ['b_enc'],
    jumprelu: ['b_enc', 'threshold'],
    gated: ['b_gate', 'b_mag', 'r_mag']
  }[/** @type {'topk'} */ (cfg.architecture)]
  const { d_in, d_sae } = cfg
  /** @type {Record<string, number[]>} */
  const wanted = { W_enc: [d_in, d_sae], W_dec: [d_sae, d_in], b_dec: [d_in] }
  for (const name of own) wanted[name] = [d_sae]
  const { arrays } = await readSafetensorsHeader(sourceOfBytes(files['sae_weights.safetensors']))
  assert.deepEqual(Object.fromEntries(arrays.map(({ name, shape }) => [name, shape])), wanted)
  assert.ok(arrays.every(({ dtype }) => dtype === 'F32'))
  const keys = ['d_in', 'd_sae', 'dtype', 'device', 'apply_b_dec_to_input', 'architecture']
  for (const key of [...keys, 'normalize_activations', 'reshape_activations', 'metadata'])
    assert.ok(key in cfg, key)
  const { dtype, device, normalize_activations, reshape_activations } = cfg
  assert.deepEqual(
    [dtype, device, normalize_activations, reshape_activations],
    ['float32', 'cpu', 'none', 'none']
  )
  return cfg
}

describe('a SAELens directory', () => {
  for (const [variant, architecture] of variants) {
    for (const subtract_decoder_bias of [true, false]) {
      it(`of ${variant}, b_dec ${subtract_decoder_bias ? '' : 'not '}subtracted`, async () => {
        const lab = await trained({ variant, subtract_decoder_bias })
        const files = saeLensFiles(lab, { version: '0.1.0' })
        const cfg = await asSaeLensLoads(files)
        assert.equal(cfg.architecture, architecture)
        assert.equal(cfg.apply_b_dec_to_input, subtract_decoder_bias)
        if (architecture === 'topk') {
          assert.deepEqual([cfg.k, cfg.rescale_acts_by_decoder_norm], [3, false])
        } else assert.ok(!('k' in cfg))
        assert.deepEqual(cfg.metadata.superposition_lab.config, lab.config)
        assert.equal(cfg.metadata.superposition_lab.fingerprint, lab.fingerprint())
        const sae = await readSae(files)
        const x = lab.read('eval_activations')
        const codes = lab.encode(x)
        assert.ok(codes.data.some((value) => value > 0))
        close(sae.encode(x).data, codes.data)
        close(sae.decode(codes).data, lab.decode(codes).data)
        lab.dispose()
      })
    }
  }

  it('steers and ablates as the engine does', async () => {
    const lab = await trained({ variant: 'topk' })
    const sae = await readSae(saeLensFiles(lab))
    const x = lab.read('eval_activations').data.slice(0, 160)
    for (const method of /** @type {const} */ (['add', 'orthogonal', 'cap'])) {
      const options = { x, latent: 5, alpha: 0.7, method }
      close(sae.steer(options).data, lab.steer(options).data)
    }
    const latents = [0, 3, 9]
    close(sae.ablate({ x, latents }).data, lab.ablate({ x, latents }).data)
    const many = new Float32Array(2 ** 26 + 16)
    assert.throws(
      () => sae.encode(many),
      /4194305 rows, too many for one call: give at most 4194304/
    )
    assert.throws(() => sae.steer({ x, latent: 64, alpha: 1 }), /latent = 64 .* from 0 to 63/)
    lab.dispose()
  })

  it('cannot be made of an autoencoder without an encoder, and the sentence says why', async () => {
    const lab = await createLab({ variant: 'sparse_coding', n_samples: 10, eval_samples: 10 })
    for (const files of [saeLensFiles, sparsifyFiles])
      assert.throws(() => files(lab), /^Error: sparse_coding [^\n]+$/)
    lab.dispose()
  })
})

describe('a sparsify directory', () => {
  for (const variant of /** @type {const} */ (['topk', 'relu'])) {
    for (const subtract_decoder_bias of [true, false]) {
      it(`of ${variant}, b_dec ${subtract_decoder_bias ? '' : 'not '}subtracted`, async () => {
        const lab = await trained({ variant, subtract_decoder_bias })
        const files = sparsifyFiles(lab)
        const cfg = JSON.parse(new TextDecoder().decode(files['cfg.json']))
        assert.deepEqual(cfg, {
          activation: 'topk',
          expansion_factor: 4,
          normalize_decoder: true,
          num_latents: 64,
          k: variant === 'topk' ? 3 : 64,
          multi_topk: false,
          skip_connection: false,
          transcode: false,
          d_in: 16
        })
        const { arrays } = await readSafetensorsHeader(sourceOfBytes(files['sae.safetensors']))
        assert.deepEqual(Object.fromEntries(arrays.map(({ name, shape }) => [name, shape])), {
          'encoder.weight': [64, 16],
          'encoder.bias': [64],
          W_dec: [64, 16],
          b_dec: [16]
        })
        const sae = await readSae(files)
        const x = lab.read('eval_activations')
        close(sae.encode(x).data, lab.encode(x).data)
        lab.dispose()
      })
    }
  }

  for (const [variant] of variants.filter(([name]) => name !== 'topk' && name !== 'relu'))
    it(`cannot be made of ${variant}`, async () => {
      const lab = await trained({ variant })
      assert.throws(() => sparsifyFiles(lab), /does not fit into a sparsify directory/)
      lab.dispose()
    })
})

describe('a directory from elsewhere', () => {
  const tensor = (/** @type {number[]} */ ...shape) => ({
    data: new Float32Array(shape.reduce((product, n) => product * n, 1)).fill(0.5),
    shape
  })
  const weights = { W_enc: tensor(2, 3), W_dec: tensor(3, 2), b_dec: tensor(2), b_enc: tensor(3) }
  const without = { W_enc: weights.W_enc, W_dec: weights.W_dec, b_dec: weights.b_dec }
  const config = { architecture: 'topk', d_in: 2, d_sae: 3, k: 1 }

  /** @param {object} cfg @param {Parameters<typeof writeSafetensors>[0]} tensors */
  const directory = (cfg, tensors = weights) => ({
    'cfg.json': new TextEncoder().encode(JSON.stringify(cfg)),
    'sae_weights.safetensors': writeSafetensors(tensors)
  })

  it('of SAELens before version 6 is understood', async () => {
    const old = { activation_fn_str: 'topk', activation_fn_kwargs: { k: 2 }, d_in: 2, d_sae: 3 }
    const sae = await readSae(directory(old))
    assert.deepEqual([sae.architecture, sae.weights.k], ['topk', 2])
  })

  it('that rescales by the norms of W_dec gives codes in those units', async () => {
    const scaled = await readSae(directory({ ...config, rescale_acts_by_decoder_norm: true }))
    const plain = await readSae(directory(config))
    const x = [3, 4]
    const [code] = plain.encode(x).data
    close(scaled.encode(x).data, Float32Array.of(code * Math.sqrt(0.5), 0, 0))
    assert.ok(Math.abs(Math.hypot(...scaled.direction(0)) - 1) < 1e-6)
  })

  it('with activations scaled to an average length says so', async () => {
    const sae = await readSae(
      directory({ ...config, normalize_activations: 'expected_average_only_in' })
    )
    assert.match(sae.notes[0], /scale yours alike/)
  })

  /** @type {[string, object, Parameters<typeof writeSafetensors>[0], RegExp][]} */
  const faults = [
    [
      'another architecture',
      { ...config, architecture: 'transcoder' },
      weights,
      /architecture "transcoder"/
    ],
    ['no d_in', { ...config, d_in: undefined }, weights, /d_in = undefined/],
    ['a huge d_sae', { ...config, d_sae: 1e300 }, weights, /d_sae = 1e\+300/],
    ['k too large', { ...config, k: 4 }, weights, /k = 4; .* from 1 to d_sae = 3/],
    ['a missing tensor', config, without, /has no b_enc/],
    ['a tensor too many', config, { ...weights, threshold: tensor(3) }, /holds "threshold"/],
    [
      'a wrong shape',
      config,
      { ...weights, W_enc: tensor(3, 2) },
      /W_enc of shape \[3, 2\]; .* \[2, 3\]/
    ],
    [
      'a NaN',
      config,
      { ...weights, b_dec: { data: Float32Array.of(1, NaN), shape: [2] } },
      /b_dec that is NaN/
    ],
    ['layer_norm', { ...config, normalize_activations: 'layer_norm' }, weights, /"layer_norm"/]
  ]
  for (const [title, cfg, tensors, sentence] of faults)
    it(`with ${title} is refused in a sentence`, async () => {
      await assert.rejects(readSae(directory(cfg, tensors)), (error) => {
        assert.ok(error instanceof FileError)
        assert.match(error.message, sentence)
        return true
      })
    })

  it('without a file is refused in a sentence', async () => {
    await assert.rejects(readSae({}), /neither sae_weights.safetensors .* nor sae.safetensors/)
    const { 'sae_weights.safetensors': only } = directory(config)
    await assert.rejects(readSae({ 'sae_weights.safetensors': only }), /has no cfg\.json/)
  })
})
