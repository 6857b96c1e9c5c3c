/**
 * One stage of a lesson: what the reader has set, the run that belongs to it, and what came of it. It keeps its run when
 * another stage takes the engine, so that every picture of a lesson stays. Called by ui/lesson/.
 */
import { measureOf, solves } from './lesson-measures.js'

/** @import { Config, Study, ToyMetrics } from '../engine/protocol.js' */
/** @import { Course, Experiment } from './course.js' */
/** @import { Result, StagePlan } from './stage-plan.js' */
/** @import { Condition, Intervention, Measurable } from './lesson-measures.js' */
/** @import { Run } from './run.js' */
/** @import { ToyRun } from './toy-run.js' */

/** A model is left for a better one only when that is clearly better, so that the picture does not flicker. */
const CLEARLY_BETTER = 0.9

export class StageRun {
  /** @param {Course} course @param {StagePlan} plan */
  constructor(course, plan) {
    this.course = course
    this.plan = plan
    /** @type {Run | ToyRun | null} */
    this.run = null
    this.experiment = Object.keys(plan.experiments)[0]
    /** @type {Record<string, number | string>} settings that controls have changed */
    this.chosen = {}
    /** @type {Result[]} every finished run */
    this.results = []
    this.speed = plan.speed
    /** which of a toy run's models is shown */
    this.shown = 0
    /** recovered features at every measurement of the run */
    this.track = newTrack()
    /** @type {Intervention | null} */
    this.intervention = plan.intervention ?? null
    /** @type {Study | null} of the run */
    this.study = null
    /** @type {Run | ToyRun | null} the run that was last asked for a study */
    this.studied = null
    /** whether more experiments of a race are to come */
    this.racing = false
    /** whether the reader has set or started anything here */
    this.touched = false
    this.opening = false
    /** the last opening, and how many there were: of two at once the later one counts */
    this.opened = Promise.resolve()
    this.openings = 0
  }

  /** @returns {Experiment} */
  get asked() {
    const { preset, changes } = this.plan.experiments[this.experiment]
    return { preset, changes: { ...changes, ...this.chosen } }
  }

  /** Whether the engine holds this stage's run. */
  get holdsEngine() {
    return this.run !== null && this.course.state.current === this.run
  }

  get playing() {
    return this.opening || this.racing || (this.holdsEngine && this.run?.status === 'playing')
  }

  /** Whether all has ended and was measured there. */
  get ended() {
    return this.finished && !this.racing && !this.opening
  }

  get finished() {
    return this.measuredAtEnd && (!this.plan.study || this.study !== null)
  }

  get measuredAtEnd() {
    const { run } = this
    return run?.status === 'ended' && run.measured
  }

  /** All that is known of the run. @returns {Measurable | null} */
  get seen() {
    const { run, study, intervention, plan } = this
    const field = plan.race ? { field: this.field } : {}
    return run && { config: run.config, metrics: run.metrics, study, intervention, ...field }
  }

  /** The value of a control. @param {string} key @returns {number | string} */
  valueOf(key) {
    if (key === 'experiment') return this.experiment
    if (this.intervention && key in this.intervention)
      return this.intervention[/** @type {keyof Intervention} */ (key)]
    const { changes } = this.asked
    const config = /** @type {Record<string, any>} */ (this.run?.config ?? {})
    return /** @type {Record<string, any>} */ (changes ?? {})[key] ?? config[key]
  }

  /** @param {string} key @param {number | string} value @param {string[]} [along] keys that get the same value */
  async choose(key, value, along = []) {
    if (this.intervention && key in this.intervention) {
      this.intervention = { ...this.intervention, [key]: value }
      return this.course.state.topics.tell('run')
    }
    if (key === 'experiment') this.experiment = String(value)
    else for (const name of [key, ...along]) this.chosen[name] = value
    await this.open()
  }

  /**
   * A new run at step 0.
   * @param {() => boolean} [wanted] whether it may still take the place of another stage's, when no reader has asked for it
   */
  open(wanted) {
    if (!wanted) this.touched = true
    this.opened = this.reopen(++this.openings, wanted ?? (() => true))
    return this.opened
  }

  /** @param {number} opening @param {() => boolean} wanted */
  async reopen(opening, wanted) {
    this.opening = true
    this.shown = 0
    const run = await this.course.open(this.plan.model, this.asked, wanted)
    if (opening !== this.openings) return this.opened
    this.run = run
    this.study = null
    this.track = newTrack()
    this.opening = false
    this.course.state.topics.tell('run')
  }

