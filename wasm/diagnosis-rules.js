// What a run can suffer from: when each applies, the sentence with its numbers, and which settings to try. The first rule that
// applies speaks. Called by diagnosis.js.
import { crowd, plural, share, short, standing } from './diagnosis-words.js'

/** @import { Config, RunVerdict } from './index.js' */
/** @import { Case } from './diagnosis.js' */

/**
 * @typedef {object} Rule
 * @property {RunVerdict} verdict
 * @property {(seen: Case) => boolean} applies
 * @property {(seen: Case) => string} words
 * @property {(seen: Case) => object[]} tries settings, the best first; the first without a problem is taken
 */

/** @type {Rule[]} */
export const RULES = [
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
        : `${plural(counts.absorbed, 'latent')} ${counts.absorbed === 1 ? 'shows' : 'show'} absorption: the latent of feature ${pair.parent} fires on ` +
          `${share(pair.fires_alone)} of the samples with that feature alone, but on ${share(pair.fires_with_child)} of ` +
          `those that hold its child ${pair.child} too, whose latent carries both.`,
    tries: ({ advice, penalised }) => (penalised ? [advice.nested, advice.milder] : [advice.nested])
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
    applies: ({ metrics, config }) =>
      config.d_sae >= config.n_features &&
      metrics.dead <= 0.5 &&
      metrics.l0 < 0.5 * metrics.true_l0,
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
    // Codes too many beside dead latents are no sign of too strong a penalty.
    applies: ({ metrics, penalised }) =>
      metrics.dead > 0.5 && !(penalised && metrics.l0 > metrics.true_l0),
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
      `${standing(seen)}: ${seen.config.d_sae} latents for ${seen.config.n_features} features ` +
      (seen.config.d_sae < seen.config.n_features
        ? 'leave some without one'
        : 'leave no room to search') +
      (seen.counts.mixed > 0 ? `, and ${seen.counts.mixed} stand for several at once.` : '.'),
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
