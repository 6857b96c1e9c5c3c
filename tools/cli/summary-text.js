// The summary of a sweep as text: a table for a terminal, and CSV. Called by merge-command.js.
import { columns, decimals } from './layout.js'
import { measures } from './summary.js'

/** @import { Group, Spread, Summary } from './summary.js' */

const titles = /** @type {const} */ ({
  explained_variance: 'explained_variance',
  l0: 'l0',
  dead: 'dead',
  'recovery.mcc': 'mcc',
  'chance.mcc': 'chance',
  'recovery.matched_above_90': 'matched_above_90',
  'chance.matched_above_90': 'chance'
})

/** @param {Summary} summary */
export function summaryTable(summary) {
  const { keys, groups } = summary
  const header = ['', ...keys, 'seeds', ...Object.values(titles)]
  const rows = groups.map((group) => [
    group.pareto ? '*' : '',
    ...keys.map((key) => cellText(group.settings[key])),
    seedCount(group),
    ...Object.keys(titles).map((path) => spreadText(group.metrics[path], path))
  ])
  return [
    headline(summary),
    '',
    'Mean and standard deviation over seeds; chance is a random dictionary of the same size',
    columns(header, rows),
    '',
    '* no other row has both a higher explained variance and a higher mcc',
    ''
  ].join('\n')
}

/** @param {Summary} summary */
export function headline({ runs, diverged, groups, engines, versions }) {
  const lost = diverged > 0 ? `, ${diverged} of them diverged` : ''
  return `${counted(runs, 'run')} of ${counted(groups.length, 'config')}${lost}; ${engines.join(' and ')} engine, superposition-lab ${versions.join(' and ')}`
}

/** @param {number} count @param {string} what */
function counted(count, what) {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

/** @param {Group} group */
export function seedCount({ seeds, diverged }) {
  return diverged.length > 0 ? `${seeds.length} +${diverged.length} diverged` : String(seeds.length)
}

/** A chance has no deviation of its own worth a column. @param {Spread} spread @param {string} path */
export function spreadText({ mean, std }, path) {
  if (mean === null) return '-'
  return std === null || path.startsWith('chance.')
    ? decimals(mean)
    : `${decimals(mean)} ± ${decimals(std)}`
}

/** @param {unknown} value as one short line of plain text */
export function cellText(value) {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '-')
  // eslint-disable-next-line no-control-regex
  const plain = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
  return plain.length > 40 ? `${plain.slice(0, 40)}…` : plain
}

/** @param {Summary} summary */
export function summaryCsv({ keys, groups }) {
  const header = [
    ...keys,
    'seeds',
    'diverged',
    ...measures.flatMap((path) => [`${path}.mean`, `${path}.std`]),
    'pareto'
  ]
  const rows = groups.map(({ settings, seeds, diverged, metrics, pareto }) => [
    ...keys.map((key) => settings[key]),
    seeds.length,
    diverged.length,
    ...measures.flatMap((path) => [metrics[path].mean, metrics[path].std]),
    pareto
  ])
  return [header, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')
}

/** RFC 4180; a text that a spreadsheet would take for a formula gets a quote in front. @param {unknown} value */
function csvCell(value) {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
