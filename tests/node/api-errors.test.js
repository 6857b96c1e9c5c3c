// Wrong arguments to a run: each is an Error whose sentence names the argument, and the run goes on.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { createLab, parseSetting } from '../../wasm/index.js'

/** @type {import('../../wasm/index.js').Lab} */
let lab

before(async () => {
  lab = await createLab({ n_features: 6, d_in: 5, d_sae: 9, n_samples: 50, eval_samples: 10 })
})
after(() => lab.dispose())

/** @param {unknown} value @returns {any} */
const wrong = (value) => value
const row = [1, 2, 3, 4, 5]

/** @type {[string, () => unknown, RegExp][]} */
const cases = [
  ['train(-1)', () => lab.train(-1), /n = -1.*whole number/],
  ['train(1.5)', () => lab.train(1.5), /n = 1\.5/],
  ['train(NaN)', () => lab.train(NaN), /n = NaN/],
  ['train("5")', () => lab.train(wrong('5')), /n = 5/],
  ['train()', () => lab.train(wrong(undefined)), /n = undefined/],
  ['advance(Infinity)', () => lab.advance(Infinity), /n = Infinity/],
  ['history(-1)', () => lab.history(-1), /from = -1/],
  ['read("W")', () => lab.read(wrong('W')), /"W".*W_enc/],
  ['read()', () => lab.read(wrong(undefined)), /W_enc/],
  ['read("__proto__")', () => lab.read(wrong('__proto__')), /__proto__/],
  ['encode of 7 numbers', () => lab.encode([1, 2, 3, 4, 5, 6, 7]), /x .*\b7\b.*\b5\b/],
  ['encode of nothing', () => lab.encode([]), /x .*\b0\b/],
  ['encode of NaN', () => lab.encode([1, 2, 3, 4, NaN]), /x .*finite/],
  ['encode of Infinity', () => lab.encode(Float32Array.of(1, 2, 3, 4, Infinity)), /x .*finite/],
  ['encode of text', () => lab.encode(wrong('abcde')), /x must be rows of 5 numbers/],
  ['encode of null', () => lab.encode(wrong(null)), /x must be rows of 5 numbers/],
  ['encode of strings', () => lab.encode(wrong(['1', '2', '3', '4', '5'])), /x must be rows/],
  [
    'encode of ragged rows',
    () =>
      lab.encode([
        [1, 2, 3],
        [4, 5]
      ]),
    /x/
  ],
  [
    'encode of a tensor of another shape',
    () => lab.encode({ data: new Float32Array(10), shape: [2, 4] }),
    /x/
  ],
  ['decode of 5 numbers', () => lab.decode(row), /z .*\b5\b.*\b9\b/],
  [
    'steer a latent too far',
    () => lab.steer({ x: row, latent: 9, alpha: 1 }),
    /latent = 9.*0 to 8/
  ],
  ['steer latent -1', () => lab.steer({ x: row, latent: -1, alpha: 1 }), /latent = -1/],
  ['steer latent 0.5', () => lab.steer({ x: row, latent: 0.5, alpha: 1 }), /latent = 0\.5/],
  ['steer by NaN', () => lab.steer({ x: row, latent: 1, alpha: NaN }), /alpha = NaN/],
  ['steer by "2"', () => lab.steer({ x: row, latent: 1, alpha: wrong('2') }), /alpha/],
  [
    'steer by another method',
    () => lab.steer({ x: row, latent: 1, alpha: 1, method: wrong('clamp') }),
    /clamp.*add/
  ],
  ['steer nothing', () => lab.steer(wrong({ latent: 1, alpha: 1 })), /x must be/],
  ['ablate a latent too far', () => lab.ablate({ x: row, latents: [0, 9] }), /latent = 9/],
  ['ablate a number', () => lab.ablate({ x: row, latents: wrong(3) }), /latents must be/],
  ['ablate nothing', () => lab.ablate(wrong({ x: row })), /latents must be/],
  ['readFeatures of 4 numbers', () => lab.readFeatures([1, 2, 3, 4]), /x .*\b4\b.*\b5\b/]
]

describe('a wrong argument', () => {
  for (const [name, call, sentence] of cases) {
    it(name, () => {
      const fingerprint = lab.fingerprint()
      assert.throws(call, (error) => {
        assert.ok(error instanceof Error)
        assert.match(error.message, sentence)
        assert.doesNotMatch(
          error.message,
          /\n|is not a function|Cannot read|BindingError|memory access/
        )
        return true
      })
      assert.equal(lab.fingerprint(), fingerprint)
    })
  }
})

describe('after dispose', () => {
  it('every call is an error in words, and dispose may be called again', async () => {
    const gone = await createLab({ n_samples: 50, eval_samples: 10 })
    gone.dispose()
    gone.dispose()
    const x = Array(8).fill(1)
    const calls = [
      () => gone.train(1),
      () => gone.advance(0),
      () => gone.metrics(),
      () => gone.history(),
      () => gone.read('W_dec'),
      () => gone.match(),
      () => gone.encode(x),
      () => gone.decode(Array(64).fill(0)),
      () => gone.steer({ x, latent: 0, alpha: 1 }),
      () => gone.ablate({ x, latents: [0] }),
      () => gone.readFeatures(x),
      () => gone.fingerprint()
    ]
    for (const call of calls) assert.throws(call, /disposed/)
    assert.equal(gone.config.d_in, 8)
  })
})

describe('parseSetting', () => {
  /** @type {[string, string, unknown][]} */
  const good = [
    ['k', '3', 3],
    ['k', '2.5', 2.5],
    ['learning_rate', '1e-3', 0.001],
    ['seed', '4294967295', 4294967295],
    ['tied_weights', 'true', true],
    ['tied_weights', 'false', false],
    ['variant', 'relu', 'relu']
  ]
  for (const [key, text, value] of good)
    it(`reads ${key}=${text}`, () => assert.equal(parseSetting(key, text), value))

  /** @type {[string, string][]} */
  const bad = [
    ['k', ''],
    ['k', ' '],
    ['k', 'three'],
    ['k', 'NaN'],
    ['k', 'Infinity'],
    ['d_sae', '1.5'],
    ['tied_weights', '1'],
    ['tied_weights', ''],
    ['variant', 'Relu'],
    ['variant', ''],
    ['nonsense', '1'],
    ['__proto__', '1'],
    ['constructor', '1']
  ]
  for (const [key, text] of bad)
    it(`refuses ${key}=${text}`, () =>
      assert.throws(
        () => parseSetting(key, text),
        (error) =>
          error instanceof Error && error.message.includes(key) && !error.message.includes('\n')
      ))

  it('keeps a long untrusted text out of the sentence', () => {
    assert.throws(
      () => parseSetting('k', '<img src=x>'.repeat(10000)),
      (error) => error instanceof Error && error.message.length < 500
    )
  })
})
