// What went wrong in a run, in plain words, and a setting to try: a pure function of its config, its metrics and the verdicts on
// its latents. The first rule that applies speaks. Called by lab.js; the page and the command line show what it says.
import { advice } from './advice.js'

/** @import { Config, LatentDiagnosis, LatentVerdict, Metrics, RunVerdict } from './index.js' */

/**
 * @typedef {object} Evidence
 * @property {Readonly<Config>} config
 * @property {Metrics} metrics
 * @property {LatentDiagnosis[]} latents
 * @property {number} typical mean size of a coefficient that is not 0
 * @property {(config: object) => boolean} allowed
 *
 * @typedef {Evidence & ReturnType<typeof sums> & { advice: ReturnType<typeof advice> }} Case
 * @typedef {{ verdict: RunVerdict, applies: (seen: Case) => boolean, words: (seen: Case) => string,
 *   tries: (seen: Case) => object[] }} Rule
 */

/** Five times the spread of a random dictionary's mean cosine (0.012, measured with 128 latents in 8 dimensions). */
const BEYOND_CHANCE = 0.06
/** The correlation of two independent features measures 0 +- 0.016 on 4096 samples. */
const CORRELATED = 0.1

/** @type {Rule[]} */
const RULES = [
  {
    verdict: 'diverged',
    applies: ({ metrics }) => metrics.diverged,
    words: ({ metrics, config }) =>
      `The loss became infinite at step ${metrics.step}: with learning_rate ${config.learning_rate} the steps overshoot.`,
    tries: ({ advice }) => [advice.slower]
  },
  {
    verdict: 'untrained',
    applies: ({ metrics }) => metrics.step === 0,
    words: () => 'Nothing is trained yet: these are the first weights.',
    tries: () => []
  },
  {
    verdict: 'chance_suffices',
    applies: ({ metrics }) => metrics.chance.above_90 > 0.5,
    words: ({ metrics, config }) =>
      `Chance alone finds ${share(metrics.chance.above_90)} of the features, because ${config.d_sae} directions ` +
      `fill ${config.d_in} dimensions: recovery says nothing here.`,
    tries: ({ config }) => [{ d_in: 2 * config.d_in }, { d_sae: config.n_features }]
  },
  {
    verdict: 'misprinted_penalty',
    applies: ({ config }) => config.variant === 'relu' && config.penalty === 'encoder_weights',
    words: (seen) =>
      `${standing(seen)}: the penalty lies on the encoder’s weights, not on the codes, so ${crowd(seen)}.`,
    tries: ({ advice }) => [{ penalty: 'activations', ...advice.unit, ...advice.trainable }]
  },
  {
    verdict: 'frozen',
    applies: ({ config, well }) => config.freeze === 'decoder' && config.init !== 'truth' && !well,
    words: ({ config }) =>
      `The decoder is frozen at its first weights (init = ${config.init}), so no latent can turn to a feature.`,
    tries: () => [{ freeze: 'none' }]
  },
  {
    verdict: 'absorption',
    applies: ({ pair }) => pair !== undefined,
    words: ({ pair, counts }) =>
      pair === undefined
        ? ''
        : `${plural(counts.absorbed, 'latent')} show absorption: the latent of feature ${pair.parent} fires on ` +
          `${share(pair.fires_alone)} of the samples with that feature alone, but on ${share(pair.fires_with_child)} of ` +
          `those that hold its child ${pair.child} too, whose latent carries both.`,
    tries: ({ advice }) => [advice.nested, advice.milder]
  },
  {
    verdict: 'hedging',
    applies: ({ config, hedging }) => config.d_sae < config.n_features && hedging > 0,
    words: ({ config, hedging }) =>
      `${config.d_sae} latents cannot stand for ${config.n_features} features, and ${hedging} of them ` +
      `${hedging === 1 ? 'leans' : 'lean'} to a second feature that tends to come with the first: hedging.`,
    tries: ({ advice }) => [advice.wider]
  },
  {
    verdict: 'sparse',
    applies: ({ metrics }) => metrics.dead <= 0.5 && metrics.l0 < 0.5 * metrics.true_l0,
    words: (seen) =>
      `${standing(seen)}: only ${short(seen.metrics.l0)} latents fire for a sample that holds ${short(seen.metrics.true_l0)} features.`,
    tries: ({ advice }) => [advice.milder]
  },
  {
    verdict: 'shrunken',
    applies: ({ well, counts, config }) => well && counts.shrunken > config.n_features / 2,
    words: (seen) =>
      `${standing(seen)}, but the codes of ${plural(seen.counts.shrunken, 'latent')} say only ${share(seen.shrinkage)} of ` +
      `what is there: the penalty shrinks them. Directions can be trusted, sizes cannot; ablation will do too little.`,
    // Where features crowd, TopK recovers fewer of them than an L1 penalty does.
    tries: ({ advice, config }) => (crowds(config) ? [] : [advice.counted])
  },
  {
    verdict: 'split',
    applies: ({ well, counts, config }) =>
      well && counts.split + counts.duplicate > Math.max(1, config.n_features / 8),
    words: (seen) =>
      `${standing(seen)}, but ${plural(seen.counts.split + seen.counts.duplicate, 'latent')} of ${seen.config.d_sae} ` +
      `${seen.counts.split + seen.counts.duplicate === 1 ? 'repeats' : 'repeat'} a feature that another already has.`,
    tries: ({ advice }) => [advice.counted, advice.sparser]
  },
  {
    verdict: 'healthy',
    applies: ({ well }) => well,
    words: (seen) =>
      `${standing(seen)}, with ${short(seen.metrics.l0)} codes for ${short(seen.metrics.true_l0)} features a sample` +
      `${seen.counts.dead + seen.counts.stray > 0 ? `; ${seen.counts.dead + seen.counts.stray} surplus latents stay idle` : ''}.`,
    tries: () => []
  },
  {
    verdict: 'dead',
    applies: ({ metrics }) => metrics.dead > 0.5,
    words: ({ counts, config, metrics, penalised }) =>
      `${counts.dead} of ${config.d_sae} latents never fire (dead ${short(metrics.dead)})` +
      (penalised
        ? ` at l1_coefficient ${config.l1_coefficient}: the penalty outweighs what they explain.`
        : ', so most features have no latent left to stand for them.'),
    tries: ({ advice, penalised }) =>
      penalised ? [advice.milder] : [{ revival: 'auxk' }, advice.slower, advice.longer]
  },
  {
    verdict: 'unfinished',
    applies: ({ metrics, config }) => metrics.step < config.steps,
    words: (seen) =>
      `${standing(seen)} after ${seen.metrics.step} of ${seen.config.steps} steps: train to the end before judging.`,
    tries: () => []
  },
  {
    verdict: 'free_norm',
    applies: ({ config, penalised }) => penalised && config.decoder_norm === 'free',
    words: (seen) =>
      `${standing(seen)}: decoder rows of free length let short codes on long rows dodge the penalty, and ${crowd(seen)}.`,
    tries: ({ advice }) => [{ ...advice.unit, ...advice.trainable }]
  },
  {
    verdict: 'dense',
    applies: ({ metrics }) => metrics.l0 > 1.4 * metrics.true_l0,
    words: (seen) => `${standing(seen)}: ${crowd(seen)}.`,
    tries: ({ advice }) => [advice.sparser]
  },
  {
    verdict: 'narrow',
    applies: ({ config }) => config.d_sae < 2 * config.n_features,
    words: (seen) =>
      `${standing(seen)}: ${seen.config.d_sae} latents for ${seen.config.n_features} features leave no room to search, and ` +
      `${seen.counts.mixed} stand for several at once.`,
    tries: ({ advice }) => [advice.wider, advice.longer]
  },
  {
    verdict: 'crowded',
    applies: ({ config, counts }) => crowds(config) && counts.mixed > 0,
    words: (seen) =>
      `${standing(seen)}, and ${plural(seen.counts.mixed, 'latent')} mix several: random directions of ` +
      `${seen.config.n_features} features in ${seen.config.d_in} dimensions lie close to each other.`,
    tries: ({ advice }) => [{ geometry: 'spread' }, advice.longer]
  },
  {
    verdict: 'partial',
    applies: () => true,
    words: (seen) => `${standing(seen)}, and no single setting stands out as the cause.`,
    tries: ({ advice }) => [advice.longer]
  }
]

