// What a card claims beside what the same run gives: every difference as one sentence. The caller runs it again, by the exact
// engine, from the card's config to the card's step; this file only compares.
import { sealOf } from './card-seal.js'
import { quoted } from './file-error.js'
import { isObject } from './strict-json.js'

/** @typedef {import('./run-card.js').RunCard} RunCard */

// Enough to see what was changed; a card with another config differs everywhere.
const MOST_SENTENCES = 12

/**
 * How far to train to repeat a card: to its step, or to the end where the run diverged, since only then it stops there.
 * @param {RunCard} card
 */
export function stepsToRepeat({ config, metrics }) {
  return metrics.diverged ? Number(config.steps) : metrics.step
}

/**
 * @param {RunCard} card
 * @param {{ config: object, metrics: object, version: string }} rerun
 * @returns {string[]} sentences, none when every bit is the same
 */
export function cardDifferences(card, { config, metrics, version }) {
  const measured = JSON.parse(JSON.stringify(metrics))
  const sentences = [
    ...unequal(card.config, JSON.parse(JSON.stringify(config)), 'config'),
    ...unequal(card.metrics, measured, 'metrics'),
    ...card.tasks.flatMap((claim) => unmet(claim, measured))
  ]
  if (sealOf({ ...card }) !== card.seal) {
    sentences.push(
      'The seal does not fit the card: something in it was changed after it was written.'
    )
  }
  if (sentences.length > 0 && card.version !== version) {
    sentences.push(
      `The card is from version ${card.version}, this is ${version}: bits may differ between versions.`
    )
  }
  const left = sentences.length - MOST_SENTENCES
  return left <= 1
    ? sentences
    : [...sentences.slice(0, MOST_SENTENCES), `And ${left} more differences.`]
}

/**
 * @param {unknown} card
 * @param {unknown} rerun
 * @param {string} path
 * @returns {string[]}
 */
function unequal(card, rerun, path) {
  if (isObject(card) && isObject(rerun)) {
    const keys = [...new Set([...Object.keys(card), ...Object.keys(rerun)])]
    return keys.flatMap((key) => unequal(card[key], rerun[key], `${path}.${key}`))
  }
  if (Array.isArray(card) && Array.isArray(rerun) && card.length === rerun.length) {
    return card.flatMap((value, i) => unequal(value, rerun[i], `${path}[${i}]`))
  }
  if (Object.is(card, rerun)) return []
  if (rerun === undefined) return [`${path}: the card has it, the run does not.`]
  if (card === undefined) return [`${path}: the card lacks it, the run gives ${quoted(rerun)}.`]
  return [`${path}: the card says ${quoted(card)}, the run gives ${quoted(rerun)}.`]
}

/**
 * @param {import('./run-card.js').TaskClaim} claim
 * @param {Record<string, unknown>} metrics
 * @returns {string[]}
 */
function unmet({ task, metric, at_least = -Infinity, at_most = Infinity }, metrics) {
  const value = metricAt(metrics, metric)
  if (typeof value === 'number' && value >= at_least && value <= at_most) return []
  const bounds = [
    ...(at_least > -Infinity ? [`at least ${at_least}`] : []),
    ...(at_most < Infinity ? [`at most ${at_most}`] : [])
  ]
  return [
    `Task ${quoted(task)}: it claims ${quoted(metric)} of ${bounds.join(' and ')}, the run gives ${quoted(value)}.`
  ]
}

/** @param {unknown} metrics @param {string} path @returns {unknown} */
function metricAt(metrics, path) {
  return path
    .split('.')
    .reduce(
      (value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined),
      metrics
    )
}
