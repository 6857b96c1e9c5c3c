// How far dictionaries of several runs agree: what can be said without a truth (Paulo and Belrose 2025 compare seeds so). The
// cosines and the optimal match are the engine's. Called by labs.js.
import { noSamples } from './no-world.js'
import { flatRows } from './rows.js'

/** @import { Dictionary, Lab, Tensor } from './index.js' */

// As problem() bounds the match with the truth: a few seconds.
const MOST_WORK = 8e9

/** @param {Dictionary} given @param {number} index @returns {Tensor} */
function dictionaryOf(given, index) {
  const tensor = given && typeof given === 'object' && 'read' in given ? given.read('W_dec') : given
  const [rows, width] = tensor?.shape ?? []
  if (tensor?.shape?.length !== 2 || !(rows > 0) || !(width > 0)) {
    throw new Error(`dictionary ${index} must be a lab, or a W_dec { data, shape: [d_sae, d_in] }`)
  }
  return { data: flatRows(tensor, width, `dictionary ${index}`), shape: [rows, width] }
}

/** @param {import('./engine.js').Engine} engine */
export function agreementBy(engine) {
  /** @param {Tensor} one @param {Tensor} other */
  function ofPair(one, other) {
    const [d_sae, d_in] = one.shape
    const [rows, width] = other.shape
    if (width !== d_in) {
      throw new Error(`dictionaries of ${d_in} and ${width} dimensions cannot be compared`)
    }
    if (Math.min(d_sae, rows) * d_sae * rows > MOST_WORK || d_sae * rows * d_in > MOST_WORK) {
      throw new Error(
        `comparing ${d_sae} with ${rows} latents in ${d_in} dimensions would take too long: give at most 2000 of each`
      )
    }
    const config = { ...noSamples, variant: 'relu', d_in, d_sae }
    const sentence = engine.problem(config)
    if (sentence) throw new Error(sentence)
    const lab = new engine.Lab(config)
    try {
      lab.startFrom(one.data, new Float32Array(d_in))
      return lab.agreement(other.data)
    } finally {
      lab.delete()
    }
  }

  /** @param {readonly Dictionary[]} dictionaries @returns {number} */
  return function dictionaryAgreement(dictionaries) {
    if (!Array.isArray(dictionaries) || dictionaries.length < 2) {
      throw new Error('dictionaryAgreement takes a list of two dictionaries or more')
    }
    const tensors = dictionaries.map(dictionaryOf)
    const pairs = tensors.flatMap((one, i) =>
      tensors.slice(i + 1).map((other) => ofPair(one, other))
    )
    return pairs.reduce((sum, each) => sum + each, 0) / pairs.length
  }
}
