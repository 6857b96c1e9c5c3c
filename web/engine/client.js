/**
 * The page's side of the engine: starts the worker, passes commands on and hands snapshots over. Every way in which
 * the engine can fail ends in one sentence. Called by state/lab-state.js.
 */
import * as Comlink from 'comlink'
import { startWorker } from './start-worker.js'
import { whenBroken } from './broken-worker.js'

/** @import { BaselineProgress, EngineService, Snapshot, ToySnapshot } from './protocol.js' */

/** @typedef {Comlink.Remote<EngineService>} Engine */

/**
 * @typedef {object} Listener
 * @property {(snapshot: Snapshot | ToySnapshot) => Promise<void>} onSnapshot the promise ends when the page has drawn it
 * @property {(sentence: string) => void} onFailure
 */

/** @param {unknown} error of starting it */
export const notLoaded = (error) =>
  `it could not be loaded (${error instanceof Error ? error.message : String(error)}).`

export class EngineClient {
  /** @param {Listener} listener */
  constructor(listener) {
    this.listener = listener
    /** @type {Worker | null} */
    this.worker = null
    /** @type {Engine | null} */
    this.engine = null
  }

  /** Starts the worker, in place of the one before. */
  async start() {
    this.stop()
    const worker = startWorker()
    const { onSnapshot, onFailure } = this.listener
    const fail = (/** @type {string} */ sentence) => {
      if (this.worker === worker) onFailure(sentence)
    }
    whenBroken(worker, fail)
    this.worker = worker
    this.engine = Comlink.wrap(worker)
    await this.engine.watch(
      Comlink.proxy(async (/** @type {Snapshot | ToySnapshot} */ snapshot) => {
        if (this.worker === worker) await onSnapshot(snapshot)
      }),
      Comlink.proxy(fail)
    )
    return this.engine.describe('sae')
  }

  stop() {
    this.worker?.terminate()
    this.worker = null
    this.engine = null
  }

  /** Trains the baselines of the run; done when it ends or is stopped. @param {(report: BaselineProgress) => void} take */
  compare(take) {
    return this.ask((engine) => engine.compare(Comlink.proxy(take)))
  }

  /** Does something with the engine; a failure is told to the listener and answered with undefined.
   * @template T
   * @param {(engine: Engine) => Promise<T>} action
   * @returns {Promise<T | undefined>}
   */
  async ask(action) {
    const { engine, listener } = this
    if (!engine) return undefined
    try {
      return await action(engine)
    } catch (error) {
      if (this.engine === engine) {
        listener.onFailure(error instanceof Error ? error.message : String(error))
      }
      return undefined
    }
  }
}
