// Files that others wrote: fixtures by NumPy and by the Python library safetensors (tests/fixtures/make.py), whose numbers
// are known; and, where NumPy is installed, ours read by it and its by us.
import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import {
  readNpy,
  readNpzHeaders,
  readSafetensors,
  readSafetensorsHeader,
  readZipped,
  sourceOfBytes,
  writeNpy,
  writeNpz
} from '../../wasm/io/index.js'
import { needsNumPy, runPython } from './python.js'

const numbers = Float32Array.from({ length: 24 }, (_, i) => (i - 5) / 4)
const integers = numbers.map((value) => 4 * value)

/** @param {string} name */
const fixture = async (name) =>
  sourceOfBytes(await readFile(new URL(`../fixtures/${name}`, import.meta.url)))

describe('a .npy file by NumPy', () => {
  /** @type {[string, Float32Array, number[]][]} */
  const files = [
    ['float16.npy', numbers, [2, 3, 4]],
    ['float64.npy', numbers, [6, 4]],
    ['big-endian.npy', numbers, [6, 4]],
    ['fortran.npy', numbers, [6, 4]],
    ['fortran-cube.npy', numbers, [2, 3, 4]],
    ['version-2.npy', numbers, [6, 4]],
    ['integers.npy', integers, [6, 4]]
  ]
  for (const [name, data, shape] of files)
    it(name, async () => assert.deepEqual(await readNpy(await fixture(name)), { data, shape }))

  it('with records is refused in a sentence', async () => {
    await assert.rejects(readNpy(await fixture('records.npy')), /holds records with fields/)
  })
})

describe('a .npz file by NumPy', () => {
  for (const name of ['stored.npz', 'deflated.npz'])
    it(name, async () => {
      const source = await fixture(name)
      const [table, cube] = await readNpzHeaders(source)
      assert.deepEqual([table.name, cube.name], ['table', 'cube'])
      assert.deepEqual(await readZipped(source, table), { data: numbers, shape: [6, 4] })
      assert.deepEqual(await readZipped(source, cube), { data: numbers, shape: [2, 3, 4] })
    })
})

describe('a .safetensors file by its own library', () => {
  it('in every format', async () => {
    const source = await fixture('formats.safetensors')
    const { tensors, metadata } = await readSafetensors(source)
    assert.deepEqual(metadata, { 'written by': 'safetensors' })
    assert.deepEqual(Object.keys(tensors).sort(), ['F16', 'F32', 'F64', 'I32', 'I64'])
    for (const [name, tensor] of Object.entries(tensors))
      assert.deepEqual(tensor, { data: name[0] === 'I' ? integers : numbers, shape: [6, 4] }, name)
    for (const { name, dtype } of (await readSafetensorsHeader(source)).arrays)
      assert.equal(dtype, name)
  })

  it('in bfloat16', async () => {
    const { tensors } = await readSafetensors(await fixture('bfloat16.safetensors'))
    assert.deepEqual({ ...tensors }, { BF16: { data: numbers, shape: [6, 4] } })
  })
})

describe('NumPy on this machine', { skip: needsNumPy }, () => {
  let folder = ''
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'superposition-lab-numpy-'))))
  after(() => rm(folder, { recursive: true }))

  it('reads our .npy and .npz files', async () => {
    const tensor = { data: numbers, shape: [2, 3, 4] }
    /** @type {('F16' | 'F32' | 'F64')[]} */
    const dtypes = ['F16', 'F32', 'F64']
    for (const dtype of dtypes)
      await writeFile(join(folder, `${dtype}.npy`), writeNpy(tensor, dtype))
    await writeFile(join(folder, 'stored.npz'), writeNpz({ a: tensor }))
    await writeFile(join(folder, 'deflated.npz'), writeNpz({ a: tensor }, { compressed: true }))
    const program = `
import json, sys, numpy as np
folder = sys.argv[1]
arrays = [np.load(f"{folder}/{name}.npy") for name in ("F16", "F32", "F64")]
arrays += [np.load(f"{folder}/{name}.npz")["a"] for name in ("stored", "deflated")]
print(json.dumps([[str(a.dtype), a.shape, a.ravel().tolist()] for a in arrays]))`
    const read = runPython(program, [folder])
    for (const [i, dtype] of ['float16', 'float32', 'float64', 'float32', 'float32'].entries())
      assert.deepEqual(read[i], [dtype, [2, 3, 4], [...numbers]])
  })

  it('writes random numbers that we read bit for bit', async () => {
    const program = `
import json, sys, numpy as np
folder = sys.argv[1]
a = np.random.default_rng(7).normal(size=(37, 11)).astype("f4")
np.save(f"{folder}/random.npy", a)
np.savez_compressed(f"{folder}/random.npz", a=a.T)
print(json.dumps(a.view("u4").ravel().tolist()))`
    const bits = Uint32Array.from(runPython(program, [folder]))
    const { data } = await readNpy(sourceOfBytes(await readFile(join(folder, 'random.npy'))))
    assert.deepEqual(new Uint32Array(data.buffer), bits)
    const source = sourceOfBytes(await readFile(join(folder, 'random.npz')))
    const [array] = await readNpzHeaders(source)
    const turned = await readZipped(source, array)
    assert.deepEqual(turned.shape, [11, 37])
    assert.equal(turned.data[1 * 37 + 2], data[2 * 11 + 1])
  })
})
