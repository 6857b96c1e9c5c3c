// A worker of a pool in Node. pool-threads-node.js starts it.
import { parentPort } from 'node:worker_threads'
import { answer } from './pool-runs.js'

parentPort?.on('message', (job) => answer(job, (message) => parentPort?.postMessage(message)))
