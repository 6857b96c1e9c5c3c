// What a sweep of the page asks for, without the page: the values and runs that are typed, what is wrong with others, what an embedding
// page leaves to the reader; and a run of it, which is the run of Node.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { MOST_RUNS, axisOf, gridOf, mayBeSwept, valuesOf } from '../../web/state/sweep-grid.js'
import { Sweep } from '../../web/state/sweep.js'
import { translator } from '../../web/strings/translator.js'
import { words } from '../../web/strings/en/sandbox/runs.js'
import { createLab, defaults, fields, parseSetting, presets, problem } from '../../wasm/index.js'

/** @import { Config, Field } from '../../wasm/index.js' */
/** @import { Axis } from '../../web/state/sweep-grid.js' */

const settings = {
  config: /** @type {Config} */ (defaults),
  fields: new Map(fields.map((field) => [String(field.key), field]))
}
const t = translator(words)

/** @param {string} key */
const fieldOf = (key) => /** @type {Field} */ (settings.fields.get(key))

/** @param {string} key @param {Partial<Axis>} [typed] @returns {Axis} */
const axis = (key, typed = {}) => ({ ...axisOf(fieldOf(key), settings.config), ...typed })

/** What is said of a grid that cannot be. @param {Axis[]} axes @param {string} [seeds] */
function sentence(axes, seeds = '1') {
  const grid = gridOf(axes, seeds, settings)
  assert.ok('problem' in grid && 'key' in grid.problem)
  assert.ok(grid.problem.key in words, grid.problem.key)
  return t(grid.problem.key, grid.problem.values)
}

describe('the values of a sweep', () => {
  it('are a list as it was typed', () => {
    const asked = valuesOf(axis('k', { list: ' 2,3 , 4.5' }), fieldOf('k'))
    assert.deepEqual(asked, { texts: ['2', '3', '4.5'] })
    const choices = valuesOf(axis('variant', { list: 'relu, topk' }), fieldOf('variant'))
    assert.deepEqual(choices, { texts: ['relu', 'topk'] })
  })

  it('or steps from one end to the other, both ends as they were typed', () => {
    const even = axis('noise_std', { way: 'even', from: '0.1', to: '0.4', count: '4' })
    assert.deepEqual(valuesOf(even, fieldOf('noise_std')), { texts: ['0.1', '0.2', '0.3', '0.4'] })
    const log = axis('l1_coefficient', { way: 'logarithmic', from: '1.6', to: '0.1', count: '5' })
    assert.deepEqual(valuesOf(log, fieldOf('l1_coefficient')), {
      texts: ['1.6', '0.8', '0.4', '0.2', '0.1']
    })
  })

  it('are whole where the setting is, each once', () => {
    const few = axis('d_sae', { way: 'even', from: '2', to: '4', count: '5' })
    assert.deepEqual(valuesOf(few, fieldOf('d_sae')), { texts: ['2', '3', '4'] })
  })

  it('offered first are allowed by the engine one by one, but for those that need more', () => {
    for (const field of fields.filter(mayBeSwept)) {
      const offered = valuesOf(axisOf(field, settings.config), field)
      assert.ok('texts' in offered, field.key)
      assert.ok(offered.texts.length > 0)
      for (const text of offered.texts) parseSetting(field.key, text)
    }
    assert.equal(axis('k').list, '2, 3, 6')
    assert.equal(axis('l1_coefficient').list, '0.05, 0.1, 0.2')
    assert.equal(axis('revival').list, 'none, resample, auxk')
    assert.ok(!fields.filter(mayBeSwept).some(({ key }) => key === 'seed' || key === 'parents'))
  })

  it('are crossed with one another and with seeds, which change first', () => {
    const grid = gridOf([axis('k', { list: '2,3' }), axis('d_sae', { list: '32' })], '2', settings)
    const seed = defaults.seed
    assert.deepEqual(grid, {
      asked: ['2', '3'].flatMap((k) =>
        [seed, seed + 1].map((each) => [
          ['k', k],
          ['d_sae', '32'],
          ['seed', String(each)]
        ])
      )
    })
    const last = { ...settings, config: { ...settings.config, seed: 2 ** 32 - 1 } }
    const round = gridOf([axis('k', { list: '2' })], '2', last)
    assert.ok('asked' in round)
    assert.deepEqual(
      round.asked.map((pairs) => pairs.at(-1)?.[1]),
      ['4294967295', '0']
    )
  })

  it('that cannot be are refused in a sentence that names the setting and what is allowed', () => {
    const steps = { way: /** @type {const} */ ('even'), from: '1', to: '2', count: '3' }
    assert.match(sentence([axis('k', { list: '2,,3' })]), /^k needs a value between any two commas/)
    assert.match(sentence([axis('k', { list: '2, 3, 2' })]), /^k has the value 2 twice/)
    assert.match(sentence([axis('k', { ...steps, to: 'x' })]), /^k needs a number/)
    assert.match(sentence([axis('k', { ...steps, count: '1' })]), /whole number of values, from 2/)
    const below = axis('k', { ...steps, way: 'logarithmic', from: '0' })
    assert.match(sentence([below]), /^Logarithmic steps of k need two ends above 0/)
    assert.match(sentence([axis('k'), axis('k')]), /^k stands there twice/)
    assert.match(sentence([axis('k')], '0'), /whole number from 1 to 64/)
    assert.match(sentence([axis('k')], ''), /whole number from 1 to 64/)
    assert.match(sentence([axis('k', { list: '1,2,3,4,5' })], '13'), /makes 65 runs; at most 64/)
    assert.match(sentence([{ ...axis('k'), key: 'zzz' }]), /^zzz is no setting/)
    const endless = Array.from({ length: 30_000 }, (_, i) => i).join()
    const both = [axis('k', { list: endless }), axis('d_sae', { list: endless })]
    assert.match(sentence(both), /makes 900000000 runs/)
    assert.equal(MOST_RUNS, 64)
  })
})

