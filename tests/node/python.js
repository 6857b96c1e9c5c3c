// The Python of this machine that has NumPy, if there is one: an independent reader and writer of files for the tests.
import { spawnSync } from 'node:child_process'

const python = ['python3', '/usr/bin/python3'].find(
  (name) => spawnSync(name, ['-c', 'import numpy'], { stdio: 'ignore' }).status === 0
)
export const needsNumPy = python
  ? false
  : 'needs NumPy: neither python3 nor /usr/bin/python3 can import it'

/**
 * @param {string} program
 * @param {string[]} args
 * @param {string} [interpreter]
 * @returns {any} what it prints, as JSON
 */
export function runPython(program, args = [], interpreter = python ?? '') {
  const { status, stdout, stderr } = spawnSync(interpreter, ['-c', program, ...args], {
    encoding: 'utf8'
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}
