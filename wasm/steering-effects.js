// Steering and ablation checked against the truth: what an intervention does to the feature it means, and to all others. The
// features in an activation are read by a sparse fit of the true directions. Called by lab.js.
import { randomDirection, rivalDirections, rowOf } from './directions.js'

/** @import { AblationEffects, Lab, Match, SteeringEffects, SteeringMethod, Tensor } from './index.js' */

// About half a second: sweeps of the sparse fit, times its multiplications, for all samples.
const MOST_WORK = 4e8
const TYPICAL_SWEEPS = 40
const MOST_SAMPLES = 128

/**
 * The pair that a feature or a latent belongs to: its partner in the optimal match, else the nearest feature.
 * @param {Match} match
 * @param {{ feature?: number, latent?: number }} asked
 */
export function pairOf({ cosine, feature_to_latent }, { feature, latent = -1 }) {
  if (feature !== undefined) return { feature, latent: feature_to_latent[feature] }
  const matched = feature_to_latent.indexOf(latent)
  if (matched >= 0) return { feature: matched, latent }
  const [n, m] = cosine.shape
  let nearest = 0
  for (let i = 1; i < n; i++) {
    if (cosine.data[i * m + latent] > cosine.data[nearest * m + latent]) nearest = i
  }
  return { feature: nearest, latent }
}

/**
 * @param {Lab} lab
 * @param {{ feature: number, latent: number, alphas: number[], method: SteeringMethod, samples: number | undefined }} asked
 * @returns {SteeringEffects}
 */
export function steeringEffects(lab, { feature, latent, alphas, method, samples }) {
  const rivals = rivalDirections(lab, { feature, latent })
  const fits = 1 + rivals.length * alphas.length
  // A cap acts on what is there; the others put in what is not.
  const holds = (/** @type {number} */ a) => (method === 'cap' ? a > 0 : a === 0)
  const x = chosenSamples(lab, feature, holds, samples ?? affordable(lab, fits))
  const count = x.shape[0]
  if (count === 0) return { feature, latent, method, alphas, samples: 0, directions: [] }
  const steered = rivals.flatMap(({ direction }) =>
    alphas.map((alpha) => lab.steer({ x, direction, alpha, method }).data)
  )
  const readings = readingsOf(lab, [x.data, ...steered], count)
  const threshold = halfTypical(lab, feature)
  const directions = rivals.map(({ name, direction }, r) => {
    const effects = alphas.map((_, a) =>
      effectOf(readings[0], readings[1 + r * alphas.length + a], { feature, count, threshold })
    )
    return {
      name,
      direction,
      target: effects.map((effect) => effect.target - effect.before),
      others: effects.map(({ others }) => others),
      detected: effects.map(({ detected }) => detected)
    }
  })
  return { feature, latent, method, alphas, samples: count, directions }
}

/**
 * Zero-ablation on samples that hold the feature and where the latent fires, against that of another latent which fires
 * there, and against taking out as long a piece of a random direction.
 * @param {Lab} lab
 * @param {{ feature: number, latent: number, samples: number | undefined }} asked
 * @returns {AblationEffects}
 */
export function ablationEffects(lab, { feature, latent, samples }) {
  const present = chosenSamples(lab, feature, (a) => a > 0, lab.config.eval_samples)
  const wanted = samples ?? affordable(lab, 4)
  const codes = present.shape[0] ? lab.encode(present) : { data: new Float32Array(), shape: [0, 0] }
  const rows = firingRows(codes, latent).slice(0, wanted)
  const count = rows.length
  if (latent < 0 || count === 0) return { feature, latent, samples: 0, interventions: [] }
  const W_dec = lab.read('W_dec')
  const row = rowOf(W_dec, latent)
  const length = Math.hypot(...row)
  const random = randomDirection(row.length, feature)
  const perLength = 1 / Math.hypot(...random)
  const x = new Float32Array(count * row.length)
  const [own, another, anywhere] = [x.slice(), x.slice(), x.slice()]
  rows.forEach(({ sample, code, other, otherCode }, r) => {
    const otherRow = rowOf(W_dec, other)
    rowOf(present, sample).forEach((value, d) => {
      const at = r * row.length + d
      x[at] = value
      own[at] = value - code * row[d]
      another[at] = value - otherCode * otherRow[d]
      anywhere[at] = value - code * length * perLength * random[d]
    })
  })
  const readings = readingsOf(lab, [x, own, another, anywhere], count)
  const threshold = halfTypical(lab, feature)
  const names = /** @type {const} */ (['none', 'latent', 'another_latent', 'random'])
  const interventions = names.map((name, i) => {
    const { target, others, detected } = effectOf(readings[0], readings[i], {
      feature,
      count,
      threshold
    })
    return { name, target, others, detected }
  })
  return { feature, latent, samples: count, interventions }
}

