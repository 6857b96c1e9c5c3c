// The Python package sae-lens itself reads what we export: every variant by SAE.load_from_disk, whose codes are compared, and
// worlds by SyntheticModel.load_from_disk, which samples from them. It is large, so it is no part of the set-up: name a
// Python that has it in SUPERPOSITION_LAB_SAE_LENS_PYTHON.
import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { createLab, presets } from '../../wasm/index.js'
import { saeLensFiles, sparsifyFiles, worldFiles, writeNpy } from '../../wasm/io/index.js'
import { trained, variants } from './io-labs.js'
import { runPython } from './python.js'

const python = process.env.SUPERPOSITION_LAB_SAE_LENS_PYTHON
const skip = python ? false : 'SUPERPOSITION_LAB_SAE_LENS_PYTHON names no Python with sae-lens'

const loadSae = `
import json, sys, warnings
warnings.simplefilter("ignore")
import numpy as np, torch, sae_lens
from sae_lens import SAE
folder = sys.argv[1]
out = {}
for name in sys.argv[2:]:
    sae = SAE.load_from_disk(f"{folder}/{name}")
    x = torch.from_numpy(np.load(f"{folder}/{name}/x.npy"))
    z = torch.from_numpy(np.load(f"{folder}/{name}/z.npy"))
    y = torch.from_numpy(np.load(f"{folder}/{name}/y.npy"))
    with torch.no_grad():
        codes, decoded = sae.encode(x), sae.decode(z)
    out[name] = {"class": type(sae).__name__, "n": len(x), "l0": (codes > 0).sum(1).float().mean().item(),
                 "codes": (codes - z).abs().max().item(), "decoded": (decoded - y).abs().max().item()}
print(json.dumps({"version": sae_lens.__version__, "torch": torch.__version__, "saes": out}))`

const loadSparsify = `
import importlib.util, json, sys, warnings
warnings.simplefilter("ignore")
if importlib.util.find_spec("sparsify") is None:
    print(json.dumps(None))
    sys.exit()
import importlib.metadata, numpy as np, torch
from sparsify import SparseCoder
folder = sys.argv[1]
out = {"version": importlib.metadata.version("eai-sparsify")}
for name in sys.argv[2:]:
    sae = SparseCoder.load_from_disk(f"{folder}/{name}")
    x = torch.from_numpy(np.load(f"{folder}/{name}/x.npy"))
    z = torch.from_numpy(np.load(f"{folder}/{name}/z.npy"))
    with torch.no_grad():
        top = sae.encode(x)
    codes = torch.zeros_like(z).scatter_(1, top.top_indices, top.top_acts)
    out[name] = (codes - z).abs().max().item()
print(json.dumps(out))`

const loadWorld = `
import json, sys, warnings
warnings.simplefilter("ignore")
import numpy as np, torch
from sae_lens.synthetic import SyntheticModel
folder = sys.argv[1]
torch.manual_seed(0)
out = {}
for name in sys.argv[2:]:
    model = SyntheticModel.load_from_disk(f"{folder}/{name}")
    x, a = model.sample_with_features(20000)
    fires = (a > 0).float()
    out[name] = {"shape": list(x.shape), "features": model.feature_dict.feature_vectors.detach().ravel().tolist(),
                 "rates": fires.mean(0).tolist(), "together": (fires.T @ fires / len(a)).tolist()}
print(json.dumps(out))`

