// The file of a sweep: one finished run a line. A line is appended in one piece and flushed to the disk, so that whatever ends
// the process costs at most the line that was being written; started again, that half line is cut off and its run repeated.
import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  writeSync
} from 'node:fs'
import { Complaint, sentenceOf } from './complaint.js'

/** @import { Config, Diagnosis, HistoryRow, Metrics } from '../../wasm/index.js' */
/**
 * @typedef {object} SweepRecord a line: what `run --json` prints of a run, and which run of the sweep it is
 * @property {string} id
 * @property {Record<string, unknown>} point
 * @property {string | null} preset
 * @property {Config} config
 * @property {string} engine
 * @property {Metrics} metrics
 * @property {Omit<Diagnosis, 'latents'>} diagnosis
 * @property {HistoryRow[]} [history]
 * @property {number} seconds
 * @property {Record<string, string>} versions
 */
/** @typedef {{ text: string, number: number, start: number, ended: boolean }} Line start: its first byte in the file */

const newline = 0x0a
const beginning = '{"id":"'
const chunkBytes = 1 << 20

/** @param {SweepRecord} record */
export const lineOf = (record) => `${JSON.stringify(record)}\n`

/** @param {string} path @param {string} version the lines of another version stay what they are */
export function openSweepFile(path, version) {
  const file = opened(path, 'a+')
  /** @type {Set<string>} */
  const finished = new Set()
  let repaired = false
  for (const { text, number, start, ended } of linesOf(file)) {
    const record = recordOf(text)
    if (record && record.versions?.superposition_lab !== version)
      throw new Complaint(
        `${path} holds runs of version ${record.versions?.superposition_lab}, and this is ${version}: give --out another name`
      )
    if (record) finished.add(record.id)
    if (record && !ended) append(path, file, '\n')
    if (record) continue
    if (ended || !isHalfALine(text))
      throw new Complaint(
        `${path} line ${number} is not a run of a sweep: remove it, or give --out another name`
      )
    ftruncateSync(file, start)
    repaired = true
  }
  return {
    finished,
    /** Whether a half line was cut off. */
    repaired,
    /** @param {SweepRecord} record */
    add(record) {
      append(path, file, lineOf(record))
      fsyncSync(file)
    },
    close: () => closeSync(file)
  }
}

/** @param {string} path @returns {Generator<{ number: number, record: SweepRecord | undefined }>} no record in a half last line */
export function* sweepRecords(path) {
  const file = opened(path, 'r')
  try {
    for (const { text, number, ended } of linesOf(file)) {
      const record = recordOf(text)
      if (!record && (ended || !isHalfALine(text)))
        throw new Complaint(`${path} line ${number} is not a run of a sweep`)
      yield { number, record }
    }
  } finally {
    closeSync(file)
  }
}

/** @param {string} path @param {string} mode */
function opened(path, mode) {
  try {
    const file = openSync(path, mode)
    if (fstatSync(file).isFile()) return file
    closeSync(file)
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    if (code === 'ENOENT' && mode === 'r')
      throw new Complaint(`cannot read ${path}: there is no such file`)
    throw new Complaint(`cannot open ${path}: ${sentenceOf(error)}`)
  }
  throw new Complaint(`cannot use ${path}: it is not a file`)
}

/** @param {number} file @returns {Generator<Line>} */
function* linesOf(file) {
  const chunk = Buffer.alloc(chunkBytes)
  /** @type {Buffer[]} */
  let parts = []
  let number = 1
  let start = 0
  let position = 0
  const line = (/** @type {boolean} */ ended) => {
    const text = Buffer.concat(parts).toString('utf8')
    return { text, number: number++, start, ended }
  }
  for (let size; (size = readSync(file, chunk, 0, chunkBytes, position)) > 0; position += size) {
    let from = 0
    for (let end; (end = chunk.subarray(0, size).indexOf(newline, from)) >= 0; from = end + 1) {
      parts.push(chunk.subarray(from, end))
      yield line(true)
      parts = []
      start = position + end + 1
    }
    parts.push(Buffer.from(chunk.subarray(from, size)))
  }
  if (parts.some(({ length }) => length > 0)) yield line(false)
}

/** @param {string} text @returns {SweepRecord | undefined} */
function recordOf(text) {
  try {
    const value = JSON.parse(text)
    const { id, config, engine, metrics } = value
    const isRun = [config, metrics, metrics.recovery, metrics.chance].every(
      (part) => typeof part === 'object' && part !== null
    )
    return isRun && /^[0-9a-f]{16}$/.test(id) && typeof engine === 'string' ? value : undefined
  } catch {
    return undefined
  }
}

/** What a line leaves that was cut off while it was written; a power failure may leave zeros. @param {string} text */
function isHalfALine(text) {
  return /^\0*$/.test(text) || text.startsWith(beginning) || beginning.startsWith(text)
}

/** @param {string} path @param {number} file @param {string} text */
function append(path, file, text) {
  const bytes = Buffer.from(text)
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done)
  } catch (error) {
    throw new Complaint(`cannot write ${path}: ${sentenceOf(error)}`)
  }
}
