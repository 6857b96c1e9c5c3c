// One timing of one of our engines, in Node, a page or a worker: seconds a step, or seconds of a whole run.
/** @typedef {(config: Partial<Config>, options: { engine: EngineName }) => Promise<Lab>} CreateLab */
/** @import { Config, EngineName, Lab } from '../../wasm/index.js' */

/**
 * @param {CreateLab} createLab
 * @param {import('./workloads.js').Workload} workload
 * @param {'exact' | 'turbo'} engine
 * @returns {Promise<{ seconds: number, l0: number, engine: string }>}
 */
export async function timeOurs(createLab, workload, engine) {
  const { config, warm, steps, wholeRun } = workload
  const began = performance.now()
  const lab = await createLab(config, { engine })
  try {
    if (wholeRun) {
      const { l0 } = lab.train(lab.config.steps)
      return { seconds: (performance.now() - began) / 1000, l0, engine: lab.engine }
    }
    lab.advance(warm)
    const start = performance.now()
    lab.advance(steps)
    const seconds = (performance.now() - start) / 1000 / steps
    return { seconds, l0: lab.metrics().l0, engine: lab.engine }
  } finally {
    lab.dispose()
  }
}
