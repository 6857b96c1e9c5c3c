// The workers of a pool in a browser; in Node pool-threads-node.js takes its place. Called by pool.js.

/** @import { Answer, Job } from './pool-runs.js' */
/** @typedef {{ onAnswer: (answer: Answer) => void, onDeath: (why: string) => void }} Listener */
/**
 * @typedef {object} Thread
 * @property {(job: Job) => void} post
 * @property {() => void} stop
 * @property {(busy: boolean) => void} hold a busy thread keeps Node's process alive, an idle one does not
 */
/** @typedef {{ startThread: (listener: Listener) => Thread, processors: () => number }} Threads */

// By a name that no bundler follows.
const node = './pool-threads-node.js'

/** @type {Threads} */
const web = {
  startThread({ onAnswer, onDeath }) {
    const worker = new Worker(new URL('./pool-worker.js', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }) => onAnswer(data))
    worker.addEventListener('messageerror', () => onDeath('its answer was lost'))
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      onDeath(event.message || 'it could not be loaded')
    })
    return {
      post: (job) => worker.postMessage(job),
      stop: () => worker.terminate(),
      hold: () => {}
    }
  },
  processors: () => navigator.hardwareConcurrency || 1
}

/** @returns {Promise<Threads>} */
export async function threads() {
  if (typeof Worker === 'function') return web
  return (await import(/* webpackIgnore: true */ /* @vite-ignore */ node)).threads
}
