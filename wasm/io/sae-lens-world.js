// SAELens' directory of a synthetic world, which `SyntheticModel.load_from_disk` reads: synthetic_model_config.json,
// synthetic_model.safetensors and, with parents, hierarchy.json. Its features fire as Bernoulli events with magnitudes
// max(N(mean, std), 0) and no noise; where this lab's world differs, a note says so.
import { correlationFactor } from './correlation-factor.js'
import { writeSafetensors } from './safetensors.js'

/** @typedef {Readonly<import('../index.js').Config>} Config */

/**
 * @param {Pick<import('./sae-weights.js').TrainedLab, 'config' | 'read'>} lab
 * @returns {{ files: Record<string, Uint8Array>, notes: string[] }}
 */
export function worldFiles(lab) {
  const { config } = lab
  const { n_features, d_in, correlations, parents } = config
  const probabilities = firingProbabilities(config)
  const { mean, std } = magnitudes(config)
  const json = {
    num_features: n_features,
    hidden_dim: d_in,
    firing_probability: probabilityLaw(config, probabilities),
    hierarchy: null,
    orthogonalization: null,
    correlation: null,
    std_firing_magnitudes: std,
    mean_firing_magnitudes: mean,
    bias: false,
    dtype: 'float32',
    seed: config.seed
  }
  const one = (/** @type {Float32Array} */ data) => ({ data, shape: [data.length] })
  /** @type {Record<string, { data: Float32Array, shape: number[] }>} */
  const tensors = {
    feature_vectors: lab.read('features'),
    bias: one(new Float32Array(d_in)),
    firing_probabilities: one(probabilities)
  }
  if (correlations.length > 0) {
    const { factor, diagonal } = correlationFactor(n_features, correlations)
    tensors.correlation_factor = factor
    tensors.correlation_diag = one(diagonal)
  }
  /** @type {Record<string, Uint8Array>} */
  const files = {
    'synthetic_model_config.json': text(json),
    'synthetic_model.safetensors': writeSafetensors(tensors)
  }
  if (parents.length > 0) files['hierarchy.json'] = text(hierarchy(config))
  return { files, notes: differences(config, probabilities) }
}

/** @param {unknown} json */
const text = (json) => new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`)

/** core/README.md has the laws. @param {Config} config */
function firingProbabilities(config) {
  const { n_features: n, activation, min_active, max_active, probabilities } = config
  const { probability_law, feature_probability: largest, min_probability: smallest } = config
  return Float32Array.from({ length: n }, (_, i) => {
    if (activation === 'uniform_count') return (min_active + max_active) / 2 / n
    if (probabilities.length > 0) return probabilities[i]
    if (probability_law === 'linear')
      return largest + ((smallest - largest) * i) / Math.max(1, n - 1)
    if (probability_law === 'zipf')
      return Math.max(smallest, largest * (i + 1) ** -config.zipf_exponent)
    return largest
  })
}

/** SAELens makes probabilities from this, then takes those of the weights. @param {Config} config @param {Float32Array} probabilities */
function probabilityLaw(
  { activation, probability_law, probabilities: own, ...config },
  probabilities
) {
  const { feature_probability: max_prob, min_probability: min_prob } = config
  const linear = activation === 'bernoulli' && own.length === 0 && probability_law === 'linear'
  if (linear && min_prob > 0 && min_prob < max_prob) {
    return { max_prob, min_prob, generator_name: 'linear' }
  }
  const mean = probabilities.reduce((sum, p) => sum + p, 0) / probabilities.length
  return { probability: equal(probabilities) ? probabilities[0] : mean, generator_name: 'constant' }
}

/** @param {Float32Array} values */
const equal = (values) => values.every((value) => value === values[0])

/** Of a feature that fires. @param {Config} config */
function magnitudes({
  magnitude,
  magnitude_mean: mean,
  magnitude_std: std,
  magnitude_low: low,
  magnitude_high: high
}) {
  if (magnitude === 'constant') return { mean, std: 0 }
  if (magnitude === 'uniform') return { mean: (low + high) / 2, std: (high - low) / Math.sqrt(12) }
  if (magnitude !== 'lognormal') return { mean, std }
  const expected = Math.exp(mean + (std * std) / 2)
  return { mean: expected, std: expected * Math.sqrt(Math.exp(std * std) - 1) }
}

/** @param {Config} config */
function hierarchy({ n_features, parents, exclusive_children }) {
  /** @type {number[][]} */
  const children = Array.from({ length: n_features }, () => [])
  parents.forEach((parent, child) => {
    if (parent >= 0) children[parent].push(child)
  })
  /** @param {number} feature @returns {object} */
  const node = (feature) => ({
    feature_index: feature,
    // SAELens refuses the mark on fewer than two, where it would say nothing.
    mutually_exclusive_children: exclusive_children && children[feature].length > 1,
    scale_children_by_parent: false,
    feature_id: null,
    children: children[feature].map(node)
  })
  const roots = parents.flatMap((parent, i) =>
    parent < 0 && children[i].length > 0 ? [node(i)] : []
  )
  return { roots }
}

/** @param {Config} config @param {Float32Array} probabilities */
function differences(config, probabilities) {
  const {
    activation,
    magnitude,
    magnitude_mean,
    magnitude_std,
    noise_std,
    min_active,
    max_active
  } = config
  const notes = []
  if (activation === 'uniform_count') {
    notes.push(
      `Here ${min_active} to ${max_active} features fire together; there each fires on its own, as often as here.`
    )
  }
  if (noise_std > 0)
    notes.push(`The noise of ${noise_std} a dimension is left out: there is none there.`)
  if (magnitude === 'normal' && magnitude_std > 0) {
    notes.push('Magnitudes that are negative here are 0 there.')
  }
  if (magnitude === 'uniform' || magnitude === 'lognormal') {
    notes.push(
      `Magnitudes are normal there, with the mean and standard deviation of the ${magnitude} ones here.`
    )
  }
  if (magnitude === 'constant' && magnitude_mean < 0)
    notes.push('Magnitudes that are negative here are 0 there.')
  if (config.correlations.length > 0 && !equal(probabilities)) {
    notes.push(
      'SAELens takes the thresholds of correlated features from the config, not from the saved probabilities: after loading set activation_generator.correlation_thresholds to sqrt(2) erfinv(1 - 2 p).'
    )
  }
  return notes
}
