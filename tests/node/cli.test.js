// The commands as a person types them: what they print, where, and how they exit.
import assert from 'node:assert/strict'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { defaults, presets, toyPresets, version } from '../../wasm/index.js'
import { commandLine, records, withoutProgress } from './command-line.js'

const short = ['--steps', '20', '--set', 'eval_samples=200']
let folder = ''

before(async () => (folder = await mkdtemp(join(tmpdir(), 'superposition-lab-cli-'))))
after(() => rm(folder, { recursive: true }))

describe('help and version', () => {
  it('shows the version of the package', async () => {
    const { code, stdout, stderr } = await commandLine(['--version'])
    assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: `${version}\n`, stderr: '' })
  })

  const verbs = ['presets', 'run', 'sweep', 'merge', 'verify', 'export', 'import']
  for (const args of [
    ['--help'],
    ['-h'],
    ['run', '-h'],
    ...verbs.map((verb) => [verb, '--help'])
  ]) {
    it(`shows help with examples for ${args.join(' ')}`, async () => {
      const { code, stdout, stderr } = await commandLine(args)
      assert.equal(code, 0)
      assert.equal(stderr, '')
      assert.match(stdout, /Usage\n.*Options\n.*Exit codes\n.*Examples\n/s)
      for (const line of stdout.split('\n')) assert.ok(line.length <= 104, line)
    })
  }

  it('has examples that work', async () => {
    const { stdout } = await commandLine(['run', '--help'])
    const examples = stdout.split('Examples\n')[1].matchAll(/^ {2}superposition-lab run (.*)$/gm)
    const named = [...examples].map(([, rest]) => rest.split(' ')[0])
    assert.equal(named.length, 6)
    for (const name of named) assert.ok(name in presets || name === 'my-config.json', name)
  })
})

describe('presets', () => {
  it('lists each with its description', async () => {
    const { code, stdout } = await commandLine(['presets'])
    assert.equal(code, 0)
    const words = stdout.replace(/\s+/g, ' ')
    for (const [name, { title, description }] of Object.entries({ ...presets, ...toyPresets }))
      for (const text of [name, title, description]) assert.ok(words.includes(text), text)
  })

  it('prints one JSON object with --json', async () => {
    const { code, stdout } = await commandLine(['presets', '--json'])
    assert.equal(code, 0)
    assert.deepEqual(JSON.parse(stdout), { ...presets, ...toyPresets })
  })
})

describe('run --json', () => {
  it('prints one object a line and a seed, and nothing else on stdout', async () => {
    const { code, stdout } = await commandLine([
      'run',
      'clean',
      '--json',
      '--seeds',
      '3,1',
      ...short
    ])
    assert.equal(code, 0)
    const runs = records(stdout)
    assert.deepEqual(
      runs.map(({ config }) => config.seed),
      [3, 1]
    )
    for (const run of runs) {
      assert.deepEqual(Object.keys(run), [
        'preset',
        'config',
        'engine',
        'metrics',
        'diagnosis',
        'history',
        'seconds',
        'versions'
      ])
      assert.equal(run.preset, 'clean')
      assert.equal(run.engine, 'exact')
      assert.equal(run.versions.superposition_lab, version)
      assert.equal(run.metrics.step, 20)
      assert.equal(run.history.length, 20)
      assert.ok(run.seconds > 0)
      const chosen = {
        ...presets.clean.config,
        seed: run.config.seed,
        steps: 20,
        eval_samples: 200
      }
      assert.deepEqual(run.config, { ...defaults, ...chosen })
    }
    assert.notEqual(runs[0].metrics.fingerprint, runs[1].metrics.fingerprint)
  })

  it('gives the same bits however the run is asked for', async () => {
    const file = join(folder, 'same.json')
    await writeFile(file, JSON.stringify({ ...presets.clean.config, seed: 9, steps: 20 }))
    const ways = [
      ['run', 'clean', '--set', 'seed=9', '--steps', '20', '--json'],
      ['run', 'clean', '--seeds', '9', '--set', 'steps=20', '--json'],
      ['run', file, '--json', '--engine', 'exact'],
      ['run', file, '--seeds', '9', '--json']
    ]
    const [first, ...others] = await Promise.all(
      ways.map(async (args) => records((await commandLine(args)).stdout)[0])
    )
    for (const other of others) {
      assert.deepEqual(other.metrics, first.metrics)
      assert.deepEqual(other.config, first.config)
    }
    assert.equal(others[1].preset, null)
  })

  it('lets the last of two settings of a key win, and leaves schedules to follow steps', async () => {
    const sets = [
      '--set',
      'k=2',
      '--set',
      'k=4',
      '--set',
      'tied_weights=true',
      '--set',
      'noise_std=1e-3'
    ]
    const { stdout } = await commandLine(['run', 'clean', '--json', ...sets, ...short])
    const { config } = records(stdout)[0]
    assert.equal(config.k, 4)
    assert.equal(config.tied_weights, true)
    assert.equal(config.noise_std, 0.001)
    assert.equal(config.decay_steps, defaults.decay_steps)
  })

  it('takes lists as JSON, by --set and in a file', async () => {
    const lists = { parents: [-1, 0, 0], correlations: [[1, 2, 0.5]], probabilities: [0.5, 0.4, 1] }
    const world = { activation: 'bernoulli', n_features: 3, eval_samples: 20 }
    const file = join(folder, 'family.json')
    await writeFile(file, JSON.stringify({ ...world, ...lists }))
    const settings = Object.entries({ ...world, ...lists })
    const sets = settings.map(([key, value]) => {
      const text = typeof value === 'object' ? JSON.stringify(value) : value
      return `--set=${key}=${text}`
    })
    for (const args of [[file], ['clean', ...sets]]) {
      const { stdout } = await commandLine(['run', ...args, '--json', '--steps', '2'])
      const base = args[0] === 'clean' ? presets.clean.config : {}
      const wanted = { ...defaults, ...base, ...world, ...lists, steps: 2 }
      assert.deepEqual(records(stdout)[0].config, wanted)
    }
  })

  it('accepts a config file with a byte-order mark, and an empty object', async () => {
    const file = join(folder, 'marked.json')
    await writeFile(file, '\uFEFF{}')
    const { code, stdout } = await commandLine(['run', file, '--json', '--steps', '2'])
    assert.equal(code, 0)
    assert.deepEqual(records(stdout)[0].config, { ...defaults, steps: 2 })
  })
})

