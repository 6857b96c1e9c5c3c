// Config keys that are lists: read as JSON text, copied once, frozen, and refused in one sentence that names the entry.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createLab, defaults, fields, parseSetting, presets, problem } from '../../wasm/index.js'

const world = /** @type {const} */ ({
  activation: 'bernoulli',
  n_features: 3,
  n_samples: 20,
  eval_samples: 10
})

describe('lists as text', () => {
  it('are JSON, or nothing for an empty one', () => {
    assert.deepEqual(parseSetting('parents', '[-1, 0,0]'), [-1, 0, 0])
    assert.deepEqual(parseSetting('correlations', '[[0,1,0.5],[2,1,-1]]'), [
      [0, 1, 0.5],
      [2, 1, -1]
    ])
    assert.deepEqual(parseSetting('probabilities', ''), [])
    assert.deepEqual(parseSetting('matryoshka_prefixes', '[]'), [])
  })

  /** @type {[string, string, RegExp][]} */
  const wrong = [
    ['parents', '-1,0', /^parents = "-1,0" is not allowed: it must be a list such as \[1, 2, 4\]$/],
    ['parents', '{"0":1}', /^parents = .* must be a list/],
    ['parents', '3', /^parents = "3" .* must be a list/],
    ['parents', '[0.5]', /^parents\[0\] = 0\.5 .* a whole number between -1 and 4095$/],
    ['parents', '[-1,4096]', /^parents\[1\] = 4096 .* between -1 and 4095$/],
    ['parents', '[null]', /^parents\[0\] = null/],
    [
      'parents',
      `[${'0,'.repeat(4096)}0]`,
      /^parents is too long: it may hold 4096 entries at most$/
    ],
    [
      'parents',
      '['.repeat(100_000),
      /^parents = "\[{50,70}…? is not allowed|^parents = .* must be a list/
    ],
    ['probabilities', '[0.5,1.01]', /^probabilities\[1\] = 1\.01 .* a number between 0 and 1$/],
    ['probabilities', '["0.5"]', /^probabilities\[0\] = "0\.5"/],
    ['correlations', '[0,1,0.5]', /^correlations\[0\] = 0 .* \[i, j, rho\], two features/],
    ['correlations', '[[0,1,0.5],[0,1]]', /^correlations\[1\] = \[0,1\]/],
    ['correlations', '[[0,1e12,0.5]]', /^correlations\[0\]/],
    ['correlations', '[[0,1,-1.1]]', /^correlations\[0\] = \[0,1,-1\.1\] .* between -1 and 1$/]
  ]
  for (const [key, text, sentence] of wrong)
    it(`${key}=${text.slice(0, 30)} is refused`, () =>
      assert.throws(() => parseSetting(key, text), { message: sentence }))
})

describe('lists in a config', () => {
  it('come back as given, whole and frozen, and are nobody else’s', async () => {
    const parents = [-1, 0, 0]
    const correlations = [/** @type {[number, number, number]} */ ([0, 1, 0.5])]
    const lab = await createLab({ ...world, parents, correlations, probabilities: [0.5, 0.25, 1] })
    parents[0] = 2
    correlations[0][2] = 7
    const { config } = lab
    assert.deepEqual(config.parents, [-1, 0, 0])
    assert.deepEqual(config.correlations, [[0, 1, 0.5]])
    assert.deepEqual(config.probabilities, [0.5, 0.25, 1])
    assert.equal(problem(config), '')
    for (const list of [config.parents, config.correlations, config.correlations[0]])
      assert.throws(() => /** @type {unknown[]} */ (list).push(1), TypeError)
    lab.dispose()
  })

  it('are frozen in the defaults, fields and presets', () => {
    assert.ok(Object.isFrozen(defaults.parents))
    for (const field of fields) assert.ok(Object.isFrozen(field.default), field.key)
    for (const { config } of Object.values(presets)) assert.ok(Object.isFrozen(config))
  })

  it('are read once', () => {
    let reads = 0
    const entry = () => (reads++ === 0 ? -1 : 99)
    const parents = Object.defineProperty([0, 0, 0], 0, { get: entry, enumerable: true })
    assert.equal(problem({ ...world, parents }), '')
    assert.equal(reads, 1)
  })

  it('are shorter than what is copied of a list', () => {
    for (const { longest = 0, key } of fields) assert.ok(longest < 20000, key)
  })

  it('of no end are refused at once', () => {
    let reads = 0
    /** @type {any} */
    const endless = new Proxy([], {
      get: (_, key) => (++reads, key === 'length' ? 2 ** 32 - 1 : 0)
    })
    assert.match(problem({ ...world, parents: endless }), /^parents is too long/)
    assert.match(problem({ ...world, correlations: [endless] }), /^correlations\[0\]/)
    assert.ok(reads < 200_000, `${reads} reads`)
  })

  it('that cannot be are named', () => {
    assert.match(problem({ ...world, parents: [1, 2, 0] }), /circle, 0 -> 1 -> 2 -> 0/)
    assert.match(
      problem({
        ...world,
        correlations: [
          [0, 1, 0.9],
          [1, 2, 0.9]
        ]
      }),
      /positive semi-definite/
    )
    assert.match(
      problem({ ...world, correlations: [[0, 5, 0.9]] }),
      /correlations\[0\] names feature 5/
    )
  })
})
