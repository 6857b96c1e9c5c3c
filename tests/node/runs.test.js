// Comparing runs without a browser: which settings differ, how a run is called, the Pareto front, and which of two runs does better.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { differingKeys, nearestPreset, sameConfig } from '../../web/state/differing-keys.js'
import { paretoFront } from '../../web/state/pareto-front.js'
import { MEASURES, betterOf, measureNamed } from '../../web/state/run-measures.js'
import { defaults, presets } from '../../wasm/index.js'

/** @import { Config, Metrics } from '../../wasm/index.js' */

const settings = { config: /** @type {Config} */ (defaults) }

describe('settings that differ', () => {
  const config = settings.config

  it('are named in the order of the settings, lists entry by entry, and no others', () => {
    const one = { ...config, k: 4, parents: [-1, 0] }
    const other = { ...config, seed: 7, parents: [-1, 0] }
    assert.deepEqual(differingKeys([config, one, other]), ['seed', 'parents', 'k'])
    assert.deepEqual(differingKeys([one, { ...one, parents: [-1, 0] }]), [])
    assert.deepEqual(differingKeys([one]), [])
    assert.deepEqual(differingKeys([]), [])
    assert.ok(sameConfig(one, { ...one }) && !sameConfig(one, other))
  })
})

describe('the name of a run', () => {
  it('is its preset, or the one that differs in the fewest settings', () => {
    const description = /** @type {any} */ ({ presets, defaults })
    const whole = (/** @type {string} */ name) => ({ ...settings.config, ...presets[name].config })
    // Two presets may have the same settings: clean and clean-topk.
    for (const name of Object.keys(presets)) {
      const same = nearestPreset(whole(name), description)
      assert.ok(!same.changed && sameConfig(whole(same.preset), whole(name)), name)
      const other = nearestPreset({ ...whole(name), seed: 987 }, description)
      assert.equal(nearestPreset(whole(name), description, name).preset, name)
      assert.ok(other.changed && sameConfig(whole(other.preset), whole(name)), name)
    }
  })
})

describe('the Pareto front', () => {
  const more = /** @type {const} */ ({ x: 1, y: 1 })

  it('holds what no other point beats, equal points together, from left to right', () => {
    const points = [
      { x: 1, y: 3 },
      { x: 2, y: 2 },
      { x: 2, y: 2 },
      { x: 2, y: 1 },
      { x: 0, y: 3 },
      { x: 3, y: 0 }
    ]
    assert.deepEqual(paretoFront(points, more), [0, 1, 2, 5])
    assert.deepEqual(paretoFront(points, { x: -1, y: 1 }), [4])
    assert.deepEqual(paretoFront(points, { x: -1, y: -1 }), [4, 3, 5])
  })

  it('has nothing without a number, and beats nothing with it', () => {
    const points = [
      { x: NaN, y: 9 },
      { x: 1, y: 1 },
      { x: 9, y: NaN },
      { x: Infinity, y: 2 }
    ]
    assert.deepEqual(paretoFront(points, more), [1])
    assert.deepEqual(paretoFront([{ x: NaN, y: NaN }], more), [])
    assert.deepEqual(paretoFront([], more), [])
  })

  it('is a staircase, and every other point is beaten by one of it', () => {
    const point = fc.record({
      x: fc.integer({ min: 0, max: 9 }),
      y: fc.integer({ min: 0, max: 9 })
    })
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 40 }), (points) => {
        const front = paretoFront(points, more)
        front.slice(1).forEach((i, place) => {
          const before = points[front[place]]
          assert.ok(points[i].x >= before.x && points[i].y <= before.y)
        })
        points.forEach(({ x, y }, i) => {
          if (front.includes(i)) return
          assert.ok(
            front.some(
              (j) => points[j].x >= x && points[j].y >= y && points[j].x + points[j].y > x + y
            )
          )
        })
      })
    )
  })
})

describe('the better of two runs', () => {
  /** @param {number} mcc @param {number} chance @returns {Metrics} */
  const metrics = (mcc, chance) =>
    /** @type {any} */ ({
      explained_variance: mcc,
      l0: 3,
      dead: chance,
      recovery: { mcc, matched_above_90: mcc },
      chance: { mcc: chance, matched_above_90: chance }
    })

  it('is the one further above its own chance, where there is chance', () => {
    const [a, b] = [metrics(0.95, 0.95), metrics(0.9, 0.6)]
    assert.equal(betterOf(measureNamed('mcc'), a, b), 'b')
    assert.equal(betterOf(measureNamed('explained_variance'), a, b), 'a')
    assert.equal(betterOf(measureNamed('dead'), a, b), 'b')
  })

  it('is neither where they are equal, where one diverged, and for the L0 alone', () => {
    const [a, b] = [metrics(0.9, 0.5), metrics(NaN, 0.5)]
    for (const measure of MEASURES) assert.equal(betterOf(measure, a, a), '')
    assert.equal(betterOf(measureNamed('mcc'), a, b), '')
    assert.equal(betterOf(measureNamed('l0'), a, { ...a, l0: 1 }), '')
  })
})
