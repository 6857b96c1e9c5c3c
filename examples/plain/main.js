// Trains in the page itself: short runs only, since the page stands still while it trains.
import { createLab, presets } from './node_modules/superposition-lab/wasm/index.js'

const lab = await createLab({ ...presets.clean.config, seed: 7 })
const { recovery, chance, fingerprint } = lab.train(lab.config.steps)
const line = document.createElement('li')
line.textContent = `mcc ${recovery.mcc.toFixed(3)}, chance ${chance.mcc.toFixed(3)}, ${fingerprint}`
document.querySelector('ul').append(line)
