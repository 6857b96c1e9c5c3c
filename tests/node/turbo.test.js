// The turbo engine: the exact engine's sources with relaxed SIMD. It stands in only where it was asked for and can run, says so,
// and finds what exact finds.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { describe, it } from 'node:test'
import { promisify } from 'node:util'
import { createLab, createPool, presets } from '../../wasm/index.js'

const run = promisify(execFile)
const dist = new URL('../../wasm/dist/', import.meta.url)

// Fails where relaxed SIMD is missing, as the engine itself does.
const supported = WebAssembly.validate(await readFile(new URL('turbo.wasm', dist)))
// What turns it on where V8 knows it but does not yet allow it.
const flags = supported ? [] : ['--experimental-wasm-relaxed-simd']

/**
 * Metrics of clean for some seeds by an engine, in a process that allows relaxed SIMD.
 * @param {'exact' | 'turbo'} engine @param {number[]} seeds
 */
async function records(engine, seeds) {
  const program = new URL('../../tools/superposition-lab.js', import.meta.url).pathname
  const args = ['run', 'clean', '--json', '--engine', engine, '--seeds', seeds.join()]
  const { stdout } = await run(process.execPath, [...flags, program, ...args], {
    maxBuffer: 2 ** 26
  })
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

describe('the turbo engine', () => {
  it('has the glue of the exact engine, which starts it', async () => {
    const [exact, turbo] = await Promise.all(
      ['exact.mjs', 'turbo.mjs'].map((name) => readFile(new URL(name, dist), 'utf8'))
    )
    assert.equal(turbo.replaceAll('turbo.wasm', 'exact.wasm'), exact)
  })

  it('is exact where relaxed SIMD is missing, and says which it is', async () => {
    const lab = await createLab({ ...presets.clean.config, steps: 10 }, { engine: 'turbo' })
    assert.equal(lab.engine, supported ? 'turbo' : 'exact')
    lab.dispose()
    const exact = await createLab()
    assert.equal(exact.engine, 'exact')
    exact.dispose()
  })

  it('in a pool too', async () => {
    const pool = await createPool({ workers: 1 })
    const { engine } = await pool.run(
      { steps: 5, n_samples: 100, eval_samples: 100 },
      { engine: 'turbo' }
    )
    pool.close()
    assert.equal(engine, supported ? 'turbo' : 'exact')
  })

  it('recovers what exact recovers, with other last bits', async () => {
    const seeds = [1, 2, 3]
    const exact = await records('exact', seeds)
    const turbo = await records('turbo', seeds)
    assert.deepEqual(
      turbo.map(({ engine }) => engine),
      ['turbo', 'turbo', 'turbo']
    )
    for (const [i, { metrics }] of turbo.entries()) {
      const other = exact[i].metrics
      assert.notEqual(metrics.fingerprint, other.fingerprint)
      // The standard deviation over ten seeds of exact.
      assert.ok(Math.abs(metrics.recovery.mcc - other.recovery.mcc) < 0.0035)
      assert.ok(metrics.recovery.matched_above_95 >= 0.95)
      assert.ok(Math.abs(metrics.explained_variance - other.explained_variance) < 0.01)
    }
  })

  it('is one of two engines, and there is no third', async () => {
    await assert.rejects(
      // @ts-expect-error a name that the contract does not know
      createLab({}, { engine: 'fast' }),
      { message: 'engine = "fast" is not allowed: it must be exact or turbo' }
    )
  })
})
