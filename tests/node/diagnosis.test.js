// The sentence of a run: each rule on evidence made to fit it, and advice that never has a problem.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { explain } from '../../wasm/diagnosis.js'
import { defaults, problem } from '../../wasm/index.js'

/** @typedef {import('../../wasm/index.js').Config} Config */
/** @typedef {import('../../wasm/index.js').LatentDiagnosis} LatentDiagnosis */
/** @typedef {import('../../wasm/index.js').LatentVerdict} LatentVerdict */

const base = /** @type {Config} */ ({ ...defaults, d_in: 16, n_samples: 0 })
const allowed = (/** @type {object} */ config) => problem(config) === ''

/** @param {Partial<Record<LatentVerdict, number>>} counts @param {Partial<LatentDiagnosis>} [all] */
function latents(counts, all = {}) {
  return Object.entries(counts).flatMap(([verdict, count]) =>
    Array.from(
      { length: count },
      () =>
        /** @type {LatentDiagnosis} */ ({
          ...{ verdict, feature: 0, cosine: 0.5, second_feature: 1, second_cosine: 0.4 },
          ...{ firing_rate: 0.1, precision: 1, recall: 1, shrinkage: 0.4, correlation: 0 },
          ...{ parent: -1, child: -1, fires_alone: 0, fires_with_child: 0 },
          ...all
        })
    )
  )
}

/**
 * @param {Partial<Config>} config
 * @param {object} numbers metrics; mcc and share stand for the recovery
 * @param {LatentDiagnosis[]} [list]
 */
function said(config, numbers, list = latents({ found: 32 })) {
  const { mcc, share, ...rest } = /** @type {any} */ ({ mcc: 0.99, share: 1, ...numbers })
  const metrics = /** @type {any} */ ({
    ...{ step: 1500, l0: 3, true_l0: 3, dead: 0, explained_variance: 0.8, diverged: false },
    recovery: { mcc, matched_above_90: share },
    chance: { mcc: 0.6, above_90: 0 },
    ...rest
  })
  return explain({ config: { ...base, ...config }, metrics, latents: list, typical: 1.5, allowed })
}

const weak = { mcc: 0.75, share: 0.1 }
const relu = /** @type {const} */ ({ variant: 'relu' })
const child = { parent: 3, child: 9, fires_alone: 1, fires_with_child: 0.65, second_cosine: 0.67 }

/** @type {[string, ReturnType<typeof said>, RegExp, object | null][]} */
const cases = [
  ['healthy', said({}, {}), /^32 of 32 features are found \(mcc 0\.99, chance 0\.60\)/, null],
  [
    'diverged',
    said({ learning_rate: 10 }, { diverged: true, step: 3 }),
    /step 3.*learning_rate 10/,
    { learning_rate: 0.01 }
  ],
  ['untrained', said({}, { step: 0 }), /first weights/, null],
  [
    'chance_suffices',
    said({ d_in: 4, n_features: 8, d_sae: 128 }, { chance: { mcc: 0.95, above_90: 0.92 } }),
    /Chance alone finds 92 %.*128 directions fill 4 dimensions/,
    { d_in: 8 }
  ],
  [
    'misprinted_penalty',
    said(
      {
        ...relu,
        penalty: 'encoder_weights',
        decoder_norm: 'free',
        optimizer: 'sgd',
        batch_size: 0
      },
      { mcc: 0.6, share: 0, l0: 66.5, explained_variance: 0.998 }
    ),
    /reconstructs \(explained variance 0\.998\), but nothing is recovered beyond chance.*67 latents fire for .* 3\.0 features/,
    {
      ...{ penalty: 'activations', decoder_norm: 'unit', l1_coefficient: 1.5 },
      ...{ optimizer: 'adam', batch_size: 256 }
    }
  ],
  ['frozen', said({ freeze: 'decoder' }, weak), /frozen.*init = tied/, { freeze: 'none' }],
  [
    'absorption',
    said({ ...relu, l1_coefficient: 0.3 }, {}, latents({ absorbed: 1, found: 31 }, child)),
    /feature 3 fires on 100 %.*but on 65 %.*child 9/,
    { variant: 'matryoshka', matryoshka_prefixes: [16, 64] }
  ],
  [
    'hedging',
    said({ d_sae: 16 }, weak, latents({ mixed: 16 }, { correlation: 0.4 })),
    /16 latents cannot stand for 32 features, and 16 of them lean/,
    { d_sae: 64 }
  ],
  ['sparse', said({ k: 1 }, { l0: 1 }), /only 1\.0 latents fire .* 3\.0 features/, { k: 3 }],
  [
    'shrunken',
    said({ ...relu, l1_coefficient: 1.5 }, {}, latents({ shrunken: 30 })),
    /30 latents say only 40 %/,
    { variant: 'topk' }
  ],
  [
    'split',
    said({ ...relu, l1_coefficient: 0.5 }, {}, latents({ found: 32, split: 4, duplicate: 2 })),
    /6 latents of 64 repeat a feature/,
    { variant: 'topk' }
  ],
  [
    'dead',
    said({ ...relu, l1_coefficient: 5 }, { ...weak, dead: 0.8, l0: 0.1 }, latents({ dead: 51 })),
    /^51 of 64 latents never fire \(dead 0\.80\) at l1_coefficient 5/,
    { l1_coefficient: 1.5 }
  ],
  ['unfinished', said({}, { ...weak, step: 150 }), /only 3 of 32.*after 150 of 1500 steps/i, null],
  [
    'free_norm',
    said({ ...relu, decoder_norm: 'free' }, { ...weak, l0: 12 }),
    /free length.*12 latents fire/,
    { decoder_norm: 'unit', l1_coefficient: 1.5 }
  ],
  ['dense', said({ k: 8 }, { ...weak, l0: 8 }), /8\.0 latents fire .* 3\.0 features/, { k: 3 }],
  [
    'dense',
    said({ ...relu, l1_coefficient: 0.05, d_in: 8 }, { ...weak, l0: 24 }),
    /24 latents fire/,
    { l1_coefficient: 2.1 }
  ],
  [
    'narrow',
    said({ d_sae: 32 }, weak, latents({ mixed: 9 })),
    /32 latents for 32 features.*, and 9 stand for several/,
    { d_sae: 64 }
  ],
  [
    'crowded',
    said({ d_in: 8 }, weak, latents({ mixed: 5 })),
    /5 latents mix several.*32 features in 8 dimensions/,
    { geometry: 'spread' }
  ],
  ['partial', said({}, weak, latents({ mixed: 5 })), /no single setting/, { steps: 3000 }]
]

