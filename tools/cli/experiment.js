// Trains one config to its end in pieces of about a tenth of a second, so that progress can be shown and
// Ctrl-C is heard, and returns the record that `run --json` prints.
import { setImmediate } from 'node:timers/promises'
import { version } from '../../wasm/index.js'

const pieceSeconds = 0.1

/** @typedef {import('./models.js').Trained} Trained */
/**
 * @template {Trained} [Run=import('../../wasm/index.js').Lab]
 * @typedef {object} RunRecord
 * @property {string | null} preset
 * @property {Run['config']} config
 * @property {'exact'} engine
 * @property {ReturnType<Run['metrics']>} metrics
 * @property {ReturnType<Run['history']>} history
 * @property {number} seconds from the creation of the world to the last metric
 * @property {Record<string, string>} versions
 */

/**
 * @param {object} config
 * @param {Pick<import('./request.js').Request, 'preset' | 'engine' | 'model'>} request
 * @param {{ signal: AbortSignal, onStep: (step: number, steps: number) => void }} watcher
 * @returns {Promise<RunRecord<Trained> | undefined>} undefined when interrupted
 */
export async function experiment(config, { preset, engine, model }, { signal, onStep }) {
  const started = performance.now()
  const lab = await model.create(config)
  try {
    if (!(await trainToTheEnd(lab, { signal, onStep }))) return undefined
    return {
      preset,
      config: lab.config,
      engine,
      metrics: lab.metrics(),
      history: lab.history(),
      seconds: (performance.now() - started) / 1000,
      versions: { superposition_lab: version, node: process.versions.node, v8: process.versions.v8 }
    }
  } finally {
    lab.dispose()
  }
}

/**
 * @param {Trained} lab
 * @param {{ signal: AbortSignal, onStep: (step: number, steps: number) => void }} watcher
 */
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
