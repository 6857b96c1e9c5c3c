// Toy models from the command line: `run` with a toy preset gives its records and its table, and names what is wrong.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { toyModels, toyPresets, version } from '../../wasm/index.js'
import { commandLine, records } from './command-line.js'

const surface = await toyModels()

describe('toy models on the command line', () => {
  it('runs a toy preset: one JSON object a line and a seed', async () => {
    const args = ['run', 'pentagon', '--json', '--seeds', '1,2', '--steps', '20']
    const { code, stdout } = await commandLine(args)
    assert.equal(code, 0)
    const runs = /** @type {any[]} */ (records(stdout))
    assert.deepEqual(
      runs.map(({ config }) => config.seed),
      [1, 2]
    )
    for (const run of runs) {
      assert.deepEqual(
        Object.keys(run),
        'preset config engine metrics history seconds versions'.split(' ')
      )
      assert.equal(run.preset, 'pentagon')
      assert.equal(run.versions.superposition_lab, version)
      assert.equal(run.metrics.instances.length, 10)
      assert.equal(run.history.length, 20)
      const chosen = { ...toyPresets.pentagon.config, seed: run.config.seed, steps: 20 }
      assert.deepEqual(run.config, { ...surface.defaults, ...chosen })
    }
    assert.notEqual(runs[0].metrics.fingerprint, runs[1].metrics.fingerprint)
  })

  it('prints a table with a line for each instance', async () => {
    const args = ['run', 'pentagon', '--steps', '20', '--set', 'instances=3']
    const { code, stdout } = await commandLine(args)
    assert.equal(code, 0)
    assert.equal(stdout.split('\n').filter((line) => line.includes(' 50.00 ')).length, 3)
  })

  it('names what is wrong with a toy model’s settings', async () => {
    const { code, stderr } = await commandLine(['run', 'pentagon', '--set', 'd_sae=3'])
    assert.equal(code, 2)
    assert.match(stderr, /"d_sae" is not a config key: the keys are seed, n_features, /)
  })
})
