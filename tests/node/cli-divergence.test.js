// A run that diverges is a result, not an error: the command line says so and exits with 0.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { commandLine, records } from './command-line.js'

describe('a run that diverges', () => {
  const wild = ['--set', 'variant=relu', '--set', 'decoder_norm=free', '--set', 'optimizer=sgd']
  const args = [
    'run',
    'clean',
    '--set',
    'learning_rate=10',
    ...wild,
    '--steps',
    '300',
    '--seeds',
    '1,2'
  ]

  it('is a result: exit 0, and the table says so', async () => {
    const { code, stdout } = await commandLine(args)
    assert.equal(code, 0)
    assert.match(stdout, /seed 1 diverged at step \d+: the loss became NaN or infinite/)
    assert.match(stdout, /1 diverged/)
    assert.doesNotMatch(stdout, /mean/)
    assert.doesNotMatch(stdout, /NaN {2}|undefined|null/)
  })

  it('is valid JSON with null where a number is not finite', async () => {
    const { code, stdout } = await commandLine([...args, '--json'])
    assert.equal(code, 0)
    const [{ metrics, history }] = records(stdout)
    assert.equal(metrics.diverged, true)
    assert.ok(metrics.step < 300)
    assert.equal(history[metrics.step - 1].loss, null)
  })
})
