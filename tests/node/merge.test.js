// `superposition-lab merge`: means, deviations and the Pareto front against plain definitions, CSV, and the command.
import fc from 'fast-check'
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { summaryCsv, summaryTable } from '../../tools/cli/summary-text.js'
import { measures, spread, summaryOf } from '../../tools/cli/summary.js'
import { commandLine } from './command-line.js'
import { hex, run } from './swept-run.js'

describe('a summary', () => {
  it('groups by everything but the seed, and shows what differs', () => {
    const summary = summaryOf([
      run(1, { k: 2, seed: 2, d_in: 8 }, [0.5, 0.8]),
      run(2, { k: 1, seed: 1, d_in: 8 }, [0.9, 0.7]),
      run(3, { k: 2, seed: 1, d_in: 8 }, [0.7, 0.6]),
      run(4, { k: 2, seed: 3, d_in: 8 }, [null, null], { diverged: true }),
      run(5, { k: 10, seed: 1, d_in: 8 }, [0.4, 0.7])
    ])
    assert.deepEqual(summary.keys, ['k'])
    assert.deepEqual([summary.runs, summary.diverged], [5, 1])
    const [first, second, third] = summary.groups
    assert.deepEqual(
      [first, second, third].map(({ settings }) => settings.k),
      [1, 2, 10]
    )
    assert.deepEqual([second.seeds, second.diverged], [[1, 2], [3]])
    const { explained_variance, l0 } = second.metrics
    assert.ok(Math.abs(Number(explained_variance.mean) - 0.6) < 1e-12)
    assert.ok(Math.abs(Number(explained_variance.std) - Math.sqrt(0.02)) < 1e-12)
    assert.deepEqual(l0, { mean: 3, std: 0 })
    assert.deepEqual(third.metrics.dead, { mean: 0.25, std: null })
    assert.deepEqual(
      [first, second, third].map(({ pareto }) => pareto),
      [true, false, false]
    )
    assert.match(summaryTable(summary), /^5 runs of 3 configs, 1 of them diverged; exact engine/)
    assert.match(summaryTable(summary), / 2 {2}2 \+1 diverged {2,}0\.600 ± 0\.141 /)
  })

  it('has the mean and the deviation of the textbook', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -100, max: 100, noNaN: true })), (values) => {
        const { mean, std } = spread([...values, null, NaN, 'x'])
        if (values.length === 0) return assert.deepEqual([mean, std], [null, null])
        const middle = values.reduce((a, b) => a + b, 0) / values.length
        assert.ok(Math.abs(Number(mean) - middle) < 1e-9)
        if (values.length === 1) return assert.equal(std, null)
        const square = values.reduce((a, b) => a + b * b, 0) - values.length * middle ** 2
        assert.ok(
          Math.abs(Number(std) - Math.sqrt(Math.max(0, square) / (values.length - 1))) < 1e-4
        )
      })
    )
  })

  it('marks exactly the groups that no other beats', () => {
    const score = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(null))
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score), { maxLength: 12 }), (scores) => {
        const { groups } = summaryOf(scores.map((pair, i) => run(i, { k: i, seed: 1 }, pair)))
        const isWhole = (/** @type {(number | null)[]} */ pair) => !pair.includes(null)
        const beats = (/** @type {any[]} */ a, /** @type {any[]} */ b) =>
          isWhole(a) && a[0] >= b[0] && a[1] >= b[1] && (a[0] > b[0] || a[1] > b[1])
        const expected = scores.map(
          (own) => isWhole(own) && !scores.some((other) => beats(other, own))
        )
        assert.deepEqual(
          groups.map(({ pareto }) => pareto),
          expected
        )
      }),
      { numRuns: 500 }
    )
  })

  it('as CSV has a cell for each value, and no formula', () => {
    const hostile = ['=1+1', '+x', '-x', '@x', 'a,b', 'say "x"', 'two\nlines', '\tx']
    const summary = summaryOf(
      hostile.map((init, i) => run(i, { init, seed: 1, noise: -i }, [0.5, 0.5]))
    )
    const lines = parsed(summaryCsv(summary))
    assert.deepEqual(lines[0].slice(0, 4), ['init', 'noise', 'seeds', 'diverged'])
    assert.ok(lines.every(({ length }) => length === lines[0].length))
    assert.equal(lines[0].length, 5 + 2 * measures.length)
    for (const value of hostile) {
      const row = lines.find(([cell]) => cell.replace(/^'/, '') === value)
      assert.ok(row, JSON.stringify(value))
      assert.doesNotMatch(row[0], /^[=+\-@\t]/)
    }
  })
})

