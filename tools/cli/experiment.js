// Trains one config to its end in pieces of about a tenth of a second, so that progress can be shown and
// Ctrl-C is heard, and returns the record that `run --json` prints.
import { setImmediate } from 'node:timers/promises'
import { version } from '../../wasm/index.js'

const pieceSeconds = 0.1

/** @type {Record<string, string>} */
export const versions = {
  superposition_lab: version,
  node: process.versions.node,
  v8: process.versions.v8
}

/** @import { Trained } from './models.js' */

/**
 * @template {Trained} [Run=import('../../wasm/index.js').Lab]
 * @typedef {object} RunRecord
 * @property {string | null} preset
 * @property {Run['config']} config
 * @property {import('../../wasm/index.js').EngineName} engine
 * @property {ReturnType<Run['metrics']>} metrics
 * @property {import('./study.js').Study['diagnosis']} [diagnosis] of a sparse autoencoder
 * @property {import('./study.js').Study['baselines']} [baselines] when they were asked for
 * @property {ReturnType<Run['history']>} history
 * @property {import('../../wasm/io/index.js').CardActivations} [activations] when they came from a file
 * @property {number} seconds from the creation of the world to the last metric
 * @property {Record<string, string>} versions
 */

/** @typedef {{ signal: AbortSignal, onStep: (step: number, steps: number, what?: string) => void }} Watcher */

/**
 * @param {object} config
 * @param {Pick<import('./request.js').Request, 'preset' | 'engine' | 'model' | 'baselines'>} request
 * @param {Watcher} watcher
 * @returns {Promise<RunRecord<Trained> | undefined>} undefined when interrupted
 */
export async function experiment(config, request, watcher) {
  const { preset, engine, model } = request
  const started = performance.now()
  const lab = await model.create(config, { engine })
  try {
    if (!(await trainTo(lab, lab.config.steps, watcher))) return undefined
    const metrics = lab.metrics()
    const history = lab.history()
    const seconds = (performance.now() - started) / 1000
    const study = await model.study?.(lab, request, watcher)
    if (watcher.signal.aborted) return undefined
    return {
      preset,
      config: lab.config,
      engine: lab.engine ?? 'exact',
      metrics,
      ...study,
      history,
      seconds,
      versions
    }
  } finally {
    lab.dispose()
  }
}

/**
 * @param {Trained} lab
 * @param {number} steps
 * @param {Watcher} watcher
 * @returns {Promise<boolean>} false when interrupted
 */
export async function trainTo(lab, steps, { signal, onStep }) {
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
