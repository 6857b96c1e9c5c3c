// The examples for Node, TypeScript and clusters, as a stranger runs them: the packed package in an empty project. And what that
// package weighs.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { planOf } from '../../tools/cli/grid.js'
import { npmProgram } from '../../tools/setup/npm-packages.js'
import { createLab, presets } from '../../wasm/index.js'
import { installedPackage } from './installed-package.js'

const execute = promisify(execFile)
const examples = fileURLToPath(new URL('../../examples', import.meta.url))
const mostBytes = 600_000

/** @type {import('./installed-package.js').InstalledPackage} */
let installed
/** @type {string[]} */
let fingerprints

before(async () => {
  installed = await installedPackage()
  fingerprints = await Promise.all([7, 1, 2, 3].map(trained))
})
after(() => installed?.remove())

/** @param {number} seed */
async function trained(seed) {
  const lab = await createLab({ ...presets.clean.config, seed })
  lab.advance(lab.config.steps)
  const fingerprint = lab.fingerprint()
  lab.dispose()
  return fingerprint
}

/** @param {string} program @param {string[]} args @param {string} cwd @param {object} [env] */
async function run(program, args, cwd, env = {}) {
  const { stdout } = await execute(program, args, { cwd, env: { ...process.env, ...env } })
  return stdout.trim().split('\n')
}

/** Lines in the order of the seeds: which run ends first is open. @param {string[]} lines */
function isWhatNodeTrains([first, ...others]) {
  assert.match(first, new RegExp(`^mcc [01]\\.\\d{3}, chance 0\\.\\d{3}, ${fingerprints[0]}$`))
  const seeds = others.toSorted().map((line) => line.match(/^seed (\d): ([0-9a-f]{16})/)?.slice(1))
  assert.deepEqual(
    seeds,
    fingerprints.slice(1).map((fingerprint, i) => [String(i + 1), fingerprint])
  )
}

describe('the packed package', () => {
  it('weighs at most 600 KB', (context) => {
    const { size } = statSync(installed.tarball)
    context.diagnostic(`${size} bytes`)
    assert.ok(size <= mostBytes, `${size} bytes`)
  })

  it('brings its command', async () => {
    const [first] = await run('npx', ['superposition-lab', '--help'], installed.folder)
    assert.match(first, /^superposition-lab: train/)
  })
})

describe('examples', () => {
  it('are all named in their README, and ask for this version', () => {
    const readme = readFileSync(join(examples, 'README.md'), 'utf8')
    const { version } = JSON.parse(readFileSync(join(examples, '../package.json'), 'utf8'))
    const folders = readdirSync(examples).filter((name) => name !== 'README.md')
    assert.equal(folders.length, 7)
    for (const folder of folders) {
      assert.match(readme, new RegExp(`^\\| \`${folder}/\` `, 'm'))
      if (folder === 'cluster') continue
      const manifest = JSON.parse(readFileSync(join(examples, folder, 'package.json'), 'utf8'))
      assert.deepEqual(manifest.dependencies, { 'superposition-lab': `^${version}` }, folder)
    }
  })

  it('node: one run, then three at once', async () => {
    isWhatNodeTrains(await run(process.execPath, ['train.js'], installed.copyExample('node')))
  })

  it('typescript: compiles strictly, refuses a wrong config, and runs', async () => {
    const folder = installed.copyExample('typescript')
    const tsc = npmProgram('tsc')
    await run(tsc, [], folder)
    isWhatNodeTrains(await run(process.execPath, ['train.js'], folder))
    const source = readFileSync(join(folder, 'train.ts'), 'utf8')
    for (const [right, wrong] of [
      ["variant: 'topk'", "variant: 'nonsense'"],
      ['seed: 7', 'sead: 7'],
      ["read: ['W_dec']", "read: ['W']"]
    ]) {
      assert.ok(source.includes(right))
      writeFileSync(join(folder, 'train.ts'), source.replace(right, wrong))
      await assert.rejects(run(tsc, ['--noEmit'], folder), ({ stdout }) =>
        /train\.ts\(\d+,/.test(stdout)
      )
    }
    const bundler = ['--noEmit', '--module', 'esnext', '--moduleResolution', 'bundler']
    writeFileSync(join(folder, 'train.ts'), source)
    await run(tsc, bundler, folder)
  })

  it('cluster: its grid is a good one, and the tasks of either scheduler train a grid once', async () => {
    const folder = installed.copyExample('cluster')
    const read = (/** @type {string} */ name) => readFileSync(join(folder, name), 'utf8')
    assert.equal(planOf(JSON.parse(read('grid.json')), folder, 'exact').runs.length, 240)
    const base = {
      n_features: 4,
      d_in: 4,
      d_sae: 4,
      max_active: 2,
      k: 1,
      n_samples: 0,
      steps: 2,
      eval_samples: 9
    }
    const seeds = Array.from({ length: 10 }, (_, i) => i)
    writeFileSync(join(folder, 'grid.json'), JSON.stringify({ base, seeds }))
    // As many tasks as shards; two of each are enough to run.
    assert.match(read('slurm.sh'), /--array=1-8\n[^]*shards=8\n/)
    assert.match(read('kubernetes.yml'), /completions: 8\n[^]*\+ 1\)\)\/8"/)
    writeFileSync(join(folder, 'slurm.sh'), read('slurm.sh').replace('shards=8', 'shards=2'))
    const [, line] =
      read('kubernetes.yml')
        .replace('))/8', '))/2')
        .match(/args:\n\s+- (.*)\n/) ?? []
    /** @type {Record<string, (task: number) => Promise<string[]>>} */
    const schedulers = {
      slurm: (task) =>
        run('bash', ['slurm.sh'], folder, {
          SLURM_ARRAY_TASK_ID: task + 1,
          SLURM_CPUS_PER_TASK: 1
        }),
      kubernetes: (task) => run('sh', ['-c', line], folder, { JOB_COMPLETION_INDEX: task })
    }
    for (const [name, start] of Object.entries(schedulers)) {
      for (const task of [0, 1]) await start(task)
      const merge = 'npx superposition-lab merge runs/*.jsonl --json && rm -r runs'
      const [summary] = await run('sh', ['-c', merge], folder)
      assert.deepEqual(JSON.parse(summary).groups[0].seeds, seeds, name)
    }
  })
})
