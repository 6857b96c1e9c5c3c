// The form of a run card: one clear sentence for each fault of a file that should be one.
import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import fc from 'fast-check'
import { createLab, version } from '../../wasm/index.js'
import {
  cardProblem,
  FileError,
  makeRunCard,
  readRunCard,
  runCardText
} from '../../wasm/io/index.js'

let text = ''

before(async () => {
  const lab = await createLab({ steps: 300, eval_samples: 50 })
  lab.advance(200)
  const tasks = [{ task: 'a task', metric: 'l0', at_least: 0.5 }]
  text = runCardText(makeRunCard({ config: lab.config, metrics: lab.metrics(), version, tasks }))
  lab.dispose()
})

describe('the sentence for a card that', () => {
  /** @type {[string, (card: string) => string, RegExp][]} */
  const faults = [
    ['is empty', () => '', /the card is not valid JSON/],
    ['is cut off', (card) => card.slice(0, 500), /not valid JSON/],
    ['is a list', () => '[]', /it must be an object, not \[\]/],
    [
      'names a key twice',
      (card) => card.replace('"seed"', '"seed": 1, "seed"'),
      /the key "seed" twice/
    ],
    ['lacks a part', (card) => card.replace('"tasks"', '"task"'), /"task" is no part of one/],
    [
      'is of another form',
      (card) => card.replace('"run_card": 1', '"run_card": 2'),
      /run_card = 2 must be 1/
    ],
    [
      'is from another engine',
      (card) => card.replace('"exact"', '"turbo"'),
      /engine = "turbo" must be "exact"/
    ],
    [
      'has two seeds',
      (card) => card.replace(/"seed": \d+/, '"seed": 7'),
      /seed = 7, and config\.seed = /
    ],
    [
      'runs beyond its end',
      (card) => card.replace('"step": 200', '"step": 301'),
      /metrics\.step = 301 is larger than/
    ],
    [
      'claims nothing',
      (card) => card.replace('"at_least": 0.5', '"at_least": "x"'),
      /tasks\[0\] needs a number/
    ]
  ]
  for (const [title, change, sentence] of faults)
    it(title, () => {
      assert.throws(
        () => readRunCard(change(text)),
        (error) => {
          assert.ok(error instanceof FileError)
          assert.match(error.message, sentence)
          return true
        }
      )
    })

  it('is huge comes before it is parsed', () => {
    assert.throws(() => readRunCard(new Uint8Array(5e6)), /has 5\.00 MB; a run card has at most/)
  })

  it('is anything at all is one sentence', () =>
    fc.assert(
      fc.property(fc.anything(), (value) => {
        assert.match(cardProblem(value), /^[^\n]{10,300}$/)
      })
    ))
})