describe('a sweep in an embedded lab', () => {
  const keys = new Set(['k', 'seed'])
  const state = {
    description: { presets, defaults },
    settings: { ...settings, description: { fields } },
    embedding: {
      shows: (/** @type {string} */ key) => key !== 'd_sae',
      locks: (/** @type {string} */ key) => keys.has(key)
    },
    topics: { tell: () => {} }
  }

  it('changes nothing that is locked or hidden, nor the seed', () => {
    const sweep = new Sweep(/** @type {any} */ (state))
    const offered = sweep.fields.map(({ key }) => key)
    assert.ok(offered.includes('l1_coefficient') && offered.includes('variant'))
    assert.ok(!offered.includes('k') && !offered.includes('d_sae'))
    assert.equal(sweep.form.axes[0].key, 'learning_rate', 'k is locked, and no price matters')
    sweep.type({ seeds: '5' })
    const { plan } = sweep
    assert.ok('asked' in plan)
    assert.ok(plan.asked.every((pairs) => pairs.at(-1)?.[1] === String(defaults.seed)))
  })

  it('that has no room in the table says so', () => {
    const sweep = new Sweep(/** @type {any} */ ({ ...state }))
    Object.defineProperty(sweep.kept, 'room', { value: 2 })
    const { plan } = sweep
    assert.ok('problem' in plan && 'key' in plan.problem)
    assert.match(t(plan.problem.key, plan.problem.values), /makes 3 runs; there is room for 2/)
  })
})

describe('a run of a sweep', () => {
  it('is the run of Node, to the last bit', async () => {
    const { wholeRun } = await import('../../web/engine/whole-run.js')
    const config = { ...settings.config, steps: 30, n_samples: 500, eval_samples: 100 }
    /** @type {number[]} */
    const shares = []
    const run = await wholeRun({ createLab }, config, (share) => shares.push(share))
    assert.ok(!('problem' in run))
    const lab = await createLab(config)
    assert.deepEqual(run.metrics, lab.train(30))
    assert.deepEqual(
      run.matched,
      Array.from(lab.match().matched_cosine).sort((a, b) => b - a)
    )
    assert.deepEqual(
      run.history.l0,
      lab.history().map(({ l0 }) => l0)
    )
    lab.dispose()
    assert.equal(shares.at(-1), 1)
    const refused = await wholeRun({ createLab }, { ...config, k: 999 }, () => {})
    assert.deepEqual(refused, { problem: problem({ ...config, k: 999 }) })
  })
})
