// Workload (e): sixteen small runs, one after the other and on pools of one and two workers.
import { createLab, presets, sweep } from '../../wasm/index.js'

const configs = Array.from({ length: 16 }, (_, i) => ({
  ...presets['article-repaired'].config,
  steps: 500,
  seed: i + 1
}))

/** Seconds for all runs. @param {number} workers 0: none, in this thread */
export async function timeSweep(workers) {
  const start = performance.now()
  if (workers === 0) {
    for (const config of configs) {
      const lab = await createLab(config)
      lab.train(config.steps)
      lab.dispose()
    }
  } else {
    for await (const { problem } of sweep(configs, { workers, diagnose: false }))
      if (problem) throw new Error(problem)
  }
  return (performance.now() - start) / 1000
}
