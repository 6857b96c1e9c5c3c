/**
 * The numbers that the lesson on failures states, each of a run of its own. Data of web/lessons/05-failures.js.
 */

/** @param {string} text @param {string} of @param {number} d_sae */
const width = (text, of, d_sae) => ({ text, of, in: 'width', changes: { d_sae } })

/** @param {string} text @param {string} of */
const roomy = (text, of) => ({ text, of, in: 'hedging', changes: { d_sae: 36 } })

/** @param {string} text @param {string} of */
const dear = (text, of) => ({ text, of, in: 'fool', changes: { l1_coefficient: 3.2 } })

/** @type {Record<string, import('../catalogue.js').Stated>} */
export const numbers = {
  features: { text: '32', of: 'config.n_features', in: 'dead' },
  latents: { text: '32', of: 'config.d_sae', in: 'dead' },
  silent_starved: { text: '18', of: 'silent', in: 'dead' },
  recovered_starved: { text: '1', of: 'recovered', in: 'dead' },
  chance_starved: { text: '0.0', of: 'chance_recovered', in: 'dead' },
  few_latents: { text: '16', of: 'config.d_sae', in: 'width' },
  wide_latents: width('64', 'config.d_sae', 64),
  recovered_few: { text: '8', of: 'recovered', in: 'width' },
  chance_few: { text: '0.0', of: 'chance_recovered', in: 'width' },
  ev_few: { text: '77', of: 'explained_variance', in: 'width', times: 100 },
  recovered_equal: width('29', 'recovered', 32),
  many_latents: width('256', 'config.d_sae', 256),
  recovered_many: width('32', 'recovered', 256),
  silent_many: width('179', 'silent', 256),
  partner_swallowed: { text: '0.65', of: 'recovery.partner_cosine', in: 'absorption' },
  recovered_swallowed: { text: '18', of: 'recovered', in: 'absorption' },
  family_features: { text: '24', of: 'config.n_features', in: 'absorption' },
  chance_family: { text: '0.0', of: 'chance_recovered', in: 'absorption' },
  hedge_latents: { text: '12', of: 'config.d_sae', in: 'hedging' },
  recovered_hedge: { text: '0', of: 'recovered', in: 'hedging' },
  partner_hedge: { text: '0.65', of: 'recovery.partner_cosine', in: 'hedging' },
  low_features: { text: '5', of: 'config.n_features', in: 'low' },
  low_k: { text: '1.8', of: 'config.k', in: 'low' },
  low_true: { text: '2.0', of: 'true_l0', in: 'low' },
  partner_low: { text: '0.27', of: 'recovery.partner_cosine', in: 'low' },
  recovered_low: { text: '5', of: 'recovered', in: 'low' },
  roomy_latents: roomy('36', 'config.d_sae'),
  recovered_roomy: roomy('23', 'recovered'),
  seen: { text: '8', of: 'config.training_features', in: 'narrow' },
  ev_narrow: { text: '31', of: 'explained_variance', in: 'narrow', times: 100 },
  recovered_narrow: { text: '7', of: 'recovered', in: 'narrow' },
  chance_narrow: { text: '0.0', of: 'chance_recovered', in: 'narrow' },
  cheap: { text: '0.1', of: 'config.l1_coefficient', in: 'fool' },
  ev_cheap: { text: '99.5', of: 'explained_variance', in: 'fool', times: 100 },
  recovered_cheap: { text: '0', of: 'recovered', in: 'fool' },
  dear: dear('3.2', 'config.l1_coefficient'),
  ev_dear: { ...dear('40.7', 'explained_variance'), times: 100 },
  recovered_dear: dear('30', 'recovered')
}
