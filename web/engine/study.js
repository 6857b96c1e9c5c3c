/**
 * What a lesson asks of a finished run beyond its metrics: effects of steering and ablation, what a latent does to the feature
 * that goes with its own, what the encoder loses against a search, whether a second seed learns the same. Called by engine/worker.js and the lessons' tests.
 */
import { COMPARED_ALPHAS } from './protocol.js'
import { agreementWithNextSeed } from './seed-agreement.js'

/** @import { OwnEngine } from './own-protocol.js' */
/** @import { Lab, Partner, Study, StudyPlan, SteeringMethod } from './protocol.js' */

/** Enough that a mean moves by less than the digits that lessons state, and over in half a second. */
const SAMPLES = 64

/** The strength of a push in the study of partners: about one typical coefficient. */
const PUSH = 1

/** @param {OwnEngine} engine @param {Lab} lab @param {StudyPlan} plan @returns {Promise<Study>} */
export async function studyOf(engine, lab, { kind, feature = 0 }) {
  if (kind === 'seeds') return { agreement: await agreementWithNextSeed(engine, lab) }
  if (kind === 'encoder') return { gap: lab.amortisationGap() }
  if (kind === 'partner') return { partner: partnerOf(lab, feature) }
  const effects = (/** @type {SteeringMethod} */ method) =>
    lab.steeringEffects({ feature, method, alphas: COMPARED_ALPHAS, samples: SAMPLES })
  const { interventions } = lab.ablationEffects({ feature, samples: SAMPLES })
  return {
    steering: { add: effects('add'), orthogonal: effects('orthogonal'), cap: effects('cap') },
    ablation: Object.fromEntries(interventions.map(({ name, ...effect }) => [name, effect]))
  }
}

/**
 * The latent nearest to a feature, and the feature that is correlated with it: how often the latent fires with and without the
 * partner, and what adding its direction to samples that hold neither does to both.
 * @param {Lab} lab
 * @param {number} feature
 * @returns {Partner | null}
 */
function partnerOf(lab, feature) {
  const pair = lab.config.correlations.find(([i, j]) => i === feature || j === feature)
  if (!pair) return null
  const partner = pair[0] === feature ? pair[1] : pair[0]
  const { cosine } = lab.match()
  const [n, m] = cosine.shape
  const own = Array.from(cosine.data.subarray(feature * m, (feature + 1) * m))
  const latent = own.indexOf(Math.max(...own))
  const activations = lab.read('eval_activations')
  const { data: present } = lab.read('eval_coefficients')
  const codes = lab.encode(activations).data
  const fires = { with: 0, without: 0 }
  const count = { with: 0, without: 0 }
  /** @type {number[]} */
  const neither = []
  for (let s = 0; s < activations.shape[0]; s++) {
    const kind = present[s * n + partner] > 0 ? 'with' : 'without'
    count[kind]++
    if (codes[s * m + latent] > 0) fires[kind]++
    if (kind === 'without' && !(present[s * n + feature] > 0)) neither.push(s)
  }
  const width = activations.shape[1]
  const x = new Float32Array(Math.min(SAMPLES, neither.length) * width)
  for (let r = 0; r * width < x.length; r++)
    x.set(activations.data.subarray(neither[r] * width, (neither[r] + 1) * width), r * width)
  const samples = { data: x, shape: [x.length / width, width] }
  const before = lab.readFeatures(samples).data
  const after = lab.readFeatures(lab.steer({ x: samples, latent, alpha: PUSH })).data
  const moved = (/** @type {number} */ i) => {
    let sum = 0
    for (let at = i; at < after.length; at += n) sum += after[at] - before[at]
    return (sum * n) / after.length
  }
  return {
    feature,
    partner,
    latent,
    fires_with: fires.with / count.with,
    fires_without: fires.without / count.without,
    moved: moved(feature),
    partner_moved: moved(partner)
  }
}
