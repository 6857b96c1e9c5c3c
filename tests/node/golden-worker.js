// Runs the golden table in a worker thread, each row in one stretch of training from step to step, and posts
// what it measured. determinism.test.js starts it.
import { parentPort, workerData } from 'node:worker_threads'
import { createLab } from '../../wasm/index.js'

const measured = []
for (const { config, fingerprints } of /** @type {import('./golden.js').GoldenRow[]} */ (
  workerData
)) {
  const lab = await createLab(config)
  let reached = 0
  const row = fingerprints.map(({ step }) => {
    reached = lab.advance(step - reached)
    return { step, fingerprint: lab.fingerprint() }
  })
  measured.push(row)
  lab.dispose()
}
parentPort?.postMessage(measured)
