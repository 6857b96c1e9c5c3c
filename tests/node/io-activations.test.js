// Activations from files: what is said before and after reading, what is refused, the statistics by hand.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createLab } from '../../wasm/index.js'
import {
  activationStatistics,
  describeArrayFile,
  FileError,
  normalised,
  openArrayFile,
  readActivations,
  sourceOfBytes,
  writeNpy,
  writeNpz,
  writeSafetensors
} from '../../wasm/io/index.js'

const numbers = Float32Array.from({ length: 24 }, (_, i) => i - 7)
const table = { data: numbers, shape: [6, 4] }
const cube = { data: numbers, shape: [2, 3, 4] }
const vector = { data: numbers.slice(0, 4), shape: [4] }

/** @param {RegExp} sentence @returns {(error: unknown) => true} */
const fileError = (sentence) => (error) => {
  assert.ok(error instanceof FileError, String(error))
  assert.match(error.message, sentence)
  assert.match(error.message, /^[^\n]{10,400}$/)
  return true
}

describe('activations', () => {
  it('are rows, from each format, [batch, pos, d] flattened', async () => {
    for (const tensor of [table, cube])
      for (const bytes of [
        writeNpy(tensor),
        writeNpz({ a: tensor, vector }),
        writeSafetensors({ a: tensor, vector })
      ])
        assert.deepEqual(await readActivations(await openArrayFile(bytes)), {
          data: numbers,
          shape: [6, 4]
        })
  })

  it('come from a Blob as from bytes', async () => {
    const file = await openArrayFile(new Blob([/** @type {BlobPart} */ (writeNpy(cube, 'F16'))]))
    assert.equal(describeArrayFile(file), 'the file: .npy, 176 bytes: F16 [2, 3, 4]')
    assert.deepEqual((await readActivations(file)).data, numbers)
  })

  it('are chosen by name where a file holds several', async () => {
    const file = await openArrayFile(writeNpz({ a: table, b: cube }), 'two.npz')
    await assert.rejects(
      readActivations(file),
      fileError(/two\.npz holds several arrays, name one: "a", "b"/)
    )
    await assert.rejects(
      readActivations(file, { array: 'c' }),
      fileError(/has no "c"; it holds "a", "b"/)
    )
    assert.deepEqual((await readActivations(file, { array: 'b' })).shape, [6, 4])
  })

  it('are refused when they are none, in a sentence', async () => {
    /** @type {[Uint8Array, RegExp][]} */
    const files = [
      [new Uint8Array(0), /the file is empty/],
      [new TextEncoder().encode('a,b,c\n1,2,3\n'), /none of \.npy, \.npz and \.safetensors/],
      [writeNpy(vector), /holds no activations: .* not \[4\]/],
      [writeNpy({ data: [], shape: [0, 4] }), /at least one sample/],
      [writeNpy({ data: [], shape: [4, 0] }), /at least one sample/],
      [writeNpy({ data: [1, NaN], shape: [2, 1] }), /has NaN in row 1, dimension 0/],
      [
        writeNpy({ data: [1, 2, -Infinity, 4], shape: [2, 2] }),
        /has -Infinity in row 1, dimension 0/
      ],
      [
        writeNpy({ data: [1, 1e300], shape: [1, 2] }, 'F64'),
        /has Infinity in row 0, dimension 1: activations must be finite as float32/
      ]
    ]
    for (const [bytes, sentence] of files)
      await assert.rejects(
        async () => readActivations(await openArrayFile(bytes)),
        fileError(sentence)
      )
  })

  it('report how far reading is', async () => {
    const large = { data: new Float32Array(3e6), shape: [3000, 1000] }
    /** @type {number[]} */
    const shares = []
    const file = await openArrayFile(writeNpy(large))
    await readActivations(file, { onProgress: (share) => shares.push(share) })
    assert.equal(shares.at(-1), 1)
    assert.deepEqual(
      shares,
      shares.toSorted((a, b) => a - b)
    )
    assert.equal(shares.length, 3)
  })
})

describe('much', () => {
  it('is read and looked through without holding up what else there is to do', async () => {
    const file = await openArrayFile(
      writeNpy({ data: new Float32Array(2e7).fill(1), shape: [40000, 500] })
    )
    let turns = 0
    const timer = setInterval(() => turns++)
    await activationStatistics(await readActivations(file))
    clearInterval(timer)
    assert.ok(turns >= 5, `the event loop had ${turns} turns`)
  })
})

describe('statistics', () => {
  it('are what they say, by hand', async () => {
    const { warnings, ...statistics } = await activationStatistics({
      data: Float32Array.of(3, 4, 0, 3, -4, 0),
      shape: [2, 3]
    })
    assert.deepEqual(statistics, {
      rows: 2,
      width: 3,
      mean_norm: 5,
      norm_of_mean: 3,
      std: Math.sqrt(16 / 3),
      minimum: -4,
      maximum: 4,
      zeros: 1 / 3,
      constant_dimensions: 2,
      largest_dimension: 1,
      largest_share: 1,
      scale: Math.sqrt(3) / 5
    })
    assert.equal(warnings.length, 4)
    assert.match(warnings.join('\n'), /^Centre first.*60 %/)
    assert.match(warnings.join('\n'), /Dimension 1 alone holds 100 %/)
  })

  it('warn of activations that need normalising, and no longer after that', async () => {
    const lab = await createLab({ eval_samples: 2000, steps: 1 })
    const x = lab.read('eval_activations')
    lab.dispose()
    const large = { data: x.data.map((value) => 40 * value), shape: x.shape }
    const before = await activationStatistics(large)
    assert.match(before.warnings.join(' '), /Normalise first: .* multiply all by 0\.0\d+/)
    const after = await normalised(large)
    const repaired = await activationStatistics(after)
    assert.deepEqual(repaired.warnings, [])
    assert.ok(Math.abs(repaired.mean_norm - Math.sqrt(8)) < 1e-4)
    const shifted = { data: x.data.map((value, i) => value + (i % 8 ? 0 : 9)), shape: x.shape }
    const off = await activationStatistics(shifted)
    assert.match(off.warnings.join(' '), /Centre first/)
    const centred = await activationStatistics(await normalised(shifted, { centre: true }))
    assert.ok(centred.norm_of_mean < 1e-4)
    const copy = await normalised(shifted, { centre: true })
    const inPlace = await normalised(shifted, { centre: true, inPlace: true })
    assert.equal(inPlace.data, shifted.data)
    assert.deepEqual(inPlace, copy)
  })

  it('say that nothing can be learned from samples that are all the same', async () => {
    const { warnings } = await activationStatistics({
      data: new Float32Array(8).fill(2),
      shape: [4, 2]
    })
    assert.deepEqual(warnings, ['All samples are the same: there is nothing to learn.'])
  })
})

it('a reader never holds on to bytes that are given', async () => {
  const bytes = writeNpy(table)
  const { data } = await readActivations(await openArrayFile(sourceOfBytes(bytes)))
  bytes.fill(0)
  assert.deepEqual(data, numbers)
})
