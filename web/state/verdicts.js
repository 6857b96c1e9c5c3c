/**
 * The numbers behind the verdict on a latent, as its sentence writes them. Called by ui/diagnosis.js.
 */

/** @import { LatentDiagnosis } from '../engine/protocol.js' */

/** @param {number} value */
const share = (value) => `${Math.round(100 * value)} %`
/** @param {number} value */
const cosine = (value) => value.toFixed(2).replace('-', '−')

/** @param {LatentDiagnosis} d */
export const verdictValues = (d) => ({
  feature: d.feature,
  cosine: cosine(d.cosine),
  second: d.second_feature,
  second_cosine: cosine(d.second_cosine),
  shrinkage: share(d.shrinkage),
  parent: d.parent,
  child: d.child,
  alone: share(d.fires_alone),
  with_child: share(d.fires_with_child),
  rate: share(d.firing_rate),
  precision: share(d.precision),
  recall: share(d.recall)
})
