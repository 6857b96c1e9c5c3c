/**
 * Numbers of a run as lessons write them: shares as percentages, angles in degrees, counts as whole numbers. Called by
 * ui/lesson/.
 */
import { fixed } from '../numbers.js'

/** @type {Record<string, (value: number) => string>} */
const WRITTEN = {
  smallest_gap: (value) => `${fixed(value, 0)}°`,
  largest_gap: (value) => `${fixed(value, 0)}°`,
  explained_variance: (value) => `${fixed(100 * value, 1)} %`,
  fifth_fits_at: (value) => share(value),
  'config.feature_probability': (value) => share(value),
  chance_recovered: (value) => fixed(value, 1),
  chance_nearest_found: (value) => fixed(value, 1),
  step: (value) => fixed(value, 0),
  l0: (value) => fixed(value, 1),
  shrinkage: (value) => share(value),
  'recovery.living_mcc': (value) => fixed(value, 2),
  'recovery.partner_cosine': (value) => fixed(value, 2),
  'study.agreement.cosine': (value) => fixed(value, 2),
  'study.agreement.chance': (value) => fixed(value, 2),
  'own.agreement': (value) => fixed(value, 2),
  'own.explained_variance': (value) => `${fixed(100 * value, 1)} %`,
  'own.words.2': (value) => share(value),
  'own.l0': (value) => fixed(value, 1),
  'study.gap.encoder.precision': (value) => share(value),
  'study.gap.encoder.f1': (value) => fixed(value, 2),
  'study.gap.encoder.explained_variance': (value) => share(value),
  'steered.target': (value) => fixed(value, 2),
  'steered.others': (value) => fixed(value, 2),
  'steered.detected': (value) => share(value),
  'study.partner.moved': (value) => fixed(value, 2),
  'study.partner.partner_moved': (value) => fixed(value, 2),
  'study.partner.fires_with': (value) => share(value),
  'study.partner.fires_without': (value) => share(value),
  'study.ablation.latent.detected': (value) => share(value),
  'study.ablation.latent.others': (value) => fixed(value, 2)
}

/** @param {string} name @param {number | string | undefined} value */
export function shownMeasure(name, value) {
  if (value === undefined) return '–'
  if (typeof value === 'string') return value
  return WRITTEN[name]?.(value) ?? String(Number(value.toPrecision(3)))
}

/** A percentage, as short as it can be said, and never 100 % for something less. @param {number} value */
export function share(value) {
  const percent = 100 * value
  const digits = percent > 99 && percent < 100 ? 1 : 0
  return `${fixed(percent, percent < 2 ? Math.max(digits, percent === 1 ? 0 : 1) : digits)} %`
}
