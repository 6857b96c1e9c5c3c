/**
 * What plots do with arrays: long lines keep their extremes when they are thinned out, tables become text that reads back as the
 * same numbers; and no picture of the page is without its data.
 */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { turned } from '../../web/plots/dictionary-arrows.js'
import { SeenLine, seenRows } from '../../web/plots/decimate.js'
import { csvText, textRows } from '../../web/plots/table-text.js'
import { parseCsv } from '../../wasm/io/index.js'

const COLUMNS = 50

/** @param {string} path */
const place = (path) => fileURLToPath(new URL(path, import.meta.url))

test('a thinned line keeps its ends, its order and, in every column of pixels, its extremes', () => {
  const value = fc.oneof(fc.double({ min: -10, max: 10 }), fc.constant(null), fc.constant(NaN))
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 2000 }), (y) => {
      const x = y.map((_, i) => 3 * i)
      const last = 3 * y.length
      const rows = seenRows(x, y, last, COLUMNS)
      assert.deepEqual(
        rows,
        [...new Set(rows)].sort((a, b) => a - b)
      )
      assert.ok(rows.length <= 2 * COLUMNS + 4)
      assert.equal(rows[0], 0)
      assert.equal(rows.at(-1), y.length - 1)
      const column = (/** @type {number} */ row) => Math.floor((x[row] * COLUMNS) / last)
      const extremes = (/** @type {number[]} */ of) => {
        /** @type {Map<number, [number, number]>} */
        const found = new Map()
        for (const row of of) {
          const at = y[row]
          if (at === null || Number.isNaN(at)) continue
          const [low, high] = found.get(column(row)) ?? [at, at]
          found.set(column(row), [Math.min(low, at), Math.max(high, at)])
        }
        return found
      }
      assert.deepEqual(extremes(rows), extremes([...y.keys()]))
    })
  )
})

test('a line that grows is thinned as if it had come at once', () => {
  const value = fc.double({ min: -10, max: 10, noNaN: true })
  const pieces = fc.array(fc.array(value, { maxLength: 300 }), { maxLength: 6 })
  fc.assert(
    fc.property(pieces, (parts) => {
      const line = new SeenLine(2000, COLUMNS)
      /** @type {number[]} */
      const y = []
      for (const part of parts) {
        y.push(...part)
        const x = [...y.keys()]
        assert.deepEqual(line.rows(x, y), seenRows(x, y, 2000, COLUMNS))
      }
    })
  )
})

test('a single peak among a hundred thousand points is drawn', () => {
  const y = new Float64Array(100_000).fill(1)
  y[77_777] = 9
  y[77_778] = -9
  const x = Float64Array.from(y.keys())
  const rows = seenRows(x, y, 100_000, 280)
  assert.ok(rows.length <= 2 * 281 + 2)
  assert.ok(rows.includes(77_777) && rows.includes(77_778))
})

test('tables are written so that every number reads back, in the fewest digits', () => {
  const columns = ['name, of "it"', 'float', 'double']
  const rows = [
    ['a,b', Math.fround(0.1), 0.1],
    ['line\nbreak', Math.fround(1e-7), 1 / 3],
    ['', NaN, Math.fround(0.3)]
  ]
  const text = textRows({ columns, rows })
  assert.deepEqual(
    text.map(([, float]) => float),
    ['0.1', '1e-7', '']
  )
  assert.deepEqual(
    text.map((row) => Number(row[2])),
    rows.map((row) => row[2])
  )
  assert.deepEqual(parseCsv(csvText(columns, text), 'a.csv'), [columns, ...text])
  fc.assert(
    fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const [[written]] = textRows({ columns: ['x'], rows: [[value]] })
      assert.equal(Math.fround(Number(written)) + 0, value + 0)
    })
  )
})

test('every part of the page that draws a plot hands over its data', () => {
  // Pictures that show no result: the cover of a lesson, and the experiment in the chooser.
  const without = ['cover.js', 'preset-chooser.js', 'drawing.js', 'headline.js']
  for (const folder of ['../../web/ui/', '../../web/ui/lesson/'].map(place))
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.js'))) {
      const text = readFileSync(join(folder, name), 'utf8')
      const draws = /<lab-drawing|<canvas|class="curve"|class="tally"/.test(text)
      if (!draws || without.includes(name)) continue
      assert.match(text, /<lab-plot-data/, join(folder, name))
    }
})

test('turning arrows keeps their lengths and angles', () => {
  const value = fc.double({ min: -2, max: 2, noNaN: true })
  const arrow = fc.tuple(value, value, value)
  const turn = fc.record({ yaw: value, pitch: value })
  fc.assert(
    fc.property(arrow, arrow, turn, (one, other, by) => {
      const product = (/** @type {number[]} */ a, /** @type {number[]} */ b) =>
        a.reduce((sum, at, i) => sum + at * b[i], 0)
      const difference = product(turned(one, by), turned(other, by)) - product(one, other)
      assert.ok(Math.abs(difference) < 1e-9)
    })
  )
  assert.deepEqual(turned([0.3, 0.4, 0.5], { yaw: 0, pitch: 0 }), [0.3, 0.4, 0.5])
})
