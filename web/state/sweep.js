/**
 * A sweep as the reader sets it up and as it goes: what it asks for, how many runs that makes, how far they are. What is finished joins
 * the kept runs. Called by ui/sweep-form.js; made when first asked for.
 */
import { trainAll } from '../engine/crew.js'
import { sameConfig } from './differing-keys.js'
import { keptRunsOf } from './kept-runs.js'
import { onePerPage } from './one-per-page.js'
import { linkProblem } from './link.js'
import { told } from './problem.js'
import { matters } from './relevance.js'
import { axisOf, gridOf, mayBeSwept } from './sweep-grid.js'

/** @import { Config, Field } from '../engine/protocol.js' */
/** @import { LabState } from './lab-state.js' */
/** @import { Problem } from './problem.js' */
/** @import { Asked, Axis } from './sweep-grid.js' */

/** @typedef {{ axes: Axis[], seeds: string }} Form one or two axes */

/** What is swept first, where it makes a difference. */
const FIRST_KEYS = ['k', 'l1_coefficient', 'l0_coefficient', 'learning_rate']

export class Sweep {
  /** @param {LabState} state */
  constructor(state) {
    this.state = state
    this.kept = keptRunsOf(state)
    /** @type {Form | null} null until the reader changes something */
    this.typed = null
    /** @type {AbortController | null} while it runs */
    this.running = null
    /** Of the sweep that runs or ran last. */
    this.all = 0
    this.done = 0
    /** How many of those asked for were in the table already. */
    this.known = 0
    this.stopped = false
    /** @type {number[]} how much of each run is trained */
    this.shares = []
    /** @type {string[]} why runs gave nothing */
    this.failures = []
    /** @type {Problem | null} why it was not started */
    this.problem = null
  }

  /** Settings that may be swept: of one value, and left to the reader. @returns {Field[]} */
  get fields() {
    const { embedding, settings } = this.state
    return (settings?.description.fields ?? []).filter(
      (field) => mayBeSwept(field) && embedding.shows(field.key) && !embedding.locks(field.key)
    )
  }

  /** @returns {Form} */
  get form() {
    if (this.typed) return this.typed
    const { fields } = this
    const config = /** @type {Config} */ (this.state.settings?.config)
    const wanted = FIRST_KEYS.map((key) => fields.find((field) => field.key === key))
    const first = wanted.find((field) => field && matters(field.key, config)) ?? fields[0]
    return { axes: first ? [axisOf(first, config)] : [], seeds: '1' }
  }

  /** @param {Partial<Form>} changes */
  type(changes) {
    this.typed = { ...this.form, ...changes }
    this.problem = null
    this.all = 0
    this.tell()
  }

  /** @param {number} place @param {string} key empty for none */
  chooseKey(place, key) {
    const { axes } = this.form
    const field = this.fields.find((one) => one.key === key)
    const { settings } = this.state
    const chosen = field && settings ? [axisOf(field, settings.config)] : []
    this.type({ axes: [...axes.slice(0, place), ...chosen, ...axes.slice(place + 1)] })
  }

  /** @param {number} place @param {Partial<Axis>} changes */
  typeAxis(place, changes) {
    const { axes } = this.form
    this.type({ axes: axes.map((axis, i) => (i === place ? { ...axis, ...changes } : axis)) })
  }

  /** What it asks for, before the engine has looked. @returns {{ asked: Asked[] } | { problem: Problem }} */
  get plan() {
    const { settings, embedding } = this.state
    const { axes, seeds } = this.form
    if (!settings || axes.length === 0) return { problem: told('runs.problem.nothing', {}) }
    const plan = gridOf(axes, embedding.locks('seed') ? '1' : seeds, settings)
    const { room } = this.kept
    if ('asked' in plan && plan.asked.length > room)
      return { problem: told('runs.problem.room', { runs: plan.asked.length, room }) }
    return plan
  }

  /** Trains what is not there yet; says in a sentence what the engine does not admit. */
  async start() {
    if (this.running) return
    const { plan } = this
    const running = new AbortController()
    this.running = running
    this.all = 0
    this.tell()
    const configs = 'asked' in plan ? await this.admitted(plan.asked) : null
    if ('problem' in plan) this.problem = plan.problem
    if (configs && !running.signal.aborted) await this.train(configs, running.signal)
    this.stopped = running.signal.aborted
    this.running = null
    this.tell()
  }

  /** @param {Config[]} configs @param {AbortSignal} signal */
  async train(configs, signal) {
    const { kept } = this
    Object.assign(this, { all: configs.length, done: 0, failures: [], problem: null })
    this.shares = configs.map(() => 0)
    this.tell()
    const first = kept.reserve(configs.length)
    const from = this.state.settings?.config
    const settled = (/** @type {number} */ index) => {
      this.shares[index] = 1
      this.done++
      this.tell()
    }
    await trainAll(
      configs,
      {
        onRun: (index, run) => {
          kept.add(run, first + index, from)
          settled(index)
        },
        onProblem: (index, sentence) => {
          this.failures.push(sentence)
          settled(index)
        },
        onShare: (index, share) => {
          if (signal.aborted) return
          this.shares[index] = Math.max(this.shares[index], share)
          this.tell()
        }
      },
      signal
    )
  }

  /**
   * The whole config of each run that is not kept already, each once; null when the engine refuses one, or has failed.
   * @param {Asked[]} asked
   * @returns {Promise<Config[] | null>}
   */
  async admitted(asked) {
    const { client, settings } = this.state
    if (!settings) return null
    const { config: base, description } = settings
    const answers = await Promise.all(
      asked.map((each) => client.ask((engine) => engine.admit('sae', base, each)))
    )
    /** @type {Config[]} */
    const configs = []
    for (const answer of answers) {
      if (!answer) return null
      const { config, refusals } = answer
      if (refusals.length > 0) {
        this.problem = linkProblem(refusals[0], description)
        return null
      }
      if (!this.kept.find(config) && !configs.some((other) => sameConfig(config, other)))
        configs.push(config)
    }
    this.known = asked.length - configs.length
    if (configs.length === 0) this.problem = told('runs.problem.kept', {})
    return configs.length > 0 ? configs : null
  }

  /** Ends what is being trained; what is finished stays. */
  stop() {
    this.running?.abort(new Error('stopped'))
  }

  tell() {
    this.state.topics.tell('sweep')
  }
}

export const sweepOf = onePerPage((state) => new Sweep(state))
