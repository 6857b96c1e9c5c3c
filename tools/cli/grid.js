// What a grid file asks for: every run of a sweep, with its whole config. The sweep is the product of the points, the grid,
// the random samples and the seeds, on top of the base. All that can be wrong with it is said here, before any training.
import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { defaults, presets, problem, toyPresets } from '../../wasm/index.js'
import { Complaint } from './complaint.js'
import { readConfigFile } from './config-file.js'
import { samplesOf } from './grid-samples.js'
import { list, object, refuseSeed } from './grid-values.js'
import { starting } from './request.js'

/** @import { Config } from '../../wasm/index.js' */
/** @typedef {Record<string, unknown>} Changes */
/**
 * @typedef {object} PlannedRun
 * @property {string} id of engine and config: what two runs share that give the same bits
 * @property {Changes} point what differs from the base, but for the seed
 * @property {Config} config
 */
/** @typedef {{ name: string, preset: string | null, runs: PlannedRun[] }} Plan */

const keys = ['base', 'points', 'grid', 'random', 'samples', 'sample_seed', 'seeds']
const mostRuns = 100_000

/**
 * @param {string} path
 * @param {string} engine
 * @returns {Plan}
 */
export function readPlan(path, engine) {
  const grid = readConfigFile(path, 'the keys of a grid')
  if (!grid)
    throw new Complaint(
      `sweep takes a grid file such as grid.json, not "${path}" (see sweep --help)`
    )
  const name = basename(path)
  try {
    return { name, ...planOf(grid, dirname(path), engine) }
  } catch (error) {
    if (error instanceof Complaint) throw new Complaint(`${name}: ${error.message}`)
    throw error
  }
}

/**
 * @param {Record<string, unknown>} file the content of a grid file
 * @param {string} folder where a base named by a file lies
 * @param {string} engine
 * @returns {Omit<Plan, 'name'>}
 */
export function planOf(file, folder, engine) {
  const unknown = Object.keys(file).find((key) => !keys.includes(key))
  if (unknown !== undefined)
    throw new Complaint(`"${unknown}" is not a key of a grid: the keys are ${keys.join(', ')}`)
  const { preset, config: base } = baseOf(file.base ?? {}, folder)
  const points = file.points === undefined ? [{}] : pointsOf(file.points)
  const axes = axesOf('grid', file.grid)
  const samples = samplesOf(file)
  const seeds = file.seeds === undefined ? [base.seed ?? defaults.seed] : list('seeds', file.seeds)
  refuseSharedKeys(points.map(Object.keys), Object.keys(axes), Object.keys(samples[0]))
  const size = Object.values(axes).reduce((all, { length }) => all * length, 1)
  const count = points.length * size * samples.length * seeds.length
  if (count > mostRuns)
    throw new Complaint(`it asks for ${count} runs and ${mostRuns} are allowed: make it smaller`)
  /** @type {Map<string, PlannedRun>} */
  const runs = new Map()
  for (const listed of points)
    for (const crossed of product(axes))
      for (const sampled of samples)
        for (const seed of seeds) {
          const point = { ...listed, ...crossed, ...sampled }
          const run = planned(base, point, seed, engine)
          runs.set(run.id, run)
        }
  return { preset, runs: [...runs.values()] }
}

/** @param {Changes} base @param {Changes} point @param {unknown} seed @param {string} engine @returns {PlannedRun} */
function planned(base, point, seed, engine) {
  const given = /** @type {any} */ ({ ...base, ...point, seed })
  const sentence = problem(given)
  if (sentence) throw new Complaint(sentence + where({ ...point, seed }))
  const config = { ...defaults, ...given }
  return { id: idOf(engine, config), point, config }
}

/** @param {string} engine @param {Config} config */
export function idOf(engine, config) {
  const text = JSON.stringify([engine, config])
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

/** @param {Changes} point */
function where(point) {
  const pairs = Object.entries(point).map(([key, value]) => `${key} = ${JSON.stringify(value)}`)
  const text = pairs.join(', ')
  return ` (in the run with ${text.length > 200 ? `${text.slice(0, 200)}…` : text})`
}

/** @param {unknown} base @param {string} folder @returns {{ preset: string | null, config: Changes }} */
function baseOf(base, folder) {
  if (typeof base === 'string') {
    const isPreset = Object.hasOwn(presets, base) || Object.hasOwn(toyPresets, base)
    const isFile = /\.json$|[\\/]/i.test(base)
    const { kind, preset, config } = starting(!isPreset && isFile ? join(folder, base) : base)
    if (kind !== 'sae')
      throw new Complaint(`base = "${base}" is a toy model, and a sweep trains SAEs`)
    return { preset, config }
  }
  return {
    preset: null,
    config: object(
      'base',
      base,
      'the name of a preset or of a config file, or an object of config keys'
    )
  }
}

/** @param {unknown} points @returns {Changes[]} */
function pointsOf(points) {
  return list('points', points).map((point, i) => {
    const changes = object(`points[${i}]`, point, 'an object of config keys')
    refuseSeed(`points[${i}]`, changes)
    return changes
  })
}

/** @param {string} name @param {unknown} given @returns {Record<string, unknown[]>} */
function axesOf(name, given = {}) {
  const axes = object(name, given, 'an object of config keys, each with a list of values')
  refuseSeed(name, axes)
  return Object.fromEntries(
    Object.entries(axes).map(([key, values]) => [key, list(`${name}.${key}`, values)])
  )
}

/** @param {string[][]} points @param {string[]} axes @param {string[]} sampled */
function refuseSharedKeys(points, axes, sampled) {
  const places = { points: [...new Set(points.flat())], grid: axes, random: sampled }
  /** @type {Map<string, string>} */
  const seen = new Map()
  for (const [place, own] of Object.entries(places))
    for (const key of own) {
      if (seen.has(key))
        throw new Complaint(
          `${key} stands in ${seen.get(key)} and in ${place}: give it in one of them`
        )
      seen.set(key, place)
    }
}

/** All combinations, the last key fastest. @param {Record<string, unknown[]>} axes @returns {Changes[]} */
function product(axes) {
  return Object.entries(axes).reduce(
    (/** @type {Changes[]} */ rows, [key, values]) =>
      rows.flatMap((row) => values.map((value) => ({ ...row, [key]: value }))),
    [{}]
  )
}