/** Up to two features a dimension, random directions have room enough. @param {Readonly<Config>} config */
function crowds({ geometry, n_features, d_in }) {
  return geometry === 'random' && n_features > 2 * d_in
}

/** @param {Evidence} evidence */
export function explain(evidence) {
  const seen = { ...evidence, ...sums(evidence), advice: advice(evidence) }
  const { verdict, words, tries } = /** @type {Rule} */ (RULES.find((rule) => rule.applies(seen)))
  const changed = tries(seen).map((changes) => effective(changes, evidence.config))
  const found = changed.find(
    (changes) =>
      Object.keys(changes).length > 0 && evidence.allowed({ ...evidence.config, ...changes })
  )
  const settings = Object.entries(found ?? {}).map(([key, value]) => `${key} = ${value}`)
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
    value !== config[/** @type {keyof Config} */ (key)]
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

/** Where the run stands, beside chance. @param {Case} seen */
function standing({ metrics, config, well, beyondChance }) {
  const { recovery, chance, explained_variance } = metrics
  const found = Math.round(recovery.matched_above_90 * config.n_features)
  const scores = `mcc ${short(recovery.mcc)}, chance ${short(chance.mcc)}`
  if (well) return `${found} of ${config.n_features} features are found (${scores})`
  const words = beyondChance
    ? `only ${found} of ${config.n_features} features ${found === 1 ? 'is' : 'are'} found (${scores})`
    : `nothing is recovered beyond chance (${scores})`
  if (explained_variance < 0.9) return upperFirst(words)
  return `It reconstructs (explained variance ${short(explained_variance)}), but ${words}`
}

/** @param {Case} seen */
function crowd({ metrics }) {
  return `${short(metrics.l0)} latents fire for a sample that holds ${short(metrics.true_l0)} features`
}

/** Two digits that matter, three close to 1. @param {number} value */
function short(value) {
  if (!Number.isFinite(value)) return '–'
  if (Math.abs(value) >= 10) return value.toFixed(0)
  if (Math.abs(value) >= 1) return value.toFixed(1)
  return value > 0.99 ? value.toFixed(3) : value.toFixed(2)
}

/** @param {number} value */
function share(value) {
  return Number.isFinite(value) ? `${Math.round(100 * value)} %` : '–'
}

/** @param {number} count @param {string} word */
function plural(count, word) {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

/** @param {string} words */
function upperFirst(words) {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
