// Full inference and the baselines of a run: which twins are trained, what each may change, what is left out and why, and
// that a loop can be left; then the command line that shows them.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { baselines, createLab, defaults, presets } from '../../wasm/index.js'
import { assertClose, rowsOf } from './close-to.js'
import { commandLine, records } from './command-line.js'
import { readDeclared } from './declared.js'

/** @typedef {import('../../wasm/index.js').Baseline} Baseline */
/** @typedef {Partial<import('../../wasm/index.js').Config>} Given */

const small = { n_features: 8, d_in: 6, d_sae: 12, k: 2, n_samples: 400, eval_samples: 300 }
const short = { ...small, steps: 40 }

/** @param {Given} config @param {{ lab?: import('../../wasm/index.js').Lab }} [options] */
async function all(config, options) {
  /** @type {import('../../wasm/index.js').BaselineProgress[]} */
  const reports = []
  for await (const report of baselines(config, options)) reports.push(report)
  return reports
}

/** @param {Given} config @returns {Promise<Record<string, Baseline>>} */
async function byName(config) {
  const list = (await all(config)).at(-1)?.baselines ?? []
  return Object.fromEntries(list.map((baseline) => [baseline.name, baseline]))
}

describe('the baselines of a run', () => {
  it('are these twins, in this order, each with what it changes', async () => {
    const list = (await all(short)).at(-1)?.baselines ?? []
    assert.deepEqual(
      list.map(({ name, changes }) => [name, changes]),
      [
        ['run', {}],
        ['frozen_random_decoder', { freeze: 'decoder' }],
        ['encoder_on_truth', { freeze: 'decoder', init: 'truth', d_sae: 8 }],
        ['full_inference', { variant: 'sparse_coding', l1_coefficient: 0.2 }],
        ['encoder_on_learned', { freeze: 'decoder' }]
      ]
    )
    for (const { problem, metrics, gap } of list) {
      assert.equal(problem, '')
      assert.equal(metrics?.step, 40)
      assert.ok(gap && gap.samples === 300)
    }
  })

  it('have the truth and the learned dictionary as they are, and the random one unlearned', async () => {
    const { run, frozen_random_decoder, encoder_on_truth, full_inference, encoder_on_learned } =
      await byName(short)
    assert.equal(encoder_on_truth.metrics?.recovery.matched_above_95, 1)
    assert.deepEqual(encoder_on_learned.metrics?.recovery.mcc, full_inference.metrics?.recovery.mcc)
    const first = await createLab(short)
    assert.equal(frozen_random_decoder.metrics?.recovery.mcc, first.metrics().recovery.mcc)
    assert.equal(run.metrics?.fingerprint, first.train(40).fingerprint)
    assert.deepEqual(run.gap, first.amortisationGap())
    first.dispose()
  })

  it('of full inference are its one-layer counterpart and an encoder on its dictionary', async () => {
    const twins = await byName({ ...short, variant: 'sparse_coding' })
    assert.deepEqual(Object.keys(twins), [
      'run',
      'frozen_random_decoder',
      'encoder_on_truth',
      'one_layer',
      'encoder_on_learned'
    ])
    assert.deepEqual(twins.one_layer.changes, { variant: 'relu' })
    assert.equal(twins.encoder_on_learned.metrics?.recovery.mcc, twins.run.metrics?.recovery.mcc)
  })

  it('leave out a twin whose config is not allowed, with its sentence', async () => {
    const tied = await byName({ ...short, tied_weights: true })
    for (const name of ['frozen_random_decoder', 'encoder_on_truth', 'encoder_on_learned']) {
      assert.match(tied[name].problem, /tied_weights/)
      assert.equal(tied[name].metrics, null)
    }
    assert.equal(tied.full_inference.problem, '')
    const article = { ...presets['article-as-printed'].config, steps: 2, n_samples: 300 }
    const printed = await byName({ ...article, eval_samples: 50 })
    assert.match(printed.encoder_on_truth.problem, /init = random/)
    assert.equal(printed.full_inference.problem, '')
    assert.equal(printed.full_inference.changes.batch_size, 256)
  })

  it('leave out full inference where it would take minutes, and what needs its dictionary', async () => {
    const wide = { d_in: 64, n_features: 64, d_sae: 256, steps: 1500, k: 2, eval_samples: 2 }
    const reports = baselines({ ...wide, n_samples: 10, batch_size: 2, geometry: 'orthogonal' })
    const { value } = await last(reports)
    const [, , , inference, learned] = value.baselines
    assert.match(inference.problem, /would take \d+ billion operations and 500 are allowed/)
    assert.match(learned.problem, /dictionary of full_inference/)
  })

  it('measure a finished lab in place of training it again', async () => {
    const lab = await createLab({ ...short, seed: 3 })
    lab.advance(25)
    const reports = await all({ ...short, seed: 3 }, { lab })
    const run = reports.at(-1)?.baselines[0]
    assert.equal(run?.metrics?.step, 25)
    assert.equal(run?.metrics?.fingerprint, lab.fingerprint())
    lab.dispose()
  })

  it('report in small pieces, and stop when the loop is left', async () => {
    const reports = await all({ ...short, steps: 300 })
    assert.ok(reports.length > 10)
    for (const { step, steps, title } of reports) {
      assert.ok(step <= steps)
      assert.ok(title.length > 3)
    }
    let seen = 0
    for await (const report of baselines({ ...small, steps: 100000 })) {
      assert.ok(report.step < 100000)
      if (++seen === 3) break
    }
    await assert.rejects(baselines({ k: 99 }).next(), /k = 99/)
  })

  it('have the declared keys', async () => {
    const declared = readDeclared()
    const [report] = (await all(short)).slice(-1)
    const { gap } = report.baselines[0]
    /** @type {[unknown, string][]} */
    const objects = [
      [report, 'BaselineProgress'],
      [report.baselines[0], 'Baseline'],
      [gap, 'AmortisationGap'],
      [gap?.true, 'InferenceScores'],
      [gap?.encoder, 'CodeScores']
    ]
    for (const [object, name] of objects) {
      const keys = Object.keys(/** @type {object} */ (object)).sort()
      assert.deepEqual(keys, Object.keys(declared.members(name)).sort(), name)
    }
    declared.close()
  })
})

