// Writes the table of presets in README.md from runs: five seeds each, the article's listing once. "npm run readme" does it.
import { readFile, writeFile } from 'node:fs/promises'
import { createLab, presets } from '../wasm/index.js'

const seeds = [1, 2, 3, 4, 5]
/** The worlds that the README speaks of; the command line lists all presets. */
const names = ['clean', 'article-spread', 'article-repaired', 'article-as-printed', 'eight-in-four']
const begin = '<!-- presets: written by npm run readme -->'
const end = '<!-- /presets -->'

/** @param {number[]} values */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length

/** @param {import('../wasm/index.js').Preset} preset */
async function measure(preset) {
  const runs = []
  for (const seed of preset.config.sampler === 'numpy_legacy' ? [42] : seeds) {
    const lab = await createLab({ ...preset.config, seed })
    runs.push({ ...lab.train(lab.config.steps), n_features: lab.config.n_features })
    lab.dispose()
  }
  return runs
}

/** @param {string} name */
async function row(name) {
  const runs = await measure(presets[name])
  const features = runs[0].n_features
  /** @param {(run: (typeof runs)[number]) => number} value */
  const average = (value) => mean(runs.map(value))
  const cells = [
    `\`${name}\``,
    average((run) => run.explained_variance).toFixed(3),
    average((run) => run.l0).toFixed(1),
    `${(average((run) => run.recovery.matched_above_90) * features).toFixed(1)} of ${features}`,
    (average((run) => run.chance.matched_above_90) * features).toFixed(1),
    average((run) => run.recovery.mmcs).toFixed(3),
    average((run) => run.chance.mmcs).toFixed(3)
  ]
  return `| ${cells.join(' | ')} |`
}

const rows = []
for (const name of names) rows.push(await row(name))
const table = [
  '| preset | explained variance | L0 | features recovered | chance | MMCS | chance |',
  '|---|---|---|---|---|---|---|',
  ...rows
].join('\n')

const readme = new URL('../README.md', import.meta.url)
const text = await readFile(readme, 'utf8')
const [before, rest] = text.split(begin)
if (!rest?.includes(end)) throw new Error(`README.md has no place for the table: ${begin} … ${end}`)
await writeFile(readme, `${before}${begin}\n\n${table}\n\n${end}${rest.split(end)[1]}`)
console.log(table)
