// The words of the course: the same keys, symbols and numbers in every language, every key that a lesson needs and none
// besides, no number that is not a run's, and formulas that become MathML without a style.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mathml } from '../../tools/building/mathml.js'
import { LANGUAGES } from '../../web/state/course.js'
import { partsOf } from '../../web/strings/rich-text.js'
import { shellWords } from '../../web/strings/shell.js'
import { lessons } from './lessons.js'

/** @import { Lesson } from '../../web/lessons/catalogue.js' */

/** Every key that a lesson's data asks for. @param {Lesson} lesson */
function keysOf({ sections, summary, limits, cover }) {
  const keys = ['title', 'goal', 'picture']
  const rows = /** @type {{ rows?: unknown[] }} */ (cover).rows ?? []
  rows.forEach((_, i) => keys.push(`picture.${i}`))
  for (const { id, before, after = [], prediction, stage, own, tasks = [] } of sections) {
    if (own) keys.push(`${id}.offer`, `${id}.topics`)
    keys.push(`${id}.heading`)
    for (const block of [...before, ...after]) {
      if (typeof block === 'string') keys.push(`${id}.${block}`)
      else if ('formula' in block) keys.push(...block.symbols.map((name) => `symbol.${name}`))
      else if ('list' in block) keys.push(...block.list.map((name) => `${id}.${name}`))
      else keys.push(...block.results.map((name) => `experiment.${name}`))
    }
    if (prediction) {
      const { options = [] } = prediction
      const parts = ['question', 'answer', ...options.map((option) => option.id)]
      keys.push(...parts.map((part) => `prediction.${prediction.id}.${part}`))
    }
    for (const { key, stops } of stage?.controls ?? []) {
      keys.push(`control.${key}`)
      if (typeof stops[0] === 'string') keys.push(...stops.map((stop) => `control.${key}.${stop}`))
    }
    for (const task of tasks) {
      keys.push(`task.${task.id}`)
      for (let i = 1; i <= task.hints; i++) keys.push(`task.${task.id}.hint.${i}`)
    }
  }
  keys.push(...summary.map((key) => `summary.${key}`), ...limits.map((key) => `limits.${key}`))
  return [...new Set(keys)].sort()
}

/** What of a text must be the same in every language. @param {string} text */
const marks = (text) =>
  partsOf(text)
    .filter(({ kind }) => kind === 'symbol' || kind === 'number')
    .map(({ kind, text: name }) => `${kind} ${name}`)
    .sort()

const others = LANGUAGES.filter((language) => language !== 'en')

describe('the words around the lessons', () => {
  for (const language of others)
    it(`have the same keys and places for numbers in ${language}`, () => {
      const [one, other] = [shellWords('en'), shellWords(language)]
      assert.deepEqual(Object.keys(other).sort(), Object.keys(one).sort())
      for (const key of Object.keys(one)) assert.deepEqual(marks(other[key]), marks(one[key]), key)
    })
})

for (const { lesson, formulas, words } of lessons)
  describe(`lesson ${lesson.id}`, () => {
    for (const language of LANGUAGES)
      it(`has all its words in ${language}, and no others`, () => {
        const asked = keysOf(lesson)
        const there = Object.keys(words[language])
        assert.deepEqual(there.sort(), asked)
      })

    for (const language of others)
      it(`names the same symbols and numbers in ${language}`, () => {
        for (const [key, text] of Object.entries(words.en))
          assert.deepEqual(marks(words[language][key]), marks(text), key)
      })

    it('has words for every number that a task is about', () => {
      for (const { tasks = [] } of lesson.sections)
        for (const { of } of tasks.flatMap(({ needs }) => needs))
          for (const language of LANGUAGES)
            assert.ok(shellWords(language)[`measure.${of}`], `${language}: measure.${of}`)
    })

    it('names symbols and numbers that it has, and uses them all', () => {
      const used = new Set(Object.values(words.en).flatMap(marks))
      for (const mark of used) {
        const [kind, name] = mark.split(' ')
        assert.ok(name in (kind === 'symbol' ? lesson.symbols : lesson.numbers), mark)
      }
      for (const name of Object.keys(lesson.numbers)) assert.ok(used.has(`number ${name}`), name)
    })

    it('states no number but its runs’: others stand in questions, tasks and hints only', () => {
      for (const [key, text] of Object.entries({ ...words.en })) {
        if (/^(prediction|task|control)\./.test(key)) continue
        const bare = partsOf(text)
          .filter(({ kind }) => kind === 'text')
          .map((part) => part.text.replace(/\b(L[01]|[01])\b/g, ''))
        assert.doesNotMatch(bare.join(' '), /\d/, key)
      }
    })

    it('has sentences short enough to read, and lines without a missing space', () => {
      for (const texts of Object.values(words))
        for (const [key, text] of Object.entries(texts)) {
          assert.ok(text.length < 620, `${key}: ${text.length} characters`)
          assert.doesNotMatch(text, / {2}|\s$|^\s/, key)
        }
    })

    it('has formulas that become MathML without a style, with their symbols marked', () => {
      const legends = lesson.sections.flatMap(({ before, after = [] }) =>
        [...before, ...after].flatMap((block) =>
          typeof block === 'object' && 'formula' in block ? [block] : []
        )
      )
      assert.ok(legends.length > 0)
      for (const { formula, symbols } of legends) {
        const markup = mathml(formulas[formula])
        assert.match(markup, /^<math[\s\S]*<\/math>$/)
        assert.doesNotMatch(markup, /style=|class=/)
        for (const symbol of symbols)
          assert.ok(markup.includes(`data-symbol="${symbol}"`), `${formula} has no ${symbol}`)
      }
      // Every symbol is explained where it is first met.
      const explained = new Set()
      for (const { formula, symbols } of legends) {
        symbols.forEach((symbol) => explained.add(symbol))
        for (const [, symbol] of mathml(formulas[formula]).matchAll(/data-symbol="(\w+)"/g))
          assert.ok(explained.has(symbol), `${symbol} in ${formula} is not explained`)
      }
    })
  })
