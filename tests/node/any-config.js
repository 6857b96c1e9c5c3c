// Random configs for property tests, good and hostile: any key with a value in range, out of range or of a wrong
// type, unknown keys, prototype tricks, and things that are no config at all.
import fc from 'fast-check'
import { fields } from '../../wasm/index.js'

/** @typedef {import('../../wasm/index.js').Field} Field */

// Small enough that a thousand runs take seconds; the whole range of a key is tried too, seldom.
const smallest = 24
const roomy = new Map([
  ['seed', 4294967295],
  ['n_samples', 300],
  ['batch_size', 40],
  ['steps', 300],
  ['eval_samples', 60]
])

/** @param {Field} field @returns {fc.Arbitrary<unknown>} */
function allowedList({ kind, minimum = 0, maximum = 0 }) {
  const feature = fc.integer({ min: 0, max: smallest })
  const number = fc.double({ min: minimum, max: maximum, noNaN: true })
  /** @type {Partial<Record<Field['kind'], fc.Arbitrary<unknown>>>} */
  const entries = {
    'integer list': fc.integer({ min: minimum, max: Math.min(maximum, smallest) }),
    'number list': number,
    'correlation list': fc.tuple(feature, feature, number)
  }
  const list = fc.array(entries[kind] ?? number, { maxLength: smallest })
  return fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: list })
}

/** @param {Field} field @returns {fc.Arbitrary<unknown>} */
function allowed(field) {
  const { key, kind, minimum = 0, maximum = 0, choices = [] } = field
  if (kind.endsWith(' list')) return allowedList(field)
  if (kind === 'boolean') return fc.boolean()
  if (kind === 'choice') return fc.constantFrom(...choices)
  const most = Math.min(maximum, roomy.get(key) ?? smallest)
  if (kind === 'integer') {
    const small = fc.integer({ min: minimum, max: most })
    const whole = fc.integer({ min: minimum, max: maximum })
    return fc.oneof({ weight: 99, arbitrary: small }, { weight: 1, arbitrary: whole })
  }
  const small = fc.double({ min: minimum, max: most, noNaN: true })
  const edges = fc.constantFrom(minimum, maximum, Math.max(0, minimum), Math.max(1e-30, minimum))
  return fc.oneof({ weight: 4, arbitrary: small }, { weight: 1, arbitrary: edges })
}

const articleOnly = {
  geometry: 'random',
  activation: 'uniform_count',
  magnitude: 'normal',
  init: 'random',
  n_samples: 100,
  training_features: 0
}

const anyGood = fc.record(Object.fromEntries(fields.map((field) => [field.key, allowed(field)])), {
  requiredKeys: []
})

/** @param {Record<string, any>} c @param {number} n_features @param {number} d_sae */
function withCoherentLists(c, n_features, d_sae) {
  const { parents = [], correlations = [], probabilities = [], matryoshka_prefixes = [] } = c
  const bernoulli = c.activation === 'bernoulli' && n_features <= 4 * smallest
  const repeated = (
    /** @type {any[]} */ list,
    /** @type {(entry: any, i: number) => any} */ change
  ) =>
    bernoulli && list.length > 0
      ? Array.from({ length: n_features }, (_, i) => change(list[i % list.length], i))
      : []
  c.probabilities = repeated(probabilities, (p) => p)
  c.parents = repeated(parents, (parent, i) => (Math.abs(parent) % (i + 1)) - 1)
  // Disjoint pairs can have any correlations at all.
  const pairs = correlations.slice(0, Math.floor(n_features / 2))
  c.correlations = bernoulli
    ? pairs.map((/** @type {number[]} */ [, , rho], /** @type {number} */ i) => [
        2 * i + 1,
        2 * i,
        rho
      ])
    : []
  const smaller = matryoshka_prefixes.filter((/** @type {number} */ prefix) => prefix < d_sae)
  const ascending = [...new Set(smaller)].sort((a, b) => Number(a) - Number(b))
  c.matryoshka_prefixes = matryoshka_prefixes.length > 0 ? [...ascending, d_sae] : []
  return c
}

