/**
 * Says in words what the numbers of a run say: one sentence of what will happen, one of what was found. Derived from
 * the numbers only, so that it is as true for a reader's own settings as for a preset. Called by ui/.
 */

/** @import { Config, Metrics } from '../engine/protocol.js' */
/** @import { Run } from './run.js' */
/** @import { Translate } from '../strings/translator.js' */

/** A feature counts as recovered above this cosine with its latent: the metrics' matched_above_90. */
export const THRESHOLD = 0.9

/** What the run is about. @param {Config} config @param {Translate} t */
export function statementOf(config, t) {
  const { n_features, d_in, d_sae, steps, min_active, max_active, variant, k } = config
  const several =
    min_active === max_active
      ? t('statement.several', { number: min_active })
      : t('statement.range', { low: min_active, high: max_active })
  const active = config.activation === 'uniform_count' ? several : t('statement.bernoulli')
  const code = t(variant === 'topk' ? 'statement.topk' : 'statement.latents', { k, d_sae })
  return t('statement', { features: n_features, d_in, active, code, steps })
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

/** What the numbers say. @param {Run} run @param {Translate} t */
export function readingOf(run, t) {
  const { metrics, config, status, step } = run
  if (!metrics) return ''
  if (status === 'diverged' || metrics.diverged) return t('reading.diverged', { step })
  if (step === 0) return untrained(config, metrics, t)
  const reconstruction = t(`reading.reconstruction.${fitOf(metrics.explained_variance)}`)
  const { bad, key, lucky } = recoveryOf(metrics, config.n_features)
  const words = t(`reading.recovery.${key}`)
  const recovery = lucky ? t('reading.recovery.lucky', { recovery: words }) : words
  const joint = bad === metrics.explained_variance < 0.8 ? 'and' : 'yet'
  return t(`reading.${joint}`, { reconstruction, recovery })
}

/** @param {Config} config @param {Metrics} metrics @param {Translate} t */
function untrained(config, metrics, t) {
  if (config.init === 'truth') return t('reading.truth')
  return t('reading.untrained', recoveredOf(metrics, config.n_features))
}

/** @param {number} explained */
function fitOf(explained) {
  if (explained >= 0.97) return 'perfect'
  if (explained >= 0.8) return 'good'
  if (explained >= 0.5) return 'rough'
  return 'poor'
}

/** @param {Metrics} metrics @param {number} features */
function recoveryOf({ recovery, chance }, features) {
  const share = recovery.matched_above_90
  const gain = share - chance.matched_above_90
  // Five times the spread that FACTS measured for a random dictionary's mean cosine (0.012).
  const better = gain > 0.08 || recovery.mcc > chance.mcc + 0.06
  if (!better) return { bad: true, key: 'chance', lucky: false }
  const lucky = chance.matched_above_90 > 0.5
  if (share === 1) return { bad: false, key: 'all', lucky }
  if (share >= 0.75) return { bad: false, key: 'most', lucky }
  if (share >= 0.25) return { bad: true, key: 'part', lucky: false }
  const few = Math.round(share * features) === 0 ? 'none' : 'few'
  return { bad: true, key: few, lucky: false }
}
