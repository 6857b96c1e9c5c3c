// Settings worth trying next, each with the reason for its value. Called by diagnosis.js, which says which of them fits.

/** @import { Evidence } from './diagnosis.js' */

/**
 * @param {Pick<Evidence, 'config' | 'metrics' | 'typical'>} evidence
 * @returns {Record<'slower' | 'longer' | 'wider' | 'unit' | 'trainable' | 'sparser' | 'milder' | 'counted' | 'nested', object>}
 */
export function advice({ config, metrics, typical }) {
  const { learning_rate, steps, n_features, l1_coefficient, l0_coefficient, k } =
    /** @type {import('./index.js').Config & { l0_coefficient?: number }} */ (config)
  /** @type {string} */
  const variant = config.variant
  const penalty = fittingPenalty(config, typical)
  const fittingK =
    variant === 'topk' ? Math.max(1, Math.round(metrics.true_l0)) : round(metrics.true_l0)
  const counted = { variant: 'topk', k: Math.max(1, Math.round(metrics.true_l0)) }

  /** To the fitting value, or, where that lies the other way, by a factor. */
  const towards = (/** @type {number} */ times) => {
    const moves = (/** @type {number} */ fitting, /** @type {number} */ now) =>
      round(
        times > 1 === fitting > now * Math.sqrt(times) && fitting !== now ? fitting : now * times
      )
    if (/^(topk|batch_topk|matryoshka)$/.test(variant)) {
      const fits = times > 1 ? fittingK < k : fittingK > k
      return { k: fits ? fittingK : Math.max(1, Math.round(times > 1 ? k / times : k + 1)) }
    }
    if (variant === 'jumprelu') return { l0_coefficient: round((l0_coefficient ?? 1) * times) }
    return { l1_coefficient: moves(penalty, l1_coefficient) }
  }
  return {
    slower: { learning_rate: round(Math.min(learning_rate / 10, 0.01)) },
    longer: { steps: 2 * steps },
    // As many latents as features leave local minima, a missed feature beside a duplicate; twice as many do not.
    wider: { d_sae: 2 * n_features },
    unit: { decoder_norm: 'unit', l1_coefficient: penalty },
    // Plain gradient descent needs thousands of passes over the data where Adam needs a few.
    trainable: config.optimizer === 'sgd' ? { optimizer: 'adam', batch_size: 256 } : {},
    sparser: towards(2),
    milder: towards(1 / 3),
    counted,
    // Half as many latents as features must do alone, so that they take the parents; the rest has room for the children.
    nested: {
      variant: 'matryoshka',
      k: round(metrics.true_l0),
      d_sae: 2 * n_features,
      matryoshka_prefixes: [Math.ceil(n_features / 2), 2 * n_features]
    }
  }
}

/**
 * A penalty of lambda takes lambda / 2 off every code and silences what is smaller: one typical coefficient leaves half of
 * each. Where features crowd, it takes more (measured: 32 features in 16 dimensions 1.6, in 8 dimensions 2.4, at a typical
 * coefficient of 1.5).
 * @param {Evidence['config']} config
 * @param {number} typical
 */
function fittingPenalty({ n_features, d_in }, typical) {
  return round(typical * Math.max(1, Math.sqrt(n_features / d_in / 2)))
}

/** To two digits: advice need not be finer. @param {number} value */
function round(value) {
  return Number(value.toPrecision(2))
}
