// The benchmark's own parts: every workload is a config that runs, a timing is of what it says, medians and the table.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createLab, problem } from '../../wasm/index.js'
import { timeOurs } from '../bench/ours.js'
import { duration, median, table } from '../bench/report.js'
import { workloads } from '../bench/workloads.js'

describe('the benchmark', () => {
  it('has workloads that run', () => {
    for (const { name, config, warm, steps } of workloads) {
      assert.equal(problem(config), '', name)
      assert.ok(steps >= 1 && warm >= 0)
    }
    assert.equal(new Set(workloads.map(({ name }) => name)).size, workloads.length)
  })

  it('times a step after the warm ones, or a whole run', async () => {
    const config = { n_samples: 200, eval_samples: 50, batch_size: 20, steps: 30 }
    /** @type {number[]} */
    const advanced = []
    /** @type {import('../bench/ours.js').CreateLab} */
    const watched = async (...given) => {
      const lab = await createLab(...given)
      const advance = lab.advance.bind(lab)
      lab.advance = (n) => {
        advanced.push(n)
        return advance(n)
      }
      return lab
    }
    const workload = { name: 'small', title: 'small', config, warm: 7, steps: 5 }
    const step = await timeOurs(watched, workload, 'exact')
    assert.deepEqual(advanced, [7, 5])
    assert.ok(step.seconds > 0 && step.engine === 'exact' && step.l0 > 0)
    advanced.length = 0
    assert.ok((await timeOurs(watched, { ...workload, wholeRun: true }, 'exact')).seconds > 0)
    assert.deepEqual(advanced, [30])
  })

  it('takes medians and lays out the table', () => {
    assert.equal(median([3, 1, 2]), 2)
    assert.equal(median([4, 1, 2, 3]), 2.5)
    assert.deepEqual([0.0123, 0.25].map(duration), ['12.3 ms', '0.25 s'])
    const base = { workload: 'a', title: 'A', l0: 3 }
    const rows = table([
      { ...base, contestant: 'ours', seconds: 0.001, ratio: 1 },
      { ...base, contestant: 'theirs', seconds: 0.0025, ratio: 2.5 },
      {
        ...base,
        workload: 'b',
        title: 'B',
        l0: undefined,
        contestant: 'ours',
        seconds: 1,
        ratio: 1
      }
    ])
    assert.deepEqual(rows.split('\n'), [
      '| | ours | theirs |',
      '|---|---|---|',
      '| A, L0 3.0 | 1.00 ms (1.00) | 2.50 ms (2.50) |',
      '| B | 1.00 s (1.00) |  |'
    ])
  })
})
