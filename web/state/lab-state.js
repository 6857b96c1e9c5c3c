/**
 * The state of the page: settings, run and selection in one place, and everything a reader can do with them. Talks
 * to the engine through its client and keeps the link in the address bar. Called by the page and its parts.
 */
import { EngineClient } from '../engine/client.js'
import { Address } from './address.js'
import { Comparison } from './comparison.js'
import { Run } from './run.js'
import { NOTHING, Selection } from './selection.js'
import { Settings } from './settings.js'
import { Topics } from './topics.js'
import { ToyRun } from './toy-run.js'

/** @import { Config, Description, Model, Snapshot, SteeringChoice, ToyConfig, ToySnapshot } from '../engine/protocol.js' */
/** @import { Pair } from './selection.js' */

export class LabState {
  constructor() {
    this.topics = new Topics()
    this.selection = new Selection()
    this.comparison = new Comparison(this)
    this.address = new Address(this)
    /** @type {Map<Model, Description>} as far as they were asked for */
    this.descriptions = new Map()
    /** @type {Settings | null} of the model on the page */
    this.settings = null
    /** @type {Run | null} */
    this.run = null
    /** @type {ToyRun | null} instead of a run, when toy models are on the page */
    this.toy = null
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

  /** The run on the page, of either model. */
  get current() {
    return this.toy ?? this.run
  }

  /** What the engine offers for autoencoders, the model that it starts with. */
  get description() {
    return this.descriptions.get('sae') ?? null
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
      this.descriptions.set('sae', await this.client.start())
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
    if (this.current?.status === 'playing') this.current.status = 'paused'
    this.topics.tell('page')
    this.topics.tell('run')
  }

  /** What the engine offers for a model; undefined when it failed. @param {Model} model */
  async describe(model) {
    const known = this.descriptions.get(model)
    if (known || !(await this.revive())) return known
    const description = await this.client.ask((engine) => engine.describe(model))
    if (description) this.descriptions.set(model, description)
    return description
  }

  /** Opens what the address bar says: model, settings, and the step to train to. */
  async followLink() {
    if (!this.description || !(await this.revive())) return
    const asked = await this.address.read(this.description)
    if (!asked) return
    this.linkProblems = asked.problems
    this.replaceSettings(asked.description, asked.config)
    this.topics.tell('page')
    await this.open(asked.config)
    if (asked.step) this.play(asked.step, Infinity)
  }

  /** @param {Description} description @param {Config} config */
  replaceSettings(description, config) {
    if (this.settings?.description === description) this.settings.replace(config)
    else this.settings = new Settings(description, config, (asked) => this.admit(asked))
  }

  dismissLinkProblems() {
    this.linkProblems = []
    this.address.keep()
    this.topics.tell('page')
  }

  /** @param {[string, string][]} asked */
  async admit(asked) {
    if (!(await this.revive())) return undefined
    const { config, description } = /** @type {Settings} */ (this.settings)
    return this.client.ask((engine) => engine.admit(description.model, config, asked))
  }

  /** Opens a new run at step 0. @param {Config} config */
  async open(config) {
    const number = ++this.runs
    const model = this.settings?.description.model ?? 'sae'
    const toyConfig = /** @type {ToyConfig} */ (/** @type {unknown} */ (config))
    this.toy = model === 'toy_model' ? new ToyRun(number, toyConfig) : null
    this.run = model === 'sae' ? new Run(number, config) : null
    const { sample, latent, alpha, method } = this.selection
    if (latent !== null && latent >= config.d_sae) this.selection.latent = null
    this.selection.pinned = this.selection.pointed = NOTHING
    this.topics.tell('settings')
    this.topics.tell('run')
    this.topics.tell('selection')
    if (!(await this.revive())) return
    const steering = { latent: this.selection.latent, alpha, method }
    const request = { run: number, model, config, sample, steering }
    await this.client.ask((engine) => engine.open(request))
  }

  /** Takes a snapshot; done when the page has drawn it. @param {Snapshot | ToySnapshot} snapshot */
  async take(snapshot) {
    if (snapshot.run !== this.current?.number) return
    if ('W' in snapshot) this.toy?.take(snapshot)
    else this.run?.take(snapshot)
    if (this.failure) {
      this.failure = ''
      this.topics.tell('page')
    }
    if (this.current.standsStill) this.address.keep()
    this.topics.tell('run')
    // A hidden page draws nothing, and its animation frames do not come.
    if (!document.hidden) await new Promise((resolve) => requestAnimationFrame(resolve))
  }

  /** Trains on, to a step (default: the end). @param {number} [until] @param {number} [stepsPerSecond] */
  play(until, stepsPerSecond = this.stepsPerSecond) {
    const run = this.current
    if (!run || run.status === 'diverged') return
    if (until === undefined && this.linkProblems.length === 0) this.address.show(run.config, 0)
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
    if (this.current?.status === 'playing') this.play()
    this.topics.tell('page')
  }

  /** Of either model. @param {string} name */
  async choosePreset(name) {
    const toys = Object.hasOwn(this.description?.toyPresets ?? {}, name)
    const description = await this.describe(toys ? 'toy_model' : 'sae')
    if (!description) return
    const config = { ...description.defaults, ...description.presets[name].config }
    this.replaceSettings(description, config)
    if (this.settings) this.settings.base = name
    await this.apply(config)
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
    this.address.show(config, 0)
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
    if (this.selection.point(pair)) this.topics.tell('selection')
  }

  /** Keeps a highlight, or lets it go when it is pinned already. @param {Partial<Pair>} pair */
  pin(pair) {
    this.selection.pin(pair)
    this.topics.tell('selection')
  }
}
