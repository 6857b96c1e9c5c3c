/**
 * The state of the page: settings, run and selection in one place, and everything a reader can do with them. Talks
 * to the engine through its client and keeps the link in the address bar. Called by the page and its parts.
 */
import { EngineClient, notLoaded } from '../engine/client.js'
import { Address } from './address.js'
import { Cards } from './cards.js'
import { Comparison } from './comparison.js'
import { Course } from './course.js'
import { drawn } from './drawn.js'
import { Embedding } from './embedding.js'
import { Host } from './host.js'
import { Run } from './run.js'
import { NOTHING, Selection } from './selection.js'
import { Settings } from './settings.js'
import { Topics } from './topics.js'
import { ToyRun } from './toy-run.js'
import { View } from './view.js'
import { Wishes } from './wishes.js'

/** @import { Config, Description, Model, Snapshot, SteeringChoice, ToyConfig, ToySnapshot } from '../engine/protocol.js' */
/** @import { Pair } from './selection.js' */

export class LabState {
  constructor() {
    this.topics = new Topics()
    this.embedding = new Embedding(location.search)
    this.selection = new Selection()
    this.comparison = new Comparison(this)
    this.address = new Address(this)
    this.wishes = new Wishes(this)
    this.course = new Course(this)
    this.cards = new Cards(this)
    this.view = new View(this)
    /** The page that this one stands in, where it is embedded. */
    this.host = this.embedding.on && window.parent !== window ? new Host(this) : null
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
    this.stepsPerSecond = Number(this.course.progress.settings.speed) || 500
    /** @type {import('./problem.js').Problem[]} what was wrong with the link that was opened */
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
    window.addEventListener('hashchange', () => void this.address.follow())
    this.course.enter(location.hash)
    this.host?.start()
    await this.course.readable()
    if (await this.describe('sae')) await this.address.follow()
    await this.host?.ready()
  }

  /** Starts the engine, also after a failure; the settings stay. */
  async restart() {
    if (!(await this.revive())) return
    if (this.settings) await this.open(this.settings.config)
    else await this.address.follow()
  }

  /** Starts the engine if it does not run. @returns {Promise<boolean>} whether it runs now */
  async revive() {
    if (this.client.engine) return true
    try {
      this.descriptions.set('sae', await this.client.start())
      return true
    } catch (error) {
      this.fail(notLoaded(error))
      return false
    }
  }

  /** @returns {Promise<void>} when the engine has said anything of a run, or failed: until then it takes the processor's time */
  firstNumbers() {
    return this.topics.until(['run', 'page'], () => this.current?.metrics || this.failure)
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

  /** @param {Description} description @param {Config} config */
  replaceSettings(description, config) {
    if (this.settings?.description === description) this.settings.replace(config)
    else this.settings = new Settings(description, config, (asked) => this.admit(asked))
  }

  /** @param {[string, string][]} asked */
  async admit(asked) {
    if (!(await this.revive())) return undefined
    const { config, description } = /** @type {Settings} */ (this.settings)
    return this.client.ask((engine) => engine.admit(description.model, config, asked))
  }

  /**
   * Opens a new run at step 0.
   * @param {Config} config of the model that the settings are of
   * @returns {Promise<boolean>} whether it is there, and still the run on the page
   */
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
    if (!(await this.revive())) return false
    const steering = { latent: this.selection.latent, alpha, method }
    const request = { run: number, model, config, sample, steering }
    await this.client.ask((engine) => engine.open(request))
    return number === this.current?.number && !this.failure
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
    if (!document.hidden) await drawn()
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

  /** @param {number} stepsPerSecond */
  setSpeed(stepsPerSecond) {
    this.stepsPerSecond = stepsPerSecond
    this.course.progress.choose('speed', String(stepsPerSecond))
    if (this.current?.status === 'playing') this.play()
    this.topics.tell('page')
  }

  /** Puts settings into the link and opens a run with them. @param {Config} config @returns {Promise<boolean>} as of open */
  apply(config) {
    this.wishes.next()
    this.linkProblems = []
    this.address.show(config, 0)
    this.topics.tell('page')
    return this.open(config)
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
