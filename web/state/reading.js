/**
 * Says in words what the numbers of a run say: one sentence of what will happen, one of what was found. Derived from
 * the numbers only, so that it is as true for a reader's own settings as for a preset. Called by ui/.
 */

/** @import { Config, Metrics } from '../engine/protocol.js' */
/** @import { Run } from './run.js' */

/** A feature counts as recovered above this cosine with its latent: the metrics' matched_above_90. */
export const THRESHOLD = 0.9

/** What the run is about. @param {Config} config */
export function statementOf(config) {
  const { n_features, d_in, d_sae, steps, min_active, max_active, variant, k } = config
  const several = min_active === max_active ? `${min_active}` : `${min_active} to ${max_active}`
  const active =
    config.activation === 'uniform_count' ? `${several} at a time` : 'each with its own probability'
  const code = variant === 'topk' ? `the ${k} largest of ${d_sae} latents` : `${d_sae} latents`
  return (
    `${n_features} true features share ${d_in} dimensions, ${active}. ` +
    `The autoencoder sees only the sums and must write each one with ${code}. ` +
    `After ${steps} steps: does every feature have a latent of its own?`
  )
}

/**
 * Counts of recovered features, as shown.
 * @param {Metrics} metrics
 * @param {number} features
 */
export function recoveredOf({ recovery, chance }, features) {
  return {
    found: Math.round(recovery.matched_above_90 * features),
    chance: (chance.matched_above_90 * features).toFixed(1).replace('.0', '')
  }
}

/** What the numbers say. @param {Run} run */
export function readingOf(run) {
  const { metrics, config, status, step } = run
  if (!metrics) return ''
  if (status === 'diverged' || metrics.diverged) {
    return (
      `The run diverged at step ${step}: its loss is no longer a number. ` +
      'Try a smaller learning_rate, a smaller init_scale, or the adam optimizer.'
    )
  }
  if (step === 0) return untrained(config, metrics)
  const reconstruction = reconstructionWords(metrics.explained_variance)
  const recovery = recoveryWords(metrics, config.n_features)
  const joint = recovery.bad === metrics.explained_variance < 0.8 ? 'and' : 'yet'
  return `${reconstruction}, ${joint} ${recovery.words}.`
}

/** @param {Config} config @param {Metrics} metrics */
function untrained(config, metrics) {
  if (config.init === 'truth')
    return 'Nothing is trained yet: the decoder starts at the true features.'
  const { found, chance } = recoveredOf(metrics, config.n_features)
  return (
    `Nothing is trained yet. A decoder of random directions scores what chance scores: ` +
    `${found} recovered, ${chance} expected.`
  )
}

/** @param {number} explained */
function reconstructionWords(explained) {
  if (explained >= 0.97) return 'The reconstruction is nearly perfect'
  if (explained >= 0.8) return 'The reconstruction is good'
  if (explained >= 0.5) return 'The reconstruction is rough'
  return 'The reconstruction is poor'
}

/** @param {Metrics} metrics @param {number} features */
function recoveryWords({ recovery, chance }, features) {
  const share = recovery.matched_above_90
  const gain = share - chance.matched_above_90
  // Five times the spread that FACTS measured for a random dictionary's mean cosine (0.012).
  const better = gain > 0.08 || recovery.mcc > chance.mcc + 0.06
  if (!better) return { bad: true, words: 'recovery is no better than chance' }
  const lucky = chance.matched_above_90 > 0.5 ? ', though chance alone finds most of them here' : ''
  if (share === 1) return { bad: false, words: `every feature has a latent of its own${lucky}` }
  if (share >= 0.75)
    return { bad: false, words: `most features have a latent of their own${lucky}` }
  if (share >= 0.25) return { bad: true, words: 'only a part of the features was found' }
  const few = Math.round(share * features) === 0 ? 'no feature was' : 'few features were'
  return { bad: true, words: `${few} really found, though the latents lean towards them` }
}
