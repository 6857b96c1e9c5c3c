// How latents fire: shares in bins, dead ones by themselves; a survey of a run counts what a plain count over its arrays counts, and
// what the engine's own diagnosis says.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { BINS, LatentSurvey } from '../../web/engine/latent-survey.js'
import { RunSurvey, SHOWN, nearestByChance } from '../../web/engine/run-survey.js'
import { binned, firingSummary, frequencyBins } from '../../web/plots/frequency-bins.js'
import { scores } from '../../web/state/latents.js'
import { createLab, presets } from '../../wasm/index.js'

const onward = () => Promise.resolve(true)

describe('bins of frequency', () => {
  it('hold every latent that fires in the bin of its share, and dead ones by themselves', () => {
    const counted = fc
      .integer({ min: 1, max: 20_000 })
      .chain((samples) =>
        fc.tuple(fc.constant(samples), fc.array(fc.integer({ min: 0, max: samples })))
      )
    fc.assert(
      fc.property(counted, ([samples, counts]) => {
        const within = frequencyBins(samples)
        const { edges } = within
        const { bins, never } = binned(counts, samples, within)
        assert.equal(never, counts.filter((count) => count === 0).length)
        bins.forEach((number, i) => {
          const last = i === bins.length - 1
          const inside = counts.filter((count) => {
            const share = count / samples
            return share >= edges[i] && (share < edges[i + 1] || last)
          })
          assert.equal(number, inside.length)
        })
        const all = bins.reduce((sum, number) => sum + number, never)
        assert.equal(all, counts.length, 'none is left out')
      })
    )
  })

  it('are four a decade, from one sample to all of them', () => {
    const { range, edges, decades } = frequencyBins(4096)
    assert.deepEqual(range, [-3.75, 0])
    assert.equal(edges.length, 16)
    assert.deepEqual(decades, [-3, -2, -1, 0])
    assert.deepEqual(frequencyBins(1).range, [-1, 0])
  })

  it('are put into words by what the features do', () => {
    const active = [0, 90, 100, 110]
    const fired = [0, 0, 3, 44, 45, 90, 220, 221, 400]
    assert.deepEqual(firingSummary(fired, active), {
      never: 2,
      dense: 2,
      rare: 2,
      latent: 90,
      feature: 100
    })
    assert.equal(firingSummary([0], [0]).never, 1)
  })
})

/** @type {import('../../wasm/index.js').Lab} */
let lab
/** @type {RunSurvey} */
let survey
/** @type {import('../../web/engine/protocol.js').SurveyOverview} */
let overview
/** @type {Int32Array} */
let features

before(async () => {
  lab = await createLab({ ...presets['dead-latents'].config, steps: 150, eval_samples: 1000 })
  lab.train(150)
  // Judged as the diagnosis judges, so that both can be compared.
  features = Int32Array.from(lab.diagnose().latents, ({ feature }) => feature)
  const observed = {
    lab,
    activations: lab.read('eval_activations'),
    coefficients: lab.read('eval_coefficients')
  }
  survey = new RunSurvey(/** @type {any} */ (observed), { run: 1, step: 150, features })
  overview = (await survey.overview(onward)) ?? assert.fail()
})
after(() => lab.dispose())