describe('the Python package sae-lens', { skip }, () => {
  let folder = ''
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'superposition-lab-sae-lens-'))))
  after(() => rm(folder, { recursive: true }))

  /** @param {string} name @param {Record<string, Uint8Array>} files */
  async function save(name, files) {
    await mkdir(join(folder, name))
    for (const [file, bytes] of Object.entries(files))
      await writeFile(join(folder, name, file), bytes)
  }

  it('loads every variant and finds the same codes', async (context) => {
    const names = []
    for (const [variant] of variants) {
      for (const subtract_decoder_bias of [true, false]) {
        const lab = await trained({ variant, subtract_decoder_bias })
        const x = lab.read('eval_activations')
        const z = lab.encode(x)
        const arrays = { x: writeNpy(x), z: writeNpy(z), y: writeNpy(lab.decode(z)) }
        const name = `${variant}-${subtract_decoder_bias}`
        names.push(name)
        const named = Object.entries(arrays).map(([key, bytes]) => [`${key}.npy`, bytes])
        await save(name, { ...saeLensFiles(lab), ...Object.fromEntries(named) })
        lab.dispose()
      }
    }
    const { version, torch, saes } = runPython(loadSae, [folder, ...names], python)
    context.diagnostic(`sae-lens ${version}, torch ${torch}`)
    for (const [name, result] of Object.entries(saes)) {
      context.diagnostic(`${name}: ${JSON.stringify(result)}`)
      assert.equal(result.n, 1000)
      assert.ok(result.codes <= 1e-5, `${name}: codes differ by ${result.codes}`)
      assert.ok(result.decoded <= 1e-5, `${name}: reconstructions differ by ${result.decoded}`)
    }
  })

  it('has a neighbour, sparsify, which finds the same codes where it is installed', async (context) => {
    const names = []
    for (const variant of /** @type {const} */ (['topk', 'relu'])) {
      for (const subtract_decoder_bias of [true, false]) {
        const lab = await trained({ variant, subtract_decoder_bias })
        const x = lab.read('eval_activations')
        const arrays = { 'x.npy': writeNpy(x), 'z.npy': writeNpy(lab.encode(x)) }
        const name = `sparsify-${variant}-${subtract_decoder_bias}`
        names.push(name)
        await save(name, { ...sparsifyFiles(lab), ...arrays })
        lab.dispose()
      }
    }
    const read = runPython(loadSparsify, [folder, ...names], python)
    if (read === null) return context.skip('this Python has no eai-sparsify')
    context.diagnostic(JSON.stringify(read))
    for (const name of names)
      assert.ok(read[name] <= 1e-5, `${name}: codes differ by ${read[name]}`)
  })

  it('loads worlds, which fire as often as here', async () => {
    const worlds = {
      article: {},
      zipf: { activation: 'bernoulli', probability_law: 'zipf', feature_probability: 0.3 },
      absorption: presets.absorption.config,
      hedging: presets.hedging.config
    }
    /** @type {Record<string, { features: number[], rates: number[], pair: number }>} */
    const wanted = {}
    for (const [name, config] of Object.entries(worlds)) {
      const given = /** @type {Partial<import('../../wasm/index.js').Config>} */ (config)
      const lab = await createLab({
        ...given,
        magnitude: 'constant',
        eval_samples: 20000,
        steps: 1
      })
      await save(name, worldFiles(lab).files)
      const { data, shape } = lab.read('eval_coefficients')
      const n = shape[1]
      const fires = (/** @type {number[]} */ ...features) =>
        Array.from({ length: shape[0] }, (_, s) =>
          features.every((i) => data[s * n + i] !== 0)
        ).filter(Boolean).length / shape[0]
      wanted[name] = {
        features: [...lab.read('features').data],
        rates: Array.from({ length: n }, (_, i) => fires(i)),
        pair: fires(0, n / 2)
      }
      lab.dispose()
    }
    const read = runPython(loadWorld, [folder, ...Object.keys(worlds)], python)
    for (const [name, { features, rates, pair }] of Object.entries(wanted)) {
      assert.deepEqual(read[name].features, features, name)
      if (name === 'hedging')
        assert.ok(Math.abs(read[name].together[0][rates.length / 2] - pair) < 0.02)
      else
        for (const [i, rate] of rates.entries())
          assert.ok(Math.abs(read[name].rates[i] - rate) < 0.02, `${name}: feature ${i}`)
    }
  })
})