/** What keys ask of each other, put right, so that many configs are good ones. */
const coherent = fc
  .record({ config: anyGood, eval_samples: fc.integer({ min: 1, max: 60 }) })
  .map(({ config, eval_samples }) => {
    const c = /** @type {Record<string, any>} */ ({ eval_samples, n_samples: 200, ...config })
    const d_sae = c.d_sae ?? 64
    const n_features = c.n_features ?? 32
    c.k = Math.min(Math.floor(c.k ?? 3) || 1, d_sae)
    c.max_active = Math.min(c.max_active ?? 4, n_features)
    c.min_active = Math.min(c.min_active ?? 2, c.max_active)
    for (const key of ['warmup_steps', 'decay_steps', 'sparsity_warmup_steps'])
      if (key in c) c[key] = Math.min(c[key], c.steps ?? 1500)
    if (c.magnitude === 'lognormal') Object.assign(c, { magnitude_mean: 0.5, magnitude_std: 1 })
    if (c.sampler === 'numpy_legacy') Object.assign(c, articleOnly)
    if (c.geometry === 'orthogonal') c.d_in = Math.max(c.d_in ?? 8, n_features)
    if (c.batch_size === 0 && c.n_samples === 0) c.n_samples = 1
    if (c.training_features)
      c.training_features = Math.min(Math.max(c.training_features, c.max_active), n_features)
    c.aux_k = Math.min(c.aux_k ?? 0, d_sae)
    if (c.variant === 'sparse_coding')
      Object.assign(c, { subtract_decoder_bias: true, tied_weights: false, revival: 'none' })
    if (c.tied_weights || c.revival === 'resample') c.freeze = 'none'
    c.min_probability = Math.min(c.min_probability ?? 0.01, c.feature_probability ?? 0.1)
    if (c.magnitude_low > (c.magnitude_high ?? 1)) c.magnitude_low = c.magnitude_high ?? 1
    return withCoherentLists(c, n_features, d_sae)
  })

/** @type {unknown[]} */
const circular = []
circular.push(circular)

const odd = fc.oneof(
  fc.constantFrom(
    NaN,
    Infinity,
    -Infinity,
    -0,
    1e308,
    -1e308,
    5e-324,
    2 ** 31,
    -(2 ** 31),
    2 ** 53
  ),
  fc.constantFrom('', '3', 'NaN', 'topk', 'lab\u0000', 'constructor', '__proto__', '\n', '💥'),
  fc.constantFrom(
    null,
    undefined,
    true,
    10n,
    Symbol('k'),
    () => 3,
    new Date(0),
    Object(3),
    Object('relu')
  ),
  fc.double(),
  fc.integer(),
  fc.string({ maxLength: 30 }),
  fc.array(fc.integer(), { maxLength: 3 }),
  fc.array(fc.tuple(fc.integer(), fc.integer(), fc.double()), { maxLength: 3 }),
  fc.constantFrom(
    [NaN],
    [1e300],
    new Array(3),
    [[]],
    [[0, 1]],
    [[0, 1, NaN]],
    [[0, 1, 0.5, 0]],
    [[[0, 1, 0.5]]],
    [2 ** 31],
    Array(2 ** 32 - 1),
    [Array(2 ** 32 - 1)],
    new Array(100_000).fill(0),
    new Int32Array(3),
    { length: 2, 0: -1, 1: 0 },
    circular
  ),
  fc.constant({ valueOf: () => 3, toString: () => 'relu' })
)

const anyKey = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(...fields.map(({ key }) => /** @type {string} */ (key)))
  },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.constantFrom(
        '__proto__',
        'constructor',
        'toString',
        'hasOwnProperty',
        'K',
        'd_sae ',
        'two\nlines'
      ),
      fc.string({ minLength: 1, maxLength: 30 })
    )
  }
)

const spoiled = fc
  .record({
    config: coherent,
    odd: fc.array(fc.tuple(anyKey, odd), { minLength: 1, maxLength: 3 })
  })
  .map(({ config, odd: entries }) => {
    const result = { ...config }
    for (const [key, value] of entries)
      Object.defineProperty(result, key, {
        value,
        enumerable: true,
        configurable: true,
        writable: true
      })
    return result
  })

const inherited = fc
  .tuple(coherent, spoiled)
  .map(([own, above]) => Object.assign(Object.create(above), own))

const changing = fc
  .tuple(coherent, fc.constantFrom(...fields), odd)
  .map(([config, { key, default: first }, later]) => {
    let reads = 0
    const get = () => (reads++ === 0 ? first : later)
    return Object.defineProperty({ ...config }, key, { get, enumerable: true })
  })

const noConfig = fc.oneof(
  odd,
  fc.constantFrom([], [{ k: 3 }], 'clean', 42, new Map([['k', 3]]), new Proxy({}, {}))
)

/** @type {fc.Arbitrary<unknown>} */
export const anyConfig = fc.oneof(
  { weight: 50, arbitrary: coherent },
  { weight: 10, arbitrary: anyGood },
  { weight: 30, arbitrary: spoiled },
  { weight: 4, arbitrary: inherited },
  { weight: 3, arbitrary: changing },
  { weight: 3, arbitrary: noConfig }
)
