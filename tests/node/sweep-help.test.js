// The examples of `sweep --help` and `merge --help`, run as they stand, and the grid that the help describes.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { promisify } from 'node:util'
import { planOf } from '../../tools/cli/grid.js'
import { mergeHelp, sweepHelp } from '../../tools/cli/sweep-help.js'
import { program } from './command-line.js'

const shell = promisify(execFile)
const base = {
  n_features: 4,
  d_in: 4,
  d_sae: 4,
  max_active: 2,
  n_samples: 0,
  steps: 3,
  eval_samples: 9
}

it('has examples that run', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'superposition-lab-help-'))
  try {
    writeFileSync(
      join(folder, 'grid.json'),
      JSON.stringify({ base, grid: { k: [1, 2] }, seeds: [1, 2, 3] })
    )
    const second = 'superposition-lab sweep grid.json --shard 2/4 --out runs-2.jsonl\n'
    const lines = [sweepHelp, mergeHelp].map((text) => text.split('Examples\n')[1])
    lines.splice(1, 0, second)
    const examples = lines
      .join('')
      .trim()
      .split(/\s*superposition-lab /)
      .slice(1)
    assert.equal(examples.length, 7)
    for (const example of examples)
      await shell('sh', ['-c', `"${process.execPath}" "${program}" ${example}`], { cwd: folder })
  } finally {
    rmSync(folder, { recursive: true })
  }
})

it('describes a grid that is a good one', () => {
  const [, described] = sweepHelp.match(/seeds:\n([^]*?)\n\n/) ?? []
  const entries = described.split(/^ {2}(?=\w)/m).map((entry) => {
    const [, name, json] = entry.match(/^(\w+)[^[{]*([[{][^]*[\]}])?/) ?? []
    return [name, json && JSON.parse(json)]
  })
  const { grid, points, random, seeds } = Object.fromEntries(entries)
  const runs = (/** @type {object} */ file) =>
    planOf({ base: 'clean', ...file }, '.', 'exact').runs.length
  assert.deepEqual([runs({ grid }), runs({ points }), runs({ seeds })], [4, 2, 3])
  assert.equal(runs({ random, samples: 4 }), 4)
})