/**
 * Samples where the latent fires and another does, with the strongest other one.
 * @param {Tensor} codes
 * @param {number} latent
 */
function firingRows({ data, shape: [n, m] }, latent) {
  const rows = []
  for (let sample = 0; sample < n; sample++) {
    const code = data[sample * m + latent]
    let other = -1
    for (let j = 0; j < m; j++) {
      if (j === latent || !(data[sample * m + j] > 0)) continue
      if (other < 0 || data[sample * m + j] > data[sample * m + other]) other = j
    }
    if (code > 0 && other >= 0)
      rows.push({ sample, code, other, otherCode: data[sample * m + other] })
  }
  return rows
}

/** How many samples can be read so often within the work allowed. @param {Lab} lab @param {number} fits */
function affordable({ config: { n_features, d_in } }, fits) {
  const each = fits * n_features * d_in * TYPICAL_SWEEPS
  return Math.max(4, Math.min(MOST_SAMPLES, Math.floor(MOST_WORK / each)))
}

/**
 * The first held-out samples whose coefficient of the feature is of the wanted kind.
 * @param {Lab} lab
 * @param {number} feature
 * @param {(coefficient: number) => boolean} wanted
 * @param {number} most
 * @returns {Tensor} [count, d_in]
 */
function chosenSamples(lab, feature, wanted, most) {
  const activations = lab.read('eval_activations')
  const { data, shape } = lab.read('eval_coefficients')
  const chosen = []
  for (let s = 0; s < shape[0] && chosen.length < most; s++) {
    if (wanted(data[s * shape[1] + feature])) chosen.push(s)
  }
  const width = activations.shape[1]
  const x = new Float32Array(chosen.length * width)
  chosen.forEach((s, r) => x.set(rowOf(activations, s), r * width))
  return { data: x, shape: [chosen.length, width] }
}

/**
 * What every block of activations contains, read in one call.
 * @param {Lab} lab
 * @param {Float32Array[]} blocks [count, d_in] each
 * @param {number} count
 */
function readingsOf(lab, blocks, count) {
  const size = count * lab.config.d_in
  const all = new Float32Array(blocks.length * size)
  blocks.forEach((block, i) => all.set(block, i * size))
  const { data, shape } = lab.readFeatures(all)
  return blocks.map((_, i) => data.subarray(i * count * shape[1], (i + 1) * count * shape[1]))
}

/** Half the mean coefficient of the feature where it is present. @param {Lab} lab @param {number} feature */
function halfTypical(lab, feature) {
  const { data, shape } = lab.read('eval_coefficients')
  let [sum, present] = [0, 0]
  for (let at = feature; at < data.length; at += shape[1]) {
    if (!(data[at] > 0)) continue
    sum += data[at]
    present++
  }
  return present ? sum / present / 2 : Infinity
}

/**
 * Means over samples of what a block reads, against what was read before.
 * @param {Float32Array} before [count, n_features]
 * @param {Float32Array} after
 * @param {{ feature: number, count: number, threshold: number }} reading
 */
function effectOf(before, after, { feature, count, threshold }) {
  const width = after.length / count
  const mean = { before: 0, target: 0, others: 0, detected: 0 }
  for (let at = 0; at < after.length; at++) {
    if (at % width !== feature) mean.others += Math.abs(after[at] - before[at]) / count
    else {
      mean.before += before[at] / count
      mean.target += after[at] / count
      mean.detected += Number(after[at] > threshold) / count
    }
  }
  return mean
}