describe('the sentence of a run', () => {
  for (const [verdict, result, words, settings] of cases) {
    it(`${verdict}: ${result.sentence.slice(0, 60)}…`, () => {
      assert.equal(result.verdict, verdict)
      assert.match(result.sentence, words)
      assert.deepEqual(result.try, settings)
      assert.match(result.sentence, /^[A-Z0-9].*\.$/)
      assert.doesNotMatch(result.sentence, /NaN|undefined|Infinity/)
      if (settings)
        for (const [key, value] of Object.entries(settings))
          assert.ok(
            result.sentence.includes(`${key} = ${Array.isArray(value) ? `[${value}]` : value}`)
          )
      else assert.doesNotMatch(result.sentence, /Try /)
    })
  }

  it('is there for every verdict', () => {
    assert.equal(new Set(cases.map(([verdict]) => verdict)).size, 18)
  })

  it('counts every latent once', () => {
    const { counts } = said({}, {}, latents({ found: 3, mixed: 2, dead: 4 }))
    assert.deepEqual(counts, {
      ...{ found: 3, shrunken: 0, duplicate: 0, split: 0 },
      ...{ mixed: 2, absorbed: 0, stray: 0, dead: 4 }
    })
  })

  it('suggests only what the engine allows, whatever it sees', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const size = fc.double({ min: 0, max: 100, noNaN: true })
    const config = fc.record({
      variant: fc.constantFrom('relu', 'topk', 'batch_topk', 'jumprelu', 'gated', 'matryoshka'),
      d_in: fc.integer({ min: 1, max: 1024 }),
      d_sae: fc.integer({ min: 4, max: 16384 }),
      n_features: fc.integer({ min: 4, max: 4096 }),
      l1_coefficient: fc.double({ min: 0, max: 10000, noNaN: true }),
      learning_rate: fc.double({ min: 0, max: 10, noNaN: true }),
      decoder_norm: fc.constantFrom('unit', 'free'),
      penalty: fc.constantFrom('activations', 'encoder_weights'),
      optimizer: fc.constantFrom('adam', 'sgd'),
      geometry: fc.constantFrom('random', 'spread'),
      freeze: fc.constantFrom('none', 'decoder'),
      steps: fc.constantFrom(1500, 9999999)
    })
    const numbers = fc.record({
      ...{ mcc: share, share, l0: size, true_l0: size, dead: share, explained_variance: share },
      diverged: fc.boolean()
    })
    fc.assert(
      fc.property(config, numbers, (given, seen) => {
        const changes = /** @type {Partial<Config>} */ (given)
        if (problem({ ...base, ...changes }) !== '') return
        const { try: settings, sentence } = said(changes, seen, latents({ mixed: 5, dead: 2 }))
        assert.doesNotMatch(sentence, /NaN|undefined|Infinity/)
        if (settings === null) return
        assert.equal(problem({ ...base, ...changes, ...settings }), '')
        for (const [key, value] of Object.entries(settings))
          assert.notEqual({ ...base, ...changes }[/** @type {'k'} */ (key)], value, key)
      }),
      { numRuns: 500, seed: 1 }
    )
  })
})
