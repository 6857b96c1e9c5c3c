// The pool of workers: the same results with any number of them, the same as without; a bad config, a worker that dies or a run
// that is given up costs that run alone.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createLab, createPool, presets, sweep } from '../../wasm/index.js'
import { readDeclared } from './declared.js'

/** @import { Config, FinishedRun, Pool, SweepOptions, SweptRun } from '../../wasm/index.js' */

const small = { ...presets.clean.config, steps: 60, eval_samples: 200 }
/** @type {Partial<Config>[]} */
const configs = [1, 2, 3, 4, 5].map((seed) => ({ ...small, seed, k: 1 + (seed % 3) }))
const endless = { ...small, steps: 5_000_000 }

/** @param {Iterable<Partial<Config>>} given @param {SweepOptions} options */
async function swept(given, options) {
  /** @type {SweptRun[]} */
  const all = []
  for await (const each of sweep(given, options)) all.push(each)
  return all.sort((a, b) => a.index - b.index)
}

/** @param {SweptRun} result */
function lasting({ index, problem, run }) {
  const { seconds, ...rest } = run ?? { seconds: 1 }
  assert.ok(seconds > 0)
  return { index, problem, ...rest }
}

describe('results', () => {
  it('do not depend on the number of workers, and are those of a lab', async () => {
    const read = /** @type {const} */ (['W_dec', 'b_enc'])
    const [one, two, three] = await Promise.all(
      [1, 2, 3].map(async (workers) => (await swept(configs, { workers, read })).map(lasting))
    )
    assert.deepEqual(two, one)
    assert.deepEqual(three, one)
    for (const [index, config] of configs.entries()) {
      const lab = await createLab(config)
      const { run } = (await swept([config], { read }))[0]
      assert.deepEqual(run?.metrics, lab.train(60))
      assert.deepEqual(run?.tensors, { W_dec: lab.read('W_dec'), b_enc: lab.read('b_enc') })
      assert.deepEqual(run?.history, lab.history())
      assert.deepEqual(run?.diagnosis, lab.diagnose())
      assert.deepEqual(lasting({ index, problem: '', run }), one[index])
    }
    assert.equal(new Set(one.map(({ metrics }) => metrics?.fingerprint)).size, configs.length)
  })

  it('have the declared members', async () => {
    const declared = readDeclared()
    const members = (/** @type {string} */ name) => Object.keys(declared.members(name)).sort()
    const [result] = await swept([small], {})
    assert.deepEqual(Object.keys(result).sort(), members('SweptRun'))
    assert.deepEqual(Object.keys(result.run ?? {}).sort(), members('FinishedRun'))
    const pool = await createPool({ workers: 1 })
    const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(pool))
    const own = [...Object.keys(pool), ...methods].filter((name) => name !== 'constructor')
    assert.deepEqual(own.sort(), members('Pool'))
    declared.close()
  })

  it('come without a diagnosis where none is wanted', async () => {
    const [{ run }] = await swept([small], { diagnose: false })
    assert.equal(run?.diagnosis, null)
    assert.equal(run?.metrics.step, 60)
  })

  it('come with the steps on the way', async () => {
    /** @type {number[]} */
    const steps = []
    await swept([small], { onStep: ({ index, step, steps: all }) => steps.push(index, step, all) })
    assert.deepEqual(steps.slice(-3), [0, 60, 60])
  })
})

describe('what goes wrong', () => {
  /** @type {Pool} */
  let pool
  before(async () => (pool = await createPool({ workers: 2 })))
  after(() => pool.close())

  it('with a config is one sentence, and the others train', async () => {
    const bad = /** @type {any[]} */ ([{ ...small, k: 65 }, { kk: 3 }, { seed: Symbol('s') }, null])
    const all = await swept([configs[0], ...bad, configs[1]], { workers: 2 })
    assert.deepEqual(
      all.map(({ problem, run }) => (run ? 'ran' : problem.replace(/:.*/s, ''))),
      [
        'ran',
        'k = 65 is larger than d_sae = 64',
        '"kk" is not a config key',
        'seed = symbol is not allowed',
        'a config must be an object of keys and values, not null',
        'ran'
      ]
    )
  })

  it('with an option is one sentence', async () => {
    const turbo = /** @type {any} */ ({ engine: 'nonsense' })
    await assert.rejects(pool.run(small, turbo), /^Error: engine = "nonsense" is not allowed/)
    const read = /** @type {any} */ ({ read: ['nonsense'] })
    await assert.rejects(pool.run(small, read), /nonsense/)
    const symbols = /** @type {any} */ ({ read: [Symbol('W_dec')] })
    await assert.rejects(pool.run(small, symbols), /no worker could take this run/)
    for (const workers of /** @type {any[]} */ ([0, 257, 1.5, '2', null, NaN]))
      await assert.rejects(createPool({ workers }), /^Error: workers = .* from 1 to 256$/)
    assert.equal((await pool.run(small)).metrics.step, 60)
  })

  it('is not a run that was given up: its worker trains the next one', async () => {
    const controller = new AbortController()
    const given = pool.run(endless, {
      signal: controller.signal,
      onStep: () => controller.abort(new Error('enough'))
    })
    const others = Promise.all([pool.run(configs[0]), pool.run(configs[1])])
    await assert.rejects(given, /^Error: enough$/)
    assert.equal((await others).length, 2)
    await assert.rejects(pool.run(small, { signal: controller.signal }), /^Error: enough$/)
  })

  it('is not a loop that is left, or a pool that is closed', async () => {
    for await (const { index } of sweep([small, endless, endless], { workers: 2 })) {
      assert.equal(index, 0)
      break
    }
    const other = await createPool({ workers: 1 })
    const runs = [other.run(endless), other.run(endless)]
    other.close()
    for (const run of runs) await assert.rejects(run, /this pool was closed before/)
    await assert.rejects(other.run(small), /this pool was closed: create another/)
  })
})

describe('a worker that dies', () => {
  it('costs its own run, and Node ends although the pool was not closed', async () => {
    const program = `
      import { createPool } from 'superposition-lab'
      const pool = await createPool({ workers: 2 })
      const configs = [1, 13, 2, 14, 3].map((seed) => ({ seed, steps: 5, eval_samples: 50 }))
      const all = await Promise.allSettled(configs.map((config) => pool.run(config)))
      console.log(JSON.stringify(all.map((one) => one.value?.metrics.step ?? one.reason.message)))`
    const preload = new URL('./dying-worker.js', import.meta.url).href
    const cwd = fileURLToPath(new URL('../..', import.meta.url))
    const env = { ...process.env, NODE_OPTIONS: `--import ${preload}` }
    const args = ['--input-type=module', '--eval', program]
    const options = { cwd, env, timeout: 20_000 }
    const { stdout } = await promisify(execFile)(process.execPath, args, options)
    assert.deepEqual(JSON.parse(stdout), [
      5,
      'the worker of this run died: it ended with code 7',
      5,
      'the worker of this run died: out of luck',
      5
    ])
  })
})
