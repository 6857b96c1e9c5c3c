// What a worker of a pool does with a message: trains the config to its end and answers with the finished run, or with one
// sentence. The same in a browser's worker (pool-worker.js) and in Node's (pool-worker-node.js).
import { startLabs } from './labs.js'
import { inPieces } from './pieces.js'

/** @import { Config, EngineName, FinishedRun, TensorName } from './index.js' */
/** @typedef {{ config: Partial<Config>, engine: EngineName, read: readonly TensorName[], diagnose: boolean }} Job */
/**
 * @typedef {object} Answer one of these
 * @property {[step: number, steps: number]} [progress]
 * @property {FinishedRun} [run]
 * @property {{ sentence: string, broken: boolean }} [problem] broken: the engine of this worker cannot be trusted any more
 */

// Seldom enough to cost nothing, often enough for a progress bar.
const PIECE_MS = 100

/** @type {ReturnType<typeof startLabs> | undefined} */
let labs

/**
 * @param {Job} job
 * @param {(answer: Answer) => void} post
 */
export async function answer(job, post) {
  try {
    labs ??= startLabs()
    post({ run: await train(job, await labs, post) })
  } catch (error) {
    const { message, constructor } = /** @type {Error} */ (error)
    // Our sentences are plain errors; a trap or a lack of memory is not, and leaves the module half way.
    post({ problem: { sentence: message, broken: constructor !== Error } })
  }
}

/**
 * @param {Job} job
 * @param {Awaited<ReturnType<typeof startLabs>>} started
 * @param {(answer: Answer) => void} post
 * @returns {Promise<FinishedRun>}
 */
async function train({ config, engine, read, diagnose }, { createLab }, post) {
  const started = performance.now()
  const lab = await createLab(config, { engine })
  try {
    const { steps } = lab.config
    for (const step of inPieces(lab, PIECE_MS)) post({ progress: [step, steps] })
    const metrics = lab.metrics()
    const history = lab.history()
    const seconds = (performance.now() - started) / 1000
    const tensors = Object.fromEntries(read.map((name) => [name, lab.read(name)]))
    const diagnosis = diagnose ? lab.diagnose() : null
    return { config: lab.config, engine: lab.engine, metrics, diagnosis, history, tensors, seconds }
  } finally {
    lab.dispose()
  }
}
