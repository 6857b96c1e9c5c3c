/**
 * Run cards on the page: the card of the run as a file, and a card that is opened, which is run again and compared bit for bit.
 * Called by ui/run-footer.js and ui/lab-page.js.
 */
import { download } from './download.js'
import { fileName, settingText } from './link.js'
import { said, told } from './problem.js'

/** @import { Config, ConfigValue, Description } from '../engine/protocol.js' */
/** @import { LabState } from './lab-state.js' */
/** @import { Problem } from './problem.js' */

const LARGEST_CARD = 2 ** 22

/** @typedef {'' | 'running' | 'same' | 'different' | 'problem'} Verdict */

export class Cards {
  /** @param {LabState} state */
  constructor(state) {
    this.state = state
    /** @type {Verdict} on the card that was opened last */
    this.verdict = ''
    this.name = ''
    /** @type {Problem[]} */
    this.sentences = []
    this.opened = 0
  }

  /** Whether there is a measured run to make a card of. */
  get possible() {
    const run = this.state.current
    return Boolean(run?.measured && run.step > 0)
  }

  async save() {
    const run = this.state.current
    const text = await this.state.client.ask((engine) => engine.card())
    if (text && run) download(`run-seed-${run.config.seed}.card.json`, text)
  }

  /** @param {File} file */
  async open(file) {
    const opened = ++this.opened
    this.name = fileName(file)
    if (file.size > LARGEST_CARD)
      return this.say('problem', [told('card.too_large', { file: this.name })])
    const text = await file.text()
    if (!(await this.state.revive())) return
    const asked = await this.state.client.ask((engine) => engine.readCard(text, fileName(file)))
    if (!asked || opened !== this.opened) return
    if (!asked.config || !asked.model) return this.say('problem', [said(asked.problem ?? '')])
    await this.repeat(text, asked.model, asked.config, asked.steps ?? 0, opened)
  }

  /**
   * @param {string} text
   * @param {'sae' | 'toy_model'} model
   * @param {Record<string, unknown>} given
   * @param {number} steps
   * @param {number} opened
   */
  async repeat(text, model, given, steps, opened) {
    const { state } = this
    const wanted = state.wishes.next()
    const description = await state.describe(model)
    if (!description) return
    const config = await this.admitted(description, given)
    if (!config || opened !== this.opened) return
    if (!wanted()) return this.say('', [])
    this.say('running', [])
    state.replaceSettings(description, config)
    const opening = state.apply(config)
    const run = state.current
    if ((await opening) && steps > 0) state.play(steps, Infinity)
    const stands = await this.standing(steps, opened)
    if (!stands || run !== state.current) {
      if (opened === this.opened) this.say('', [])
      return
    }
    const found = await state.client.ask((engine) => engine.judgeCard(text))
    if (found && opened === this.opened)
      this.say(found.length === 0 ? 'same' : 'different', found.map(said))
  }

  /** The settings of a card, or a sentence on the first that cannot be run. @param {Description} description @param {Record<string, unknown>} given */
  async admitted({ model, defaults }, given) {
    /** @type {[string, string][]} */
    const asked = Object.entries(/** @type {Record<string, ConfigValue>} */ (given)).map(
      ([key, value]) => [key, settingText(value)]
    )
    const admission = await this.state.client.ask((engine) =>
      engine.admit(model, /** @type {Config} */ (defaults), asked)
    )
    if (!admission) return undefined
    const [refusal] = admission.refusals
    if (!refusal) return admission.config
    this.say('problem', [{ ...told('card.refused', { file: this.name }), of: refusal.sentence }])
    return undefined
  }

  /**
   * Waits until the run stands still at a step, or has diverged, or something else is run.
   * @param {number} wanted
   * @param {number} opened
   * @returns {Promise<boolean>} whether it does
   */
  async standing(wanted, opened) {
    const { state } = this
    const run = state.current
    const gone = () => opened !== this.opened || run !== state.current || state.failure !== ''
    const arrived = () => run?.measured && (run.step === wanted || run.status === 'diverged')
    await state.topics.until(['run', 'page', 'card'], () => gone() || arrived())
    return !gone()
  }

  /** @param {Verdict} verdict @param {Problem[]} sentences */
  say(verdict, sentences) {
    this.verdict = verdict
    this.sentences = sentences
    this.state.topics.tell('card')
  }

  dismiss() {
    this.opened++
    this.say('', [])
  }
}
