// `superposition-lab sweep`: trains every run that a grid file asks for, several at a time, and writes a line for each as it
// finishes. Started again with the same file, it trains what is missing there.
import { sweep as sweepRuns, version } from '../../wasm/index.js'
import { Complaint } from './complaint.js'
import { versions } from './experiment.js'
import { parseFlags } from './flags.js'
import { readPlan } from './grid.js'
import { progressOn } from './progress.js'
import { engineNamed } from './request.js'
import { interruption, interruptedExitCode } from './streams.js'
import { lineOf, openSweepFile } from './sweep-file.js'

/** @import { Diagnosis, FinishedRun } from '../../wasm/index.js' */
/** @import { Plan, PlannedRun } from './grid.js' */

const mostJobs = 256
const failed = 1

/** @param {string[]} args */
export async function sweep(args) {
  const { path, engine, jobs, shard, out, keepsHistory } = readArguments(args)
  const plan = readPlan(path, engine)
  const runs = plan.runs.filter((_, i) => i % shard.of === shard.index - 1)
  const file = out === undefined ? undefined : openSweepFile(out, version)
  if (file?.repaired)
    say(`${out} ended in a half-written line, which is cut off; its run is repeated`)
  const missing = runs.filter(({ id }) => !file?.finished.has(id))
  const write = file?.add ?? ((record) => void process.stdout.write(lineOf(record)))
  const watch = progressOn(process.stderr)
  let done = runs.length - missing.length
  let failures = 0
  const { signal, release } = interruption()
  watch.show(`sweep ${plan.name}`, done, runs.length, 'run')
  try {
    const configs = missing.map(({ config }) => config)
    for await (const { index, problem, run } of sweepRuns(configs, {
      workers: jobs,
      engine,
      signal
    })) {
      watch.clear()
      if (run) write(recordOf(plan, missing[index], run, keepsHistory))
      else
        say(
          `${problem}, in the run with ${JSON.stringify(missing[index].point)} and seed ${missing[index].config.seed}`
        )
      if (run) done++
      else failures++
      watch.show(`sweep ${plan.name}`, done, runs.length, 'run')
    }
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    watch.clear()
    release()
    file?.close()
  }
  if (signal.aborted) say(`interrupted after ${done} of ${runs.length} runs`)
  else if (file) say(`${done} of ${runs.length} runs are in ${out}`)
  if (failures > 0) say(`${failures} of ${runs.length} runs failed`)
  return signal.aborted ? interruptedExitCode : failures > 0 ? failed : 0
}

/** @param {string[]} args */
function readArguments(args) {
  const { values, positionals } = parseFlags({
    args,
    allowPositionals: true,
    options: {
      engine: { type: 'string', default: 'exact' },
      jobs: { type: 'string' },
      shard: { type: 'string', default: '1/1' },
      out: { type: 'string' },
      'no-history': { type: 'boolean', default: false }
    }
  })
  if (positionals.length !== 1) throw new Complaint('sweep takes one grid file (see sweep --help)')
  if (values.out === '') throw new Complaint('--out needs the name of a file')
  return {
    path: positionals[0],
    engine: engineNamed(values.engine),
    jobs: values.jobs === undefined ? undefined : jobCount(values.jobs),
    shard: shardOf(values.shard),
    out: values.out,
    keepsHistory: !values['no-history']
  }
}

/** @param {string} text */
function jobCount(text) {
  if (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= mostJobs) return Number(text)
  throw new Complaint(`--jobs takes a whole number from 1 to ${mostJobs}, not "${text}"`)
}

/** @param {string} text */
function shardOf(text) {
  const [, index, of] = (text.match(/^(\d{1,9})\/(\d{1,9})$/) ?? []).map(Number)
  if (index >= 1 && index <= of) return { index, of }
  throw new Complaint(`--shard takes i/n with i from 1 to n, such as 1/4, not "${text}"`)
}

/**
 * @param {Plan} plan @param {PlannedRun} planned @param {FinishedRun} run @param {boolean} keepsHistory
 * @returns {import('./sweep-file.js').SweepRecord}
 */
function recordOf({ preset }, { id, point }, run, keepsHistory) {
  const { config, engine, metrics, history, seconds } = run
  const { verdict, sentence, try: settings, counts } = /** @type {Diagnosis} */ (run.diagnosis)
  const diagnosis = { verdict, sentence, try: settings, counts }
  const measured = { preset, config, engine, metrics, diagnosis }
  return { id, point, ...measured, ...(keepsHistory && { history }), seconds, versions }
}

/** @param {string} sentence */
function say(sentence) {
  process.stderr.write(`superposition-lab: ${sentence}\n`)
}
