// The good files that the fuzzer starts from: what we write, the fixtures by other writers, and what was found before.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import {
  makeRunCard,
  runCardText,
  writeNpy,
  writeNpz,
  writeSafetensors
} from '../../wasm/io/index.js'

const fixtures = new URL('../../tests/fixtures/', import.meta.url)
export const found = new URL('hostile/', fixtures)

const text = (/** @type {string} */ content) => new TextEncoder().encode(content)
const tensor = { data: Float32Array.from({ length: 12 }, (_, i) => i), shape: [3, 4] }
const arrays = {
  npy: [writeNpy(tensor), writeNpy(tensor, 'F16'), writeNpy({ data: [1], shape: [] })],
  npz: [writeNpz({ a: tensor, b: tensor }), writeNpz({ a: tensor }, { compressed: true })],
  safetensors: [
    writeSafetensors({ a: tensor, b: { ...tensor, dtype: 'BF16' } }, { made: 'here' }),
    writeSafetensors({ a: { ...tensor, dtype: 'I64' } })
  ]
}
const config = { seed: 1, steps: 3, k: 2 }
const metrics = { step: 3, diverged: false, fingerprint: '0123456789abcdef', l0: 2 }
const tasks = [{ task: 'a', metric: 'l0', at_least: 1 }]

/** @type {Record<string, Uint8Array[]>} */
const own = {
  ...arrays,
  activations: [...arrays.npy, ...arrays.npz, ...arrays.safetensors],
  cfg: [
    { architecture: 'standard', d_in: 2, d_sae: 3, metadata: { sae_lens_version: '6.0.0' } },
    { architecture: 'topk', d_in: 2, d_sae: 3, k: 1, rescale_acts_by_decoder_norm: true },
    { activation_fn_str: 'topk', activation_fn_kwargs: { k: 2 }, d_in: 2, d_sae: 3 }
  ].map((cfg) => text(JSON.stringify(cfg))),
  card: [text(runCardText(makeRunCard({ config, metrics, version: '0.1.0', tasks })))],
  csv: [text('a,b\r\n1,"x ""y"" z"\r\n,\n')],
  jsonl: [text('"a"\n{"text": "b"}\n{"label": 3}\n')]
}

/** @param {string} reader @returns {Uint8Array[]} */
export function seedsOf(reader) {
  const written = readdirSync(fixtures)
    .filter((name) => name.endsWith(`.${reader}`))
    .map((name) => new Uint8Array(readFileSync(new URL(name, fixtures))))
  const before = existsSync(found)
    ? readdirSync(found)
        .filter((name) => name.endsWith(`.${reader}`))
        .map((name) => new Uint8Array(readFileSync(new URL(name, found))))
    : []
  return [...own[reader], ...written, ...before]
}