describe('run for a person', () => {
  it('shows every recovery number beside chance, and the mean of several seeds', async () => {
    const { code, stdout, stderr } = await commandLine(['run', 'clean', '--seeds', '1,2', ...short])
    assert.equal(code, 0)
    assert.equal(withoutProgress(stderr), '')
    const header = stdout.split('\n').find((line) => line.includes('mmcs')) ?? ''
    const titles = header.trim().split(/\s+/)
    const expected = ['mmcs', 'mcc', 'above_90', 'matched_above_90', 'matched_above_95']
    assert.deepEqual(titles, ['seed', ...expected.flatMap((title) => [title, 'chance'])])
    assert.doesNotMatch(stdout, /uniqueness|precision|recall|\bf1\b/)
    const lines = (/** @type {string} */ label) =>
      stdout.split('\n').filter((line) => line.trim().split(/\s+/)[0] === label)
    assert.equal(lines('1').length, 3)
    assert.equal(lines('2').length, 3)
    assert.equal(lines('mean').length, 2)
    const column = (/** @type {string} */ label) => Number(lines(label)[0].trim().split(/\s+/)[1])
    assert.ok(Math.abs(column('mean') - (column('1') + column('2')) / 2) < 0.0011)
  })

  it('agrees with the JSON of the same run', async () => {
    const args = ['run', 'article-repaired', '--set', 'seed=5', ...short]
    const [shown, json] = await Promise.all([commandLine(args), commandLine([...args, '--json'])])
    const { metrics } = records(json.stdout)[0]
    const row = shown.stdout.split('\n').find((line) => /^ +5 /.test(line)) ?? ''
    const keys = /** @type {const} */ ([
      'mmcs',
      'mcc',
      'above_90',
      'matched_above_90',
      'matched_above_95'
    ])
    const expected = keys.flatMap((key) => [metrics.recovery[key], metrics.chance[key]])
    assert.deepEqual(row.trim().split(/\s+/), ['5', ...expected.map((value) => value.toFixed(3))])
    assert.ok(shown.stdout.includes(metrics.fingerprint))
    const { sentence } = records(json.stdout)[0].diagnosis
    assert.ok(shown.stdout.replace(/\s+/g, ' ').includes(`Diagnosis ${sentence} Fingerprint`))
    assert.doesNotMatch(shown.stdout, /mean/)
  })
})

describe('run --out', () => {
  it('writes the object of each seed into a folder that it creates, and says where', async () => {
    const out = join(folder, 'deep', 'er')
    const args = ['run', 'clean', '--seeds', '1,2', '--json', '--out', out, ...short]
    const { code, stdout, stderr } = await commandLine(args)
    assert.equal(code, 0)
    const names = ['clean-seed-1.json', 'clean-seed-2.json']
    const cards = ['clean-seed-1.card.json', 'clean-seed-2.card.json']
    assert.deepEqual((await readdir(out)).sort(), [...names, ...cards].sort())
    for (const name of [...names, ...cards])
      assert.ok(stderr.includes(`wrote ${join(out, name)}\n`))
    const written = await Promise.all(names.map((name) => readFile(join(out, name), 'utf8')))
    assert.deepEqual(
      written.map((text) => JSON.parse(text)),
      records(stdout)
    )
  })
})
