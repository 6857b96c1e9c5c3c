/**
 * How often things happen, as a histogram of log10 of their share: four bins a decade, from the smallest share that the samples
 * can show up to all of them, and what never happens by itself. Pure. Called by ui/firing-figure.js.
 */

/** Bins of a decade: each is wide enough to hold what chance scatters, and narrow enough to tell twice as often. */
const PER_DECADE = 4

/**
 * @typedef {object} FrequencyBins
 * @property {readonly [number, number]} range as log10 of the share
 * @property {readonly number[]} edges as shares, ascending, one more than there are bins
 * @property {readonly number[]} decades as log10, those that are in the range
 */

/** @param {number} samples @returns {FrequencyBins} */
export function frequencyBins(samples) {
  const rarest = Math.log10(1 / Math.max(samples, 10))
  const first = Math.floor(PER_DECADE * rarest)
  const edges = Array.from({ length: 1 - first }, (_, i) => 10 ** ((first + i) / PER_DECADE))
  const lowest = Math.ceil(first / PER_DECADE)
  const decades = Array.from({ length: 1 - lowest }, (_, i) => lowest + i)
  return { range: [first / PER_DECADE, 0], edges, decades }
}

/**
 * @param {ArrayLike<number>} counts on how many samples each happens
 * @param {number} samples
 * @param {FrequencyBins} within
 * @returns {{ bins: number[], never: number }}
 */
export function binned(counts, samples, { edges }) {
  const bins = Array.from({ length: edges.length - 1 }, () => 0)
  let never = 0
  for (const count of Array.from(counts)) {
    if (count === 0) never++
    else {
      const above = edges.findIndex((edge) => count / samples < edge)
      bins[above < 0 ? bins.length - 1 : Math.max(0, above - 1)]++
    }
  }
  return { bins, never }
}

/** More or less often than this many times what the features do is no scatter. */
const FAR = 2

/**
 * How latents fire beside how the features are active.
 * @param {ArrayLike<number>} fired @param {ArrayLike<number>} active on how many of the samples
 */
export function firingSummary(fired, active) {
  const ascending = (/** @type {ArrayLike<number>} */ counts) =>
    Array.from(counts)
      .filter((count) => count > 0)
      .sort((a, b) => a - b)
  const [living, features] = [ascending(fired), ascending(active)]
  const [rarest, commonest] = [features[0] ?? 0, features[features.length - 1] ?? 0]
  const middle = (/** @type {number[]} */ counts) => counts[Math.floor(counts.length / 2)] ?? 0
  return {
    never: fired.length - living.length,
    dense: living.filter((count) => count > FAR * commonest).length,
    rare: living.filter((count) => FAR * count < rarest).length,
    latent: middle(living),
    feature: middle(features)
  }
}
