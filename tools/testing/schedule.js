// Runs layers and hands out their outcomes in order. Layers that do not get in each other's way run side by side, as
// many as there are processors; the others run alone.
import { availableParallelism } from 'node:os'

/** @typedef {import('./layers.js').Layer} Layer */
/** @typedef {import('./counts.js').Outcome & { seconds: number }} TimedOutcome */

/**
 * The next layer is asked for when the one before has ended.
 * @param {Layer[]} layers
 * @returns {Generator<[Layer, Promise<TimedOutcome>]>}
 */
export function* schedule(layers) {
  for (const group of groups(layers)) {
    const inTurn = queue(availableParallelism())
    const outcomes = group.map((layer) => inTurn(() => timed(layer)))
    for (const [i, layer] of group.entries()) yield [layer, outcomes[i]]
  }
}

/** @param {Layer[]} layers */
function groups(layers) {
  /** @type {Layer[][]} */
  const result = []
  for (const layer of layers) {
    const last = result.at(-1)
    if (layer.sideBySide && last?.[0].sideBySide) last.push(layer)
    else result.push([layer])
  }
  return result
}

/** @param {Layer} layer @returns {Promise<TimedOutcome>} */
async function timed(layer) {
  const start = Date.now()
  const outcome = await layer
    .run()
    .catch((error) => ({ passed: 0, failed: 1, output: error.message }))
  return { ...outcome, seconds: (Date.now() - start) / 1000 }
}

/** Lets a number of jobs run at once; the others wait. @param {number} free */
function queue(free) {
  /** @type {(() => void)[]} */
  const waiting = []
  return async (/** @type {() => Promise<TimedOutcome>} */ job) => {
    if (free > 0) free -= 1
    else await new Promise((resolve) => waiting.push(() => resolve(undefined)))
    const outcome = await job()
    const next = waiting.shift()
    if (next) next()
    else free += 1
    return outcome
  }
}
