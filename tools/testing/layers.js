// The layers of `npm test`, in the order in which they run. Each builds what it needs, so that any of them can
// run alone.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildEngine, buildPreset, configurePreset } from '../building/preset.js'
import { buildSite, siteIsUpToDate } from '../building/site.js'
import { findChromium, findFirefox } from '../setup/browsers.js'
import { npmProgram } from '../setup/npm-packages.js'
import { repository } from '../setup/repository.js'
import { attempt } from '../setup/run.js'
import { afterAnotherTry, doctestOutcome, nodeTestOutcome, singleOutcome } from './counts.js'
import { formatCommands } from './formatting.js'
import { once } from './once.js'
import { everything, unlessPassedBefore } from './passed-before.js'

/** @typedef {import('./counts.js').Outcome} Outcome */

/**
 * @typedef {object} Layer
 * @property {string} name
 * @property {string} title
 * @property {boolean} [sideBySide] it shares no folder that it writes with its neighbours in the list
 * @property {() => Promise<Outcome>} run
 */

/** @type {Layer[]} */
export const layers = [
  ofAllFiles('format', 'layout: prettier, clang-format', format),
  ofAllFiles('lint', 'lint: eslint, clang-tidy', lint),
  ofAllFiles('types', 'types: tsc', types),
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
    run: () => nodeTests('tests/node', (files) => runNodeTests(files, 2))
  },
  {
    name: 'browser',
    title: 'page in Chromium and Firefox',
    run: () => nodeTests('tests/browser', runPageTests)
  }
]

/** @param {string} name @param {string} title @param {() => Promise<Outcome>} check @returns {Layer} */
function ofAllFiles(name, title, check) {
  return { name, title, run: () => unlessPassedBefore(everything(), check, name) }
}

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

/** All that a core and its tests are made of. */
const coreInputs = [
  'CMakeLists.txt',
  'CMakePresets.json',
  'core',
  'tests/bench/bench.cmake',
  'tests/core',
  'tests/golden',
  'tools/setup'
]

/** @param {string} preset @param {string} title @param {string[]} [program] @returns {Layer} */
function core(preset, title, program = ['core_tests']) {
  return {
    name: preset,
    title,
    sideBySide: true,
    run: () =>
      unlessPassedBefore(
        coreInputs,
        async () => {
          await buildPreset(preset)
          const path = join(repository, 'build', preset, program[program.length - 1])
          const [command, ...args] = [...program.slice(0, -1), path]
          return doctestOutcome(await attempt(command, args, { cwd: repository }))
        },
        preset
      )
  }
}

/** @param {string} folder @param {(files: string[]) => Promise<Outcome>} run */
async function nodeTests(folder, run) {
  await built()
  const settings = Object.entries(process.env).filter(
    ([key]) => key.startsWith('SUPERPOSITION_') && key !== 'SUPERPOSITION_LAB_TEST_AGAIN'
  )
  const circumstances = [folder, findChromium(), findFirefox(), ...settings].join()
  const files = readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.js'))
    .map((name) => join(folder, name))
  return unlessPassedBefore(everything(), () => run(files), circumstances)
}

/** @param {string[]} files @param {number} concurrency */
async function runNodeTests(files, concurrency) {
  const options = ['--test', '--test-reporter=spec', `--test-concurrency=${concurrency}`]
  return nodeTestOutcome(await attempt('node', [...options, ...files], { cwd: repository }))
}

/**
 * A browser that shares two processors with another may be late for a test. The few files with a failure run once more, alone, and
 * the outcome names what passed only then.
 * @param {string[]} files
 */
async function runPageTests(files) {
  const first = await runNodeTests(files, 2)
  const failing = files.filter((file) => first.output.includes(`test at ${file}:`))
  if (failing.length === 0 || failing.length > 4) return first
  return afterAnotherTry(first, await runNodeTests(failing, 1))
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
