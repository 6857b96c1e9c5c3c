// What went wrong in a run, in plain words, and a setting to try: a pure function of its config, its metrics and the verdicts on
// its latents. Called by lab.js; the page and the command line show what it says.
import { advice } from './advice.js'
import { RULES } from './diagnosis-rules.js'

/** @import { Rule } from './diagnosis-rules.js' */
/** @import { Config, LatentDiagnosis, LatentVerdict, Metrics } from './index.js' */

/**
 * @typedef {object} Evidence
 * @property {Readonly<Config>} config
 * @property {Metrics} metrics
 * @property {LatentDiagnosis[]} latents
 * @property {number} typical mean size of a coefficient that is not 0
 * @property {(config: object) => boolean} allowed
 *
 * @typedef {Evidence & ReturnType<typeof sums> & { advice: ReturnType<typeof advice> }} Case
 */

/** Five times the spread of a random dictionary's mean cosine (0.012, measured with 128 latents in 8 dimensions). */
const BEYOND_CHANCE = 0.06
/** The correlation of two independent features measures 0 +- 0.016 on 4096 samples. */
const CORRELATED = 0.1

/** @param {Evidence} evidence */
export function explain(evidence) {
  const seen = { ...evidence, ...sums(evidence), advice: advice(evidence) }
  const { verdict, words, tries } = /** @type {Rule} */ (RULES.find((rule) => rule.applies(seen)))
  const changed = tries(seen).map((changes) => effective(changes, evidence.config))
  const found = changed.find(
    (changes) =>
      Object.keys(changes).length > 0 && evidence.allowed({ ...evidence.config, ...changes })
  )
  const settings = Object.entries(found ?? {}).map(
    ([key, value]) => `${key} = ${JSON.stringify(value).replace(/"/g, '')}`
  )
  const list = [settings.slice(0, -1).join(', '), settings.at(-1)].filter(Boolean).join(' and ')
  return {
    verdict,
    sentence: settings.length > 0 ? `${words(seen)} Try ${list}.` : words(seen),
    try: /** @type {Partial<Config> | null} */ (found ?? null),
    counts: seen.counts
  }
}

/** @param {object} changes @param {Readonly<Config>} config */
function effective(changes, config) {
  const differs = (/** @type {[string, unknown]} */ [key, value]) =>
    String(value) !== String(config[/** @type {keyof Config} */ (key)])
  return Object.fromEntries(Object.entries(changes).filter(differs))
}

/** @param {Evidence} evidence */
function sums({ config, metrics, latents }) {
  /** @type {Record<LatentVerdict, number>} */
  const counts = {
    found: 0,
    shrunken: 0,
    duplicate: 0,
    split: 0,
    mixed: 0,
    absorbed: 0,
    stray: 0,
    dead: 0
  }
  for (const { verdict } of latents) counts[verdict]++
  const shrunken = latents.filter(({ verdict }) => verdict === 'shrunken')
  const { recovery, chance } = metrics
  return {
    counts,
    penalised: /^(relu|gated|sparse_coding)$/.test(config.variant),
    beyondChance: recovery.mcc > chance.mcc + BEYOND_CHANCE,
    well: recovery.matched_above_90 >= 0.9 && recovery.mcc > chance.mcc + BEYOND_CHANCE,
    shrinkage: shrunken.reduce((sum, latent) => sum + latent.shrinkage, 0) / shrunken.length,
    hedging: latents.filter(
      ({ verdict, correlation }) => verdict === 'mixed' && correlation > CORRELATED
    ).length,
    // The pair that loses most, on the child's side, where the flaw shows in the dictionary.
    pair: latents
      .filter(({ verdict, second_cosine }) => verdict === 'absorbed' && second_cosine > 0.3)
      .sort((a, b) => lost(b) - lost(a))[0]
  }
}

/** @param {LatentDiagnosis} latent */
function lost({ fires_alone, fires_with_child }) {
  return fires_alone - fires_with_child
}
