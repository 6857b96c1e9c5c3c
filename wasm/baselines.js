// What a run is to be measured against: twins of its config that differ in one thing each, trained and measured like the
// run itself. Each shows what one part of an autoencoder contributes. The contract is index.d.ts.
import { ownKeys } from './config.js'
import { inPieces } from './pieces.js'

/** @import { Baseline, BaselineProgress, Config, Decoder, Lab, createLab, problem } from './index.js' */

/**
 * @typedef {object} Twin
 * @property {string} name
 * @property {string} title
 * @property {Partial<Config>} changes
 * @property {string} [decoderOf] the baseline whose finished decoder it starts from
 */

/** @typedef {{ createLab: typeof createLab, problem: typeof problem, defaults: Config }} Engine */

// A piece of training between two reports.
const PIECE_MS = 10
// Operations of roughly a tenth of a nanosecond: about a minute.
const MOST_INFERENCE_WORK = 5e11
const INFERENCE_ITERATIONS = 60

// Dictionary learning that finds the features of the article's crowded world; the preset "full-inference" has it too.
/** @type {Partial<Config>} */
const fullInference = {
  variant: 'sparse_coding',
  l1_coefficient: 0.2,
  penalty: 'activations',
  decoder_norm: 'unit',
  tied_weights: false,
  freeze: 'none',
  subtract_decoder_bias: true,
  optimizer: 'adam',
  learning_rate: 0.01,
  beta1: 0.9,
  beta2: 0.999,
  batch_size: 256,
  warmup_steps: 0,
  decay_steps: -1,
  sparsity_warmup_steps: 0,
  revival: 'none'
}

/** @param {Config} config @returns {Twin[]} */
function twinsOf(config) {
  const init = config.init === 'truth' ? 'tied' : config.init
  const infers = config.variant === 'sparse_coding'
  const variant = infers ? 'relu' : config.variant
  const { n_features: d_sae } = config
  return [
    { name: 'run', title: 'This run', changes: {} },
    {
      name: 'frozen_random_decoder',
      title: 'Frozen random decoder',
      changes: { freeze: 'decoder', init }
    },
    {
      name: 'encoder_on_truth',
      title: 'Encoder on the true dictionary',
      changes: { variant, freeze: 'decoder', init: 'truth', d_sae, matryoshka_prefixes: [] }
    },
    infers
      ? { name: 'one_layer', title: 'One-layer encoder', changes: { variant } }
      : {
          name: 'full_inference',
          title: 'Dictionary learning with full inference',
          changes: { ...fullInference, init, steps: Math.min(config.steps, 1500) }
        },
    {
      name: 'encoder_on_learned',
      title: 'Encoder on that dictionary',
      changes: { variant, freeze: 'decoder', init },
      decoderOf: infers ? 'run' : 'full_inference'
    }
  ]
}

/** @param {Partial<Config>} changes @param {Config} config @returns {Partial<Config>} */
function differing(changes, config) {
  const given = /** @type {Record<string, unknown>} */ ({ ...config })
  return Object.fromEntries(
    Object.entries(changes).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(given[key])
    )
  )
}

/** @param {Config} config */
function tooLong({ steps, batch_size, d_in, d_sae }) {
  const work = 4 * INFERENCE_ITERATIONS * steps * batch_size * d_in * d_sae
  if (work <= MOST_INFERENCE_WORK) return ''
  const billions = (operations = 0) => Math.ceil(operations / 1e9)
  return `full inference would take ${billions(work)} billion operations and ${billions(MOST_INFERENCE_WORK)} are allowed: make d_sae, d_in or steps smaller`
}

/** @param {Engine} engine */
export function makeBaselines({ createLab, problem, defaults }) {
  /**
   * @param {unknown} given
   * @param {{ lab?: Lab }} [options]
   * @returns {AsyncGenerator<BaselineProgress, void, void>}
   */
  return async function* baselines(given = {}, { lab: finished } = {}) {
    const sentence = problem(given)
    if (sentence) throw new Error(sentence)
    const config = /** @type {Config} */ ({ ...defaults, ...ownKeys(given) })
    const twins = twinsOf(config)
    /** @type {Baseline[]} */
    const done = []
    /** @type {Map<string, Decoder>} */
    const decoders = new Map()
    for (const { name, title, changes: wanted, decoderOf } of twins) {
      const changes = differing(wanted, config)
      const twin = { ...config, ...changes }
      const progress = { name, title, step: 0, steps: twin.steps }
      const decoder = decoderOf === undefined ? undefined : decoders.get(decoderOf)
      const why =
        problem(twin) ||
        (name === 'full_inference' ? tooLong(twin) : '') ||
        (decoderOf !== undefined && !decoder ? `it needs the dictionary of ${decoderOf}` : '')
      if (why) {
        done.push({ name, title, changes, problem: why, metrics: null, gap: null })
        continue
      }
      const own = name === 'run' && finished ? undefined : await createLab(twin, { decoder })
      const lab = own ?? /** @type {Lab} */ (finished)
      try {
        if (own)
          for (const step of inPieces(own, PIECE_MS))
            yield { ...progress, step, baselines: done.slice() }
        decoders.set(name, { W_dec: lab.read('W_dec').data, b_dec: lab.read('b_dec').data })
        const metrics = lab.metrics()
        const gap = metrics.diverged ? null : lab.amortisationGap()
        done.push({ name, title, changes, problem: '', metrics, gap })
      } finally {
        own?.dispose()
      }
      yield { ...progress, step: progress.steps, baselines: done.slice() }
    }
    const { name, title } = twins[0]
    yield { name, title, step: config.steps, steps: config.steps, baselines: done.slice() }
  }
}
