// Grid files: what they ask for, that samples stay when the grid grows, and one clear sentence for each thing that can be wrong.
import fc from 'fast-check'
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Complaint } from '../../tools/cli/complaint.js'
import { planOf } from '../../tools/cli/grid.js'
import { defaults, presets } from '../../wasm/index.js'

/** @param {object} file */
const plan = (file) => planOf(/** @type {any} */ (file), '.', 'exact').runs
/** @param {object} file */
const points = (file) => plan(file).map(({ point }) => point)

/** @template T @param {fc.Arbitrary<T>} value */
const some = (value) => fc.uniqueArray(value, { minLength: 1, maxLength: 4 })
const anyAxes = fc.record(
  {
    k: some(fc.integer({ min: 1, max: 8 })),
    d_sae: some(fc.integer({ min: 8, max: 200 })),
    learning_rate: some(fc.double({ min: 1e-4, max: 0.1, noNaN: true })),
    init: some(fc.constantFrom('tied', 'random')),
    tied_weights: some(fc.boolean()),
    matryoshka_prefixes: fc.constant([[]])
  },
  { requiredKeys: [] }
)
const anySeeds = some(fc.integer({ min: 0, max: 2 ** 32 - 1 }))

describe('a grid', () => {
  it('asks for every combination once, with the whole config', () => {
    fc.assert(
      fc.property(anyAxes, anySeeds, (grid, seeds) => {
        const runs = plan({ base: 'clean', grid, seeds })
        const size = Object.values(grid).reduce((all, { length }) => all * length, 1)
        assert.equal(runs.length, size * seeds.length)
        assert.equal(new Set(runs.map(({ id }) => id)).size, runs.length)
        for (const { point, config } of runs) {
          assert.deepEqual(Object.keys(point), Object.keys(grid))
          for (const [key, value] of Object.entries(point))
            assert.ok(/** @type {any} */ (grid)[key].includes(value))
          const { seed } = config
          assert.deepEqual(config, { ...defaults, ...presets.clean.config, ...point, seed })
          assert.ok(seeds.includes(seed))
        }
      }),
      { numRuns: 100 }
    )
  })

  it('keeps the id of a run when it grows or is written in another order', () => {
    fc.assert(
      fc.property(anyAxes, anySeeds, (grid, seeds) => {
        const ids = plan({ grid, seeds }).map(({ id }) => id)
        const reversed = Object.fromEntries(Object.entries(grid).reverse())
        const others = plan({ grid: reversed, seeds: seeds.toReversed() }).map(({ id }) => id)
        assert.deepEqual(others.toSorted(), ids.toSorted())
        const more = new Set(
          plan({ grid: { ...grid, bandwidth: [0.5, 0.6] }, seeds }).map(({ id }) => id)
        )
        assert.ok(
          ids.every((id) => more.has(id)),
          'bandwidth 0.5 is the default'
        )
      }),
      { numRuns: 50 }
    )
  })

  it('multiplies points, grid, samples and seeds', () => {
    const file = {
      base: { d_sae: 40 },
      points: [{ variant: 'relu', l1_coefficient: 2 }, { variant: 'topk' }],
      grid: { d_in: [8, 9] },
      random: { noise_std: { uniform: [0, 0.1] } },
      samples: 3,
      seeds: [1, 2]
    }
    assert.equal(plan(file).length, 2 * 2 * 3 * 2)
    assert.deepEqual(Object.keys(points(file)[0]), [
      'variant',
      'l1_coefficient',
      'd_in',
      'noise_std'
    ])
    assert.deepEqual(points({}), [{}])
    assert.equal(plan({})[0].config.seed, 42)
    assert.equal(plan({ base: { seed: 5 } })[0].config.seed, 5)
  })
})

describe('random samples', () => {
  const random = {
    learning_rate: { log: [0.001, 0.1] },
    noise_std: { uniform: [0, 0.2] },
    k: { integer: [1, 4] },
    d_sae: { log: [16, 18] },
    init: ['tied', 'random']
  }

  it('lie in their ranges and reach the ends of whole numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (sample_seed) => {
        const all = /** @type {any[]} */ (points({ random, samples: 100, sample_seed }))
        for (const { learning_rate, noise_std, k, d_sae, init } of all) {
          assert.ok(learning_rate >= 0.001 && learning_rate <= 0.1)
          assert.ok(noise_std >= 0 && noise_std <= 0.2)
          assert.equal(Number(learning_rate.toPrecision(6)), learning_rate)
          assert.ok([1, 2, 3, 4].includes(k) && [16, 17, 18].includes(d_sae))
          assert.ok(random.init.includes(init))
        }
        assert.equal(new Set(all.map(({ k }) => k)).size, 4)
        assert.equal(new Set(all.map(({ d_sae }) => d_sae)).size, 3)
        const below = all.filter(({ learning_rate }) => learning_rate < 0.01).length
        assert.ok(below > 25 && below < 75, 'half of a log range lies below its middle')
      }),
      { numRuns: 20 }
    )
  })

  it('stay when there are more of them, or more keys; another sample_seed gives others', () => {
    const few = points({ random, samples: 5 })
    assert.deepEqual(points({ random, samples: 9 }).slice(0, 5), few)
    const wider = /** @type {any[]} */ (
      points({ random: { ...random, steps: [5, 6] }, samples: 5 })
    )
    assert.deepEqual(
      wider.map(({ steps: _, ...rest }) => rest),
      few
    )
    assert.notDeepEqual(points({ random, samples: 5, sample_seed: 1 }), few)
  })

  it('that coincide are one run', () => {
    assert.equal(plan({ random: { init: ['tied', 'random'] }, samples: 50 }).length, 2)
  })
})

