// Numbers and standings as the sentences of a diagnosis write them. Called by diagnosis-rules.js.

/** @import { Case } from './diagnosis.js' */

/** Where the run stands, beside chance. @param {Case} seen */
export function standing({ metrics, config, well, beyondChance }) {
  const { recovery, chance, explained_variance } = metrics
  const found = Math.round(recovery.matched_above_90 * config.n_features)
  const scores = `mcc ${short(recovery.mcc)}, chance ${short(chance.mcc)}`
  if (well) return `${found} of ${config.n_features} features are found (${scores})`
  const words = beyondChance
    ? `${found === 0 ? 'none' : `only ${found}`} of ${config.n_features} features ${found > 1 ? 'are' : 'is'} found (${scores})`
    : `nothing is recovered beyond chance (${scores})`
  if (explained_variance < 0.9) return upperFirst(words)
  return `It reconstructs (explained variance ${short(explained_variance)}), but ${words}`
}

/** @param {Case} seen */
export function crowd({ metrics }) {
  return `${short(metrics.l0)} latents fire for a sample that holds ${short(metrics.true_l0)} features`
}

/** Two digits that matter, three close to 1. @param {number} value */
export function short(value) {
  if (!Number.isFinite(value)) return '–'
  if (Math.abs(value) >= 10) return value.toFixed(0)
  if (Math.abs(value) >= 1) return value.toFixed(1)
  return value > 0.99 ? value.toFixed(3) : value.toFixed(2)
}

/** @param {number} value */
export function share(value) {
  return Number.isFinite(value) ? `${Math.round(100 * value)} %` : '–'
}

/** @param {number} count @param {string} word */
export function plural(count, word) {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

/** @param {string} words */
function upperFirst(words) {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
