// A coverage-guided fuzzer for the readers of files: changes files at random, keeps those that reach new code, and stops at the
// first that makes a reader throw anything but a FileError, take long, or take memory.
import { FileError } from '../../wasm/io/index.js'
import { Coverage } from './coverage.js'
import { mutated, randomFrom } from './mutation.js'
import { read } from './readers.js'

const mostMilliseconds = 100
const mostBytes = 32e6

/**
 * @typedef {object} Find
 * @property {Uint8Array} bytes
 * @property {string} fault
 *
 * @typedef {object} Report
 * @property {number} runs
 * @property {number} blocks of code that were reached
 * @property {number} kept files that reached new code
 * @property {Find} [find]
 */

/**
 * @param {string} reader
 * @param {Uint8Array[]} seeds
 * @param {{ seconds: number, seed: number }} options
 * @returns {Promise<Report>}
 */
export async function fuzz(reader, seeds, { seconds, seed }) {
  const random = randomFrom(seed)
  const coverage = new Coverage()
  await coverage.start()
  /** @type {Uint8Array[]} */
  const corpus = []
  let runs = 0
  /** @type {Find | undefined} */
  let find
  const until = processorTime() + 1000 * seconds
  const report = () => ({ runs, blocks: coverage.seen.size, kept: corpus.length, find })
  try {
    for (const bytes of seeds) {
      await faultOf(reader, bytes)
      await coverage.isNew()
      corpus.push(bytes)
    }
    while (processorTime() < until && !find) {
      const pick = () => corpus[Math.floor(random() * corpus.length)]
      const bytes = mutated(pick(), pick(), random)
      const fault = await faultOf(reader, bytes)
      runs++
      if (fault) find = { bytes, fault }
      else if (await coverage.isNew()) corpus.push(bytes)
    }
    return report()
  } finally {
    coverage.stop()
  }
}

/** @param {string} reader @param {Uint8Array} bytes */
async function faultOf(reader, bytes) {
  const first = await attempt(reader, bytes)
  // The machine may have been busy, or collecting garbage: what is slow or large is so every time.
  if (!first.repeatable) return first.fault
  for (let i = 0; i < 2; i++) if (!(await attempt(reader, bytes)).fault) return ''
  return first.fault
}

/** @param {string} reader @param {Uint8Array} bytes */
async function attempt(reader, bytes) {
  const memory = process.memoryUsage().arrayBuffers
  const started = processorTime()
  let fault = ''
  try {
    await read(bytes, reader)
  } catch (error) {
    if (!(error instanceof FileError)) {
      return { fault: `threw ${/** @type {Error} */ (error).stack ?? error}`, repeatable: false }
    }
    if (!/^[^\n]{10,600}$/.test(error.message)) fault = `says ${JSON.stringify(error.message)}`
  }
  const spent = processorTime() - started
  const taken = process.memoryUsage().arrayBuffers - memory
  if (spent > mostMilliseconds) return { fault: `took ${Math.round(spent)} ms`, repeatable: true }
  if (taken > mostBytes) return { fault: `took ${Math.round(taken / 1e6)} MB`, repeatable: true }
  return { fault, repeatable: false }
}

/** What this process has had of the processor, in milliseconds: a busy machine changes the clock's time, not this. */
function processorTime() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
