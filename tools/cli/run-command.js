// `superposition-lab run`: trains a config for each seed, shows progress on stderr and prints a table, or
// one JSON object a line, on stdout.
import { version } from '../../wasm/index.js'
import { makeRunCard, runCardText } from '../../wasm/io/index.js'
import { experiment } from './experiment.js'
import { makeFolder, writeOutput } from './output.js'
import { progressOn } from './progress.js'
import { readRequest } from './request.js'
import { interruption, interruptedExitCode } from './streams.js'

/** @param {string[]} args */
export async function run(args) {
  const request = await readRequest(args)
  if (request.out !== undefined) makeFolder(request.out)
  const { signal, release } = interruption()
  const records = await runAll(request, signal)
  release()
  if (!request.json && records.length > 0)
    process.stdout.write(request.model.table(request.name, records))
  return signal.aborted ? interruptedExitCode : 0
}

/**
 * @param {import('./request.js').Request} request @param {AbortSignal} signal
 * @returns {Promise<import('./experiment.js').RunRecord<import('./models.js').Trained>[]>} one for each finished seed
 */
async function runAll(request, signal) {
  const progress = progressOn(process.stderr)
  const records = []
  for (const [index, config] of request.configs.entries()) {
    const label = `${request.name}, run ${index + 1} of ${request.configs.length}`
    const record = await experiment(config, request, {
      signal,
      onStep: (step, steps, what) =>
        progress.show(what === undefined ? label : `${label}, ${what}`, step, steps)
    })
    progress.clear()
    if (!record) {
      process.stderr.write(`superposition-lab: interrupted in ${label}\n`)
      break
    }
    records.push(record)
    if (request.json) process.stdout.write(`${JSON.stringify(record)}\n`)
    if (request.out !== undefined) writeRecord(request.out, request, record)
  }
  return records
}

/**
 * @param {string} folder
 * @param {import('./request.js').Request} request
 * @param {import('./experiment.js').RunRecord<import('./models.js').Trained>} record
 */
function writeRecord(folder, { name, kind: model }, record) {
  const stem = `${name}-seed-${record.config.seed}`
  const { config, metrics, activations } = record
  writeOutput(folder, `${stem}.json`, `${JSON.stringify(record, null, 2)}\n`)
  // Only the exact engine's runs can be checked by running them again.
  if (record.engine !== 'exact') return
  const card = makeRunCard({ config, metrics, version, model, activations })
  writeOutput(folder, `${stem}.card.json`, runCardText(card))
}
