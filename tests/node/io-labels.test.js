// Labels for samples from .txt, .csv and .jsonl, and tables as CSV, both ways.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { createLab } from '../../wasm/index.js'
import {
  FileError,
  historyCsv,
  matchesCsv,
  parseCsv,
  readLabels,
  writeCsv
} from '../../wasm/io/index.js'

/** @param {RegExp} sentence @returns {(error: unknown) => true} */
const fileError = (sentence) => (error) => {
  assert.ok(error instanceof FileError, String(error))
  assert.match(error.message, sentence)
  return true
}

describe('labels', () => {
  it('come from .txt, .csv and .jsonl', () => {
    const wanted = ['the cat', 'sat, "there"', '']
    const files = {
      'a.txt': 'the cat\nsat, "there"\n\n',
      'a.TXT': 'the cat\r\nsat, "there"\r\n\r\n',
      'a.csv': 'id,text\n1,the cat\n2,"sat, ""there"""\n3,\n',
      'b.csv': 'the cat,1\n"sat, ""there""",2\n"",3\n',
      'a.jsonl': '"the cat"\n{"label": "sat, \\"there\\""}\n{"text": ""}\n'
    }
    for (const [name, text] of Object.entries(files))
      assert.deepEqual(readLabels(text, { name, rows: 3 }), wanted, name)
  })

  it('are refused in a sentence', () => {
    /** @type {[string, string, RegExp][]} */
    const files = [
      ['a.txt', 'one\n', /a\.txt has 1 labels for 3 samples/],
      ['a.pdf', '', /is no file of labels/],
      ['a.jsonl', '{"a": 1}\n', /line 1, has no text/],
      ['a.jsonl', '"x"\n{', /line 2, is not valid JSON/],
      ['a.csv', 'a,"b\n', /a cell that cannot be read in line 1/]
    ]
    for (const [name, text, sentence] of files)
      assert.throws(() => readLabels(text, { name, rows: 3 }), fileError(sentence))
  })
})

describe('CSV', () => {
  it('is read as it was written', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\n', '\r\n', 'é') }), {
            minLength: 2,
            maxLength: 2
          }),
          { maxLength: 5 }
        ),
        (rows) =>
          assert.deepEqual(parseCsv(writeCsv(['x', 'y'], rows), 'a.csv'), [['x', 'y'], ...rows])
      )
    ))

  it('has the history and the matches of a run', async () => {
    const lab = await createLab({ eval_samples: 200, steps: 50 })
    lab.advance(50)
    const [header, ...rows] = parseCsv(historyCsv(lab.history()), 'history')
    assert.deepEqual(header, Object.keys(lab.history()[0]))
    assert.deepEqual(
      rows.map((row) => row.map(Number)),
      lab.history().map(Object.values)
    )
    const match = lab.match()
    const [titles, ...pairs] = parseCsv(matchesCsv(match), 'matches')
    assert.deepEqual(titles, ['feature', 'latent', 'matched_cosine', 'best_latent', 'best_cosine'])
    assert.deepEqual(
      pairs.map((row) => Number(row[1])),
      [...match.feature_to_latent]
    )
    const { mmcs } = lab.metrics().recovery
    const mean = pairs.reduce((sum, row) => sum + Number(row[4]), 0) / pairs.length
    assert.ok(Math.abs(mean - mmcs) < 1e-6)
    lab.dispose()
  })

  it('of any text is read or refused in a sentence, soon', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r') }), (text) => {
        try {
          parseCsv(text, 'a.csv')
        } catch (error) {
          assert.ok(error instanceof FileError)
        }
      })
    ))
})
