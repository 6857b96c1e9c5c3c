// What a sweep shows: runs that differ in the seed only become one group, with mean and standard deviation over seeds, and the
// groups that no other beats in both explained variance and recovery are its Pareto front. Called by merge-command.js.

/** @import { SweepRecord } from './sweep-file.js' */
/** @typedef {Pick<SweepRecord, 'id' | 'config' | 'engine' | 'metrics' | 'versions'>} Run */
/** @typedef {{ mean: number | null, std: number | null }} Spread std is null for fewer than two runs */
/**
 * @typedef {object} Group
 * @property {Record<string, unknown>} settings those in which the groups differ
 * @property {number[]} seeds of the runs that did not diverge
 * @property {number[]} diverged seeds of those that did
 * @property {Record<string, Spread>} metrics by the path of each in Metrics
 * @property {boolean} pareto
 */
/** @typedef {{ runs: number, diverged: number, engines: string[], versions: string[], keys: string[], groups: Group[] }} Summary */

/** Each number of recovery has its chance beside it. */
export const measures = /** @type {const} */ ([
  'explained_variance',
  'l0',
  'dead',
  'shrinkage',
  'recovery.mcc',
  'chance.mcc',
  'recovery.matched_above_90',
  'chance.matched_above_90',
  'recovery.mmcs',
  'chance.mmcs'
])

/** @param {Run[]} runs @returns {Summary} */
export function summaryOf(runs) {
  /** @type {Map<string, { settings: Record<string, unknown>, runs: Run[] }>} */
  const byConfig = new Map()
  for (const run of runs) {
    const settings = { engine: run.engine, ...run.config, seed: undefined }
    const key = JSON.stringify(settings)
    if (!byConfig.has(key)) byConfig.set(key, { settings, runs: [] })
    byConfig.get(key)?.runs.push(run)
  }
  const all = [...byConfig.values()]
  const keys = varied(all.map(({ settings }) => settings))
  const groups = all.map(({ settings, runs: own }) => groupOf(settings, keys, own))
  groups.sort((a, b) => byKeys(keys, a, b))
  markFront(groups)
  return {
    runs: runs.length,
    diverged: groups.reduce((sum, { diverged }) => sum + diverged.length, 0),
    engines: distinct(runs.map(({ engine }) => engine)),
    versions: distinct(runs.map(({ versions }) => String(versions?.superposition_lab))),
    keys,
    groups
  }
}

/** @param {Record<string, unknown>} settings @param {string[]} keys @param {Run[]} runs @returns {Group} */
function groupOf(settings, keys, runs) {
  const sorted = runs.toSorted((a, b) => a.config.seed - b.config.seed)
  const finished = sorted.filter(({ metrics }) => metrics.diverged !== true)
  const seeds = (/** @type {Run[]} */ list) => list.map(({ config }) => config.seed)
  return {
    settings: Object.fromEntries(keys.map((key) => [key, settings[key]])),
    seeds: seeds(finished),
    diverged: seeds(sorted.filter((run) => !finished.includes(run))),
    metrics: Object.fromEntries(
      measures.map((path) => [path, spread(finished.map((run) => measured(run, path)))])
    ),
    pareto: false
  }
}

/** @param {Run} run @param {string} path @returns {unknown} */
function measured({ metrics }, path) {
  return path.split('.').reduce((value, key) => value?.[key], /** @type {any} */ (metrics))
}

/** Mean and standard deviation (of a sample: n - 1). @param {unknown[]} values @returns {Spread} */
export function spread(values) {
  const numbers = /** @type {number[]} */ (values.filter(Number.isFinite))
  if (numbers.length === 0) return { mean: null, std: null }
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length
  if (numbers.length === 1) return { mean, std: null }
  const squares = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, std: Math.sqrt(squares / (numbers.length - 1)) }
}

/**
 * Marks the groups that no other beats: as good in explained variance and mcc, and better in one. From the best explained
 * variance down, a group is beaten when one before it has at least its mcc.
 * @param {Group[]} groups
 */
function markFront(groups) {
  const points = groups.flatMap((group) => {
    const { explained_variance: ev, 'recovery.mcc': mcc } = group.metrics
    return ev.mean === null || mcc.mean === null ? [] : [{ group, ev: ev.mean, mcc: mcc.mean }]
  })
  points.sort((a, b) => b.ev - a.ev || b.mcc - a.mcc)
  let best = { ev: Infinity, mcc: -Infinity }
  for (const point of points) {
    const equals = point.ev === best.ev && point.mcc === best.mcc
    point.group.pareto = equals || point.mcc > best.mcc
    if (point.group.pareto) best = point
  }
}

/** The keys in which settings differ. @param {Record<string, unknown>[]} all */
function varied(all) {
  const keys = distinct(all.flatMap(Object.keys))
  return keys.filter((key) => new Set(all.map((each) => JSON.stringify(each[key]))).size > 1)
}

/** @param {string[]} keys @param {Group} a @param {Group} b */
function byKeys(keys, { settings: a }, { settings: b }) {
  for (const key of keys) {
    const [one, two] = [a[key], b[key]]
    if (typeof one === 'number' && typeof two === 'number' && one !== two) return one - two
    const [first, second] = [one, two].map((value) => JSON.stringify(value) ?? '')
    if (first !== second) return first < second ? -1 : 1
  }
  return 0
}

/** @param {string[]} values */
function distinct(values) {
  return [...new Set(values)]
}
