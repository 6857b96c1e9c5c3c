// Trains three seeds at once, each in a worker that the package brings along.
import { presets, sweep } from 'superposition-lab'

const configs = [1, 2, 3].map((seed) => ({ ...presets.clean.config, seed }))
for await (const { index, problem, run } of sweep(configs)) {
  const line = document.createElement('li')
  const { recovery, chance, fingerprint } = run?.metrics ?? {}
  line.textContent = run
    ? `seed ${configs[index].seed}: mcc ${recovery.mcc.toFixed(3)}, chance ${chance.mcc.toFixed(3)}, ${fingerprint}`
    : problem
  document.querySelector('ul').append(line)
}
