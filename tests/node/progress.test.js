// Progress without a browser: what is kept comes back, from storage and from a file; strangers' files; storage that is denied.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { readPlace } from '../../web/state/course.js'
import { canBeAnswer } from '../../web/state/guesses.js'
import { readProgress } from '../../web/state/progress-file.js'
import { Progress } from '../../web/state/progress.js'

/** A browser's storage; full when it holds more than so many characters. @param {number} [room] */
function storage(room = Infinity) {
  let kept = ''
  return {
    read: () => kept,
    write: (/** @type {string} */ text) => text.length <= room && ((kept = text), true),
    clear: () => void (kept = '')
  }
}

describe('progress', () => {
  it('comes back from storage, and two pages lose nothing of each other', () => {
    const shared = storage()
    const [one, other] = [new Progress(shared), new Progress(shared)]
    one.solve('recovery', 'meaning')
    one.predict('recovery', 'small', 3)
    other.solve('dictionary', 'price')
    other.choose('language', 'es')
    one.solve('recovery', 'fool')
    const later = new Progress(shared)
    assert.deepEqual([...later.solved].sort(), [
      'dictionary/price',
      'recovery/fool',
      'recovery/meaning'
    ])
    assert.equal(later.predictionOf('recovery', 'small'), 3)
    assert.equal(readPlace('#lesson=recovery', later.settings.language).language, 'es')
    assert.equal(readPlace('#lang=en', later.settings.language).language, 'en')
    assert.equal(readPlace('', 'xx').language, 'en')
    later.reset()
    assert.deepEqual([...new Progress(shared).solved], [])
  })

  it('goes into a file and out of it, beside what is there', () => {
    const one = new Progress(storage())
    one.solve('recovery', 'meaning')
    one.predict('recovery', 'small', 3)
    one.choose('speed', 'Infinity')
    const text = one.text({ theme: 'dark' })
    const other = new Progress(storage())
    other.predict('recovery', 'small', 5)
    other.solve('dictionary', 'price')
    assert.equal(other.take(text)?.settings.theme, 'dark')
    assert.deepEqual([...other.solved].sort(), ['dictionary/price', 'recovery/meaning'])
    assert.equal(other.predictionOf('recovery', 'small'), 5)
    assert.equal(other.settings.speed, 'Infinity')
  })

  it('stays in the page when storage is denied or full, and says so', () => {
    for (const room of [0, 130]) {
      const progress = new Progress(storage(room))
      for (let i = 0; i < 20; i++) progress.solve('recovery', `task-${i}`)
      assert.ok(progress.lost)
      assert.equal(progress.countOf('recovery'), 20)
      assert.equal(readProgress(progress.text())?.solved.length, 20)
    }
  })

  it('holds answers that the question allows, and no others', () => {
    const [choice, slider] = [{ options: [{ id: 'few' }] }, { range: { min: 0, max: 32 } }]
    assert.ok(canBeAnswer(choice, 'few') && canBeAnswer(slider, 0) && canBeAnswer(slider, 32))
    for (const wrong of ['<b>', 3, undefined]) assert.ok(!canBeAnswer(choice, wrong))
    for (const wrong of ['3', 33, -1, 0.5, NaN, undefined]) assert.ok(!canBeAnswer(slider, wrong))
  })

  it('of a stranger is read as far as it is progress', () => {
    const file = (/** @type {object} */ content) =>
      readProgress(JSON.stringify({ format: 'superposition-lab progress', version: 1, ...content }))
    const names = ['recovery/meaning', '<img src=x>/a', '__proto__', 7, 'a/b/c']
    const predicted = { 'recovery/small': 3, 'a/b': null, 'x/y': '<b>'.repeat(30) }
    const settings = { language: 'es', speed: 7, theme: 'x'.repeat(99), __proto__: { other: '1' } }
    assert.deepEqual(file({ solved: names, predicted, settings }), {
      solved: ['recovery/meaning'],
      predicted: [['recovery/small', 3]],
      settings: { language: 'es' }
    })
    const speeds = ['500', '-1', '1e-9', 'NaN'].map(
      (speed) => file({ solved: [], predicted: {}, settings: { speed } })?.settings
    )
    assert.deepEqual(speeds, [{ speed: '500' }, {}, {}, {}])
    for (const bad of ['', '{', 'null', '[]', '{"format":"x"}', ' '.repeat(2e6)])
      assert.equal(readProgress(bad), null)
    assert.equal(file({ solved: {}, predicted: {} }), null)
    fc.assert(fc.property(fc.json(), (text) => void new Progress(storage()).take(text)))
    fc.assert(
      fc.property(
        fc.jsonValue(),
        (any) => void file({ solved: any, predicted: any, settings: any })
      )
    )
  })
})
