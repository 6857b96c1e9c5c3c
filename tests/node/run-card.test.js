// The run card: what it holds, what is said of one that is not right, and that a card with any number, word or claim changed
// does not hold, whoever changed it, and whether or not the seal was made anew.
import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import fc from 'fast-check'
import { createLab, presets, version } from '../../wasm/index.js'
import {
  cardDifferences,
  FileError,
  makeRunCard,
  readRunCard,
  runCardText,
  stepsToRepeat
} from '../../wasm/io/index.js'

/** @typedef {import('../../wasm/io/index.js').RunCard} RunCard */

const config = { ...presets.clean.config, steps: 300, eval_samples: 500 }
const tasks = [
  { task: 'recover most', metric: 'recovery.matched_above_90', at_least: 0.5 },
  { task: 'stay sparse', metric: 'l0', at_least: 1, at_most: 4 }
]

/** @param {object} given @param {number} steps */
async function run(given, steps) {
  const lab = await createLab(given)
  lab.advance(steps)
  const done = { config: lab.config, metrics: lab.metrics(), version }
  lab.dispose()
  return done
}

/** @type {Awaited<ReturnType<typeof run>>} */
let done
/** @type {RunCard} */
let card

before(async () => {
  done = await run(config, 200)
  card = readRunCard(runCardText(makeRunCard({ ...done, tasks })))
})

describe('a run card', () => {
  it('says what was run and what came of it', () => {
    assert.deepEqual(Object.keys(card), [
      'run_card',
      'version',
      'engine',
      'model',
      'seed',
      'config',
      'metrics',
      'fingerprint',
      'tasks',
      'seal'
    ])
    assert.deepEqual(card.config, done.config)
    assert.deepEqual(card.metrics, done.metrics)
    assert.equal(card.fingerprint, done.metrics.fingerprint)
    assert.equal(card.metrics.step, 200)
  })

  it('holds when the same run gives the same bits', async () => {
    const again = await run(card.config, stepsToRepeat(card))
    assert.deepEqual(cardDifferences(card, again), [])
  })

  it('of a run that diverged holds too', async () => {
    const wild = {
      ...config,
      variant: 'relu',
      optimizer: 'sgd',
      learning_rate: 10,
      decoder_norm: 'free'
    }
    const first = await run(wild, 300)
    assert.ok(first.metrics.diverged)
    const written = readRunCard(runCardText(makeRunCard(first)))
    assert.equal(written.metrics.loss, null)
    assert.deepEqual(
      cardDifferences(written, await run(written.config, stepsToRepeat(written))),
      []
    )
  })

  it('names what differs', async () => {
    const better = structuredClone(card)
    better.metrics.recovery = { .../** @type {any} */ (card.metrics.recovery), mcc: 1 }
    const sentences = cardDifferences(better, done)
    assert.match(sentences[0], /^metrics\.recovery\.mcc: the card says 1, the run gives 0\.\d+\.$/)
    assert.match(sentences[1], /^The seal does not fit the card/)
    assert.equal(sentences.length, 2)
  })

  it('names a claim that the run does not bear out, even under a seal made anew', () => {
    const [task] = tasks
    const bold = makeRunCard({ ...done, tasks: [{ ...task, at_least: 1.5 }] })
    assert.deepEqual(cardDifferences(bold, done).length, 1)
    assert.match(
      cardDifferences(bold, done)[0],
      /^Task "recover most": it claims "recovery\.matched_above_90" of at least 1\.5, the run gives /
    )
    const strange = makeRunCard({
      ...done,
      tasks: [{ task: 'x', metric: '__proto__.a', at_least: 0 }]
    })
    assert.match(cardDifferences(strange, done)[0], /the run gives undefined/)
  })

  it('of another version says so, when it differs', () => {
    const other = makeRunCard({ ...done, version: '9.9.9' })
    assert.deepEqual(cardDifferences(other, done), [])
    const changed = { ...other, metrics: { ...other.metrics, l0: 0 } }
    assert.match(cardDifferences(changed, done).at(-1) ?? '', /from version 9\.9\.9/)
  })
})

/** Every path to a leaf. @param {any} value @param {string[]} path @returns {string[][]} */
function leaves(value, path = []) {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.keys(value).flatMap((key) => leaves(value[key], [...path, key]))
}

/** @param {any} value @param {string[]} path @param {(leaf: any) => any} change */
function withChange(value, [key, ...rest], change) {
  const copy = Array.isArray(value) ? [...value] : { ...value }
  if (rest.length > 0) copy[key] = withChange(value[key], rest, change)
  else {
    const leaf = change(value[key])
    if (leaf === undefined) delete copy[key]
    else copy[key] = leaf
  }
  return copy
}

/** Whether the card would be accepted. @param {any} given @param {object} rerun */
function accepted(given, rerun) {
  try {
    const read = readRunCard(JSON.stringify(given))
    return cardDifferences(read, /** @type {any} */ (rerun)).length === 0
  } catch (error) {
    assert.ok(error instanceof FileError)
    assert.match(error.message, /^[^\n]{10,300}$/)
    return false
  }
}

describe('a card with anything changed', () => {
  it('does not hold: each leaf removed, replaced, or moved by one bit', () => {
    assert.ok(accepted(card, done))
    const paths = leaves(card)
    assert.ok(paths.length > 90)
    for (const path of paths) {
      const changes = [
        () => undefined,
        () => null,
        (/** @type {any} */ leaf) => (typeof leaf === 'number' ? nextAfter(leaf) : `${leaf}x`),
        (/** @type {any} */ leaf) => (leaf === true ? false : leaf === false ? true : 0.123)
      ]
      for (const change of changes)
        assert.ok(!accepted(withChange(card, path, change), done), path.join('.'))
    }
  })

  it('does not hold with a key added', () => {
    for (const path of [[], ['config'], ['metrics'], ['metrics', 'recovery'], ['tasks', '0']])
      assert.ok(
        !accepted(
          withChange(card, [...path, 'extra'], () => 1),
          done
        ),
        path.join('.')
      )
  })

  it('does not hold with random leaves replaced by random values', () => {
    const paths = leaves(card)
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const tampered = withChange(card, path, () => value)
        fc.pre(JSON.stringify(tampered) !== JSON.stringify(card))
        assert.ok(!accepted(tampered, done))
      }),
      { numRuns: 500 }
    )
  })
})

/** The next larger double. @param {number} value */
function nextAfter(value) {
  const bits = new BigInt64Array(1)
  const number = new Float64Array(bits.buffer)
  number[0] = value
  bits[0] += 1n
  return number[0]
}
