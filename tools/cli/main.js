// Reads the first word of the command line, runs that command and turns what can go wrong into an exit
// code: 0 done, 1 unexpected, 2 a complaint in one line on stderr, 3 a run card that does not hold, 130 interrupted.
import { readFileSync } from 'node:fs'
import { Complaint, sentenceOf } from './complaint.js'
import { exportHelp, importHelp, verifyHelp } from './files-help.js'
import { help, presetsHelp, runHelp } from './help.js'
import { mergeHelp, sweepHelp } from './sweep-help.js'
import { quietWhenTheReaderLeaves } from './streams.js'

const noEngine = 'the engine is not built: npm start or npm test builds it'
const exit = { done: 0, unexpected: 1, complaint: 2 }

/** @type {Record<string, { help: string, load: () => Promise<(args: string[]) => Promise<number>> }>} */
const commands = {
  presets: { help: presetsHelp, load: async () => (await import('./presets-command.js')).presets },
  run: { help: runHelp, load: async () => (await import('./run-command.js')).run },
  sweep: { help: sweepHelp, load: async () => (await import('./sweep-command.js')).sweep },
  merge: { help: mergeHelp, load: async () => (await import('./merge-command.js')).merge },
  verify: { help: verifyHelp, load: async () => (await import('./verify-command.js')).verify },
  export: { help: exportHelp, load: async () => (await import('./export-command.js')).exportRun },
  import: { help: importHelp, load: async () => (await import('./import-command.js')).importFile }
}

/**
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function main(args) {
  quietWhenTheReaderLeaves()
  try {
    return await dispatch(args)
  } catch (error) {
    process.stderr.write(
      `superposition-lab: ${hasNoEngine(error) ? noEngine : sentenceOf(error)}\n`
    )
    return error instanceof Complaint ? exit.complaint : exit.unexpected
  }
}

/** @param {unknown} error */
function hasNoEngine(error) {
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (error)
  return /^(ERR_MODULE_NOT_FOUND|ENOENT)$/.test(code ?? '') && /wasm.dist/.test(message)
}

/** @param {string[]} args */
async function dispatch([name, ...rest]) {
  if (name === '--help' || name === '-h') return print(help)
  if (name === '--version') return print(`${packageVersion()}\n`)
  if (name === undefined)
    throw new Complaint(`name a command: ${Object.keys(commands).join(', ')} (see --help)`)
  if (!Object.hasOwn(commands, name)) throw new Complaint(unknownCommand(name))
  const command = commands[name]
  if (asksForHelp(rest)) return print(command.help)
  return (await command.load())(rest)
}

/** @param {string[]} args */
function asksForHelp(args) {
  const end = args.indexOf('--')
  return (end < 0 ? args : args.slice(0, end)).some((word) => word === '--help' || word === '-h')
}

/** @param {string} name */
function unknownCommand(name) {
  const kind = name.startsWith('-') ? 'option' : 'command'
  return `unknown ${kind} "${name}"; known commands: ${Object.keys(commands).join(', ')} (see --help)`
}

function packageVersion() {
  const manifest = new URL('../../package.json', import.meta.url)
  return JSON.parse(readFileSync(manifest, 'utf8')).version
}

/** @param {string} text */
function print(text) {
  process.stdout.write(text)
  return exit.done
}
