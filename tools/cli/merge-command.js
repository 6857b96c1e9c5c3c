// `superposition-lab merge`: reads the files of sweeps, counts each run once and writes what they show as a table, JSON, CSV or
// a report.
import { closeSync, openSync, realpathSync, writeFileSync, writeSync } from 'node:fs'
import { Complaint, sentenceOf } from './complaint.js'
import { parseFlags } from './flags.js'
import { report } from './report.js'
import { summaryOf } from './summary.js'
import { summaryCsv, summaryTable } from './summary-text.js'
import { lineOf, sweepRecords } from './sweep-file.js'

/** @import { Run } from './summary.js' */

/** @param {string[]} args */
export async function merge(args) {
  const { paths, json, csv, html, out } = readArguments(args)
  const runs = mergedRuns(paths, out)
  if (runs.length === 0) throw new Complaint(`${paths.join(', ')}: no run has finished there yet`)
  const summary = summaryOf(runs)
  if (csv !== undefined) write(csv, summaryCsv(summary))
  if (html !== undefined) write(html, report(summary, paths))
  process.stdout.write(json ? `${JSON.stringify(summary)}\n` : summaryTable(summary))
  return 0
}

/** @param {string[]} args */
function readArguments(args) {
  const { values, positionals: paths } = parseFlags({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      csv: { type: 'string' },
      html: { type: 'string' },
      out: { type: 'string' }
    }
  })
  if (paths.length === 0)
    throw new Complaint('merge takes one file of a sweep or more (see merge --help)')
  const places = [...paths, values.csv, values.html, values.out].flatMap((path) => path ?? [])
  if (places.includes('')) throw new Complaint('--csv, --html and --out need the name of a file')
  const real = places.map(realPath)
  const repeated = places.find((_, i) => real.indexOf(real[i]) < i)
  if (repeated !== undefined) throw new Complaint(`${repeated} is named twice`)
  return { paths, ...values }
}

/** @param {string} path */
function realPath(path) {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/**
 * Each run once, without its history; written out as it is read, because all of them need not fit into memory.
 * @param {string[]} paths @param {string | undefined} out
 */
function mergedRuns(paths, out) {
  /** @type {Map<string, Run & { place: string }>} */
  const runs = new Map()
  const file = out === undefined ? undefined : attempt(out, () => openSync(out, 'w'))
  for (const path of paths)
    for (const { number, record } of sweepRecords(path)) {
      const place = `${path} line ${number}`
      if (!record) {
        process.stderr.write(`superposition-lab: ${place} is half a line and left out\n`)
        continue
      }
      const { id, config, engine, metrics, versions } = record
      const before = runs.get(id)
      if (before) refuseOtherBits(before, { metrics, engine, place })
      else {
        runs.set(id, { id, config, engine, metrics, versions, place })
        if (file !== undefined) attempt(out ?? '', () => writeSync(file, lineOf(record)))
      }
    }
  if (file !== undefined) closeSync(file)
  return [...runs.values()]
}

/**
 * @param {Run & { place: string }} before
 * @param {Pick<Run & { place: string }, 'metrics' | 'engine' | 'place'>} after
 */
function refuseOtherBits(before, { metrics, engine, place }) {
  if (engine === 'exact' && metrics.fingerprint !== before.metrics.fingerprint)
    throw new Complaint(
      `${before.place} and ${place} are the same run with different fingerprints: one of them was changed, or made by another version`
    )
}

/** @param {string} path @param {string} text */
function write(path, text) {
  attempt(path, () => writeFileSync(path, text))
  process.stderr.write(`wrote ${path}\n`)
}

/** @template T @param {string} path @param {() => T} action @returns {T} */
function attempt(path, action) {
  try {
    return action()
  } catch (error) {
    throw new Complaint(`cannot write ${path}: ${sentenceOf(error)}`)
  }
}
