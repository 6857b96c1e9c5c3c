/**
 * The address bar: holds the link that repeats the run on the page, unless something in the link that was opened was
 * not taken. Called by state/lab-state.js.
 */
import { placedIn } from './course.js'
import { linkProblem, readAt, readLink, readModel, writeLink } from './link.js'

/** @import { Config, Description } from '../engine/protocol.js' */
/** @import { LabState } from './lab-state.js' */

export class Address {
  /** @param {LabState} state */
  constructor(state) {
    this.state = state
    /** @type {string | null} the text after the # that was last read or written here */
    this.hash = null
  }

  /** Opens what the address bar says: lesson, model, settings, and the step to train to. */
  async follow() {
    const { state } = this
    state.course.enter(location.hash)
    if (state.view.follow(location.hash)) return
    const wanted = state.wishes.next()
    if (!state.description || !(await state.revive())) return
    const asked = await this.read(state.description, wanted)
    if (!asked) return
    const { fields } = asked.description
    const embedding = state.embedding.problems(fields)
    state.linkProblems = [...state.course.problems, ...embedding, ...asked.problems]
    // A lesson without settings opens its own.
    if (state.course.lesson && !asked.named) {
      if (!state.course.ownsRun) state.pause()
      state.topics.tell('page')
      return
    }
    state.replaceSettings(asked.description, asked.config)
    state.topics.tell('page')
    if ((await state.open(asked.config)) && asked.step) state.play(asked.step, Infinity)
  }

  /**
   * What the address bar asks for, as far as it holds together; undefined when the engine failed, or something else is
   * wanted since.
   * @param {Description} first of the model that a link need not name
   * @param {() => boolean} wanted
   */
  async read(first, wanted) {
    const { hash } = location
    const { model, problem } = readModel(hash, first)
    const description = await this.state.describe(model)
    if (!description) return undefined
    const { base, asked, named, ...request } = readLink(hash, description)
    const admission = await this.state.client.ask((engine) => engine.admit(model, base, asked))
    if (!admission || !wanted() || location.hash !== hash) return undefined
    this.hash = hash
    const { config, refusals } = admission
    const at = readAt(request.at, config.steps)
    const refused = refusals.map((refusal) => linkProblem(refusal, description))
    const problems = [problem, ...request.problems, ...refused, at.problem]
    return {
      description,
      config,
      named,
      step: at.step,
      problems: problems.filter((each) => each !== null)
    }
  }

  /** The link that repeats this run. */
  get link() {
    const run = this.state.current
    if (!run) return location.href
    return new URL(this.linkTo(run.config, run.step), location.href).href
  }

  /** @param {object} config of the model on the page @param {number} at */
  linkTo(config, at) {
    const description = /** @type {Description} */ (this.state.settings?.description)
    const run = writeLink(/** @type {Config} */ (config), description, at)
    const { place } = this.state.course
    return place ? `#${place}&${run.slice(1)}` : run
  }

  /** @param {object} config @param {number} at */
  show(config, at) {
    history.replaceState(null, '', this.linkTo(config, at))
    this.hash = location.hash
  }

  /** Writes into the link where the reader is, and leaves the rest of it. @param {string} place */
  move(place) {
    history.replaceState(null, '', placedIn(location.hash, place))
    this.hash = location.hash
  }

  dismissProblems() {
    this.state.linkProblems = []
    this.keep()
    this.state.topics.tell('page')
  }

  /** Of a run that stands still, unless the reader has gone to another link, which is about to be read. */
  keep() {
    if (location.hash !== this.hash) return
    const { current, linkProblems } = this.state
    if (current && current.step > 0 && linkProblems.length === 0)
      this.show(current.config, current.step)
  }
}
