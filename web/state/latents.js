/**
 * How the latents of the run on the page fire, as the worker counted it, and the latent that is opened up. Counted only when the run
 * stands still. Loaded with ui/latents-panel.js, which makes one.
 */

/** @import { LatentOpened, SurveyOverview } from '../engine/protocol.js' */
/** @import { LabState } from './lab-state.js' */
/** @import { Meaning, Run } from './run.js' */

/**
 * @typedef {object} Counted
 * @property {Run} run
 * @property {SurveyOverview} overview
 * @property {Meaning[]} meanings what each latent is judged by, as the run stood then [d_sae]
 * @property {number[]} order latents, the most frequent first
 * @property {{ matched: number, nearest: number }} chance cosines
 */

export class Latents {
  /** @param {LabState} state @param {() => void} changed */
  constructor(state, changed) {
    this.state = state
    this.changed = changed
    /** The run and the step that were asked for. */
    this.asked = ''
    /** @type {Counted | null} */
    this.counted = null
    /** @type {number} -1: none was chosen yet */
    this.latent = -1
    /** @type {Run | null} that it was chosen in */
    this.chosenIn = null
    /** @type {{ run: Run, seen: Closely } | null} the last latent that was opened up */
    this.opened = null
  }

  /** What was counted of the run on the page. */
  get shown() {
    return this.counted?.run === this.state.run ? this.counted : null
  }

  /** Whether that is of an earlier step. */
  get past() {
    return this.shown !== null && this.shown.overview.step !== this.state.run?.step
  }

  /** Counts anew where the run stands somewhere else than when it was counted. */
  async count() {
    const { run, client } = this.state
    if (!run?.measured || !run.metrics || run.metrics.diverged) return
    const asked = `${run.number} ${run.step}`
    if (asked === this.asked) return
    this.asked = asked
    const meanings = Array.from(run.latentToFeature.keys(), (latent) => run.meaningOf(latent))
    const judged = /** @type {Meaning[]} */ (meanings)
    const features = Int32Array.from(judged, ({ feature }) => feature)
    const { mcc: matched } = run.metrics.chance
    const request = { run: run.number, step: run.step, features }
    const overview = await client.ask((engine) => engine.survey(request))
    if (asked !== this.asked) return
    // The run went on meanwhile: it is counted when it stands still again.
    if (!overview) return void (this.asked = '')
    const { fired, nearest } = overview
    const order = Array.from(fired.keys()).sort((a, b) => fired[b] - fired[a] || a - b)
    this.counted = { run, overview, meanings: judged, order, chance: { matched, nearest } }
    const chosen = this.chosenIn === run
    await this.open(chosen ? this.latent : (run.steering?.latent ?? order[0]))
  }

  /** @param {number} latent of the run on the page */
  async open(latent) {
    this.latent = latent
    this.chosenIn = this.state.run
    this.changed()
    const { counted } = this
    if (!counted || counted !== this.shown) return
    const { run, step } = counted.overview
    const opened = await this.state.client.ask((engine) => engine.openLatent(run, step, latent))
    if (!opened || latent !== this.latent || counted !== this.counted) return
    this.opened = { run: counted.run, seen: closely(opened, counted) }
    this.changed()
  }

  /** What is seen of a latent of the run on the page; that of the one before until the next has come. */
  get closely() {
    return this.opened?.run === this.state.run ? this.opened.seen : null
  }
}

/** @typedef {ReturnType<typeof closely>} Closely */

/** A latent with what it is judged by. @param {LatentOpened} opened @param {Counted} counted */
function closely(opened, { overview, meanings, chance }) {
  const { latent } = opened
  const { samples } = overview
  const meaning = meanings[latent]
  const [fired, hits] = [overview.fired[latent], overview.hits[latent]]
  const active = overview.active[meaning.feature]
  return {
    ...opened,
    ...meaning,
    samples,
    fired,
    hits,
    active,
    ...scores({ fired, hits, active, samples }),
    chanceCosine: meaning.matched ? chance.matched : chance.nearest
  }
}

/**
 * How well a latent that fires tells that its feature is active, and how well one would that fires as often at random: its precision
 * is the share of samples in which the feature is active, its recall the share on which it fires. NaN where there is nothing to tell.
 * @param {{ fired: number, hits: number, active: number, samples: number }} counts of samples
 */
export const scores = ({ fired, hits, active, samples }) => ({
  precision: fired > 0 ? hits / fired : NaN,
  recall: active > 0 ? hits / active : NaN,
  chancePrecision: fired > 0 ? active / samples : NaN,
  chanceRecall: active > 0 ? fired / samples : NaN
})
