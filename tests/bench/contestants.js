// Who takes part in the benchmark: our engines in Node and Chromium, the native build, and the peers that are installed. Each
// is a process (or page) of its own that stays for all rounds; time() asks it for one timing.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { cacheFolder } from '../../tools/setup/cache.js'
import { repository } from '../../tools/setup/repository.js'
import { attempt } from '../../tools/setup/run.js'
import { defaults } from '../../wasm/index.js'
import { launchChromium, openPage } from '../browser/browser.js'
import { serve } from '../browser/static-server.js'

/**
 * @typedef {object} Contestant
 * @property {string} name
 * @property {(workload: import('./workloads.js').Workload) => Promise<{ seconds: number, l0?: number } | undefined>} time
 *   undefined where it has no such workload
 * @property {() => void | Promise<void>} [close]
 */

const here = fileURLToPath(new URL('.', import.meta.url))
export const peersFolder = join(cacheFolder(), 'peers')

/** Asks a process a line and reads its answer. @param {string} command @param {string[]} args */
function conversation(command, args) {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    /** @param {object} question @returns {Promise<any>} */
    async ask(question) {
      child.stdin.write(`${JSON.stringify(question)}\n`)
      const { value, done } = await lines.next()
      if (done) throw new Error(`${command} ${args.join(' ')} ended without an answer`)
      return JSON.parse(value)
    },
    close: () => void child.kill()
  }
}

/** @returns {Contestant[]} */
function inNode() {
  const { ask, close } = conversation(process.execPath, [join(here, 'ours-node.js')])
  return /** @type {const} */ (['exact', 'turbo']).map((engine) => ({
    name: `${engine}, Node`,
    time: async ({ name }) => {
      const answer = await ask({ name, engine })
      return answer.engine === engine ? answer : undefined
    },
    close
  }))
}

/** @returns {Promise<Contestant[]>} */
async function inChromium() {
  const server = await serve(repository, { policy: '' })
  const browser = await launchChromium()
  const { page } = await openPage(browser)
  await page.goto(`${server.url}tests/browser/fingerprints.html`)
  const close = async () => {
    await browser.close()
    await server.close()
  }
  return /** @type {const} */ (['exact', 'turbo']).map((engine) => ({
    name: `${engine}, Chromium`,
    time: async (workload) => {
      const answer = await page.evaluate(async ([job, which, ours, lab]) => {
        const { timeOurs } = await import(ours)
        const { createLab } = await import(lab)
        return timeOurs(createLab, job, which)
      }, /** @type {const} */ ([workload, engine, '/tests/bench/ours.js', '/wasm/index.js']))
      return answer.engine === engine ? answer : undefined
    },
    close
  }))
}

/** @returns {Contestant} */
function native() {
  const program = join(repository, 'build/native/bench_native')
  return {
    name: 'native',
    time: async ({ config, warm, steps, wholeRun }) => {
      if (wholeRun) return undefined
      const settings = Object.entries(config).map(([key, value]) => `${key}=${String(value)}`)
      const { code, output } = await attempt(program, [String(warm), String(steps), ...settings], {
        cwd: repository
      })
      if (code !== 0) throw new Error(output)
      return { seconds: Number(output) }
    }
  }
}

/** @returns {Contestant[]} */
function inPython() {
  const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3'
  const { ask, close } = conversation(python, [join(here, 'peers.py')])
  const names = { float64: 'NumPy float64', float32: 'NumPy float32', torch: 'PyTorch' }
  return Object.entries(names).map(([peer, name]) => ({
    name,
    time: async ({ config, warm, steps, wholeRun = false }) => {
      const answer = await ask({ peer, config: { ...defaults, ...config }, warm, steps, wholeRun })
      return answer.missing ? undefined : answer
    },
    close
  }))
}

/** @returns {Contestant[]} */
function inTensorFlow() {
  if (!existsSync(join(peersFolder, 'node_modules/@tensorflow/tfjs-backend-wasm'))) return []
  const { ask, close } = conversation(process.execPath, [join(here, 'tfjs.js'), peersFolder])
  const time = async (
    /** @type {import('./workloads.js').Workload} */ { config, steps, wholeRun }
  ) =>
    wholeRun ? undefined : ask({ config: { ...defaults, ...config }, steps: Math.min(steps, 4) })
  return [{ name: 'TensorFlow.js WASM', time, close }]
}

/** @returns {Promise<Contestant[]>} */
export async function contestants() {
  return [...inNode(), ...(await inChromium()), native(), ...inPython(), ...inTensorFlow()]
}

export const howToInstall = `The peers come from elsewhere; those that are missing are left out. On Debian:
  apt install python3-numpy python3-torch libopenblas0-pthread
  npm install --prefix ${peersFolder} @tensorflow/tfjs @tensorflow/tfjs-backend-wasm
The turbo engine needs Node 22 or newer.`
