// The fuzzer on every reader, for a few seconds each (SUPERPOSITION_LAB_FUZZ_SECONDS changes how many; by hand `node
// tools/fuzz.js`): it finds nothing, and it is guided, for it reaches more code than the files that it starts from. Readers
// and a fuzzer that have not changed since need not be tried again.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fuzz } from '../../tools/fuzzing/fuzz.js'
import { readers } from '../../tools/fuzzing/readers.js'
import { seedsOf } from '../../tools/fuzzing/seeds.js'
import { rememberedOfSources } from './measured.js'

const seconds = Number(process.env.SUPERPOSITION_LAB_FUZZ_SECONDS ?? 4)

describe('the fuzzer', () => {
  it('finds a fault that was put there', async () => {
    readers.faulty = async (source) => {
      const [first, second] = await source.read(0, 2)
      if (first === 0 && second > 127) throw new TypeError('planted')
    }
    const seeds = [new TextEncoder().encode('a good file')]
    const { find } = await fuzz('faulty', seeds, { seconds: 30, seed: 7 })
    delete readers.faulty
    assert.match(find?.fault ?? '', /^threw TypeError: planted/)
    assert.equal(find?.bytes[0], 0)
  })

  for (const reader of Object.keys(readers))
    it(`finds nothing in ${reader}`, async (context) => {
      const seeds = seedsOf(reader)
      const { runs, blocks, kept, find } = await rememberedOfSources(
        ['wasm/io', 'tools/fuzzing'],
        { fuzzed: reader, seconds },
        () => fuzz(reader, seeds, { seconds, seed: 7 })
      )
      context.diagnostic(`${runs} files, ${blocks} blocks reached, ${kept} kept`)
      assert.equal(find?.fault, undefined)
      assert.ok(runs > 20 * seconds, `only ${runs} files`)
      assert.ok(kept > seeds.length, 'no file reached new code')
    })
})
