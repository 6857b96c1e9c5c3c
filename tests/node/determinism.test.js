// The golden table: the engine gives the same bits on Node's main thread and in a worker as the native builds
// that wrote tests/golden/fingerprints.txt. Browsers and native builds read the same table elsewhere.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { describe, it } from 'node:test'
import { Worker } from 'node:worker_threads'
import { createLab } from '../../wasm/index.js'
import { readGolden } from './golden.js'

const rows = await readGolden()

describe('the golden table', () => {
  it('covers each variant with two seeds and the steps 0, 1, 10 and 200', () => {
    const lines = rows.map(({ config }) => `${config.variant ?? 'topk'} ${config.seed ?? 42}`)
    for (const variant of ['relu', 'topk']) {
      const seeds = new Set(lines.filter((line) => line.startsWith(`${variant} `)))
      assert.ok(seeds.size >= 2, `${variant} has ${seeds.size} seeds`)
    }
    for (const { line, fingerprints } of rows)
      for (const step of [0, 1, 10, 200])
        assert.ok(
          fingerprints.some((golden) => golden.step === step),
          `${line}: no step ${step}`
        )
  })

  it('tells all rows apart once they train', () => {
    const trained = rows.flatMap(({ fingerprints }) =>
      fingerprints.filter(({ step }) => step > 0).map(({ fingerprint }) => fingerprint)
    )
    assert.equal(new Set(trained).size, trained.length)
  })
})

describe('on the main thread', () => {
  for (const { line, config, fingerprints } of rows) {
    it(line, async () => {
      const lab = await createLab(config)
      const measured = fingerprints.map(({ step }) => {
        lab.advance(step - lab.metrics().step)
        return { step, fingerprint: lab.fingerprint() }
      })
      lab.dispose()
      assert.deepEqual(measured, fingerprints)
    })
  }
})

describe('in a worker', () => {
  it('gives the same table', async () => {
    const worker = new Worker(new URL('./golden-worker.js', import.meta.url), { workerData: rows })
    const [measured] = await once(worker, 'message')
    await worker.terminate()
    assert.deepEqual(
      measured,
      rows.map(({ fingerprints }) => fingerprints)
    )
  })
})
