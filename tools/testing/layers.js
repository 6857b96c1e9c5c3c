// The layers of `npm test`, in the order in which they run. Each builds what it needs, so that any of them can
// run alone.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { buildEngine, buildPreset, configurePreset } from '../building/preset.js'
import { buildSite, siteIsUpToDate } from '../building/site.js'
import { findChromium, findFirefox } from '../setup/browsers.js'
import { npmProgram } from '../setup/npm-packages.js'
import { repository } from '../setup/repository.js'
import { attempt } from '../setup/run.js'
import { doctestOutcome, nodeTestOutcome, singleOutcome } from './counts.js'
import { formatCommands } from './formatting.js'
import { unlessPassedBefore } from './passed-before.js'

/**
 * @typedef {object} Layer
 * @property {string} name
 * @property {string} title
 * @property {boolean} [sideBySide] it shares no folder that it writes with its neighbours in the list
 * @property {() => Promise<import('./counts.js').Outcome>} run
 */

/** @type {Layer[]} */
export const layers = [
  { name: 'format', title: 'layout: prettier, clang-format', run: format },
  { name: 'lint', title: 'lint: eslint, clang-tidy', run: lint },
  { name: 'types', title: 'types: tsc', run: types },
  core('native', "core, the system's compiler -O3"),
  core('native-debug', "bits of the core, the system's compiler -O0"),
  core('clang', 'core, clang -O3'),
  core('clang-debug', 'bits of the core, clang -O0'),
  core('sanitize', 'core, address and undefined-behaviour sanitizers'),
  core('wasm', 'core, WebAssembly in Node', ['node', 'core_tests.cjs']),
  { name: 'build', title: 'engine and page', run: build },
  {
    name: 'node',
    title: 'engine and command line in Node',
    run: () => nodeTests('tests/node', 2)
  },
  {
    name: 'browser',
    title: 'page in Chromium and Firefox',
    run: () => nodeTests('tests/browser', 2)
  }
]

async function format() {
  return singleOutcome(await inTurn(formatCommands('check')))
}

async function lint() {
  const eslint = await inTurn([[npmProgram('eslint'), ['--max-warnings=0', '.']]])
  if (eslint.code !== 0) return singleOutcome(eslint)
  await buildPreset('clang', 'tidy')
  return singleOutcome(eslint)
}

async function types() {
  await configurePreset('wasm') // writes the types of the compiled module
  return singleOutcome(await inTurn([[npmProgram('tsc'), ['--project', 'tsconfig.json']]]))
}

async function build() {
  await buildEngine()
  await buildSite()
  return { passed: 1, failed: 0, output: '' }
}

/** Engine and page as they stand, built once for the layers that need them. */
const built = once(async () => {
  await buildEngine()
  if (!siteIsUpToDate()) await buildSite()
})

/** @param {() => Promise<void>} work */
function once(work) {
  /** @type {Promise<void> | undefined} */
  let done
  return () => (done ??= work())
}

/** @param {string} preset @param {string} title @param {string[]} [program] @returns {Layer} */
function core(preset, title, program = ['core_tests']) {
  return {
    name: preset,
    title,
    sideBySide: true,
    run: async () => {
      await buildPreset(preset)
      const path = join(repository, 'build', preset, program[program.length - 1])
      const [command, ...args] = [...program.slice(0, -1), path]
      const files = preset === 'wasm' ? [path, path.replace(/cjs$/, 'wasm')] : [path]
      return unlessPassedBefore(files, async () =>
        doctestOutcome(await attempt(command, args, { cwd: repository }))
      )
    }
  }
}

/** @param {string} folder @param {number} concurrency */
async function nodeTests(folder, concurrency) {
  await built()
  const files = readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.js'))
    .map((name) => join(folder, name))
  const options = ['--test', '--test-reporter=spec', `--test-concurrency=${concurrency}`]
  const settings = Object.entries(process.env).filter(([key]) => key.startsWith('SUPERPOSITION_'))
  const circumstances = [folder, process.version, findChromium(), findFirefox(), ...settings].join()
  const run = () => attempt('node', [...options, ...files], { cwd: repository })
  return unlessPassedBefore(everyFile(), async () => nodeTestOutcome(await run()), circumstances)
}

/** Every file of the checkout, and the compiled engine with them; not the folders that tests do not read. */
function everyFile() {
  const left = new Set(['.git', 'build', 'dist', 'node_modules'])
  return readdirSync(repository)
    .filter((name) => !left.has(name))
    .flatMap((name) => [name, ...below(name)])
    .map((name) => join(repository, name))
    .filter((path) => statSync(path).isFile())
    .sort()
}

/** @param {string} name in the repository */
function below(name) {
  const path = join(repository, name)
  if (!statSync(path).isDirectory()) return []
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((each) => join(name, each))
}

/**
 * All the commands, with everything they print; the first failure is the code.
 * @param {[string, string[]][]} commands
 */
async function inTurn(commands) {
  let code = 0
  let output = ''
  for (const [command, args] of commands) {
    const result = await attempt(command, args, { cwd: repository })
    code ||= result.code
    output += result.output
  }
  return { code, output }
}
