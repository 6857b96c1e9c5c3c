/**
 * The verdict on a latent in a sentence, with the numbers behind it. Called by ui/diagnosis.js.
 */

/** @import { LatentDiagnosis } from '../engine/protocol.js' */

/** @param {number} value */
const share = (value) => `${Math.round(100 * value)} %`
/** @param {number} value */
const cosine = (value) => value.toFixed(2).replace('-', '−')

/** @type {Record<LatentDiagnosis['verdict'], (d: LatentDiagnosis) => string>} */
const WORDS = {
  found: (d) => `stands for feature ${d.feature} (cosine ${cosine(d.cosine)})`,
  shrunken: (d) =>
    `points along feature ${d.feature} (cosine ${cosine(d.cosine)}), but its codes say only ${share(d.shrinkage)} of what is there`,
  duplicate: (d) =>
    `repeats feature ${d.feature} (cosine ${cosine(d.cosine)}): another latent fires for it at the same time`,
  split: (d) =>
    `has a part of feature ${d.feature} (cosine ${cosine(d.cosine)}): another latent fires for the rest of its samples`,
  mixed: (d) =>
    `stands for several at once: feature ${d.feature} (cosine ${cosine(d.cosine)}) and feature ${d.second_feature} (${cosine(d.second_cosine)})`,
  absorbed: (d) =>
    `is part of an absorption: the latent of feature ${d.parent} fires on ${share(d.fires_alone)} of the samples with it alone, ` +
    `on ${share(d.fires_with_child)} of those that hold its child, feature ${d.child}, too`,
  stray: (d) =>
    `fires too seldom, or along nothing: nearest is feature ${d.feature} (cosine ${cosine(d.cosine)})`,
  dead: () => 'never fires on the held-out samples'
}

/** @param {LatentDiagnosis} d */
export function verdictWords(d) {
  const fires =
    d.firing_rate > 0
      ? ` It fires on ${share(d.firing_rate)} of samples: ${share(d.precision)} of those hold feature ${d.feature}, ` +
        `and it catches ${share(d.recall)} of all that do.`
      : ''
  return `${d.verdict}. It ${WORDS[d.verdict](d)}.${fires}`
}
