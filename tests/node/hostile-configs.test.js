// A thousand random and hostile configs: each trains a step with finite metrics, or gets one sentence that names a
// key; no crash, no hang, memory bounded. The configs come from any-config.js, the same ones in every run.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { createLab, defaults, problem } from '../../wasm/index.js'
import { anyConfig } from './any-config.js'

const configs = 1000
const secondsEach = 10
const megabytes = 1400
const sentenceLength = 1200

const seen = { good: 0, refused: 0, diverged: 0, slowest: 0 }

/** @param {unknown} config */
async function behaves(config) {
  const sentence = problem(config)
  assert.equal(typeof sentence, 'string')
  if (sentence) assertSentence(sentence, config)
  const started = process.cpuUsage()
  await tryOut(config, sentence)
  const { user, system } = process.cpuUsage(started)
  const seconds = (user + system) / 1e6
  seen.slowest = Math.max(seen.slowest, seconds)
  assert.ok(seconds < secondsEach, `took ${seconds} s of processor time`)
}

/** @param {unknown} config @param {string} sentence */
async function tryOut(config, sentence) {
  let lab
  try {
    lab = await createLab(/** @type {object} */ (config))
  } catch (error) {
    assert.ok(error instanceof Error)
    seen.refused++
    const changed = isObject(config) && hasGetter(config)
    if (changed) assertSentence(error.message, config)
    else assert.equal(error.message, config === undefined ? '' : sentence)
    return
  }
  const changes = isObject(config) && hasGetter(config)
  if (!changes && config !== undefined)
    assert.equal(sentence, '', 'createLab took what problem refuses')
  assertWhole(lab)
  lab.dispose()
}

/** @param {import('../../wasm/index.js').Lab} lab */
function assertWhole(lab) {
  assert.equal(problem(lab.config), '')
  for (const [key, value] of Object.entries(lab.config))
    assert.equal(typeof value, typeof defaults[/** @type {'k'} */ (key)], key)
  const { recovery, chance, fingerprint, diverged, ...rest } = lab.train(1)
  if (diverged) seen.diverged++
  else {
    seen.good++
    for (const [key, value] of Object.entries({ ...recovery, ...chance, ...rest }))
      assert.ok(Number.isFinite(value), `${key} is ${value}`)
  }
  assert.match(fingerprint, /^[0-9a-f]{16}$/)
}

/** @param {string} sentence @param {unknown} config */
function assertSentence(sentence, config) {
  assert.match(sentence, /^.{10,}$/, `not one line: ${JSON.stringify(sentence)}`)
  assert.ok(sentence.length < sentenceLength, `${sentence.length} characters`)
  const keys = isObject(config) && !Array.isArray(config) ? Object.keys(config) : []
  const names = keys.some((key) => sentence.includes(printable(key)))
  assert.ok(names || /a config must be an object/.test(sentence), `names no key: ${sentence}`)
}

/** @param {string} key */
const printable = (key) => key.replace(/[^\x20-\x7e]+.*/s, '')

/** @param {unknown} value @returns {value is object} */
const isObject = (value) => typeof value === 'object' && value !== null

/** @param {object} config */
function hasGetter(config) {
  return Object.values(Object.getOwnPropertyDescriptors(config)).some(({ get }) => get)
}

const megabytesNow = () => process.memoryUsage().rss / 2 ** 20

describe(`${configs} random and hostile configs`, () => {
  it('train a step or get a sentence', async () => {
    await fc.assert(fc.asyncProperty(anyConfig, behaves), {
      numRuns: configs,
      seed: 20260727,
      endOnFailure: true // a config that takes long would be shrunk for an hour
    })
  })

  it('were many of each kind', () => {
    assert.ok(seen.good >= configs / 4, JSON.stringify(seen))
    assert.ok(seen.refused >= configs / 4, JSON.stringify(seen))
  })

  it('left memory bounded', () => {
    assert.ok(megabytesNow() < megabytes, `${megabytesNow()} MB`)
  })
})

describe('labs made and disposed of', () => {
  it('take no memory each', async () => {
    const make = async (/** @type {number} */ seed) => {
      const lab = await createLab({ seed, n_samples: 20000, d_in: 16, eval_samples: 1000 })
      lab.train(2)
      lab.dispose()
    }
    for (let seed = 0; seed < 20; seed++) await make(seed)
    const before = megabytesNow()
    for (let seed = 0; seed < 100; seed++) await make(seed)
    assert.ok(megabytesNow() - before < 60, `${before} MB became ${megabytesNow()} MB`)
  })
})
