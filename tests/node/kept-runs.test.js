// The table of kept runs without a page: what may be kept and when, how many, in which order, which two stand side by side, and what an
// embedding page has locked.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { MOST_KEPT, KeptRuns, keptRunsOf } from '../../web/state/kept-runs.js'
import { defaults, presets } from '../../wasm/index.js'

/** @import { Config } from '../../wasm/index.js' */

const clean = /** @type {Config} */ ({ ...defaults, ...presets.clean.config })

/** A finished run with a seed. @param {number} seed */
const finished = (seed) =>
  /** @type {any} */ ({
    config: { ...clean, seed },
    metrics: { step: clean.steps, fingerprint: String(seed) },
    history: { step: [1], reconstruction: [2], sparsity: [3], l0: [4], dead: [0] },
    match: { matched_cosine: Float32Array.of(0.25, 1, 0.5) },
    matched: [1, 0.5, 0.25]
  })

/** As much of a page as the table asks for. @param {string[]} [locked] */
function page(locked = []) {
  /** @type {any[]} */
  const opened = []
  const state = {
    description: { presets, defaults },
    settings: { config: clean, base: 'clean', replace: () => {} },
    embedding: { locked: new Set(locked) },
    topics: { tell: () => {} },
    /** @type {any} */
    run: null,
    apply: async (/** @type {Config} */ config) => opened.push(config.seed) > 0,
    play: (/** @type {number} */ until) => opened.push(until)
  }
  return { kept: new KeptRuns(/** @type {any} */ (state)), state, opened }
}

/** @param {number} seed @param {string} [status] */
const onPage = (seed, status = 'ended') => ({ ...finished(seed), status, measured: true })

describe('the table of kept runs', () => {
  it('takes the run on the page once it has ended and was measured, and only once', () => {
    const { kept, state } = page()
    assert.equal(kept.obstacle, 'unfinished')
    for (const other of [
      onPage(1, 'paused'),
      onPage(1, 'diverged'),
      { ...onPage(1), measured: false }
    ]) {
      state.run = other
      kept.keep()
      assert.equal(kept.obstacle, 'unfinished')
    }
    state.run = onPage(1)
    assert.equal(kept.obstacle, '')
    kept.keep()
    kept.keep()
    assert.equal(kept.obstacle, 'kept')
    assert.equal(kept.runs.length, 1)
    const [{ number, preset, changed, matched, history }] = kept.runs
    assert.deepEqual([number, preset, changed, matched], [1, 'clean', true, [1, 0.5, 0.25]])
    assert.deepEqual(Object.keys(history), ['step', 'reconstruction', 'l0', 'dead'])
  })

  it('holds 200 and then says that it is full', () => {
    const { kept, state } = page()
    for (let seed = 0; seed < MOST_KEPT + 3; seed++) kept.add(finished(seed), kept.reserve(1))
    assert.equal(kept.runs.length, 200)
    state.run = onPage(1000)
    assert.equal(kept.obstacle, 'full')
    kept.remove(7)
    assert.equal(kept.obstacle, '')
    kept.clear()
    assert.deepEqual([kept.runs, kept.chosen], [[], { a: 0, b: 0 }])
    assert.equal(kept.reserve(1), 204, 'a number is given once')
  })

  it('brings back what was removed last, as it stood, unless it is there again', () => {
    const { kept } = page()
    for (let seed = 1; seed <= 4; seed++) kept.add(finished(seed), kept.reserve(1))
    const numbers = () => kept.runs.map(({ number }) => number)
    kept.remove(2)
    assert.deepEqual([numbers(), kept.chosen], [[1, 3, 4], { a: 1, b: 0 }])
    kept.bringBack()
    assert.deepEqual([numbers(), kept.chosen], [[1, 2, 3, 4], { a: 1, b: 2 }])
    kept.clear()
    kept.add(finished(3), kept.reserve(1))
    kept.bringBack()
    assert.deepEqual(numbers(), [1, 2, 4, 5])
    assert.deepEqual(kept.chosen, { a: 5, b: 2 })
    kept.bringBack()
    assert.deepEqual(numbers(), [1, 2, 4, 5])
  })

  it('stands in the order of the sweep, whichever run is done first, under one name', () => {
    const { kept } = page()
    const first = kept.reserve(3)
    for (const i of [2, 0, 1])
      kept.add(finished(i), first + i, { ...defaults, ...presets['eight-in-four'].config })
    assert.deepEqual(
      kept.runs.map(({ config, preset, changed }) => [config.seed, preset, changed]),
      [0, 1, 2].map((seed) => [seed, 'eight-in-four', true])
    )
  })

  it('has the first two side by side until others are chosen; a run stands on one side', () => {
    const { kept } = page()
    for (const seed of [1, 2, 3]) kept.add(finished(seed), kept.reserve(1))
    assert.deepEqual(kept.chosen, { a: 1, b: 2 })
    kept.choose('b', 3)
    kept.choose('a', 3)
    assert.deepEqual(kept.chosen, { a: 3, b: 1 })
    kept.remove(3)
    assert.deepEqual(kept.chosen, { a: 0, b: 1 })
  })

  it('opens a run again, keeps the finished one before, and opens nothing with other locked settings', async () => {
    const { kept, state, opened } = page()
    kept.add(finished(5), kept.reserve(1))
    state.run = onPage(6)
    await kept.open(1)
    assert.deepEqual(opened, [5, clean.steps])
    assert.ok(kept.find({ ...clean, seed: 6 }))
    const embedded = page(['seed'])
    embedded.kept.add(finished(5), embedded.kept.reserve(1))
    await embedded.kept.open(1)
    assert.deepEqual(embedded.opened, [])
  })

  it('is one for a page', () => {
    const { state } = page()
    assert.equal(keptRunsOf(/** @type {any} */ (state)), keptRunsOf(/** @type {any} */ (state)))
  })
})
