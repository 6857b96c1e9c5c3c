// `superposition-lab sweep`: killed and started again, or shared between machines, it leaves the runs of an undisturbed sweep.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { commandLine, program } from './command-line.js'

/** @import { SweepRecord } from '../../tools/cli/sweep-file.js' */

const tiny = {
  n_features: 4,
  d_in: 4,
  d_sae: 4,
  max_active: 2,
  k: 1,
  n_samples: 0,
  eval_samples: 20
}
const seeds = Array.from({ length: 50 }, (_, i) => i + 1)
const grid = {
  base: { ...tiny, batch_size: 8, steps: 20 },
  grid: { noise_std: [0, 0.1], learning_rate: [0.01, 0.02] },
  seeds
}
let folder = ''
/** @type {Map<string, object>} */
let undisturbed

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'superposition-lab-sweep-'))
  writeFileSync(join(folder, 'grid.json'), JSON.stringify(grid))
  const { code, stderr } = await sweep('whole.jsonl')
  assert.equal(code, 0)
  assert.match(stderr, /^superposition-lab: 200 of 200 runs are in whole\.jsonl\n$/m)
  undisturbed = runsIn('whole.jsonl')
  assert.equal(undisturbed.size, 200)
})
after(() => rm(folder, { recursive: true }))

/** @param {string} out @param {string[]} more */
function sweep(out, ...more) {
  return commandLine(['sweep', 'grid.json', '--out', out, ...more], { cwd: folder })
}

/** The runs of a file by their id, without the time they took. @param {string} name */
function runsIn(name) {
  const lines = readFileSync(join(folder, name), 'utf8').split('\n')
  assert.equal(lines.pop(), '', `${name} ends with a whole line`)
  const runs = new Map()
  for (const line of lines) {
    const { id, seconds, ...rest } = /** @type {SweepRecord} */ (JSON.parse(line))
    assert.ok(seconds > 0)
    assert.ok(!runs.has(id), `${name} has ${id} twice`)
    runs.set(id, rest)
  }
  return runs
}

/** @param {string} name */
function sizeOf(name) {
  return statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0
}

