// Reads from what a test program printed how many tests passed and failed.
import { stripVTControlCharacters } from 'node:util'

/**
 * @typedef {{ passed: number, failed: number, output: string, skipped?: string[], again?: string[], before?: boolean }} Outcome
 *   skipped: what was left out, and why; again: what passed only when it ran once more; before: it passed earlier, and nothing has
 *   changed since
 */

/** @param {{ code: number, output: string }} run @returns {Outcome} */
export function doctestOutcome({ code, output }) {
  const summary = stripVTControlCharacters(output).match(
    /test cases:.*?(\d+) passed \|\s*(\d+) failed/
  )
  return outcome(code, output, summary?.[1], summary?.[2])
}

/** @param {{ code: number, output: string }} run @returns {Outcome} */
export function nodeTestOutcome({ code, output }) {
  const text = stripVTControlCharacters(output)
  const failures = text.slice(Math.max(0, text.indexOf('✖ failing tests:')))
  const passed = text.match(/^ℹ pass (\d+)/m)?.[1]
  const skipped = [...text.matchAll(/^\s*﹣ (.*)$/gm)].map(([, line]) =>
    line.replace(/ \([\d.]+ms\)/, '')
  )
  return { ...outcome(code, failures, passed, text.match(/^ℹ fail (\d+)/m)?.[1]), skipped }
}

/** @param {Outcome} first @param {Outcome} second of the files that had failures @returns {Outcome} */
export function afterAnotherTry(first, second) {
  const stillFailing = new Set(failingTests(second.output))
  return {
    ...first,
    passed: first.passed + Math.max(0, first.failed - second.failed),
    failed: second.failed,
    output: second.output,
    again: failingTests(first.output).filter((name) => !stillFailing.has(name))
  }
}

/** @param {string} output */
const failingTests = (output) =>
  [...output.matchAll(/^\s*✖ (.*?)(?: \([\d.]+ms\))?$/gm)]
    .map(([, name]) => name)
    .filter((name) => name !== 'failing tests:')

/** @param {{ code: number, output: string }} run @returns {Outcome} */
export function singleOutcome({ code, output }) {
  return outcome(code, output, code === 0 ? '1' : '0', '0')
}

/**
 * A program that ended badly without a failed test counts as one.
 * @param {number} code @param {string} output @param {string} [passed] @param {string} [failed]
 * @returns {Outcome}
 */
function outcome(code, output, passed = '0', failed = '0') {
  return { passed: Number(passed), failed: Math.max(Number(failed), code === 0 ? 0 : 1), output }
}
