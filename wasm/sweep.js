// Many configs through a pool, each yielded as it finishes. The contract is contract/pool.d.ts.

/** @import { Config, Pool, SweepOptions, SweptRun } from './index.js' */

/**
 * @param {Pool} pool closed at the end
 * @param {Iterable<Partial<Config>>} configs
 * @param {SweepOptions} options
 * @returns {AsyncGenerator<SweptRun, void, void>}
 */
export async function* sweep(pool, configs, options) {
  const { signal, onStep } = options
  /** @type {Map<number, Promise<SweptRun>>} */
  const running = new Map()
  const next = async () => {
    const swept = await Promise.race(running.values())
    running.delete(swept.index)
    signal?.throwIfAborted()
    return swept
  }
  try {
    let count = 0
    for (const config of configs) {
      const index = count++
      const watch = onStep && ((step = 0, steps = 0) => onStep({ index, step, steps }))
      const run = pool.run(config, { ...options, onStep: watch })
      running.set(index, outcome(index, run))
      // One more waits for each worker, so that none is idle while the caller looks at a result.
      if (running.size >= 2 * pool.workers) yield await next()
    }
    while (running.size > 0) yield await next()
  } finally {
    pool.close()
  }
}

/**
 * @param {number} index
 * @param {ReturnType<Pool['run']>} running
 * @returns {Promise<SweptRun>}
 */
async function outcome(index, running) {
  try {
    return { index, problem: '', run: await running }
  } catch (error) {
    return { index, problem: /** @type {Error} */ (error).message, run: null }
  }
}
