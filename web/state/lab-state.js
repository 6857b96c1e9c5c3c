/**
 * The state of the page: settings, run and selection in one place, and everything a reader can do with them. Talks
 * to the engine through its client and keeps the link in the address bar. Called by the page and its parts.
 */
import { EngineClient } from '../engine/client.js'
import { Comparison } from './comparison.js'
import { linkProblem, readAt, readLink, writeLink } from './link.js'
import { Run } from './run.js'
import { NOTHING, Selection } from './selection.js'
import { Settings } from './settings.js'
import { Topics } from './topics.js'

/** @import { Config, Description, Snapshot, SteeringChoice } from '../engine/protocol.js' */
/** @import { Pair } from './selection.js' */

export class LabState {
  constructor() {
    this.topics = new Topics()
    this.selection = new Selection()
    this.comparison = new Comparison(this)
    /** @type {Description | null} */
    this.description = null
    /** @type {Settings | null} */
    this.settings = null
    /** @type {Run | null} */
    this.run = null
    this.runs = 0
    // Most presets take a second or two of full speed: too fast to watch features being found.
    this.stepsPerSecond = 500
    /** @type {string[]} what was wrong with the link that was opened */
    this.linkProblems = []
    /** @type {string} one sentence when the engine failed */
    this.failure = ''
    this.client = new EngineClient({
      onSnapshot: (snapshot) => this.take(snapshot),
      onFailure: (sentence) => this.fail(sentence)
    })
  }

  async start() {
    window.addEventListener('hashchange', () => void this.followLink())
    await this.restart()
  }

  /** Starts the engine, also after a failure; the settings stay. */
  async restart() {
    if (!(await this.revive())) return
    if (this.settings) await this.open(this.settings.config)
    else await this.followLink()
  }

  /** Starts the engine if it does not run. @returns {Promise<boolean>} whether it runs now */
  async revive() {
    if (this.client.engine) return true
    try {
      this.description = await this.client.start()
      return true
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      this.fail(`it could not be loaded (${reason}).`)
      return false
    }
  }

  /** @param {string} sentence */
  fail(sentence) {
    this.failure = sentence
    this.client.stop()
    if (this.run?.status === 'playing') this.run.status = 'paused'
    this.topics.tell('page')
    this.topics.tell('run')
  }

  /** Opens what the address bar says: settings, and the step to train to. */
  async followLink() {
    const { description } = this
    const { hash } = location
    if (!description || !(await this.revive())) return
    const request = readLink(hash, description)
    const admission = await this.client.ask((engine) => engine.admit(request.base, request.asked))
    if (!admission || location.hash !== hash) return
    const at = readAt(request.at, admission.config.steps)
    this.linkProblems = [
      ...request.problems,
      ...admission.refusals.map((refusal) => linkProblem(refusal, description)),
      ...(at.problem ? [at.problem] : [])
    ]
    if (this.settings) this.settings.replace(admission.config)
    else this.settings = new Settings(description, admission.config, (asked) => this.admit(asked))
    this.topics.tell('page')
    await this.open(admission.config)
    if (at.step) this.play(at.step, Infinity)
  }

  dismissLinkProblems() {
    this.linkProblems = []
    this.writeLink()
    this.topics.tell('page')
  }

  /** @param {[string, string][]} asked */
  async admit(asked) {
    if (!(await this.revive())) return undefined
    const base = /** @type {Settings} */ (this.settings).config
    return this.client.ask((engine) => engine.admit(base, asked))
  }

  /** Opens a new run at step 0. @param {Config} config */
  async open(config) {
    this.run = new Run(++this.runs, config)
    const { sample, latent, alpha, method } = this.selection
    if (latent !== null && latent >= config.d_sae) this.selection.latent = null
    this.selection.pinned = this.selection.pointed = NOTHING
    this.topics.tell('settings')
    this.topics.tell('run')
    this.topics.tell('selection')
    if (!(await this.revive())) return
    const steering = { latent: this.selection.latent, alpha, method }
    const request = { run: this.run.number, config, sample, steering }
    await this.client.ask((engine) => engine.open(request))
  }

