// Writes the recovery table of core/README.md: every experiment of tools/recovery/rows.js run with the lab over three
// seeds, beside what independent runs found. "npm run recovery-table" does it, in some minutes.
import { readFile, writeFile } from 'node:fs/promises'
import { createLab } from '../wasm/index.js'
import { sections } from './recovery/rows.js'

/** @import { Found, Row, Section } from './recovery/rows.js' */

const seeds = [1, 2, 3]
const begin = '<!-- recovery: written by npm run recovery-table -->'
const end = '<!-- /recovery -->'

/** How far ours may be off: an absolute distance, or for l0 a share. @type {Record<keyof Found, number>} */
const tolerances = {
  matched: 0.03,
  above_90: 0.1,
  best_above_90: 0.1,
  l0: 0.15,
  dead: 0.1,
  explained_variance: 0.03
}

const keys = /** @type {(keyof Found)[]} */ (Object.keys(tolerances))

/** @param {Partial<import('../wasm/index.js').Config>} config @returns {Promise<Required<Found>>} */
async function measure(config) {
  const mean = Object.fromEntries(keys.map((key) => [key, 0]))
  for (const seed of seeds) {
    const lab = await createLab({ ...config, seed })
    const { recovery, ...run } = lab.train(lab.config.steps)
    lab.dispose()
    const values = {
      matched: recovery.living_mcc,
      above_90: recovery.living_above_90,
      best_above_90: recovery.above_90,
      l0: run.l0,
      dead: run.dead,
      explained_variance: run.explained_variance
    }
    for (const key of keys) mean[key] += values[key] / seeds.length
  }
  return /** @type {Required<Found>} */ (mean)
}

/** @param {keyof Found} key @param {number} ours @param {number} theirs */
function differs(key, ours, theirs) {
  const distance = key === 'l0' ? Math.abs(ours / theirs - 1) : Math.abs(ours - theirs)
  return distance > tolerances[key]
}

/** @param {keyof Found} key @param {number} ours @param {number} theirs */
const isBetter = (key, ours, theirs) =>
  ['matched', 'above_90', 'best_above_90', 'explained_variance'].includes(key) && ours > theirs

/** @param {number} value */
const short = (value) => (value >= 2 ? value.toFixed(1) : value.toFixed(3).replace(/^0/, ''))

/** @param {Row} row @param {Required<Found>} ours */
function cells({ found }, ours) {
  return keys.map((key) => {
    const theirs = found[key]
    if (theirs === undefined) return short(ours[key])
    const mark = differs(key, ours[key], theirs)
      ? isBetter(key, ours[key], theirs)
        ? ' +'
        : ' *'
      : ''
    return `${short(ours[key])} (${short(theirs)})${mark}`
  })
}

/** @param {Row} row */
const setting = ({ config }) =>
  Object.entries(config)
    .map(([key, value]) => `${key} ${Array.isArray(value) ? value.join('/') : value}`)
    .join(', ')
    .replace(/^variant /, '')

/** @param {Section} section */
async function table({ title, base, rows }) {
  /** @type {string[]} */
  const notes = []
  const lines = [
    `**${title}**`,
    '',
    '| setting | matched | .9 | best .9 | L0 | dead | EV |',
    '|---|---|---|---|---|---|---|'
  ]
  for (const row of rows) {
    const ours = await measure({ ...base, ...row.config })
    lines.push(`| ${[setting(row), ...cells(row, ours)].join(' | ')} |`)
    if (row.note) notes.push(`- ${setting(row)}: ${row.note}.`)
    console.log(lines.at(-1))
  }
  return [...lines, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n')
}

const tables = []
for (const section of sections) tables.push(await table(section))
const readme = new URL('../core/README.md', import.meta.url)
const text = await readFile(readme, 'utf8')
const [before, rest] = text.split(begin)
if (!rest?.includes(end)) throw new Error(`core/README.md has no place for the table: ${begin}`)
await writeFile(
  readme,
  `${before}${begin}\n\n${tables.join('\n\n')}\n\n${end}${rest.split(end)[1]}`
)
