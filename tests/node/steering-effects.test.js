// Steering and ablation against the truth: the methods by hand, the effects that were measured before with a sparse decode over
// the true dictionary, the rival directions, and errors in words.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { createLab, presets } from '../../wasm/index.js'

/** @typedef {import('../../wasm/index.js').Lab} Lab */

/** @param {number} actual @param {number} expected @param {number} within @param {string} what */
function closeTo(actual, expected, within, what) {
  assert.ok(Math.abs(actual - expected) <= within, `${what} is ${actual}, not ${expected}`)
}

/** @type {Lab} */
let lab
before(async () => {
  lab = await createLab(presets.clean.config)
  lab.advance(1500)
})
after(() => lab.dispose())

const FIRST_TWELVE = Array.from({ length: 12 }, (_, feature) => feature)

/** @param {(feature: number) => Record<string, number>} measure mean over the first twelve features */
function mean(measure) {
  /** @type {Record<string, number>} */
  const sums = {}
  for (const feature of FIRST_TWELVE)
    for (const [key, value] of Object.entries(measure(feature)))
      sums[key] = (sums[key] ?? 0) + value / FIRST_TWELVE.length
  return sums
}

describe('steering at 1.5 in the preset clean, read by a sparse decode', () => {
  it('moves the target and others as measured before, and rivals do worse', (context) => {
    const found = mean((feature) => {
      const { directions } = lab.steeringEffects({ feature, alphas: [1.5] })
      return Object.fromEntries(
        directions.flatMap(({ name, target, others, detected }) => [
          [`${name} target`, target[0]],
          [`${name} others`, others[0]],
          [`${name} detected`, detected[0]]
        ])
      )
    })
    context.diagnostic(JSON.stringify(found))
    // Measured by another program on other seeds; over seeds 42, 1, 2, 3 of this one the spread is .02 and, of random, .09.
    const published = {
      ...{ decoder: [1.35, 0.32], truth: [1.34, 0.25], difference_of_means: [1.33, 0.38] },
      ...{ encoder: [1.24, 2.12], axis: [0.5, 3.37], random: [0.09, 3.9] }
    }
    for (const [name, [target, others]] of Object.entries(published)) {
      closeTo(found[`${name} target`], target, 0.06, `${name} target`)
      closeTo(found[`${name} others`], others, 0.1 * others + 0.04, `${name} others`)
    }
    assert.ok(found['decoder detected'] > 0.95)
    assert.ok(found['random detected'] < 0.1)
  })

  it('grows with alpha along the decoder', () => {
    const { directions, samples } = lab.steeringEffects({ feature: 3, alphas: [0, 1, 2, 3] })
    assert.ok(samples >= 64)
    const { name, target, others, detected } = directions[0]
    assert.equal(name, 'decoder')
    assert.ok(Math.abs(target[0]) < 1e-6 && others[0] < 1e-6 && detected[0] < 0.1)
    for (let a = 1; a < 4; a++) assert.ok(target[a] > target[a - 1] + 0.8)
    assert.equal(detected[3], 1)
  })
})

describe('zero-ablation in the preset clean', () => {
  it('of the right latent takes the feature out; of another, or at random, it does not', (context) => {
    const found = mean((feature) => {
      const { interventions, samples } = lab.ablationEffects({ feature })
      assert.ok(samples >= 64)
      return Object.fromEntries(
        interventions.flatMap(({ name, target, others, detected }) => [
          [`${name} target`, target],
          [`${name} others`, others],
          [`${name} detected`, detected]
        ])
      )
    })
    context.diagnostic(JSON.stringify(found))
    assert.ok(found['none target'] > 1.5)
    assert.equal(found['none others'], 0)
    assert.ok(found['latent target'] < 0.3)
    assert.ok(found['latent detected'] < 0.1)
    assert.ok(found['latent others'] < 0.35)
    assert.ok(found['another_latent target'] > 0.95 * found['none target'])
    assert.ok(found['another_latent detected'] > 0.85)
    assert.ok(found['random target'] > 0.8 * found['none target'])
    assert.ok(found['random others'] > 8 * found['latent others'])
  })

  it('does too little where codes are shrunken', async () => {
    const shrunken = await createLab({
      ...presets.clean.config,
      variant: 'relu',
      l1_coefficient: 1.6
    })
    shrunken.advance(1500)
    const [none, own] = shrunken.ablationEffects({ feature: 0 }).interventions
    assert.ok(own.target > 0.4 * none.target, `${none.target} to ${own.target}`)
    shrunken.dispose()
  })
})

