// The workers of a pool in Node. Loaded by pool-threads.js where there is no Worker of a browser.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

// A program given as text (node --eval) hands its --input-type on, which a worker, being a file, refuses.
const execArgv = process.execArgv.some((flag) => flag.startsWith('--input-type')) ? [] : undefined

/** @type {import('./pool-threads.js').Threads} */
export const threads = {
  startThread({ onAnswer, onDeath }) {
    const worker = new Worker(new URL('./pool-worker-node.js', import.meta.url), { execArgv })
    worker.on('message', onAnswer)
    worker.on('messageerror', () => onDeath('its answer was lost'))
    worker.on('error', ({ message }) => onDeath(message))
    worker.on('exit', (code) => onDeath(`it ended with code ${code}`))
    return {
      post: (job) => worker.postMessage(job),
      stop: () => void worker.terminate(),
      hold: (busy) => (busy ? worker.ref() : worker.unref())
    }
  },
  processors: availableParallelism
}
