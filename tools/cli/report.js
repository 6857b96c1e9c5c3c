// The report of a sweep: one HTML file that loads nothing and runs nothing, in light and dark, with plots and every number
// beside chance. Called by merge-command.js.
import { Markup, markup } from './markup.js'
import { frontPlot, settingPlot } from './report-plots.js'
import { cellText, headline, seedCount, spreadText } from './summary-text.js'

/** @import { Group, Summary } from './summary.js' */

const columns = /** @type {const} */ ({
  explained_variance: 'explained variance',
  l0: 'L0',
  dead: 'dead',
  shrinkage: 'shrinkage',
  'recovery.mcc': 'mcc',
  'chance.mcc': 'chance',
  'recovery.matched_above_90': 'matched above 0.9',
  'chance.matched_above_90': 'chance',
  'recovery.mmcs': 'mmcs',
  'chance.mmcs': 'chance'
})

// More plots than this say less, not more.
const mostPlots = 12

const style = new Markup(`
:root { color-scheme: light dark; --text: #1c1d21; --quiet: #5c6068; --line: #d9dbe0; --run: #2f6fb5; --best: #b3400f; --ground: #fff }
@media (prefers-color-scheme: dark) { :root { --text: #e7e8ea; --quiet: #a4a8b0; --line: #3a3d44; --run: #7fb3ee; --best: #ff9d66; --ground: #16171a } }
body { margin: 2rem auto; max-width: 74rem; padding: 0 1rem; font: 16px/1.5 system-ui, sans-serif; color: var(--text); background: var(--ground) }
h1, h2 { line-height: 1.2 } h2 { margin-top: 2.5rem } p { max-width: 44rem } .plots { display: flex; flex-wrap: wrap; gap: 1rem }
svg { max-width: 100%; height: auto; font-size: 12px } .axis text { fill: var(--quiet) } .axis path { stroke: var(--line) }
.run circle { fill: var(--run) } .best circle { fill: var(--best) } .run line { stroke: var(--run) } .best line { stroke: var(--best) }
.front { fill: none; stroke: var(--best); stroke-dasharray: 4 3 } .mean { fill: none; stroke: var(--run) } .chance { stroke: var(--quiet); stroke-width: 2 }
.table { overflow-x: auto } table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: 14px }
th, td { padding: .25rem .6rem; text-align: right; white-space: nowrap; border-bottom: 1px solid var(--line) } .quiet { color: var(--quiet) }
.best th, td.best { color: var(--best) } thead th { position: sticky; top: 0; background: var(--ground) }`)

/**
 * @param {Summary} summary
 * @param {string[]} paths where its runs come from
 */
export function report(summary, paths) {
  const { keys, groups } = summary
  const isMeasured = groups.some(({ metrics }) => metrics['recovery.mcc'].mean !== null)
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Sweep: ${paths.map(cellText).join(', ')}</title>
<style>${style}</style>
</head>
<body><main>
<h1>What the sweep shows</h1>
<p>${headline(summary)}. From ${paths.map(cellText).join(', ')}.</p>
<p>Recovery is measured against the true features; chance is what a random dictionary of the same size reaches. Means over
seeds, with one standard deviation. Diverged runs are counted and left out.</p>
${isMeasured ? plots(summary) : ''}
<h2>Numbers</h2>
<div class="table" tabindex="0" role="region" aria-label="Numbers"><table>
<thead><tr><th scope="col">row</th>${[...keys, 'seeds', ...Object.values(columns)].map((title) => markup`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>${groups.map((group, i) => row(group, keys, i + 1))}</tbody>
</table></div>
<p>A star marks the Pareto front: no other row has both a higher explained variance and a higher mcc.</p>
</main></body>
</html>
`.text
}

/** @param {Summary} summary */
function plots(summary) {
  const { keys } = summary
  const shown = keys.slice(0, mostPlots)
  return markup`<h2>Explained variance against recovery</h2>
<p>A point is a config, a short line below it what chance reaches. Orange points are the Pareto front: no other config has
both a higher explained variance and a higher recovery. An explained variance below 0 is drawn at the left edge.</p>
${frontPlot(summary)}
${keys.length > 0 ? markup`<h2>Recovery along each setting</h2>` : ''}
<div class="plots">${shown.map((key) => settingPlot(summary, key))}</div>
${keys.length > shown.length ? markup`<p>Not drawn: ${keys.slice(mostPlots).join(', ')}.</p>` : ''}`
}

/** @param {Group} group @param {string[]} keys @param {number} number */
function row(group, keys, number) {
  const paths = Object.keys(columns)
  return markup`<tr class="${group.pareto ? 'best' : ''}"><th scope="row">${number}${group.pareto ? ' *' : ''}</th>
${keys.map((key) => markup`<td>${cellText(group.settings[key])}</td>`)}<td>${seedCount(group)}</td>
${paths.map((path) => markup`<td class="${path.startsWith('chance.') ? 'quiet' : ''}">${spreadText(group.metrics[path], path)}</td>`)}</tr>
`
}
