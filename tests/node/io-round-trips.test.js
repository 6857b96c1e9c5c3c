// What we write, we read back: float32 and float64 from float32 bit for bit, float16 and bfloat16 to the nearest value that
// they have, integers exactly; any shape, any split of the bytes into pieces.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  readNpy,
  readNpzHeaders,
  readSafetensors,
  readZipped,
  sourceOfBytes,
  writeNpy,
  writeNpz,
  writeSafetensors
} from '../../wasm/io/index.js'

/** @typedef {import('../../wasm/io/index.js').Dtype} Dtype */
/** @typedef {{ data: Float32Array, shape: number[] }} Tensor */

const shape = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 4 })

/** @param {fc.Arbitrary<number>} number @returns {fc.Arbitrary<Tensor>} */
const tensors = (number) =>
  shape.chain((sizes) => {
    const length = sizes.reduce((product, n) => product * n, 1)
    return fc
      .array(number, { minLength: length, maxLength: length })
      .map((data) => ({ data: Float32Array.from(data), shape: sizes }))
  })
const floats = tensors(fc.float())
const wholes = tensors(fc.integer({ min: -(2 ** 24), max: 2 ** 24 }))

/** @param {Float32Array} data NaNs count as one */
const bits = (data) => [...data].map((value) => (Object.is(value, -0) ? '-0' : String(value)))

/** @param {Tensor} read @param {Tensor} written */
function same(read, written) {
  assert.deepEqual(read.shape, written.shape)
  assert.deepEqual(bits(read.data), bits(written.data))
}

describe('round trips', () => {
  it('.npy keeps float32 and float64 bit for bit', () =>
    fc.assert(
      fc.asyncProperty(
        floats,
        fc.constantFrom(/** @type {Dtype} */ ('F32'), 'F64'),
        async (tensor, dtype) => same(await readNpy(sourceOfBytes(writeNpy(tensor, dtype))), tensor)
      )
    ))

  it('.npy keeps whole numbers', () =>
    fc.assert(
      fc.asyncProperty(
        wholes,
        fc.constantFrom(/** @type {Dtype} */ ('I32'), 'I64'),
        async (tensor, dtype) => same(await readNpy(sourceOfBytes(writeNpy(tensor, dtype))), tensor)
      )
    ))

  it('.npz keeps every array under its name, stored and deflated', () =>
    fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.stringMatching(/^[\w.-]{1,12}$/), floats, { minKeys: 1, maxKeys: 4 }),
        fc.boolean(),
        async (arrays, compressed) => {
          const source = sourceOfBytes(writeNpz(arrays, { compressed }))
          const headers = await readNpzHeaders(source)
          assert.deepEqual(headers.map(({ name }) => name).sort(), Object.keys(arrays).sort())
          for (const header of headers) same(await readZipped(source, header), arrays[header.name])
        }
      )
    ))

  it('.safetensors keeps every tensor under its name, and the metadata', () =>
    fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string({ minLength: 1, maxLength: 12 }), floats, { maxKeys: 4 }),
        fc.dictionary(fc.string(), fc.string(), { maxKeys: 3 }),
        async (given, metadata) => {
          const source = sourceOfBytes(writeSafetensors(given, metadata))
          const read = await readSafetensors(source)
          assert.deepEqual({ ...read.metadata }, { ...metadata })
          assert.deepEqual(Object.keys(read.tensors).sort(), Object.keys(given).sort())
          for (const [name, tensor] of Object.entries(given)) same(read.tensors[name], tensor)
        }
      )
    ))

  it('float16 and bfloat16 give the nearest value that they have', () =>
    fc.assert(
      fc.asyncProperty(floats, async (tensor) => {
        const given = {
          half: { ...tensor, dtype: /** @type {Dtype} */ ('F16') },
          brain: { ...tensor, dtype: /** @type {Dtype} */ ('BF16') }
        }
        const { tensors: read } = await readSafetensors(sourceOfBytes(writeSafetensors(given)))
        for (const [i, value] of tensor.data.entries()) {
          nearest(read.half.data[i], value, { digits: 10, smallest: 2 ** -24, largest: 65504 })
          nearest(read.brain.data[i], value, { digits: 7, smallest: 2 ** -133, largest: BRAIN })
        }
        const again = await readSafetensors(
          sourceOfBytes(
            writeSafetensors({
              half: { ...read.half, dtype: 'F16' },
              brain: { ...read.brain, dtype: 'BF16' }
            })
          )
        )
        same(again.tensors.half, read.half)
        same(again.tensors.brain, read.brain)
      })
    ))

  it('every float16 and every bfloat16 is itself after a round trip', async () => {
    const all = Uint16Array.from({ length: 65536 }, (_, i) => i)
    for (const dtype of /** @type {Dtype[]} */ (['F16', 'BF16'])) {
      const file = writeSafetensors({ a: { data: new Float32Array(65536), shape: [65536], dtype } })
      file.set(new Uint8Array(all.buffer), file.length - all.byteLength)
      const { tensors: read } = await readSafetensors(sourceOfBytes(file))
      const again = writeSafetensors({ a: { ...read.a, dtype } })
      const written = new Uint16Array(again.slice(again.length - all.byteLength).buffer)
      for (const [i, value] of read.a.data.entries())
        if (!Number.isNaN(value)) assert.equal(written[i], i, `${dtype} ${i} is ${value}`)
    }
  })
})

/** The largest bfloat16. */
const BRAIN = (2 - 2 ** -7) * 2 ** 127

/**
 * @param {number} rounded
 * @param {number} value
 * @param {{ digits: number, smallest: number, largest: number }} format
 */
function nearest(rounded, value, { digits, smallest, largest }) {
  if (Number.isNaN(value)) return assert.ok(Number.isNaN(rounded))
  if (Math.abs(value) > largest) return assert.ok(Math.abs(rounded) >= largest)
  const half = Math.max(smallest, Math.abs(value) * 2 ** -digits) / 2
  assert.ok(Math.abs(rounded - value) <= half, `${value} became ${rounded}`)
}
