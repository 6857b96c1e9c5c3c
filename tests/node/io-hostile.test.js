// Hostile files: whatever the bytes are, a reader says one clear sentence, soon, and takes no memory for what a file only
// claims. Cases that the fuzzer found are kept in tests/fixtures/hostile.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { FileError, readNpzHeaders, sourceOfBytes } from '../../wasm/io/index.js'
import { cases } from './io-hostile-cases.js'
import { directoryEntries, good, npyFile, repeated } from './io-hostile-files.js'
import { readers } from '../../tools/fuzzing/readers.js'

/** @typedef {import('./io-hostile-files.js').Format} Format */
const formats = /** @type {Format[]} */ (Object.keys(good))

const mostMilliseconds = 100
const mostGrowth = 16e6

/** Of three readings the one with least work, where the first is slow: a compiler may be at work beside it. @param {Format} format @param {Uint8Array} bytes */
async function outcome(format, bytes) {
  const first = await reading(format, bytes)
  if (first.milliseconds < mostMilliseconds) return first
  const others = [await reading(format, bytes), await reading(format, bytes)]
  const milliseconds = Math.min(...others.map((each) => each.milliseconds))
  return { milliseconds, error: first.error }
}

/** @param {Format} format @param {Uint8Array} bytes */
async function reading(format, bytes) {
  const before = process.cpuUsage()
  let error
  try {
    await readers[format](sourceOfBytes(bytes))
  } catch (thrown) {
    error = thrown
  }
  // The processor's time, not the clock's: the machine may be busy with something else.
  const { user, system } = process.cpuUsage(before)
  return { milliseconds: (user + system) / 1000, error }
}

/** A source that counts the bytes asked of it. @param {import('../../wasm/io/byte-source.js').ByteSource} given */
function counted(given) {
  let bytes = 0
  /** @param {number} start @param {number} end */
  const read = (start, end) => {
    bytes += end - start
    return given.read(start, end)
  }
  return { source: { ...given, read }, asked: () => bytes }
}

/** @param {Format} format @param {Uint8Array} bytes @param {RegExp} sentence */
async function refuses(format, bytes, sentence) {
  await outcome(format, bytes) // compiled, so that the second time is the reader's own
  const memory = process.memoryUsage()
  const { milliseconds, error } = await outcome(format, bytes)
  const { arrayBuffers, heapUsed } = process.memoryUsage()
  assert.ok(error instanceof FileError, String(error))
  assert.match(error.message, sentence)
  assert.match(error.message, /^[^\n]{10,400}$/)
  assert.ok(milliseconds < mostMilliseconds, `took ${milliseconds} ms`)
  assert.ok(arrayBuffers - memory.arrayBuffers < mostGrowth)
  assert.ok(heapUsed - memory.heapUsed < mostGrowth)
}

describe('the sentence for', () => {
  for (const [title, format, bytes, sentence] of cases)
    it(`${title}, .${format}`, () => refuses(format, bytes, sentence))

  it('entries that overlap, .npz', async () => {
    const bytes = zipSync({ 'a.npy': good.npy, 'b.npy': good.npy }, { level: 0 })
    const second = directoryEntries(bytes)[1]
    new DataView(bytes.buffer).setUint32(second + 42, 0, true)
    await refuses('npz', bytes, /overlaps another entry/)
  })

  it('nothing: the headers of 300 arrays of 60 MB are read from little of the archive', async () => {
    const dictionary = "{'descr': '<f4', 'fortran_order': False, 'shape': (14999968,), }"
    const array = new Uint8Array(6e7)
    array.set(npyFile(dictionary, new Uint8Array(0)))
    const archive = repeated(zipSync({ '000.npy': array }), 300)
    const { source, asked } = counted(sourceOfBytes(archive))
    const headers = await readNpzHeaders(source)
    assert.equal(headers.length, 300)
    assert.deepEqual([headers[299].name, headers[299].shape], ['299', [14999968]])
    assert.ok(archive.length > 17e6)
    assert.ok(asked() < 3e5, `${asked()} bytes read`)
  })

  it('too large an array, before it is read', async () => {
    const file = npyFile(
      "{'descr': '<f4', 'fortran_order': False, 'shape': (800000, 1000), }",
      new Uint8Array(0)
    )
    const { source, asked } = counted({
      size: file.length + 3.2e9,
      read: async (start, end) => file.subarray(start, end)
    })
    await assert.rejects(
      readers.npy(source),
      /too large: its shape \[800000, 1000\] is 3\.20 GB as float32, and at most 1\.07 GB can be read/
    )
    assert.ok(asked() < 20000)
  })
})

describe('a file', () => {
  for (const format of formats) {
    it(`cut off after any byte is refused, .${format}`, async () => {
      const bytes = good[format]
      for (let length = 0; length < bytes.length; length++) {
        const { error, milliseconds } = await outcome(format, bytes.subarray(0, length))
        assert.ok(error instanceof FileError, `${length}: ${error}`)
        assert.ok(milliseconds < mostMilliseconds)
      }
    })

    it(`with any bytes changed is read or refused in a sentence, .${format}`, () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.nat(good[format].length - 1), fc.nat(255)), {
            minLength: 1,
            maxLength: 6
          }),
          async (changes) => {
            const bytes = Uint8Array.from(good[format])
            for (const [at, value] of changes) bytes[at] = value
            const { error, milliseconds } = await outcome(format, bytes)
            assert.ok(error === undefined || error instanceof FileError, String(error))
            assert.ok(milliseconds < mostMilliseconds)
          }
        ),
        { numRuns: 500 }
      ))
  }

  it('that the fuzzer found stays harmless', async () => {
    const folder = new URL('../fixtures/hostile/', import.meta.url)
    for (const name of readdirSync(folder)) {
      const format = /** @type {Format} */ (name.split('.').at(-1))
      const { error, milliseconds } = await outcome(format, readFileSync(new URL(name, folder)))
      assert.ok(error === undefined || error instanceof FileError, `${name}: ${error}`)
      assert.ok(milliseconds < mostMilliseconds, name)
    }
  })
})
