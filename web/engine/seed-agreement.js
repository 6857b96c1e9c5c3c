/**
 * How far two seeds learned the same dictionary, beside what two random ones agree by chance: without a truth, what several runs
 * find alike is the best sign there is that it lies in the data. Called by engine/own-data.js and engine/study.js.
 */

/** @import { Agreement, GivenLab, OwnEngine } from './own-protocol.js' */
/** @import { Config, Lab, Tensor } from './protocol.js' */

/** @typedef {{ W_dec: Tensor, fired: Uint32Array }} Learned decoder, and on how many held-out samples each latent fires */

/** The match of more would take minutes. */
const MOST = 2000
/** The whole of d_sae^2 d_in that is compared in a few seconds. */
const WORK = 2e9

/**
 * The same autoencoder with the next seed on the samples of a run, which must be fixed ones. For small runs: nothing
 * else is heard while it trains.
 * @param {Pick<OwnEngine, 'createLab' | 'fields' | 'dictionaryAgreement'>} engine
 * @param {Lab} lab
 */
export async function agreementWithNextSeed(engine, lab) {
  const { config } = lab
  const ofWorlds = engine.fields.filter(({ group }) => group === 'data')
  const left = new Set(['eval_samples', ...ofWorlds.map(({ key }) => String(key))])
  const own = Object.entries(config).filter(([key]) => !left.has(key))
  const other = await engine.createLab(
    { ...Object.fromEntries(own), seed: nextSeed(config) },
    { activations: lab.read('activations') }
  )
  try {
    other.advance(config.steps)
    return agreementOf(engine, learned(lab), learned(other), other.config.seed)
  } finally {
    other.dispose()
  }
}

/** @param {Pick<Config, 'seed'>} config */
export const nextSeed = ({ seed }) => (seed + 1) % 2 ** 32

/** @param {Lab | GivenLab} lab @returns {Learned} */
export const learned = (lab) => ({ W_dec: lab.read('W_dec'), fired: firingOf(lab) })

/**
 * Of the latents that fire.
 * @param {Pick<OwnEngine, 'dictionaryAgreement'>} engine
 * @param {Learned} one
 * @param {Learned} other
 * @param {number} seed of the other
 * @returns {Agreement | null} null when no latent fires
 */
export function agreementOf({ dictionaryAgreement }, one, other, seed) {
  const width = one.W_dec.shape[1]
  const most = Math.min(MOST, Math.floor(Math.sqrt(WORK / width)))
  const first = mostActive(one, most)
  const second = mostActive(other, most)
  if (first.shape[0] === 0 || second.shape[0] === 0) return null
  return {
    seed,
    latents: Math.min(first.shape[0], second.shape[0]),
    cosine: dictionaryAgreement([first, second]),
    chance: dictionaryAgreement([first, randomDictionary(second.shape[0], width)])
  }
}

/** On how many held-out samples each latent fires [d_sae]. @param {Lab | GivenLab} lab */
export function firingOf(lab) {
  const { data, shape } = lab.read('eval_activations')
  const { d_sae, d_in } = lab.config
  const fired = new Uint32Array(d_sae)
  const tile = 256
  for (let row = 0; row < shape[0]; row += tile) {
    const x = data.subarray(row * d_in, Math.min(shape[0], row + tile) * d_in)
    const codes = lab.encode({ data: x, shape: [x.length / d_in, d_in] }).data
    for (let i = 0; i < codes.length; i++) if (codes[i] > 0) fired[i % d_sae]++
  }
  return fired
}

/** Decoder rows of the latents that fire, those that fire most if they are too many. @param {Learned} learned @param {number} most */
function mostActive({ W_dec, fired }, most) {
  const { data, shape } = W_dec
  const [d_sae, width] = shape
  const living = Array.from({ length: d_sae }, (_, j) => j)
    .filter((j) => fired[j] > 0)
    .sort((a, b) => fired[b] - fired[a] || a - b)
    .slice(0, most)
  const rows = new Float32Array(living.length * width)
  living.forEach((j, i) => rows.set(data.subarray(j * width, (j + 1) * width), i * width))
  return { data: rows, shape: [living.length, width] }
}

/** Sums of uniform numbers in place of normal ones: directions of equal chance, nearly. @param {number} rows @param {number} width */
function randomDictionary(rows, width) {
  let state = 1
  const uniform = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32 - 0.5
  const sum = () => uniform() + uniform() + uniform() + uniform()
  return { data: Float32Array.from({ length: rows * width }, sum), shape: [rows, width] }
}