describe('the methods', () => {
  const x = [2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
  const direction = x.map((_, d) => (d === 0 ? 2 : 0))
  const first = (/** @type {any} */ options) => lab.steer({ x, direction, ...options }).data[0]

  it('add, set and cap the component', () => {
    assert.equal(first({ alpha: 1.5 }), 5)
    assert.equal(first({ alpha: 1.5, method: 'add' }), 5)
    assert.equal(first({ alpha: 1.5, method: 'orthogonal' }), 1.5)
    assert.equal(first({ alpha: 3, method: 'orthogonal' }), 3)
    assert.equal(first({ alpha: 1.5, method: 'cap' }), 1.5)
    assert.equal(first({ alpha: 3, method: 'cap' }), 2)
    assert.equal(lab.steer({ x, direction, alpha: 9, method: 'orthogonal' }).data[2], 1)
  })

  it('take a latent for its decoder row', () => {
    const row = lab.read('W_dec').data.slice(5 * 16, 6 * 16)
    for (const method of /** @type {const} */ (['add', 'orthogonal', 'cap']))
      assert.deepEqual(
        lab.steer({ x, latent: 5, alpha: 1, method }),
        lab.steer({ x, direction: row, alpha: 1, method })
      )
  })

  it('have effects of their own: a cap lowers what is there', () => {
    const { directions } = lab.steeringEffects({ feature: 2, method: 'cap', alphas: [0.3] })
    const { directions: added } = lab.steeringEffects({ feature: 2, alphas: [0.3] })
    assert.ok(directions[0].target[0] < -0.8)
    assert.ok(added[0].target[0] > 0)
    const { directions: set } = lab.steeringEffects({
      feature: 2,
      method: 'orthogonal',
      alphas: [1.5]
    })
    assert.ok(set[0].target[0] > 0.9)
  })
})

describe('the rival directions', () => {
  it('are the named ones, of length 1', () => {
    const { directions, latent } = lab.steeringEffects({ feature: 4, samples: 1 })
    const named = Object.fromEntries(directions.map(({ name, direction }) => [name, direction]))
    assert.deepEqual(Object.keys(named), [
      ...['decoder', 'truth', 'difference_of_means'],
      ...['encoder', 'axis', 'random']
    ])
    for (const direction of Object.values(named))
      closeTo(Math.hypot(...direction), 1, 1e-6, 'length')
    const cosine = (/** @type {string} */ a, /** @type {string} */ b) =>
      named[a].reduce((sum, value, d) => sum + value * named[b][d], 0)
    closeTo(cosine('decoder', 'truth'), lab.match().matched_cosine[4], 1e-5, 'decoder')
    assert.ok(cosine('difference_of_means', 'truth') > 0.97)
    assert.equal(named.axis.filter((value) => value !== 0).length, 1)
    assert.ok(cosine('axis', 'truth') >= Math.max(...named.truth.map(Math.abs)) - 1e-6)
    assert.ok(Math.abs(cosine('random', 'truth')) < 0.8)
    assert.deepEqual(lab.steeringEffects({ latent, samples: 1 }).feature, 4)
  })

  it('leave out what a feature without a latent does not have', async () => {
    const narrow = await createLab({ n_features: 6, d_in: 6, d_sae: 3, eval_samples: 200 })
    const lost = narrow.match().feature_to_latent.indexOf(-1)
    const { latent, directions } = narrow.steeringEffects({ feature: lost })
    assert.equal(latent, -1)
    assert.deepEqual(
      directions.map(({ name }) => name),
      ['truth', 'difference_of_means', 'axis', 'random']
    )
    assert.deepEqual(narrow.ablationEffects({ feature: lost }).interventions, [])
    narrow.dispose()
  })

  it('are empty where no sample is of the kind', async () => {
    const always = { activation: /** @type {const} */ ('bernoulli'), feature_probability: 1 }
    const world = await createLab({ n_features: 6, d_sae: 6, ...always, magnitude: 'constant' })
    assert.deepEqual(world.steeringEffects({ feature: 0 }).directions, [])
    assert.equal(world.steeringEffects({ feature: 0 }).samples, 0)
    assert.equal(world.steeringEffects({ feature: 0, method: 'cap' }).directions.length, 5)
    world.dispose()
  })
})

describe('what is wrong is said in words', () => {
  /** @type {[string, () => unknown, RegExp][]} */
  const wrong = [
    ['neither', () => lab.steeringEffects({}), /either a feature or a latent/],
    ['both', () => lab.ablationEffects({ feature: 1, latent: 1 }), /either a feature or a latent/],
    ['feature', () => lab.steeringEffects({ feature: 32 }), /feature = 32 .* 0 to 31/],
    ['latent', () => lab.ablationEffects({ latent: 64 }), /latent = 64 .* 0 to 63/],
    ['alphas', () => lab.steeringEffects({ feature: 1, alphas: [] }), /alphas .* 1 to 100/],
    ['alpha', () => lab.steeringEffects({ feature: 1, alphas: [NaN] }), /alpha = NaN/],
    ['samples', () => lab.steeringEffects({ feature: 1, samples: -1 }), /samples = -1/],
    [
      'method',
      () => lab.steeringEffects({ feature: 1, method: /** @type {any} */ ('additive') }),
      /"additive".*add, orthogonal, cap/
    ],
    ['direction', () => lab.steer({ x: new Array(16).fill(0), alpha: 1 }), /latent or a direction/],
    [
      'two directions',
      () => lab.steer({ x: new Array(16).fill(0), direction: new Array(32).fill(1), alpha: 1 }),
      /direction must be one row of 16 numbers/
    ]
  ]
  for (const [name, act, words] of wrong) it(name, () => assert.throws(act, { message: words }))
})
