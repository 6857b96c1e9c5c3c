// Trains one config to its end in pieces of about a tenth of a second, so that progress can be shown and
// Ctrl-C is heard, and returns the record that `run --json` prints.
import { setImmediate } from 'node:timers/promises'
import { baselines, createLab, version } from '../../wasm/index.js'

const pieceSeconds = 0.1

/**
 * @typedef {object} RunRecord
 * @property {string | null} preset
 * @property {Readonly<import('../../wasm/index.js').Config>} config
 * @property {'exact'} engine
 * @property {import('../../wasm/index.js').Metrics} metrics
 * @property {Omit<import('../../wasm/index.js').Diagnosis, 'latents'>} diagnosis
 * @property {import('../../wasm/index.js').HistoryRow[]} history
 * @property {number} seconds from the creation of the world to the last metric
 * @property {Record<string, string>} versions
 * @property {import('../../wasm/index.js').Baseline[]} [baselines] when they were asked for
 */

/** @typedef {{ signal: AbortSignal, onStep: (step: number, steps: number, what?: string) => void }} Watcher */

/**
 * @param {Partial<import('../../wasm/index.js').Config>} config
 * @param {Pick<import('./request.js').Request, 'preset' | 'engine' | 'baselines'>} request
 * @param {Watcher} watcher
 * @returns {Promise<RunRecord | undefined>} undefined when interrupted
 */
export async function experiment(config, request, { signal, onStep }) {
  const { preset, engine } = request
  const started = performance.now()
  const lab = await createLab(config, { engine })
  try {
    if (!(await trainToTheEnd(lab, { signal, onStep }))) return undefined
    const metrics = lab.metrics()
    const seconds = (performance.now() - started) / 1000
    const compared = request.baselines ? await baselinesOf(lab, { signal, onStep }) : undefined
    if (signal.aborted) return undefined
    const { verdict, sentence, try: settings, counts } = lab.diagnose()
    return {
      preset,
      config: lab.config,
      engine,
      metrics,
      diagnosis: { verdict, sentence, try: settings, counts },
      history: lab.history(),
      seconds,
      versions: {
        superposition_lab: version,
        node: process.versions.node,
        v8: process.versions.v8
      },
      ...(compared && { baselines: compared })
    }
  } finally {
    lab.dispose()
  }
}

/** @param {import('../../wasm/index.js').Lab} lab @param {Watcher} watcher */
async function baselinesOf(lab, { signal, onStep }) {
  /** @type {import('../../wasm/index.js').Baseline[]} */
  let finished = []
  for await (const { title, step, steps, baselines: all } of baselines(lab.config, { lab })) {
    finished = all
    onStep(step, steps, title)
    await setImmediate()
    if (signal.aborted) break
  }
  return finished
}

/** @param {import('../../wasm/index.js').Lab} lab @param {Watcher} watcher */
async function trainToTheEnd(lab, { signal, onStep }) {
  const { steps } = lab.config
  let step = 0
  let piece = 1
  while (step < steps) {
    const asked = Math.min(piece, steps - step)
    const before = performance.now()
    const reached = lab.advance(asked)
    const seconds = (performance.now() - before) / 1000
    const diverged = reached < step + asked
    step = reached
    onStep(step, steps)
    await setImmediate()
    if (signal.aborted) return false
    if (diverged) return true
    piece = Math.max(1, Math.min(2 * asked, Math.round((asked * pieceSeconds) / seconds)))
  }
  return true
}
