// What `run` adds to the record of a sparse autoencoder beside its metrics: the diagnosis, and the baselines if asked for.
import { setImmediate } from 'node:timers/promises'
import { baselines } from '../../wasm/index.js'

/** @import { Baseline, Diagnosis, Lab } from '../../wasm/index.js' */
/** @import { Watcher } from './experiment.js' */

/**
 * @typedef {object} Study
 * @property {Omit<Diagnosis, 'latents'>} diagnosis
 * @property {Baseline[]} [baselines]
 */

/**
 * @param {Lab} lab
 * @param {{ baselines: boolean }} request
 * @param {Watcher} watcher
 * @returns {Promise<Study>}
 */
export async function study(lab, request, watcher) {
  const { verdict, sentence, try: settings, counts } = lab.diagnose()
  const diagnosis = { verdict, sentence, try: settings, counts }
  if (!request.baselines) return { diagnosis }
  return { diagnosis, baselines: await baselinesOf(lab, watcher) }
}

/** @param {Lab} lab @param {Watcher} watcher */
async function baselinesOf(lab, { signal, onStep }) {
  /** @type {Baseline[]} */
  let finished = []
  for await (const { title, step, steps, baselines: all } of baselines(lab.config, { lab })) {
    finished = all
    onStep(step, steps, title)
    await setImmediate()
    if (signal.aborted) break
  }
  return finished
}
