// The run of ../node, with types: a wrong key or value of a config does not compile.
import { createLab, createPool, presets, type Config, type FinishedRun } from 'superposition-lab'

const config: Partial<Config> = { ...presets.clean.config, variant: 'topk', seed: 7 }
const lab = await createLab(config)
const { recovery, chance, fingerprint } = lab.train(lab.config.steps)
console.log(`mcc ${recovery.mcc.toFixed(3)}, chance ${chance.mcc.toFixed(3)}, ${fingerprint}`)
lab.dispose()

const pool = await createPool({ workers: 2 })
const runs: FinishedRun[] = await Promise.all(
  [1, 2, 3].map((seed) => pool.run({ ...config, seed }, { read: ['W_dec'] }))
)
pool.close()
for (const {
  config: { seed },
  metrics,
  tensors
} of runs)
  console.log(`seed ${seed}: ${metrics.fingerprint}, W_dec ${tensors.W_dec?.shape.join(' x ')}`)
