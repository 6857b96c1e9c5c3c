// The equations of encode, decode and every metric, written once more in plain JavaScript and double precision
// from a lab's weights and held-out samples alone. analysis.test.js holds the engine against them.
import { dot, rowsOf } from './close-to.js'

/** @typedef {import('../../wasm/index.js').Lab} Lab */

/** @param {Lab} lab */
export const held = (lab) => rowsOf(lab.read('eval_activations'))

/** @param {Lab} lab @param {number[][]} rows */
export function encodeReference(lab, rows) {
  const { variant, k, d_sae, subtract_decoder_bias } = lab.config
  const W_enc = rowsOf(lab.read('W_enc'))
  const [b_enc, b_dec] = [lab.read('b_enc').data, lab.read('b_dec').data]
  return rows.map((x) => {
    const centred = x.map((value, i) => value - (subtract_decoder_bias ? b_dec[i] : 0))
    const pre = Array.from({ length: d_sae }, (_, j) =>
      Math.max(
        0,
        b_enc[j] +
          dot(
            centred,
            W_enc.map((row) => row[j])
          )
      )
    )
    const kept = [...pre.keys()]
      .sort((a, b) => pre[b] - pre[a])
      .slice(0, variant === 'topk' ? k : d_sae)
    return pre.map((value, j) => (kept.includes(j) ? value : 0))
  })
}

/** @param {Lab} lab @param {number[][]} codes */
export function decodeReference(lab, codes) {
  const W_dec = rowsOf(lab.read('W_dec'))
  const b_dec = [...lab.read('b_dec').data]
  return codes.map((z) =>
    b_dec.map(
      (bias, i) =>
        bias +
        dot(
          z,
          W_dec.map((row) => row[i])
        )
    )
  )
}

/** @param {number[][]} values the largest sum of entries, one a row, in different columns: by trying all */
export function bestSum(values) {
  const wide =
    values.length > values[0].length ? values[0].map((_, j) => values.map((row) => row[j])) : values
  /** @param {number} row @param {Set<number>} used @returns {number} */
  const best = (row, used) =>
    row === wide.length
      ? 0
      : Math.max(
          ...wide[row].map((value, j) =>
            used.has(j) ? -Infinity : value + best(row + 1, new Set([...used, j]))
          )
        )
  return best(0, new Set())
}

/** @param {number[]} values */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length
/** @param {number[]} values */
const squares = (values) => dot(values, values)

/** @param {Lab} lab */
export function metricsReference(lab) {
  const { d_in, d_sae, variant, l1_coefficient } = lab.config
  const x = held(lab)
  const codes = encodeReference(lab, x)
  const errors = decodeReference(lab, codes).map((row, r) => row.map((value, i) => value - x[r][i]))
  const centre = x[0].map((_, i) => mean(x.map((row) => row[i])))
  const variance = mean(x.map((row) => squares(row.map((value, i) => value - centre[i]))))
  const reconstruction = mean(errors.map(squares))
  const sparsity = mean(codes.map((row) => row.reduce((sum, z) => sum + z, 0)))
  const norms = errors.map((row, r) =>
    Math.sqrt(squares(row.map((e, i) => e + x[r][i])) / squares(x[r]))
  )
  const { cosine: cosines, matched_cosine } = lab.match()
  const best = rowsOf(cosines).map((row) => Math.max(...row))
  const matched = [...matched_cosine].filter((_, i) => lab.match().feature_to_latent[i] >= 0)
  return {
    step: 60,
    loss: reconstruction + (variant === 'relu' ? l1_coefficient * sparsity : 0),
    reconstruction,
    mse: reconstruction / d_in,
    sparsity,
    mean_code: sparsity / d_sae,
    l0: mean(codes.map((row) => row.filter((z) => z > 0).length)),
    true_l0: mean(
      rowsOf(lab.read('eval_coefficients')).map((row) => row.filter((a) => a !== 0).length)
    ),
    dead: codes[0].filter((_, j) => codes.every((row) => row[j] === 0)).length / d_sae,
    explained_variance: 1 - reconstruction / variance,
    shrinkage: mean(norms),
    mmcs: mean(best),
    mcc: mean(matched.map(Math.abs)),
    above_90: mean(best.map((value) => Number(value > 0.9))),
    matched_above_90: mean([...matched_cosine].map((value) => Number(value > 0.9))),
    matched_above_95: mean([...matched_cosine].map((value) => Number(value > 0.95))),
    ...detectionReference(lab, codes)
  }
}

/**
 * Each latent as a detector of the feature it is most aligned with, as SAELens' synthetic evaluation does.
 * @param {Lab} lab @param {number[][]} codes
 */
function detectionReference(lab, codes) {
  const cosines = rowsOf(lab.match().cosine)
  const coefficients = rowsOf(lab.read('eval_coefficients'))
  const detectors = codes[0].map((_, j) => {
    const aligned = cosines.map((row) => Math.abs(row[j]))
    const feature = aligned.indexOf(Math.max(...aligned))
    const fired = codes.map((row) => row[j] > 0)
    const present = coefficients.map((row) => row[feature] > 0)
    const both = fired.filter((fires, s) => fires && present[s]).length
    const precision = both / Math.max(1, fired.filter(Boolean).length)
    const recall = both / Math.max(1, present.filter(Boolean).length)
    const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
    return { feature, precision, recall, f1 }
  })
  return {
    uniqueness: new Set(detectors.map(({ feature }) => feature)).size / detectors.length,
    precision: mean(detectors.map(({ precision }) => precision)),
    recall: mean(detectors.map(({ recall }) => recall)),
    f1: mean(detectors.map(({ f1 }) => f1))
  }
}
