// The practice file of the lesson on one's own data: it needs what its tasks ask for, and can be solved as their hints say.
import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import * as engine from '../../wasm/index.js'
import {
  activationStatistics,
  normalised,
  openArrayFile,
  readActivations,
  readLabels
} from '../../wasm/io/index.js'
import { PRACTICE_WORLD, practiceFiles } from '../../web/engine/practice.js'
import { agreementOf, learned } from '../../web/engine/seed-agreement.js'
import { FIRST_CHOICE, configOf } from '../../web/state/own-choice.js'
import { solves } from '../../web/state/lesson-measures.js'
import { ownMeasures } from '../../web/state/own-measures.js'
import { lessons } from './lessons.js'

const found = lessons.find(({ lesson }) => lesson.id === 'own-data')
const [prepare, sparse, topic, again] =
  found?.lesson.sections.flatMap(({ own, tasks = [] }) => (own ? tasks : [])) ?? []
const topics = found?.words.en['practice.topics'].split(', ') ?? []

/** The top samples of a latent, with their labels. @param {Float32Array} codes @param {number} width @param {number} latent @param {string[]} labels */
function topSamples(codes, width, latent, labels) {
  return labels
    .map((label, row) => ({ row, label, code: codes[row * width + latent] }))
    .filter(({ code }) => code > 0)
    .sort((a, b) => b.code - a.code)
    .slice(0, 20)
}

describe('the practice file', () => {
  /** @type {{ data: Float32Array, shape: number[] }} */
  let given
  /** @type {string[]} */
  let labels

  before(async () => {
    const files = await practiceFiles(engine, topics)
    const blob = new Blob([/** @type {BlobPart} */ (files.activations)])
    given = await readActivations(await openArrayFile(blob, 'practice.npy'), { mostNumbers: 1e6 })
    labels = readLabels(new TextEncoder().encode(files.labels), {
      name: 'practice.txt',
      rows: given.shape[0]
    })
  })

  it('has a word for each feature in every language, no two alike', () => {
    for (const words of Object.values(found?.words ?? {})) {
      const named = words['practice.topics'].split(', ')
      assert.equal(new Set(named).size, PRACTICE_WORLD.n_features)
      const asked = Number(topic.needs[0].of.split('.').at(-1))
      assert.ok(words['task.topic'].includes(named[asked]), words['task.topic'])
    }
  })

  it('has one to three words in a line', () => {
    const counts = new Set(labels.map((label) => label.split(', ').length))
    assert.deepEqual([...counts].sort(), [1, 2, 3])
  })

  it('needs mending, and is mended as its hint says', async () => {
    const seen = async (/** @type {typeof given} */ x) => {
      const statistics = await activationStatistics(x)
      const nothing = { result: null, agreement: undefined, latent: null }
      return { own: ownMeasures({ topics, statistics, ...nothing }) }
    }
    assert.ok(!solves(await seen(given), prepare.needs))
    assert.ok(solves(await seen(await normalised(given, { centre: true })), prepare.needs))
  })

  it('has every word found at the sparsity that the hints name, by two seeds alike', async () => {
    const x = await normalised(given, { centre: true })
    const config = configOf({ ...FIRST_CHOICE, k: String(sparse.solution.k) }, x.shape[1])
    const [lab, other] = await Promise.all(
      [config, { ...config, seed: 2 }].map((each) => engine.createLab(each, { activations: x }))
    )
    const metrics = lab.train(lab.config.steps)
    other.advance(lab.config.steps)
    const agreement = agreementOf(engine, learned(lab), learned(other), 2)
    const codes = lab.encode(x).data
    const { d_sae } = lab.config
    const latents = Array.from({ length: d_sae }, (_, latent) => ({
      top: topSamples(codes, d_sae, latent, labels)
    })).filter(({ top }) => top.length === 20)
    const shown = latents.map((latent) => ({
      own: ownMeasures(
        /** @type {any} */ ({ topics, statistics: null, result: { metrics }, agreement, latent })
      )
    }))
    const named = topics.filter((_, i) => shown.some(({ own }) => own.words?.[i] === 1))
    assert.deepEqual(named, topics)
    const solving = shown.find((each) => solves(each, topic.needs))
    assert.ok(solving)
    assert.ok(solves(solving, sparse.needs))
    assert.ok(solves(solving, again.needs), `an agreement of ${agreement?.cosine}`)
    assert.ok(shown.some((each) => !solves(each, topic.needs)))
    lab.dispose()
    other.dispose()
  })
})
