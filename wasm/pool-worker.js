// A worker of a pool in a browser. pool-threads.js starts it.
import { answer } from './pool-runs.js'

addEventListener('message', ({ data }) => answer(data, (message) => postMessage(message)))