  /** Takes a snapshot; done when the page has drawn it. @param {Snapshot} snapshot */
  async take(snapshot) {
    if (!this.run || snapshot.run !== this.run.number) return
    this.run.take(snapshot)
    if (this.failure) {
      this.failure = ''
      this.topics.tell('page')
    }
    if (this.run.standsStill) this.writeLink()
    this.topics.tell('run')
    // A hidden page draws nothing, and its animation frames do not come.
    if (!document.hidden) await new Promise((resolve) => requestAnimationFrame(resolve))
  }

  /** Trains on, to a step (default: the end). @param {number} [until] @param {number} [stepsPerSecond] */
  play(until, stepsPerSecond = this.stepsPerSecond) {
    const { run } = this
    if (!run || run.status === 'diverged') return
    if (until === undefined && this.linkProblems.length === 0) {
      history.replaceState(null, '', this.linkTo(run.config, 0))
    }
    const request = { until: until ?? run.config.steps, stepsPerSecond }
    void this.client.ask((engine) => engine.play(request))
  }

  pause() {
    void this.client.ask((engine) => engine.pause())
  }

  step() {
    void this.client.ask((engine) => engine.step())
  }

  /** Back to step 0 with the same settings. */
  reset() {
    if (this.settings) void this.apply(this.settings.config)
  }

  /** @param {number} stepsPerSecond */
  setSpeed(stepsPerSecond) {
    this.stepsPerSecond = stepsPerSecond
    if (this.run?.status === 'playing') this.play()
    this.topics.tell('page')
  }

  /** @param {string} name */
  choosePreset(name) {
    const { settings } = this
    if (!settings) return
    const config = settings.presetConfig(name)
    settings.replace(config)
    settings.base = name
    void this.apply(config)
  }

  /** Takes what was typed into one control. @param {string} key @param {string} text */
  async type(key, text) {
    const config = await this.settings?.type(key, text)
    this.topics.tell('settings')
    if (config) await this.apply(config)
  }

  /** Follows a diagnosis: the run's settings with these changed. @param {Partial<Config>} changes */
  tryOut(changes) {
    if (!this.run || !this.settings) return
    const config = { ...this.run.config, ...changes }
    this.settings.replace(config)
    void this.apply(config)
  }

  /** Puts settings into the link and opens a run with them. @param {Config} config */
  async apply(config) {
    this.linkProblems = []
    history.replaceState(null, '', this.linkTo(config, 0))
    this.topics.tell('page')
    await this.open(config)
  }

  /** @param {number} index */
  chooseSample(index) {
    this.selection.sample = index
    this.topics.tell('selection')
    void this.client.ask((engine) => engine.inspect(index))
  }

  /** @param {Partial<SteeringChoice>} choice */
  chooseSteering(choice) {
    Object.assign(this.selection, choice)
    const { latent, alpha, method } = this.selection
    this.topics.tell('selection')
    void this.client.ask((engine) => engine.steer({ latent, alpha, method }))
  }

  /** Highlights what is pointed at, in every panel. @param {Partial<Pair>} pair */
  point(pair) {
    const { feature = -1, latent = -1 } = pair
    const { pointed } = this.selection
    if (pointed.feature === feature && pointed.latent === latent) return
    this.selection.pointed = { feature, latent }
    this.topics.tell('selection')
  }

  /** Keeps a highlight, or lets it go when it is pinned already. @param {Partial<Pair>} pair */
  pin(pair) {
    const { feature = -1, latent = -1 } = pair
    const { pinned } = this.selection
    const same = pinned.feature === feature && pinned.latent === latent
    this.selection.pinned = same ? NOTHING : { feature, latent }
    this.topics.tell('selection')
  }

  /** The link that repeats this run. */
  get link() {
    if (!this.run) return location.href
    return new URL(this.linkTo(this.run.config, this.run.step), location.href).href
  }

  /** @param {Config} config @param {number} at */
  linkTo(config, at) {
    return writeLink(config, /** @type {Description} */ (this.description).defaults, at)
  }

  writeLink() {
    if (!this.run || this.run.step === 0 || this.linkProblems.length > 0) return
    history.replaceState(null, '', this.linkTo(this.run.config, this.run.step))
  }
}
