// Runs the command line as a person would, for the tests: a process of its own, its two streams and its
// exit code.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const program = fileURLToPath(new URL('../../tools/superposition-lab.js', import.meta.url))

/** @typedef {{ code: number | null, stdout: string, stderr: string }} Outcome */

/**
 * @param {string[]} args
 * @param {{ cwd?: string }} [options]
 * @returns {Promise<Outcome>}
 */
export function commandLine(args, { cwd } = {}) {
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const outcome = { code: /** @type {number | null} */ (null), stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text) => (outcome.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (outcome.stderr += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ ...outcome, code }))
  })
}

/**
 * @param {string} text of `run --json`
 * @returns {(import('../../tools/cli/experiment.js').RunRecord & import('../../tools/cli/study.js').Study)[]}
 */
export function records(text) {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

/** @param {string} stderr a slow machine sees lines of progress where a quick one sees none */
export function withoutProgress(stderr) {
  return stderr.replace(/^.*: step \d+ of \d+\n/gm, '')
}
