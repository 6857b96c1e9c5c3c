// The runner of the tests itself: what it counts, what it remembers, and what it says of a second try.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { repository } from '../../tools/setup/repository.js'
import { afterAnotherTry, nodeTestOutcome } from '../../tools/testing/counts.js'
import { unlessPassedBefore } from '../../tools/testing/passed-before.js'

const folder = mkdtempSync(join(tmpdir(), 'superposition-lab-passed-'))
const input = join(folder, 'input.txt')
process.env.SUPERPOSITION_LAB_CACHE = folder
delete process.env.SUPERPOSITION_LAB_TEST_AGAIN
after(() => {
  rmSync(folder, { recursive: true })
})

let runs = 0
beforeEach(() => (runs = 0))

/** @param {string} content @param {number} [failed] @param {string} [circumstances] */
const ask = (content, failed = 0, circumstances = 'here') => {
  writeFileSync(input, content)
  const run = async () => ({ passed: 3, failed, output: `run ${(runs += 1)}` })
  return unlessPassedBefore([relative(repository, input)], run, circumstances)
}

test('a pass is remembered for the same files and circumstances, and for no others', async () => {
  assert.equal((await ask('one')).before, undefined)
  assert.deepEqual(await ask('one'), { passed: 3, failed: 0, output: '', before: true })
  await ask('two')
  await ask('one', 0, 'elsewhere')
  assert.equal(runs, 3)
})

test('a failure is not remembered', async () => {
  await ask('three', 1)
  assert.equal((await ask('three', 1)).failed, 1)
  assert.equal(runs, 2)
})

const report = (/** @type {string[]} */ failing, passing = 5) => ({
  code: failing.length ? 1 : 0,
  output: `ℹ pass ${passing}\nℹ fail ${failing.length}\n\n✖ failing tests:\n\n${failing
    .map((name) => `test at tests/browser/page.test.js:3:1\n✖ ${name} (12.5ms)\n  Error: late\n`)
    .join('\n')}`
})

test('what passes at the second try is counted and named; what fails again is a failure', () => {
  const first = nodeTestOutcome(report(['is late', 'is wrong (always)']))
  const second = nodeTestOutcome(report(['is wrong (always)'], 1))
  const { passed, failed, again } = afterAnotherTry(first, second)
  assert.deepEqual({ passed, failed, again }, { passed: 6, failed: 1, again: ['is late'] })
  const mended = afterAnotherTry(first, nodeTestOutcome(report([], 7)))
  assert.deepEqual([mended.passed, mended.failed], [7, 0])
  assert.deepEqual(mended.again, ['is late', 'is wrong (always)'])
})

test('a second run that ends badly is a failure', () => {
  const first = nodeTestOutcome(report(['is late']))
  assert.equal(afterAnotherTry(first, nodeTestOutcome({ code: 134, output: '' })).failed, 1)
})
