// Trains one preset, then three seeds of it at once in workers.
import { createLab, presets, sweep } from 'superposition-lab'

const lab = await createLab({ ...presets.clean.config, seed: 7 })
const { recovery, chance, fingerprint } = lab.train(lab.config.steps)
console.log(`mcc ${recovery.mcc.toFixed(3)}, chance ${chance.mcc.toFixed(3)}, ${fingerprint}`)
lab.dispose()

const configs = [1, 2, 3].map((seed) => ({ ...presets.clean.config, seed }))
for await (const { index, problem, run } of sweep(configs))
  console.log(`seed ${configs[index].seed}:`, problem || run.metrics.fingerprint)