/** @param {AsyncIterable<import('../../wasm/index.js').BaselineProgress>} reports */
async function last(reports) {
  let value = /** @type {import('../../wasm/index.js').BaselineProgress} */ ({})
  for await (const report of reports) value = report
  return { value }
}

describe('infer', () => {
  it('by FISTA gives the codes that sparse coding trains with', async () => {
    const lab = await createLab({ ...short, variant: 'sparse_coding', l1_coefficient: 0.3 })
    lab.advance(20)
    const x = lab.read('eval_activations')
    assertClose(lab.infer({ x, l1_coefficient: 0.3 }).data, lab.encode(x).data, { within: 1e-5 })
    lab.dispose()
  })

  it('by pursuit gives at most k codes, over the latents or over the true features', async () => {
    const lab = await createLab(short)
    const x = lab.read('eval_activations')
    for (const dictionary of /** @type {const} */ (['learned', 'true'])) {
      const codes = lab.infer({ x, dictionary, method: 'omp', k: 2 })
      assert.deepEqual(codes.shape, [300, dictionary === 'true' ? 8 : 12])
      for (const row of rowsOf(codes)) {
        assert.ok(row.filter((code) => code > 0).length <= 2)
        assert.ok(row.every((code) => code >= 0))
      }
    }
    const [feature] = rowsOf(lab.read('features'))
    const [codes] = rowsOf(lab.infer({ x: [feature], dictionary: 'true', method: 'omp', k: 1 }))
    assertClose(codes, [1, 0, 0, 0, 0, 0, 0, 0], { within: 1e-5 })
    lab.dispose()
  })

  it('takes its options in words, and says which are wrong', async () => {
    const lab = await createLab(short)
    const x = lab.read('eval_activations')
    const wrong = (/** @type {object} */ options) => () => lab.infer({ x, ...options })
    assert.throws(wrong({ method: 'lars' }), /method = "lars".*fista or omp/)
    assert.throws(wrong({ dictionary: 'best' }), /dictionary = "best".*learned or true/)
    assert.throws(wrong({ l1_coefficient: -1 }), /l1_coefficient = -1/)
    assert.throws(wrong({ method: 'omp' }), /k = undefined.*1 to 6/)
    assert.throws(wrong({ method: 'omp', k: 7 }), /k = 7.*1 to 6/)
    assert.throws(() => lab.infer({ x: [1] }), /x holds 1/)
    assert.throws(() => lab.amortisationGap({ k: 0 }), /k = 0/)
    assert.throws(() => lab.amortisationGap({ l1_coefficient: NaN }), /l1_coefficient = NaN/)
    lab.dispose()
    assert.throws(() => lab.amortisationGap(), /disposed/)
  })
})

describe('a lab that starts from a decoder', () => {
  it('has it as its own, with the transpose as the encoder', async () => {
    const lab = await createLab(short)
    const decoder = { W_dec: Array(72).fill(0.5), b_dec: [1, 2, 3, 4, 5, 6] }
    const other = await createLab(short, { decoder })
    assert.deepEqual([...other.read('W_dec').data], decoder.W_dec)
    assert.deepEqual([...other.read('b_dec').data], decoder.b_dec)
    assert.deepEqual([...other.read('W_enc').data], decoder.W_dec)
    const narrow = { W_dec: decoder.W_dec.slice(6), b_dec: decoder.b_dec }
    await assert.rejects(createLab(short, { decoder: narrow }), /W_dec must have d_sae = 12 rows/)
    await assert.rejects(createLab(short, { decoder: { ...decoder, b_dec: [1] } }), /b_dec/)
    lab.dispose()
    other.dispose()
  })
})

describe('run --baselines', () => {
  const args = ['run', 'article-repaired', '--steps', '20', '--set', 'eval_samples=200']

  it('prints a table under the run’s own, chance among it', async () => {
    const { code, stdout } = await commandLine([...args, '--baselines', '--seeds', '1,2'])
    assert.equal(code, 0)
    const rows = ['This run', 'Frozen random decoder', 'Encoder on the true dictionary', 'Chance']
    for (const row of rows) assert.match(stdout, new RegExp(`^ *${row}( +[\\d.-]+){4}$`, 'm'))
    assert.match(stdout, /^ *OMP, true dictionary( +[\d.]+){5}$/m)
    assert.match(stdout, /mean of 2 seeds/)
    const tied = await commandLine([...args, '--baselines', '--set', 'tied_weights=true'])
    assert.match(tied.stdout.replace(/\s+/g, ' '), /Frozen random decoder is left out: freeze must/)
  })

  it('adds baselines to the JSON, and nothing without the flag', async () => {
    const [plain, compared] = await Promise.all([
      commandLine([...args, '--json']),
      commandLine([...args, '--json', '--baselines'])
    ])
    assert.equal('baselines' in records(plain.stdout)[0], false)
    const [{ baselines: list, metrics }] = records(compared.stdout)
    assert.deepEqual(list?.[0].metrics, metrics)
    assert.equal(list?.length, 5)
    assert.equal(defaults.freeze, 'none')
  })
})
