// The worker: trains, and posts what it measures on the way.
import { createLab, presets } from './node_modules/superposition-lab/wasm/index.js'

const lab = await createLab({ ...presets.clean.config, seed: 7 })
for (let step = 0; step < lab.config.steps; step += 500) postMessage(lab.train(500))