  /** Opens a run that a link has asked for, if it is one of this stage's. @param {Run | ToyRun} run */
  async adopt(run) {
    const free = new Set(
      (this.plan.controls ?? []).flatMap(({ key, with: along = [] }) => [key, ...along])
    )
    for (const [name, experiment] of Object.entries(this.plan.experiments)) {
      const asked = await this.course.configOf(this.plan.model, experiment)
      const same = (/** @type {string} */ key) =>
        free.has(key) ||
        String(asked?.config[/** @type {keyof Config} */ (key)]) ===
          String(/** @type {Record<string, unknown>} */ (/** @type {unknown} */ (run.config))[key])
      if (!asked || Object.keys(run.config).length !== Object.keys(asked.config).length) continue
      if (!Object.keys(asked.config).every(same)) continue
      this.run = run
      this.experiment = name
      for (const key of free)
        if (key in run.config)
          this.chosen[key] = /** @type {Record<string, any>} */ (run.config)[key]
      return true
    }
    return false
  }

  /** The last finished run of every experiment. @returns {Measurable[]} */
  get field() {
    const names = Object.keys(this.plan.experiments)
    const last = names.map((name) =>
      this.results.findLast(({ label }) => label.experiment === name)
    )
    return last.flatMap((result) => (result ? [{ ...result.run, field: undefined }] : []))
  }

  /** @param {number} speed steps a second */
  async start(speed) {
    this.touched = true
    if (this.opening) await this.opened
    this.speed = speed
    if (this.plan.race) return this.enter(0)
    const fresh = this.holdsEngine && this.run?.step === 0 && this.run.status !== 'diverged'
    if (!fresh) await this.open()
    if (this.holdsEngine) this.course.state.play(undefined, speed)
  }

  /** Runs the experiment at this place of the race. @param {number} place */
  async enter(place) {
    const names = Object.keys(this.plan.experiments)
    this.racing = true
    this.experiment = names[place]
    await this.open()
    this.racing = place < names.length - 1
    if (this.holdsEngine) this.course.state.play(undefined, this.speed)
    else this.racing = false
  }

  stop() {
    this.racing = false
    if (this.holdsEngine) this.course.state.pause()
  }

  /** Looks at the run after every report of it. @returns {Result | null} the run, when it has just ended */
  follow() {
    const { run, track } = this
    if (run?.metrics && 'instances' in run.metrics) this.followModels(run.metrics)
    else if (run?.metrics && !this.opening && run.metrics.step !== track.step.at(-1)) {
      track.step.push(run.metrics.step)
      track.recovered.push(Number(this.measure('recovered')))
    }
    if (this.measuredAtEnd && this.plan.study && this.studied !== run) void this.look()
    const { seen, intervention } = this
    if (!run || !seen || !this.finished) return null
    const known = (/** @type {Result} */ { of, run: { intervention: done } }) =>
      of === run && done === intervention
    if (this.results.some(known)) return null
    const label = { experiment: this.experiment, ...this.chosen }
    const result = { label, of: run, run: seen }
    this.results.push(result)
    if (this.plan.race) result.run = this.seen ?? seen
    if (this.racing)
      void this.enter(Object.keys(this.plan.experiments).indexOf(this.experiment) + 1)
    return result
  }

  /** Asks for what the plan wants to know of the run that has just ended. */
  async look() {
    const { run, plan } = this
    if (!run || !plan.study || !this.holdsEngine) return
    this.studied = run
    const { state } = this.course
    const wanted = plan.study
    const study = await state.client.ask((engine) => engine.study(run.number, wanted))
    if (this.run !== run) return
    this.study = study ?? null
    state.topics.tell('run')
  }

  /** @param {ToyMetrics} metrics */
  followModels({ instances, best }) {
    if (best < 0) return
    const better = instances[best].loss < CLEARLY_BETTER * instances[this.shown].loss
    if (better || this.ended) this.shown = best
  }

  /** @param {string} name of a measure */
  measure(name) {
    return this.seen ? measureOf(this.seen, name) : undefined
  }

  /** @param {readonly Condition[]} needs */
  solves(needs) {
    return this.seen !== null && this.ended && solves(this.seen, needs)
  }
}

/** @returns {{ step: number[], recovered: number[] }} */
function newTrack() {
  return { step: [], recovered: [] }
}
