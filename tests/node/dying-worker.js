// Preloaded into the workers of a pool by pool.test.js: the run with seed 13 ends its worker, and the one with seed 14 throws.
import { parentPort } from 'node:worker_threads'

if (parentPort) {
  const listen = parentPort.on.bind(parentPort)
  // Listening here and now would take messages before the worker listens.
  parentPort.on = (/** @type {any} */ event, /** @type {(value: any) => void} */ listener) =>
    listen(event, (/** @type {any} */ value) => {
      if (value.config?.seed === 13) process.exit(7)
      if (value.config?.seed === 14) throw new Error('out of luck')
      listener(value)
    })
}
