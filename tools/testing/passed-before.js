// Tests that passed, and of which not a bit has changed since, need not run again, in this checkout or in another one on the same
// machine; SUPERPOSITION_LAB_TEST_AGAIN=1 runs them all the same. Only passes are remembered, under the hash of the files that
// they depend on and of the versions of the tools.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { cacheFolder } from '../setup/cache.js'
import { prefixFolder } from '../setup/debian-toolchain.js'
import { findTools } from '../setup/paths.js'
import { repository } from '../setup/repository.js'
import { onPath, versionLine } from '../setup/run.js'
import { once } from './once.js'

/** @typedef {import('./counts.js').Outcome} Outcome */

/** What is made, here or by set-up: it follows from the other files and the tools. */
const made = new Set(['.git', 'build', 'dist', 'node_modules'])

/** All that the checkout holds. */
export const everything = () => readdirSync(repository).filter((name) => !made.has(name))

/**
 * @param {string[]} inputs files and folders of the repository that the outcome depends on
 * @param {() => Promise<Outcome>} run
 * @param {string} circumstances what else it depends on
 * @returns {Promise<Outcome>}
 */
export async function unlessPassedBefore(inputs, run, circumstances) {
  const hash = createHash('sha256').update(circumstances).update(toolsInUse())
  for (const file of inputs.flatMap(filesIn).sort())
    hash.update(`\0${file}\0`).update(readFileSync(join(repository, file)))
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

/** @param {string} path in the repository @returns {string[]} */
function filesIn(path) {
  const whole = join(repository, path)
  if (!statSync(whole).isDirectory()) return [path]
  return readdirSync(whole)
    .filter((name) => !made.has(name))
    .flatMap((name) => filesIn(join(path, name)))
}

/** Node, and the compilers that set-up has found or installed. */
const toolsInUse = once(() => {
  const { emcc, clang, clangFormat, clangTidy } = findTools()
  const found = [onPath(process.env.CXX ?? 'c++'), emcc, clang, clangFormat, clangTidy]
  const versions = found.map((program) => program && versionLine(program))
  return [process.version, process.arch, basename(prefixFolder()), ...versions].join()
})

/** @param {string} record @returns {Outcome | undefined} */
function outcomeIn(record) {
  try {
    return JSON.parse(readFileSync(record, 'utf8'))
  } catch {
    return undefined
  }
}
