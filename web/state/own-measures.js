/**
 * What a lesson's tasks can ask of the practice file and of what was learned from it. Called by ui/lesson/own-section.js.
 */

/** @import { LatentFound } from '../engine/own-protocol.js' */
/** @import { OwnData } from './own-data.js' */

/**
 * Nothing while another file is open.
 * @typedef {object} OwnMeasures
 * @property {number} [warnings] about the file
 * @property {number} [explained_variance]
 * @property {number} [l0]
 * @property {number} [agreement] with the next seed
 * @property {number[]} [words] share of the shown latent's top samples that hold each topic's word
 */

/** @param {Pick<OwnData, 'topics' | 'statistics' | 'result' | 'agreement' | 'latent'>} own @returns {OwnMeasures} */
export function ownMeasures({ topics, statistics, result, agreement, latent }) {
  if (!topics) return {}
  return {
    ...(statistics && { warnings: statistics.warnings.length }),
    ...(result && { explained_variance: result.metrics.explained_variance, l0: result.metrics.l0 }),
    ...(agreement && { agreement: agreement.cosine }),
    ...(latent && { words: wordShares(topics, latent) })
  }
}

/** @param {readonly string[]} topics @param {Pick<LatentFound, 'top'>} latent */
function wordShares(topics, { top }) {
  const held = top.map(({ label }) => new Set(label.split(', ')))
  return topics.map((topic) => held.filter((words) => words.has(topic)).length / top.length)
}
