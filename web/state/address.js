/**
 * The address bar: holds the link that repeats the run on the page, unless something in the link that was opened was
 * not taken. Called by state/lab-state.js.
 */
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

  /**
   * What the address bar asks for, as far as it holds together; undefined when the engine failed, or it has changed
   * since.
   * @param {Description} first of the model that a link need not name
   */
  async read(first) {
    const { hash } = location
    const { model, problem } = readModel(hash, first)
    const description = await this.state.describe(model)
    if (!description) return undefined
    const { base, asked, ...request } = readLink(hash, description)
    const admission = await this.state.client.ask((engine) => engine.admit(model, base, asked))
    if (!admission || location.hash !== hash) return undefined
    this.hash = hash
    const { config, refusals } = admission
    const at = readAt(request.at, config.steps)
    const refused = refusals.map((refusal) => linkProblem(refusal, description))
    const problems = [problem, ...request.problems, ...refused, at.problem]
    return { description, config, step: at.step, problems: problems.filter((sentence) => sentence) }
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
    return writeLink(/** @type {Config} */ (config), description, at)
  }

  /** @param {object} config @param {number} at */
  show(config, at) {
    history.replaceState(null, '', this.linkTo(config, at))
    this.hash = location.hash
  }

  /** Of a run that stands still, unless the reader has gone to another link, which is about to be read. */
  keep() {
    if (location.hash !== this.hash) return
    const { current, linkProblems } = this.state
    if (current && current.step > 0 && linkProblems.length === 0)
      this.show(current.config, current.step)
  }
}
