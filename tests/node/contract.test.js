// The typed contract wasm/index.d.ts and the live module say the same, name by name; and both have the public
// keys of the design, with its defaults.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, it } from 'node:test'
import * as live from '../../wasm/index.js'
import { readDeclared } from './declared.js'

/** @type {import('./declared.js').Declared} */
let declared
/** @type {import('../../wasm/index.js').Lab} */
let lab

before(async () => {
  declared = readDeclared()
  lab = await live.createLab({ n_samples: 100, eval_samples: 50, steps: 5 })
  lab.advance(2)
})
after(() => {
  lab.dispose()
  declared.close()
})

/** @param {object} value @param {string} name */
function hasTheMembersOf(value, name) {
  assert.deepEqual(Object.keys(value).sort(), Object.keys(declared.members(name)).sort(), name)
}

describe('the module', () => {
  it('exports what is declared, and nothing else', () => {
    assert.deepEqual(Object.keys(live).sort(), declared.values.sort())
  })

  it('gives a Lab with the declared members', () => {
    const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(lab))
    const members = [...Object.keys(lab), ...methods].filter((name) => name !== 'constructor')
    assert.deepEqual(members.sort(), Object.keys(declared.members('Lab')).sort())
    for (const [name, { type }] of Object.entries(declared.members('Lab')))
      assert.equal(
        typeof lab[/** @type {'train'} */ (name)] === 'function',
        type.includes('=>'),
        name
      )
  })

  it('has the version of the package', async () => {
    const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
    assert.equal(live.version, JSON.parse(manifest).version)
  })
})

describe('what a Lab returns', () => {
  it('has the declared keys', () => {
    const metrics = lab.metrics()
    hasTheMembersOf(metrics, 'Metrics')
    hasTheMembersOf(metrics.recovery, 'Recovery')
    hasTheMembersOf(metrics.chance, 'Chance')
    hasTheMembersOf(lab.history()[0], 'HistoryRow')
    hasTheMembersOf(lab.match(), 'Match')
    const diagnosis = lab.diagnose()
    hasTheMembersOf(diagnosis, 'Diagnosis')
    for (const latent of diagnosis.latents) hasTheMembersOf(latent, 'LatentDiagnosis')
    assert.deepEqual(Object.keys(diagnosis.counts).sort(), declared.choices('LatentVerdict').sort())
    assert.ok(declared.choices('RunVerdict').includes(diagnosis.verdict))
    hasTheMembersOf(lab.steeringEffects({ feature: 0 }), 'SteeringEffects')
    hasTheMembersOf(lab.ablationEffects({ feature: 0 }), 'AblationEffects')
    hasTheMembersOf(lab.match().cosine, 'Tensor')
    hasTheMembersOf(lab.config, 'Config')
    for (const preset of Object.values(live.presets))
      hasTheMembersOf({ predicts: undefined, mended_by: undefined, ...preset }, 'Preset')
  })

  it('has values of the declared types', () => {
    const metrics = lab.metrics()
    const { recovery, chance } = metrics
    /** @type {[Record<string, any>, string][]} */
    const values = [
      [metrics, 'Metrics'],
      [recovery, 'Recovery'],
      [chance, 'Chance'],
      [lab.history()[0], 'HistoryRow'],
      [lab.match(), 'Match'],
      [lab.diagnose(), 'Diagnosis'],
      [lab.diagnose().latents[0], 'LatentDiagnosis'],
      [lab.read('W_dec'), 'Tensor']
    ]
    for (const [value, name] of values)
      for (const [key, { type, choices }] of Object.entries(declared.members(name)))
        assert.ok(
          choices.includes(value[key]) || isOfType(value[key], type),
          `${name}.${key} is a ${typeof value[key]}, declared ${type}`
        )
  })

  it('reads every declared tensor', () => {
    const names = declared.choices('TensorName')
    assert.equal(names.length, 11)
    for (const name of names) {
      const read = () => lab.read(/** @type {'W_dec'} */ (name))
      if (/_mag$/.test(name)) assert.throws(read, /of a gated autoencoder/)
      else assert.ok(read().data instanceof Float32Array, name)
    }
  })
})

/** @param {any} value @param {string} type */
function isOfType(value, type) {
  if (/^(number|string|boolean)$/.test(type)) return typeof value === type
  if (type === 'number[]') return Array.isArray(value) && value.every(Number.isInteger)
  if (/^(Float32|Int32)Array/.test(type)) return value?.constructor.name === type.replace(/<.*/, '')
  return typeof value === 'object' && (value !== null || type.endsWith('| null'))
}

const typeOfKind = {
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  choice: 'string',
  'integer list': 'readonly number[]',
  'number list': 'readonly number[]',
  'correlation list': 'readonly Correlation[]'
}

