// The hash that names a file of activations, against Node's own: every length around a block, more than a piece, and a file that
// becomes shorter.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { FileError, sha256, sourceOfBytes } from '../../wasm/io/index.js'

test('is what Node says, at every length around a block and of more than a piece', async () => {
  const lengths = [0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 1000, 2 ** 22 + 77]
  for (const length of lengths) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + length) % 251)
    const expected = createHash('sha256').update(bytes).digest('hex')
    assert.equal(await sha256(sourceOfBytes(bytes)), expected, String(length))
  }
})

test('a file that becomes shorter is a sentence', async () => {
  const shrinking = { size: 1000, read: async () => new Uint8Array(10) }
  await assert.rejects(sha256(shrinking, 'x.npy'), (error) => {
    assert.ok(error instanceof FileError)
    assert.match(error.message, /^x.npy became shorter/)
    return true
  })
})