describe('sweep', () => {
  it('killed ten times at a random moment and started again, has all runs once', async () => {
    const name = 'killed.jsonl'
    const share = sizeOf('whole.jsonl') / 24
    /** @type {number[]} */
    const sizes = []
    for (let kill = 0; kill < 10; kill++) {
      const enough = sizeOf(name) + Math.random() * share
      const args = [program, 'sweep', 'grid.json', '--out', name]
      const child = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' })
      const closed = once(child, 'close')
      while (sizeOf(name) <= enough) await setTimeout(1)
      await setTimeout(5 * Math.random())
      child.kill('SIGKILL')
      assert.deepEqual(await closed, [null, 'SIGKILL'])
      sizes.push(sizeOf(name))
    }
    assert.ok(sizes[9] < sizeOf('whole.jsonl'), 'each kill came before the end')
    assert.equal((await sweep(name)).code, 0)
    assert.deepEqual(runsIn(name), undisturbed)
  })

  it('with a half-written last line mends it, wherever it was cut', async () => {
    const whole = readFileSync(join(folder, 'whole.jsonl'))
    const lastLine = whole.lastIndexOf('\n', whole.length - 2) + 1
    for (const length of [
      lastLine + 1,
      lastLine + 5,
      lastLine + 100,
      whole.length - 2,
      whole.length - 1
    ]) {
      writeFileSync(join(folder, 'cut.jsonl'), whole.subarray(0, length))
      const { code, stderr } = await sweep('cut.jsonl')
      assert.equal(code, 0)
      assert.equal(/half-written/.test(stderr), length < whole.length - 1)
      assert.deepEqual(runsIn('cut.jsonl'), undisturbed)
    }
    writeFileSync(
      join(folder, 'zeros.jsonl'),
      Buffer.concat([whole.subarray(0, lastLine), Buffer.alloc(99)])
    )
    assert.equal((await sweep('zeros.jsonl')).code, 0)
    assert.deepEqual(runsIn('zeros.jsonl'), undisturbed)
  })

  it('in four shards, merged, is the whole', async () => {
    const names = [1, 2, 3, 4].map((i) => `shard-${i}.jsonl`)
    for (const [i, name] of names.entries()) {
      await sweep(name, '--shard', `${i + 1}/4`, '--jobs', String(1 + (i % 2)))
      assert.equal(runsIn(name).size, 50)
    }
    const merge = (/** @type {string[]} */ ...args) =>
      commandLine(['merge', ...args], { cwd: folder })
    const shards = await merge(...names, '--out', 'merged.jsonl')
    assert.equal(shards.code, 0)
    assert.deepEqual(runsIn('merged.jsonl'), undisturbed)
    const whole = await merge('whole.jsonl')
    assert.equal(shards.stdout, whole.stdout)
    assert.match(whole.stdout, /^200 runs of 4 configs; exact engine/)
  })

  it('prints its lines without --out, each the object of run --json', async () => {
    const small = { base: 'clean', grid: { k: [2] }, seeds: [7], points: [{ steps: 3 }] }
    writeFileSync(join(folder, 'small.json'), JSON.stringify(small))
    const options = { cwd: folder }
    const { stdout } = await commandLine(['sweep', 'small.json'], options)
    const settings = ['--set', 'k=2', '--set', 'seed=7', '--steps', '3']
    const run = await commandLine(['run', 'clean', '--json', ...settings], options)
    const { id, point, ...record } = JSON.parse(stdout)
    assert.match(id, /^[0-9a-f]{16}$/)
    assert.deepEqual(point, { steps: 3, k: 2 })
    const { seconds } = record
    assert.deepEqual(record, { ...JSON.parse(run.stdout), seconds })
    assert.deepEqual(Object.keys(record), Object.keys(JSON.parse(run.stdout)))
    const short = await commandLine(['sweep', 'small.json', '--no-history'], options)
    const { history, ...rest } = record
    assert.ok(history.length > 0)
    assert.deepEqual({ ...JSON.parse(short.stdout), seconds }, { id, point, ...rest })
  })

  it('goes on when the grid grows, and trains what is new only', async () => {
    const bigger = { ...grid, seeds: [...seeds, 51] }
    writeFileSync(join(folder, 'bigger.json'), JSON.stringify(bigger))
    writeFileSync(join(folder, 'growing.jsonl'), readFileSync(join(folder, 'whole.jsonl')))
    const args = ['sweep', 'bigger.json', '--out', 'growing.jsonl']
    assert.equal((await commandLine(args, { cwd: folder })).code, 0)
    const runs = runsIn('growing.jsonl')
    assert.equal(runs.size, 204)
    assert.deepEqual(new Map([...runs].slice(0, 200)), undisturbed)
  })

  it('says which run failed, keeps the others, and exits with 1', async () => {
    const base = { ...grid.base, steps: 5 }
    writeFileSync(join(folder, 'deadly.json'), JSON.stringify({ base, seeds: [12, 13, 14, 15] }))
    const preload = new URL('./dying-worker.js', import.meta.url).href
    const child = spawn(
      process.execPath,
      [program, 'sweep', 'deadly.json', '--out', 'deadly.jsonl'],
      {
        cwd: folder,
        env: { ...process.env, NODE_OPTIONS: `--import ${preload}` },
        stdio: ['ignore', 'ignore', 'pipe']
      }
    )
    let stderr = ''
    child.stderr.on('data', (text) => (stderr += text))
    assert.deepEqual(await once(child, 'close'), [1, null])
    assert.match(
      stderr,
      /the worker of this run died: it ended with code 7, in the run .*seed 13\n/
    )
    assert.match(stderr, /the worker of this run died: out of luck, in the run .*seed 14\n/)
    assert.match(stderr, /2 of 4 runs failed/)
    assert.equal(runsIn('deadly.jsonl').size, 2)
    const again = await commandLine(['sweep', 'deadly.json', '--out', 'deadly.jsonl'], {
      cwd: folder
    })
    assert.equal(again.code, 0)
    assert.equal(runsIn('deadly.jsonl').size, 4)
  })

  it('stops at Ctrl-C between two lines and goes on later', async () => {
    const args = [program, 'sweep', 'grid.json', '--out', 'stopped.jsonl']
    const child = spawn(process.execPath, args, {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe']
    })
    let stderr = ''
    child.stderr.on('data', (text) => (stderr += text))
    const closed = once(child, 'close')
    while (sizeOf('stopped.jsonl') === 0) await setTimeout(1)
    child.kill('SIGINT')
    assert.deepEqual(await closed, [130, null])
    assert.match(stderr, /interrupted after \d+ of 200 runs\n$/)
    assert.equal((await sweep('stopped.jsonl')).code, 0)
    assert.deepEqual(runsIn('stopped.jsonl'), undisturbed)
  })
})
