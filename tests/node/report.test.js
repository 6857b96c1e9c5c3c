// The report of `superposition-lab merge --html`: hostile text stays text, nothing is loaded or run; and the scales of its plots.
import fc from 'fast-check'
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { linearScale, scaleOf } from '../../tools/cli/report-scales.js'
import { report } from '../../tools/cli/report.js'
import { summaryOf } from '../../tools/cli/summary.js'
import { run } from './swept-run.js'

describe('scales', () => {
  it('have round ticks inside their range, and places in order', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const { place, ticks } = linearScale(low, high, [0, 100])
        assert.ok(place(low) >= 0 && place(high) <= 100 && place(low) <= place(high))
        assert.ok(ticks.length >= 1 && ticks.length <= 8, `${ticks.length} ticks`)
        for (const { at } of ticks) assert.ok(at >= -1e-6 && at <= 100 + 1e-6)
      })
    )
    const log = scaleOf([0.001, 0.01, 1], [0, 100], String)
    assert.deepEqual(
      log.ticks.map(({ text }) => text),
      ['0.001', '0.01', '0.1', '1']
    )
    const texts = scaleOf(['tied', 'random', 'tied'], [0, 100], String)
    assert.deepEqual(texts.ticks, [
      { text: 'tied', at: 25 },
      { text: 'random', at: 75 }
    ])
  })
})

describe('a report', () => {
  const hostile = '</style></title><script>alert(1)</script><img src=x onerror=alert(1)>&"\''

  it('keeps hostile text as text, wherever it comes from', () => {
    const runs = [0, 1, 2].map((i) =>
      run(i, { [hostile]: `${i}${hostile}`, seed: hostile }, [i / 2, 0.5])
    )
    for (const each of runs)
      Object.assign(each, { engine: hostile, versions: { superposition_lab: hostile } })
    const html = report(summaryOf(runs), [hostile])
    assert.doesNotMatch(html, /<script|<img|onerror=alert\(1\)>/)
    const tags = new Set([...html.matchAll(/<\/?([a-z0-9!]+)/gi)].map(([, tag]) => tag))
    const known =
      '!doctype html head meta title style body main h1 h2 p svg g path text circle line div table thead tbody tr th td'
    assert.deepEqual(
      [...tags].filter((tag) => !known.split(' ').includes(tag)),
      []
    )
    assert.ok(html.includes('&lt;script&gt;alert(1)'))
  })

  it('stands by itself: nothing is loaded or run, in light and dark, and chance is beside recovery', () => {
    const html = report(
      summaryOf([run(1, { k: 1, seed: 1 }, [0.5, 0.9]), run(2, { k: 2, seed: 1 }, [0.6, 0.8])]),
      ['runs.jsonl']
    )
    assert.doesNotMatch(html, /https?:|src=|<link|<script|url\(/)
    assert.match(html, /default-src 'none'; style-src 'unsafe-inline'/)
    assert.match(html, /prefers-color-scheme: dark/)
    assert.equal(html.match(/<svg/g)?.length, 2)
    assert.equal(html.match(/>chance</g)?.length, 3)
    assert.equal(html.match(/class="best"><title>/g)?.length, 4)
    assert.match(html, /k = 1, explained variance 0\.500, mcc 0\.900, chance 0\.500/)
    assert.doesNotMatch(html, /NaN|undefined|Infinity/)
  })

  it('has no plot where nothing could be measured', () => {
    const html = report(summaryOf([run(1, { seed: 1 }, [null, null], { diverged: true })]), ['x'])
    assert.doesNotMatch(html, /<svg|NaN/)
    assert.match(html, /0 \+1 diverged/)
  })
})