/** RFC 4180, read back. @param {string} text */
function parsed(text) {
  const rows = [[/** @type {string} */ ('')]]
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const row = rows[rows.length - 1]
    if (quoted && text[i] === '"' && text[i + 1] === '"') row[row.length - 1] += text[i++]
    else if (text[i] === '"') quoted = !quoted
    else if (!quoted && text[i] === ',') row.push('')
    else if (!quoted && text.startsWith('\r\n', i)) rows.push(['']) && i++
    else row[row.length - 1] += text[i]
  }
  return rows.slice(0, -1)
}

describe('the command', () => {
  let folder = ''
  const good = run(1, { k: 1, seed: 1 }, [0.5, 0.9])
  const text = (/** @type {object[]} */ ...lines) =>
    lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'superposition-lab-merge-'))
    const files = {
      'one.jsonl': text(good, run(2, { k: 1, seed: 2 }, [0.6, 0.8])),
      'two.jsonl': text(run(3, { k: 2, seed: 1 }, [0.4, 0.95]), good),
      'other-bits.jsonl': text(run(1, { k: 1, seed: 1 }, [0.5, 0.9], { fingerprint: hex(99) })),
      'half.jsonl': `${text(good)}{"id":"0000`,
      'empty.jsonl': '',
      'notes.txt': 'my notes\n',
      'object.jsonl': '{"id":"0000000000000001"}\n'
    }
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  })
  after(() => rmSync(folder, { recursive: true }))
  const merge = (/** @type {string[]} */ ...args) =>
    commandLine(['merge', ...args], { cwd: folder })
  const written = (/** @type {string} */ name) => readFileSync(join(folder, name), 'utf8')

  it('counts each run once and writes what is asked for', async () => {
    const outputs = ['--csv', 's.csv', '--html', 's.html', '--out', 'all.jsonl']
    const { code, stdout, stderr } = await merge('one.jsonl', 'two.jsonl', '--json', ...outputs)
    assert.equal(code, 0)
    assert.equal(stderr, 'wrote s.csv\nwrote s.html\n')
    const summary = JSON.parse(stdout)
    assert.deepEqual(
      summary.groups.map((/** @type {any} */ { seeds }) => seeds),
      [[1, 2], [1]]
    )
    assert.deepEqual(
      summary.groups.map((/** @type {any} */ { pareto }) => pareto),
      [true, true]
    )
    assert.equal(parsed(written('s.csv')).length, 3)
    assert.match(written('s.html'), /^<!doctype html>/)
    assert.equal(written('all.jsonl').split('\n').length, 4)
    assert.equal((await merge('all.jsonl', '--json')).stdout, stdout)
  })

  it('leaves half a line out, and says so', async () => {
    const { code, stderr, stdout } = await merge('half.jsonl')
    assert.equal(code, 0)
    assert.equal(stderr, 'superposition-lab: half.jsonl line 2 is half a line and left out\n')
    assert.match(stdout, /^1 run of 1 config/)
  })

  /** @type {[string[], RegExp][]} */
  const cases = [
    [[], /merge takes one file of a sweep or more/],
    [['missing.jsonl'], /cannot read missing\.jsonl: there is no such file/],
    [['.'], /cannot use \.: it is not a file/],
    [['empty.jsonl'], /empty\.jsonl: no run has finished there yet/],
    [['notes.txt'], /notes\.txt line 1 is not a run of a sweep/],
    [['object.jsonl'], /object\.jsonl line 1 is not a run of a sweep/],
    [['one.jsonl', 'one.jsonl'], /one\.jsonl is named twice/],
    [['one.jsonl', '--out', 'one.jsonl'], /one\.jsonl is named twice/],
    [['one.jsonl', '--csv', ''], /--csv, --html and --out need the name of a file/],
    [['one.jsonl', '--html', 'no/such/folder.html'], /cannot write no.such.folder\.html/],
    [
      ['one.jsonl', 'other-bits.jsonl'],
      /one\.jsonl line 1 and other-bits\.jsonl line 1 are the same run with different fingerprints/
    ]
  ]
  for (const [args, sentence] of cases)
    it(`merge ${args.join(' ')} is a complaint`, async () => {
      const { code, stdout, stderr } = await merge(...args)
      assert.match(stderr, /^superposition-lab: [^\n]+\n$/)
      assert.match(stderr, sentence)
      assert.deepEqual([code, stdout], [2, ''])
    })
})
