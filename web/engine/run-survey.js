/**
 * Counts on a run's held-out samples how often its latents fire and its features are active, and opens up one latent after the
 * other: when it fires beside when its feature is active, and its top samples. Loaded by engine/worker.js when it is asked for.
 */
import { LatentSurvey } from './latent-survey.js'

/** @import { Observer } from './observer.js' */
/** @import { LatentOpened, SurveyOverview, SurveyRequest, Tensor } from './protocol.js' */

/** Top samples of a latent: enough to see what they have in common. */
export const SHOWN = 8

/** Multiply-adds of a survey: about a second. */
const WORK = 4e9

/** Random directions by which chance is measured, and the most multiply-adds for them. */
const DIRECTIONS = 512
const CHANCE_WORK = 5e7

export class RunSurvey {
  /** @param {Observer} observer @param {SurveyRequest} request */
  constructor({ lab, activations, coefficients }, { run, step, features }) {
    this.lab = lab
    this.run = run
    this.step = step
    this.features = features
    this.activations = activations
    this.coefficients = coefficients
    const truth = { features, coefficients }
    this.survey = new LatentSurvey(lab.config.d_sae, { truth, work: WORK })
  }

  /** @param {() => Promise<boolean>} pause false when the run has gone on, and the survey is of no use @returns {Promise<SurveyOverview | null>} */
  async overview(pause) {
    const { survey, lab, activations } = this
    if (!(await survey.run(lab, activations, activations, pause))) return null
    const { samples, fired, hits, active } = survey
    const nearest = nearestByChance(lab.read('features'))
    return { run: this.run, step: this.step, samples, fired, hits, active, nearest }
  }

  /** @param {number} latent @returns {LatentOpened} */
  latent(latent) {
    const { range, bins, hitBins, top } = this.survey.latent(latent)
    const shown = top.slice(0, SHOWN).map((each) => ({ ...each, holds: this.#held(each.row) }))
    return { latent, range, bins, hitBins, top: shown }
  }

  /** The features that a sample is made of, the largest first. @param {number} row */
  #held(row) {
    const width = this.coefficients.shape[1]
    const coefficients = this.coefficients.data.subarray(row * width, (row + 1) * width)
    return Array.from(coefficients, (coefficient, feature) => ({ feature, coefficient }))
      .filter(({ coefficient }) => coefficient !== 0)
      .sort((a, b) => Math.abs(b.coefficient) - Math.abs(a.coefficient) || a.feature - b.feature)
  }
}

/**
 * Mean cosine of a random direction with the feature that is nearest to it: what a latent scores that has learned nothing.
 * @param {Tensor} features unit rows [n_features, d_in]
 */
export function nearestByChance({ data, shape: [count, width] }) {
  const draws = Math.max(32, Math.min(DIRECTIONS, Math.floor(CHANCE_WORK / data.length)))
  const uniform = uniformNumbers()
  const direction = new Float64Array(width)
  let sum = 0
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < width; i++)
      direction[i] = Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
    let largest = -Infinity
    for (let feature = 0; feature < count; feature++) {
      let product = 0
      for (let i = 0; i < width; i++) product += direction[i] * data[feature * width + i]
      if (product > largest) largest = product
    }
    sum += largest / Math.hypot(...direction)
  }
  return sum / draws
}

/** The same ones every time, so that chance stays where it is (a linear congruential generator of period 2^32). */
function uniformNumbers() {
  let state = 1
  return () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0
    return (state + 0.5) / 2 ** 32
  }
}
