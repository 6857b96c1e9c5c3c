// Progress: a bar that redraws itself on a terminal, lines elsewhere and seldom; and the layout of text.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { columns, decimals, indented } from '../../tools/cli/layout.js'
import { progressOn } from '../../tools/cli/progress.js'

/** @param {boolean} isTTY */
function fakeStream(isTTY) {
  const written = /** @type {string[]} */ ([])
  const stream = { isTTY, write: (/** @type {string} */ text) => written.push(text) }
  return { written, stream: /** @type {NodeJS.WriteStream} */ (/** @type {unknown} */ (stream)) }
}

describe('progress', () => {
  it('on a terminal is one line that redraws itself and goes away', () => {
    const { written, stream } = fakeStream(true)
    const progress = progressOn(stream)
    progress.show('clean', 750, 1500)
    progress.show('clean', 1500, 1500)
    progress.clear()
    assert.ok(written.every((text) => text.startsWith('\r') && !text.includes('\n')))
    assert.match(written[0], /clean █{12}░{12} 750 of 1500$/)
    assert.match(written[1], /clean █{24} 1500 of 1500$/)
    assert.equal(written[2].replaceAll('\u001b[2K', ''), '\r')
  })

  it('elsewhere is a line every few seconds', (context) => {
    let now = 1000
    context.mock.method(performance, 'now', () => now)
    const { written, stream } = fakeStream(false)
    const progress = progressOn(stream)
    for (let step = 1; step <= 120; step++) {
      now += 100
      progress.show('clean', step, 120)
    }
    progress.clear()
    assert.deepEqual(written, ['clean: step 50 of 120\n', 'clean: step 100 of 120\n'])
  })
})

describe('layout', () => {
  it('keeps paragraphs within the width of a terminal', () => {
    const text = indented('word '.repeat(100).trim())
    const lines = text.split('\n')
    assert.ok(lines.every((line) => line.length <= 96 && line.startsWith('  word')))
    assert.equal(text.match(/word/g)?.length, 100)
  })

  it('lines columns up on the right', () => {
    assert.equal(
      columns(
        ['a', 'long'],
        [
          ['1', '2'],
          ['100', '3']
        ]
      ),
      '    a  long\n    1     2\n  100     3'
    )
  })

  it('writes numbers short, and none that is not finite', () => {
    const written = [0.12345, 2, 1e72, -1e6, NaN, Infinity].map(decimals)
    assert.deepEqual(written, ['0.123', '2.000', '1.00e+72', '-1.00e+6', '-', '-'])
  })
})