describe('a bad grid', () => {
  /** @type {[any, RegExp][]} */
  const cases = [
    [{ gird: { k: [1] } }, /^"gird" is not a key of a grid: the keys are base, points, grid, /],
    [
      { grid: [] },
      /^grid must be an object of config keys, each with a list of values, not an array/
    ],
    [{ grid: { k: 3 } }, /^grid\.k must be a list of values, not a number/],
    [{ grid: { k: [] } }, /^grid\.k is an empty list/],
    [{ grid: { k: [1, 2, 1] } }, /^grid\.k names 1 twice/],
    [
      { grid: { kk: [1] } },
      /^"kk" is not a config key: the keys are .*\(in the run with kk = 1, seed = 42\)/
    ],
    [{ grid: { __proto__x: [1] } }, /^"__proto__x" is not a config key/],
    [{ grid: { k: [1, 'two'] } }, /^k = "two" is not allowed: it must be a number between/],
    [{ grid: { k: [65] } }, /^k = 65 is larger than d_sae = 64 \(in the run with k = 65/],
    [{ grid: { seed: [1] } }, /^grid\.seed is not allowed: seeds stand in the list "seeds"/],
    [{ points: [{ seed: 1 }] }, /^points\[0\]\.seed is not allowed/],
    [{ points: [{ k: 1 }, 3] }, /^points\[1\] must be an object of config keys, not a number/],
    [{ points: {} }, /^points must be a list of values/],
    [{ points: [{ k: 1 }], grid: { k: [1] } }, /^k stands in points and in grid/],
    [{ grid: { k: [1] }, random: { k: [2] }, samples: 1 }, /^k stands in grid and in random/],
    [{ seeds: 3 }, /^seeds must be a list of values, not a number/],
    [{ seeds: [-1] }, /^seed = -1 /],
    [{ seeds: ['x'] }, /^seed = "x" is not allowed: it must be a whole number/],
    [{ samples: 3 }, /^samples counts the samples of "random", which is missing/],
    [
      { random: { k: [1] } },
      /^samples = undefined is not allowed: it must be a whole number from 1/
    ],
    [{ random: { k: [1] }, samples: 0 }, /^samples = 0 is not allowed/],
    [{ random: { k: [1] }, samples: 1, sample_seed: -1 }, /^sample_seed = -1 is not allowed/],
    [
      { random: { k: { normal: [0, 1] } }, samples: 1 },
      /^random\.k = \{"normal":\[0,1\]\} is not allowed: it must be a list of values, \{"uniform"/
    ],
    [{ random: { k: { uniform: [2, 1] } }, samples: 1 }, /low < high/],
    [{ random: { k: { log: [0, 1] } }, samples: 1 }, /0 < low for log/],
    [
      { random: { k: { log: [1, 2], uniform: [1, 2] } }, samples: 1 },
      /^random\.k = .* is not allowed/
    ],
    [{ random: { k: {} }, samples: 1 }, /^random\.k = \{\} is not allowed/],
    [
      { random: { d_sae: { uniform: [8.5, 9] } }, samples: 1 },
      /^random\.d_sae must go from one whole number/
    ],
    [
      { random: { init: { uniform: [1, 2] } }, samples: 1 },
      /^random\.init must be a list of values: init is not a number/
    ],
    [{ random: { seed: [1] }, samples: 1 }, /^random\.seed is not allowed/],
    [{ base: 'nonsense' }, /^unknown preset "nonsense"; known: clean/],
    [{ base: 'pentagon' }, /^base = "pentagon" is a toy model/],
    [{ base: 'missing.json' }, /^cannot read missing\.json: there is no such file/],
    [
      { base: 3 },
      /^base must be the name of a preset or of a config file, or an object of config keys, not a number/
    ],
    [{ base: { k: 'x' } }, /^k = "x" is not allowed/],
    [
      { grid: { d_sae: range(400), d_in: range(300) } },
      /^it asks for 120000 runs and 100000 are allowed/
    ]
  ]
  for (const [file, sentence] of cases)
    it(JSON.stringify(file).slice(0, 80), () =>
      assert.throws(
        () => plan(file),
        (error) => error instanceof Complaint && sentence.test(error.message)
      )
    )

  it('of any shape is a complaint in one line, never another error', () => {
    const names = [
      'base',
      'points',
      'grid',
      'random',
      'samples',
      'sample_seed',
      'seeds',
      '__proto__',
      'x'
    ]
    const value = fc.jsonValue({ maxDepth: 3 })
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 4 }), (file) => {
        try {
          plan(JSON.parse(JSON.stringify(file)))
        } catch (error) {
          assert.ok(error instanceof Complaint, String(error))
          assert.doesNotMatch(error.message, /\n/)
        }
      }),
      { numRuns: 2000 }
    )
  })
})

/** @param {number} count */
function range(count) {
  return Array.from({ length: count }, (_, i) => i + 3)
}