describe('a survey of a run', () => {
  it('counts what a plain count counts', () => {
    const { data: coefficients, shape } = lab.read('eval_coefficients')
    const [samples, width] = shape
    const { d_sae } = lab.config
    const codes = lab.encode(lab.read('eval_activations')).data
    const rows = [...Array(samples).keys()]
    const holds = (/** @type {number} */ s, /** @type {number} */ i) =>
      coefficients[s * width + i] > 0
    assert.equal(overview.samples, samples)
    assert.deepEqual(
      [...overview.active],
      Array.from({ length: width }, (_, i) => rows.filter((s) => holds(s, i)).length)
    )
    for (let j = 0; j < d_sae; j++) {
      const fires = rows.filter((s) => codes[s * d_sae + j] > 0)
      const hits = fires.filter((s) => holds(s, features[j]))
      assert.equal(overview.fired[j], fires.length)
      assert.equal(overview.hits[j], hits.length)
      const { bins, hitBins, range, top } = survey.latent(j)
      const spread = (/** @type {number[]} */ of) => {
        const counts = Array.from({ length: BINS }, () => 0)
        for (const s of of)
          counts[Math.min(BINS - 1, Math.floor((BINS * codes[s * d_sae + j]) / range))]++
        return counts
      }
      assert.deepEqual(bins, spread(fires))
      assert.deepEqual(hitBins, spread(hits))
      assert.equal(range, Math.max(0, ...fires.map((s) => codes[s * d_sae + j])))
      const strongest = [...fires]
        .sort((a, b) => codes[b * d_sae + j] - codes[a * d_sae + j] || a - b)
        .slice(0, SHOWN)
      assert.deepEqual(
        top.map(({ row, code }) => [row, code]),
        strongest.map((s) => [s, codes[s * d_sae + j]])
      )
      for (const { row, holds: held } of top) {
        const there = [...coefficients.subarray(row * width, (row + 1) * width)]
        assert.deepEqual(
          Float32Array.from(there, (_, i) => held.find((h) => h.feature === i)?.coefficient ?? 0),
          Float32Array.from(there)
        )
      }
    }
  })

  it('gives the dead latents of the metrics, and the precision and recall of the diagnosis', () => {
    const { samples, fired, hits, active } = overview
    const { dead } = lab.metrics()
    assert.ok(dead > 0, 'there are dead latents to be counted')
    assert.equal(binned(fired, samples, frequencyBins(samples)).never, dead * fired.length)
    lab.diagnose().latents.forEach(({ precision, recall, firing_rate }, j) => {
      const counts = { fired: fired[j], hits: hits[j], active: active[features[j]], samples }
      const found = scores(counts)
      assert.ok(Math.abs((found.precision || 0) - precision) < 1e-9, `precision of latent ${j}`)
      assert.ok(Math.abs((found.recall || 0) - recall) < 1e-9, `recall of latent ${j}`)
      assert.ok(Math.abs(fired[j] / samples - firing_rate) < 1e-9)
    })
  })

  it('is given up when the run goes on', async () => {
    const { activations, coefficients } = survey
    const observed = /** @type {any} */ ({ lab, activations, coefficients })
    const another = new RunSurvey(observed, { run: 1, step: 150, features })
    let tiles = 0
    assert.equal(await another.overview(() => Promise.resolve(++tiles < 3)), null)
    assert.equal(tiles, 3)
  })

  it('looks at evenly spread samples when there is no time for all', async () => {
    const { activations, coefficients } = survey
    const truth = { features, coefficients }
    const work = 500 * activations.shape[1] * lab.config.d_sae
    const quick = new LatentSurvey(lab.config.d_sae, { truth, work })
    assert.ok(await quick.run(lab, activations, activations, onward))
    assert.equal(quick.samples, 500)
    const width = coefficients.shape[1]
    const even = [...Array(500).keys()].filter((i) => coefficients.data[2 * i * width] > 0)
    assert.equal(quick.active[0], even.length)
  })
})

describe('chance', () => {
  it('is the base rate for precision, and its own frequency for recall, of what fires at random', () => {
    const samples = 200_000
    let state = 7
    const happens = (/** @type {number} */ share) => {
      state = (Math.imul(1664525, state) + 1013904223) >>> 0
      return state / 2 ** 32 < share
    }
    const counts = { fired: 0, hits: 0, active: 0, samples }
    for (let s = 0; s < samples; s++) {
      const [active, fires] = [happens(0.1), happens(0.3)]
      counts.active += Number(active)
      counts.fired += Number(fires)
      counts.hits += Number(active && fires)
    }
    const found = scores(counts)
    assert.ok(Math.abs(found.precision - found.chancePrecision) < 0.01)
    assert.ok(Math.abs(found.recall - found.chanceRecall) < 0.01)
    const dead = scores({ fired: 0, hits: 0, active: 5, samples: 10 })
    assert.deepEqual(
      [dead.precision, dead.chancePrecision, dead.recall, dead.chanceRecall],
      [NaN, NaN, 0, 0]
    )
  })

  it('of the nearest feature is what geometry says', () => {
    const cross = { data: Float32Array.of(1, 0, 0, 1, -1, 0, 0, -1), shape: [4, 2] }
    // The mean of cos over the angles up to 45 degrees.
    assert.ok(Math.abs(nearestByChance(cross) - (4 / Math.PI) * Math.SQRT1_2) < 0.01)
    assert.ok(Math.abs(nearestByChance({ data: Float32Array.of(1, -1), shape: [2, 1] }) - 1) < 1e-6)
  })
})
