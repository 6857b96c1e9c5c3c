// The words of the page beside the lessons: the same keys with the same [names], marks and plural forms in every language, none
// empty; and words for everything that the engine says by a key.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, it } from 'node:test'
import { WARNINGS, warningKind } from '../../web/state/own-warnings.js'
import { partsOf } from '../../web/strings/rich-text.js'
import { translator } from '../../web/strings/translator.js'
import { RULES } from '../../wasm/diagnosis-rules.js'
import { baselines, fields, presets, toyModels, toyPresets } from '../../wasm/index.js'
import { activationStatistics } from '../../wasm/io/index.js'

const strings = new URL('../../web/strings/', import.meta.url)
/** Lists of lists of words. */
const BUNDLES = ['first-view.js', 'sandbox-view.js', 'sandbox-below.js', 'all.js']

/** @param {string} folder @returns {string[]} */
const filesOf = (folder) =>
  readdirSync(new URL(folder, strings)).filter((name) => !BUNDLES.includes(name))

/** @param {string} path @returns {Promise<Record<string, string>>} */
const wordsIn = async (path) => (await import(new URL(path, strings).href)).words

const files = [...filesOf('en/sandbox/').map((name) => `sandbox/${name}`), 'recipes.js']
const english = await Promise.all(files.map((name) => wordsIn(`en/${name}`)))
const spanish = await Promise.all(files.map((name) => wordsIn(`es/${name}`)))
const ofSandbox = spanish.slice(0, -1)
const all = await wordsIn('es/sandbox/all.js')
const ofEngine = Object.assign(
  {},
  ...(await Promise.all(filesOf('es/engine/').map((name) => wordsIn(`es/engine/${name}`))))
)

/** What of a text must be the same in every language. @param {string} text */
const marks = (text) =>
  partsOf(text)
    .filter(({ kind }) => kind === 'number' || kind === 'code' || kind === 'symbol')
    .map(({ kind, text: name }) => `${kind} ${name}`)
    .sort()

describe('the words beside the lessons', () => {
  it('stand in files of the same names, each key in one file only', () => {
    assert.deepEqual(filesOf('es/sandbox/').sort(), filesOf('en/sandbox/').sort())
    const keys = english.flatMap((words) => Object.keys(words))
    assert.equal(new Set(keys).size, keys.length)
  })

  files.forEach((name, i) =>
    it(`${name} has the same keys, names and code in Spanish`, () => {
      assert.deepEqual(Object.keys(spanish[i]).sort(), Object.keys(english[i]).sort())
      for (const [key, text] of Object.entries(english[i])) {
        // One thing may be said without its number.
        const of = (/** @type {string} */ each) =>
          marks(each).filter((mark) => !key.endsWith('.one') || mark !== 'number count')
        assert.deepEqual(of(spanish[i][key]), of(text), key)
      }
    })
  )

  it('are never empty, and have no space too many', () => {
    for (const words of [...english, ...spanish, ofEngine])
      for (const [key, text] of Object.entries(words)) {
        assert.ok(text.trim().length > 0, key)
        assert.doesNotMatch(text, / {2}|\s$|^\s/, key)
      }
  })

  it('have both forms of what is counted', () => {
    for (const words of [...english, ...spanish, ofEngine])
      for (const key of Object.keys(words)) {
        const [, stem, form] = /^(.*)\.(one|other)$/.exec(key) ?? []
        if (form) assert.ok(`${stem}.${form === 'one' ? 'other' : 'one'}` in words, key)
      }
    const t = translator({ 'x.one': '[count] day', 'x.other': '[count] days' })
    assert.deepEqual(
      [0, 1, 2].map((count) => t('x', { count })),
      ['0 days', '1 day', '2 days']
    )
  })

  it('come all together in Spanish', () => {
    assert.deepEqual(all, Object.assign({}, ...ofSandbox, ofEngine))
  })
})

describe('what the engine says, in Spanish', () => {
  it('every verdict on a run and on a latent, every baseline', async () => {
    const small = { n_features: 4, d_in: 3, d_sae: 4, steps: 1, n_samples: 32, eval_samples: 16 }
    /** @type {Set<string>} */
    const twins = new Set()
    for (const variant of /** @type {const} */ (['topk', 'sparse_coding']))
      for await (const { name, baselines: done } of baselines({ ...small, k: 2, variant }))
        for (const each of [name, ...done.map((baseline) => baseline.name)]) twins.add(each)
    const asked = [
      ...RULES.map(({ verdict }) => `verdict.${verdict}`),
      ...[...twins].map((name) => `baseline.${name}`)
    ]
    const there = Object.keys(ofEngine).filter((key) => /^(verdict|baseline)\./.test(key))
    assert.deepEqual(there.sort(), asked.sort())
  })

  it('every preset, its group and every setting, of autoencoders and of toy models, and no others', async () => {
    const toys = await toyModels()
    const named = Object.keys({ ...presets, ...toyPresets })
    const asked = [
      ...named.flatMap((name) => [`preset.${name}`, `preset.${name}.about`]),
      ...new Set(Object.values(presets).map(({ group }) => `group.${group}`)),
      ...fields.map(({ key }) => `field.${key}`),
      ...toys.fields.map(({ key }) => `toy.field.${key}`)
    ]
    const there = Object.keys(ofEngine).filter((key) => /^(preset|group|(toy\.)?field)\./.test(key))
    assert.deepEqual(there.sort(), asked.sort())
  })

  it('every column of the tables behind pictures', () => {
    const folder = new URL('../../web/ui/', import.meta.url)
    const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    const lists = texts.flatMap((text) => text.match(/columns: \[[^\]]*\]/g) ?? [])
    const names = lists.flatMap((list) => list.match(/(?<=')[a-z_]+(?=')/g) ?? [])
    assert.ok(names.length > 40)
    const same = ['l0']
    for (const name of names)
      assert.ok(same.includes(name) || `column.${name}` in ofEngine, `column.${name}`)
  })

  const row = (/** @type {number[]} */ ...values) => values
  const samples = {
    same: [row(1, 2), row(1, 2)],
    normalise: Array.from({ length: 30 }, (_, i) => row(50 * (-1) ** i, 50 * Math.sin(i))),
    centre: Array.from({ length: 30 }, (_, i) => row(2 + Math.sin(i), 2 + Math.cos(i))),
    dimension: Array.from({ length: 40 }, (_, i) => row(3 * Math.sin(i), 0.01 * i, 0.01)),
    constant: Array.from({ length: 40 }, (_, i) => row(Math.sin(i), Math.cos(i), 1)),
    few: [row(1, 0), row(-1, 0.5), row(0, -1)]
  }
  for (const [kind] of WARNINGS)
    it(`the warning “${kind}” on activations`, async () => {
      const rows = samples[/** @type {keyof typeof samples} */ (kind)]
      const given = { data: Float32Array.from(rows.flat()), shape: [rows.length, rows[0].length] }
      const { warnings } = await activationStatistics(given)
      assert.ok(warnings.map(warningKind).includes(kind), warnings.join(' '))
      for (const warning of warnings) assert.notEqual(warningKind(warning), '', warning)
      assert.ok(`warning.${kind}` in ofEngine || `warning.${kind}.one` in ofEngine)
    })
})