describe('fields', () => {
  it('are the keys of Config, in its order, with its types and choices', () => {
    const config = declared.members('Config')
    assert.deepEqual(
      live.fields.map(({ key }) => key),
      Object.keys(config)
    )
    for (const { key, kind, choices, minimum, maximum, longest } of live.fields) {
      const { type, choices: texts } = config[key]
      if (kind === 'choice') assert.deepEqual(choices?.toSorted(), texts.toSorted(), key)
      else assert.equal(type, typeOfKind[kind], key)
      const bounded = /integer|number|list/.test(kind) ? 'number' : 'undefined'
      assert.deepEqual([typeof minimum, typeof maximum], [bounded, bounded], key)
      assert.equal(typeof longest, kind.endsWith(' list') ? 'number' : 'undefined', key)
    }
  })

  it('have the declared keys and a meaning in one line', () => {
    const members = declared.members('Field')
    for (const field of live.fields) {
      for (const key of Object.keys(field)) assert.ok(key in members, `${field.key}.${key}`)
      for (const [key, { optional }] of Object.entries(members))
        if (!optional) assert.ok(key in field, `${field.key} has no ${key}`)
      assert.ok(members.kind.choices.includes(field.kind), field.kind)
      assert.ok(members.group.choices.includes(field.group), field.group)
      assert.match(field.meaning, /^.{5,}$/, field.key)
    }
  })

  it('are where defaults come from, and the defaults have no problem', () => {
    const fromFields = Object.fromEntries(live.fields.map((field) => [field.key, field.default]))
    assert.deepEqual(live.defaults, fromFields)
    assert.equal(live.problem(live.defaults), '')
    assert.equal(live.problem({}), '')
  })
})

describe('the design', () => {
  it('has these config keys with these defaults', () => {
    const automatic = -1
    /** @type {Record<string, unknown>} */
    const design = {
      sampler: 'lab',
      seed: 42,
      n_features: 32,
      d_in: 8,
      geometry: 'random',
      activation: 'uniform_count',
      min_active: 2,
      max_active: 4,
      feature_probability: 0.1,
      probability_law: 'constant',
      min_probability: 0.01,
      zipf_exponent: 1,
      probabilities: [],
      magnitude: 'normal',
      magnitude_mean: 1.5,
      magnitude_std: 0.8,
      magnitude_low: 0,
      magnitude_high: 1,
      noise_std: 0.05,
      correlations: [],
      parents: [],
      exclusive_children: false,
      n_samples: 20000,
      training_features: 0,
      variant: 'topk',
      d_sae: 64,
      k: 3,
      l1_coefficient: 0.1,
      l0_coefficient: 0.4,
      bandwidth: 0.5,
      initial_threshold: 0.5,
      penalty: 'activations',
      decoder_norm: 'unit',
      init: 'tied',
      init_scale: 1,
      decoder_bias_init: 'zero',
      tied_weights: false,
      freeze: 'none',
      subtract_decoder_bias: true,
      matryoshka_prefixes: [],
      optimizer: 'adam',
      learning_rate: 0.01,
      beta1: 0.9,
      beta2: 0.999,
      batch_size: 256,
      steps: 1500,
      warmup_steps: 0,
      decay_steps: automatic,
      sparsity_warmup_steps: 0,
      revival: 'none',
      dead_window: 200,
      resample_every: 500,
      aux_k: 0,
      aux_coefficient: 1 / 32,
      eval_samples: 4096
    }
    assert.deepEqual({ ...live.defaults }, design)
  })

  it('has these metrics', () => {
    const { metrics, recovery, chance } = {
      metrics:
        'step samples_seen loss reconstruction mse sparsity l0 true_l0 dead explained_variance shrinkage diverged recovery chance fingerprint',
      recovery:
        'mmcs mcc above_90 matched_above_90 matched_above_95 living_mcc living_above_90 partner_cosine uniqueness precision recall f1',
      chance: 'mmcs mcc above_90 matched_above_90'
    }
    const measured = lab.metrics()
    for (const key of metrics.split(' ')) assert.ok(key in measured, key)
    for (const key of recovery.split(' ')) assert.ok(key in measured.recovery, `recovery.${key}`)
    for (const key of chance.split(' ')) assert.ok(key in measured.chance, `chance.${key}`)
  })

  it('has these presets', () => {
    const names =
      'article-as-printed article-repaired article-spread clean eight-in-four ' +
      'clean-topk clean-relu clean-gated clean-batch_topk clean-jumprelu clean-matryoshka ' +
      'too-sparse dead-latents revived too-few-latents splitting absorption hedging l0-too-low l0-too-high ' +
      'l1-on-codes-only shrinkage reconstruction-is-not-recovery walks-away-from-truth encoder-gap narrow-data'
    for (const name of names.split(' ')) assert.ok(name in live.presets, name)
    assert.ok('pentagon' in live.toyPresets)
  })
})
