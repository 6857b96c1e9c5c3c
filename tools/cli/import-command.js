// `superposition-lab import`: what a file of activations holds, and what an SAE directory holds and makes of activations.
import { readFileSync, writeFileSync } from 'node:fs'
import {
  activationStatistics,
  describeArrayFile,
  openArrayFile,
  readActivations,
  readLabels,
  readSae,
  writeNpy
} from '../../wasm/io/index.js'
import { loadSae } from '../../wasm/index.js'
import { Complaint, sentenceOf } from './complaint.js'
import { fileSource, folderSources, isFolder } from './file-source.js'
import { parseFlags } from './flags.js'
import { columns, decimals, indented } from './layout.js'
import { progressOn } from './progress.js'

/** @typedef {import('../../wasm/io/index.js').ActivationStatistics} ActivationStatistics */
/** @typedef {import('../../wasm/io/index.js').OutsideSae} OutsideSae */

/** @param {string[]} args */
export async function importFile(args) {
  const { values, positionals } = parseFlags({
    args,
    allowPositionals: true,
    options: {
      tensor: { type: 'string' },
      activations: { type: 'string' },
      codes: { type: 'string' },
      labels: { type: 'string' },
      json: { type: 'boolean', default: false }
    }
  })
  if (positionals.length !== 1)
    throw new Complaint(
      'import takes one file of activations or one SAE folder (see import --help)'
    )
  const [target] = positionals
  if (values.codes !== undefined && values.activations === undefined)
    throw new Complaint('--codes needs --activations, the samples to encode')
  try {
    const report = (await isFolder(target))
      ? await ofFolder(target, values)
      : await ofFile(target, values)
    process.stdout.write(values.json ? `${JSON.stringify(report.json)}\n` : report.text)
    return 0
  } catch (error) {
    if (error instanceof Error && error.name === 'FileError') throw new Complaint(sentenceOf(error))
    throw error
  }
}

/** @typedef {{ tensor?: string, activations?: string, codes?: string, labels?: string }} Values */

/** @param {string} path @param {Values} values */
async function ofFile(path, { tensor, activations, labels }) {
  if (activations !== undefined)
    throw new Complaint('--activations is for an SAE folder; this is a file of activations itself')
  const { description, read } = await activationsIn(path, tensor)
  const statistics = await activationStatistics(read)
  const texts = labels === undefined ? undefined : labelsAt(labels, statistics.rows)
  const json = { file: path, ...statistics, ...(texts && { labels: texts.length }) }
  return { json, text: `${description}\n${statisticsText(statistics)}${labelsText(texts)}` }
}

/** @param {string} path @param {string} [tensor] */
async function activationsIn(path, tensor) {
  const source = await fileSource(path)
  const progress = progressOn(process.stderr)
  try {
    const file = await openArrayFile(source, path)
    const description = describeArrayFile(file)
    const onProgress = (/** @type {number} */ share) =>
      progress.show(path, Math.round(100 * share), 100)
    return { description, read: await readActivations(file, { array: tensor, onProgress }) }
  } finally {
    progress.clear()
    await source.close()
  }
}

/** @param {string} path @param {number} rows */
function labelsAt(path, rows) {
  try {
    return readLabels(readFileSync(path), { name: path, rows })
  } catch (error) {
    const { code = '' } = /** @type {NodeJS.ErrnoException} */ (error)
    if (code === '') throw error
    throw new Complaint(`cannot read ${path}: ${sentenceOf(error)}`)
  }
}

/** @param {string[] | undefined} labels */
function labelsText(labels) {
  return labels
    ? `\n${labels.length} labels, the first: ${JSON.stringify(labels[0].slice(0, 80))}\n`
    : ''
}

/** @param {ActivationStatistics} statistics */
function statisticsText({ warnings, ...numbers }) {
  const rows = Object.entries(numbers).map(([name, value]) => [
    name,
    Number.isInteger(value) ? String(value) : decimals(value)
  ])
  const advice = warnings.length > 0 ? warnings : ['Nothing stands out: train on them as they are.']
  return `${columns(['', ''], rows)}\n\n${advice.map((line) => `${indented(line)}\n`).join('')}`
}

/** @param {string} folder @param {Values} values */
async function ofFolder(folder, { tensor, activations, codes, labels }) {
  if (labels !== undefined) throw new Complaint('--labels goes with a file of activations')
  const files = await folderSources(folder)
  try {
    const sae = await readSae(files)
    const summary = sae.summary()
    const encoded =
      activations === undefined ? {} : await encoding(sae, { activations, tensor, codes })
    const json = { folder, ...summary, notes: sae.notes, ...encoded }
    const rows = Object.entries({ ...summary, ...encoded }).map(([name, value]) => [
      name,
      typeof value === 'number' && !Number.isInteger(value) ? decimals(value) : String(value)
    ])
    const notes = sae.notes.map((note) => `\n${indented(note)}\n`).join('')
    return {
      json,
      text: `${folder}: an SAE in ${sae.format}'s format\n${columns(['', ''], rows)}\n${notes}`
    }
  } finally {
    for (const file of Object.values(files)) await file.close()
  }
}

/**
 * @param {OutsideSae} sae
 * @param {{ activations: string, tensor?: string, codes?: string }} options
 */
async function encoding(sae, { activations, tensor, codes }) {
  const { read } = await activationsIn(activations, tensor)
  const [samples, width] = read.shape
  if (width !== sae.d_in)
    throw new Complaint(
      `${activations} has ${width} dimensions, and the SAE has d_in = ${sae.d_in}`
    )
  const made = await codesOf(sae, read, activations)
  if (codes !== undefined) {
    try {
      writeFileSync(codes, writeNpy(made))
    } catch (error) {
      throw new Complaint(`cannot write ${codes}: ${sentenceOf(error)}`)
    }
    process.stderr.write(`wrote ${codes}\n`)
  }
  return { samples, ...sae.measure(read, made) }
}

/** By the engine where it has room for such an autoencoder, else in plain JavaScript, several times as slowly.
 * @param {OutsideSae} sae @param {{ data: Float32Array, shape: [number, number] }} read @param {string} path */
async function codesOf(sae, read, path) {
  const lab = await loadSae(sae.weights).catch(() => null)
  try {
    return (lab ?? sae).encode(read)
  } catch (error) {
    throw new Complaint(`${path} cannot be encoded: ${sentenceOf(error)}`)
  }
}
