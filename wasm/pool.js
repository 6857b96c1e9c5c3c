// Many runs at once: a queue of configs and workers that train them, each with an engine of its own, so that nothing is shared
// and the results do not depend on how many workers there are. The contract is contract/pool.d.ts.
import { ownKeys } from './config.js'
import { threads } from './pool-threads.js'
import { shown } from './shown.js'

/** @import { Config, FinishedRun, PoolOptions, PoolRunOptions } from './index.js' */
/** @import { Answer, Job } from './pool-runs.js' */
/** @import { Thread, Threads } from './pool-threads.js' */

/**
 * @typedef {object} Task
 * @property {Job} job
 * @property {(step: number, steps: number) => void} onStep
 * @property {(run: FinishedRun) => void} resolve
 * @property {(error: unknown) => void} reject
 */

const MOST_WORKERS = 256

/**
 * @param {(config: unknown) => string} problem
 * @param {PoolOptions} [options]
 */
export async function createPool(problem, { workers } = {}) {
  const platform = await threads()
  const count = workers === undefined ? Math.min(platform.processors(), MOST_WORKERS) : workers
  if (!Number.isInteger(count) || count < 1 || count > MOST_WORKERS)
    throw new Error(
      `workers = ${shown(workers)} is not allowed: it must be a whole number from 1 to ${MOST_WORKERS}`
    )
  return new Pool(platform, problem, count)
}

/** @implements {Omit<import('./index.js').Pool, 'workers'>} */
export class Pool {
  #platform
  #problem
  #closed = false
  /** @type {Task[]} */
  #waiting = []
  /** Threads and what each trains. @type {Map<Thread, Task | null>} */
  #threads = new Map()

  /**
   * @param {Threads} platform
   * @param {(config: unknown) => string} problem
   * @param {number} workers
   */
  constructor(platform, problem, workers) {
    this.#platform = platform
    this.#problem = problem
    this.workers = workers
  }

  /**
   * @param {Partial<Config>} [given]
   * @param {PoolRunOptions} [options]
   * @returns {Promise<FinishedRun>}
   */
  async run(given = {}, options = {}) {
    const { engine = 'exact', read = [], diagnose = true, signal, onStep = () => {} } = options
    if (this.#closed) throw new Error('this pool was closed: create another with createPool')
    const config = /** @type {Partial<Config>} */ (ownKeys(given))
    const sentence = this.#problem(config)
    if (sentence) throw new Error(sentence)
    signal?.throwIfAborted()
    /** @type {() => void} */
    let forget = () => {}
    try {
      return await new Promise((resolve, reject) => {
        const job = { config, engine, read: [...read], diagnose }
        const task = { job, onStep, resolve, reject }
        const abandon = () => this.#abandon(task, signal?.reason)
        signal?.addEventListener('abort', abandon, { once: true })
        forget = () => signal?.removeEventListener('abort', abandon)
        this.#waiting.push(task)
        this.#start()
      })
    } finally {
      forget()
    }
  }

  close() {
    this.#closed = true
    const error = new Error('this pool was closed before the run had ended')
    for (const { reject } of this.#waiting.splice(0)) reject(error)
    for (const thread of [...this.#threads.keys()]) this.#end(thread)?.reject(error)
  }

  /** Gives waiting tasks to threads, as long as there are both. */
  #start() {
    while (this.#waiting.length > 0) {
      const idle = [...this.#threads].find(([, task]) => task === null)?.[0]
      if (!idle && this.#threads.size >= this.workers) return
      const task = /** @type {Task} */ (this.#waiting.shift())
      try {
        const thread = idle ?? this.#startThread()
        this.#threads.set(thread, null)
        thread.post(task.job)
        this.#threads.set(thread, task)
        thread.hold(true)
      } catch (error) {
        const { message } = /** @type {Error} */ (error)
        task.reject(new Error(`no worker could take this run: ${message}`))
      }
    }
  }

  #startThread() {
    /** @type {Thread} */
    const thread = this.#platform.startThread({
      onAnswer: (answer) => this.#take(thread, answer),
      onDeath: (why) => {
        this.#end(thread)?.reject(new Error(`the worker of this run died: ${why}`))
        this.#start()
      }
    })
    return thread
  }

  /** @param {Thread} thread @param {Answer} answer */
  #take(thread, { progress, run, problem }) {
    const task = this.#threads.get(thread)
    if (!task) return
    if (progress) return task.onStep(...progress)
    if (problem?.broken) this.#end(thread)
    else {
      this.#threads.set(thread, null)
      thread.hold(false)
    }
    if (run) task.resolve(run)
    else task.reject(new Error(problem?.sentence))
    this.#start()
  }

  /** @param {Task} task @param {unknown} reason */
  #abandon(task, reason) {
    this.#waiting = this.#waiting.filter((other) => other !== task)
    const thread = [...this.#threads].find(([, running]) => running === task)?.[0]
    if (thread) this.#end(thread)
    task.reject(reason)
    this.#start()
  }

  /** Ends a thread; returns what it was training. @param {Thread} thread */
  #end(thread) {
    const task = this.#threads.get(thread)
    this.#threads.delete(thread)
    thread.stop()
    return task
  }
}
