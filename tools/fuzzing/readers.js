// Every reader of files from outside in whole, from the first byte to the last number: what the fuzzer and the tests of hostile
// files go through. Each may throw a FileError and nothing else.
import {
  openArrayFile,
  parseCsv,
  readActivations,
  readLabels,
  readNpy,
  readNpzHeaders,
  readRunCard,
  readSae,
  readSafetensors,
  readZipped,
  sourceOfBytes,
  writeSafetensors
} from '../../wasm/io/index.js'

/** @typedef {import('../../wasm/io/index.js').ByteSource} ByteSource */

const tensor = (/** @type {number[]} */ ...shape) => ({
  data: new Float32Array(shape.reduce((product, n) => product * n, 1)),
  shape
})
const weights = writeSafetensors({
  W_enc: tensor(2, 3),
  W_dec: tensor(3, 2),
  b_dec: tensor(2),
  b_enc: tensor(3)
})

/** @param {ByteSource} source */
const all = (source) => source.read(0, source.size)

/** @type {Record<string, (source: ByteSource) => Promise<unknown>>} */
export const readers = {
  npy: (source) => readNpy(source),
  npz: async (source) => {
    for (const array of await readNpzHeaders(source)) await readZipped(source, array)
  },
  safetensors: (source) => readSafetensors(source),
  activations: async (source) => readActivations(await openArrayFile(source)),
  cfg: (source) => readSae({ 'cfg.json': source, 'sae_weights.safetensors': weights }),
  card: async (source) => readRunCard(await all(source)),
  csv: async (source) => parseCsv(new TextDecoder().decode(await all(source)), 'a.csv'),
  jsonl: async (source) => readLabels(await all(source), { name: 'a.jsonl' })
}

/** @param {Uint8Array} bytes @param {string} reader */
export const read = (bytes, reader) => readers[reader](sourceOfBytes(bytes))
