// Tests that passed, and of which not a bit has changed since, need not run again; SUPERPOSITION_LAB_TEST_AGAIN=1 runs them all
// the same. Only passes are remembered, under the hash of the files that they depend on.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from '../setup/cache.js'

/** @typedef {import('./counts.js').Outcome} Outcome */

/**
 * @param {string[]} files that the outcome depends on
 * @param {() => Promise<Outcome>} run
 * @param {string} [circumstances] what else it depends on
 * @returns {Promise<Outcome>}
 */
export async function unlessPassedBefore(files, run, circumstances = '') {
  const hash = createHash('sha256').update(circumstances)
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(file))
  const folder = join(cacheFolder(), 'passed')
  const record = join(folder, `${hash.digest('hex').slice(0, 32)}.json`)
  const before = process.env.SUPERPOSITION_LAB_TEST_AGAIN ? undefined : outcomeIn(record)
  if (before) return before
  const outcome = await run()
  if (outcome.failed === 0 && outcome.passed > 0) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(record, JSON.stringify({ ...outcome, output: '', before: true }))
  }
  return outcome
}

/** @param {string} record @returns {Outcome | undefined} */
function outcomeIn(record) {
  try {
    return JSON.parse(readFileSync(record, 'utf8'))
  } catch {
    return undefined
  }
}
