// A test program that has not changed by a bit since it passed need not run again: it reads nothing from outside. Only
// passes are remembered, under the hash of the program's files.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from '../setup/cache.js'

/** @typedef {import('./counts.js').Outcome} Outcome */

/**
 * @param {string[]} files that make up the program
 * @param {() => Promise<Outcome>} run
 * @returns {Promise<Outcome>}
 */
export async function unlessPassedBefore(files, run) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(file))
  const folder = join(cacheFolder(), 'passed')
  const record = join(folder, `${hash.digest('hex').slice(0, 32)}.json`)
  try {
    return JSON.parse(readFileSync(record, 'utf8'))
  } catch {
    const outcome = await run()
    if (outcome.failed === 0 && outcome.passed > 0) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(record, JSON.stringify({ ...outcome, output: '', before: true }))
    }
    return outcome
  }
}
