// An embedded lab without a browser: addresses from attributes, messages from anywhere, floods, what an author hides and locks.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { frameAddress } from '../../web/embed/address.js'
import { readCommand, readHeight, readReport } from '../../web/embed/messages.js'
import { Dropped } from '../../web/state/dropped.js'
import { Embedding } from '../../web/state/embedding.js'
import { Gate } from '../../web/state/gate.js'
import { wordsOf } from '../../web/strings/sandbox.js'
import { translator } from '../../web/strings/translator.js'
import { fields } from '../../wasm/index.js'

const PAGE = 'https://lab.example/superposition-lab.html'
const HOST = 'https://course.example'
// Halves of surrogate pairs do not survive in an address.
const text = fc.string({ unit: 'binary' })
const ofLab = (/** @type {object} */ message) => ({ lab: 'superposition', ...message })

describe('the address of a frame', () => {
  it('holds what the attributes say, and reads back', () => {
    const config = 'variant=topk&k=3&parents=[-1,0]'
    const given = { lesson: 'recovery', config, hide: 'seed,variant', lock: 'd_sae', autoplay: '' }
    const url = new URL(frameAddress(PAGE, given, HOST))
    assert.equal(url.hash, `#lesson=recovery&${config}`)
    const embedding = new Embedding(url.search)
    assert.deepEqual([...embedding.hidden], ['seed', 'variant'])
    assert.ok(embedding.on && embedding.autoplay && embedding.locks('d_sae'))
    assert.ok(!embedding.shows('seed') && embedding.shows('k'))
    assert.equal(embedding.host, HOST)
    assert.deepEqual(embedding.problems(fields), [])
  })

  it('keeps any text inside its parameter', () => {
    fc.assert(
      fc.property(text, text, text, (lesson, hide, lock) => {
        const url = new URL(frameAddress(PAGE, { lesson, hide, lock }, HOST))
        assert.equal(url.origin + url.pathname, PAGE)
        assert.equal(url.searchParams.get('hide') ?? '', hide)
        assert.equal(new URLSearchParams(url.hash.slice(1)).get('lesson') ?? '', lesson)
        assert.equal(url.searchParams.get('host'), HOST)
      })
    )
  })

  it('takes a config with or without its #', () => {
    for (const config of ['k=3', '#k=3', ' ?k=3'])
      assert.match(frameAddress(PAGE, { config }, HOST), /host=.*#k=3$/)
  })
})

describe('hide and lock', () => {
  it('say in a sentence what they do not know, and do nothing outside a frame', () => {
    const t = translator(wordsOf('en') ?? {})
    const [hide, lock] = new Embedding('?embed=1&hide=curves,<b>&lock=curves')
      .problems(fields)
      .map((problem) => ('key' in problem ? t(problem.key, problem.values) : problem.sentence))
    assert.match(hide, /^hide = “<b>” is neither a setting nor one of presets, settings/)
    assert.match(lock, /^lock = “curves” is not a setting\.$/)
    const outside = new Embedding('?hide=seed&lock=seed&autoplay=1')
    assert.ok(outside.shows('seed') && !outside.locks('seed') && !outside.autoplay)
    assert.equal(new Embedding(`?embed=1&hide=${'a,'.repeat(1e5)}`).hidden.size, 1)
  })
})

describe('a command', () => {
  it('is read', () => {
    assert.deepEqual(readCommand(ofLab({ command: 'play', id: 7 })), {
      command: 'play',
      id: 7,
      settings: []
    })
    const settings = { k: 4, variant: 'topk', tied_weights: true, parents: [-1, 0] }
    assert.deepEqual(
      /** @type {any} */ (readCommand(ofLab({ command: 'set', id: 1, settings }))).settings,
      [
        ['k', '4'],
        ['variant', 'topk'],
        ['tied_weights', 'true'],
        ['parents', '[-1,0]']
      ]
    )
  })

  it('that is malformed is answered in one sentence, what is not for the lab is not', () => {
    /** @type {any[]} */
    const circle = []
    circle.push(circle)
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`k${i}`, 1]))
    const bad = [
      { command: 'delete' },
      { command: 7 },
      { command: 'set' },
      { command: 'set', settings: [1] },
      { command: 'set', settings: { k: {} } },
      { command: 'set', settings: { k: null } },
      { command: 'set', settings: { k: 'x'.repeat(1e6) } },
      { command: 'set', settings: { k: circle } },
      { command: 'set', settings: many }
    ]
    for (const message of bad) {
      const read = readCommand(ofLab(message))
      assert.ok(
        read && 'problem' in read && /^[^.]+\.( [^.]+\.)?$/.test(read.problem.replace('.sup', ''))
      )
    }
    for (const other of [null, 1, 'play', [], {}, { lab: 'other', command: 'play' }, ofLab({})])
      assert.equal(readCommand(other), null)
  })

  it('of any kind does not break the reader', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (one, other) => {
        readCommand(one)
        readCommand(ofLab({ command: one, id: other, settings: other }))
        readCommand(ofLab({ command: 'set', settings: one }))
        readReport(ofLab({ event: one, detail: other, answer: other }))
        readReport(ofLab({ dropped: one, problem: other }))
        readReport(ofLab({ dropped: [one, other], problem: one }))
        readHeight(one)
      })
    )
  })
})

describe('a report', () => {
  it('is an event or an answer that is known', () => {
    assert.deepEqual(readReport(ofLab({ event: 'task', detail: { task: 'a' } })), {
      event: 'task',
      detail: { task: 'a' }
    })
    assert.deepEqual(readReport(ofLab({ answer: 3, value: 1 })), { answer: 3, value: 1 })
    for (const event of ['click', '__proto__', 3])
      assert.equal(readReport(ofLab({ event, detail: {} })), null)
    assert.equal(readReport(ofLab({ event: 'task' })), null)
    for (const height of [NaN, -1, 0, 1e9, '9', null]) assert.equal(readHeight(height), undefined)
  })
})

describe('dropped commands', () => {
  it('are told together, once in a while and not for ever more', async () => {
    /** @type {number[][]} */
    const told = []
    const all = new Promise((resolve) => {
      const dropped = new Dropped((ids) => told.push(ids) === 2 && resolve(told))
      for (let id = 0; id <= 10_005; id++) dropped.add(id)
    })
    await all
    assert.deepEqual([told[0].length, told[1]], [10_000, [10_001, 10_002, 10_003, 10_004, 10_005]])
  })

  it('are read as ids and one sentence', () => {
    const read = readReport(ofLab({ dropped: [1, '2', {}, 3], problem: 'x'.repeat(1e6) }))
    assert.ok(read && 'dropped' in read)
    assert.deepEqual([read.dropped, read.problem?.length], [[1, 3], 500])
  })
})

describe('the gate', () => {
  it('lets a slider through, says once that it closes, and opens when the flood is over', () => {
    const gate = new Gate()
    for (let at = 0; at < 2000; at += 40) assert.equal(gate.ask(at), 'open')
    const verdicts = Array.from({ length: 5000 }, (_, i) => gate.ask(2000 + i))
    assert.equal(verdicts.filter((verdict) => verdict === 'closing').length, 1)
    assert.ok(verdicts.filter((verdict) => verdict === 'open').length < 100)
    assert.equal(gate.ask(9000), 'open')
  })
})
