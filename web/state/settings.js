/**
 * The settings as they are applied and as they are being typed: every change is put to the engine's rules, what
 * holds is applied, what does not is kept beside its sentence. Called by state/lab-state.js and the settings panel.
 */
import { firstPreset, presetOf, sameSetting, settingText } from './link.js'

/** @import { Admission, Config, Description, Field, Refusal } from '../engine/protocol.js' */

/** Long enough that half a number is rarely judged, short enough to feel immediate. */
const TYPING_MS = 250

export class Settings {
  /**
   * @param {Description} description
   * @param {Config} config
   * @param {(asked: [string, string][]) => Promise<Admission | undefined>} admit
   */
  constructor(description, config, admit) {
    this.description = description
    this.config = config
    this.admit = admit
    /** @type {Map<string, string>} what was typed and is not applied */
    this.typed = new Map()
    /** @type {Refusal[]} */
    this.refusals = []
    this.base = presetOf(config, description) ?? firstPreset(description)
    this.timer = 0
    this.asking = 0
    /** @type {Map<string, Field>} */
    this.fields = new Map(description.fields.map((field) => [field.key, field]))
  }

  /** The preset that these settings are, or null for settings of one's own. */
  get preset() {
    return presetOf(this.config, this.description)
  }

  /** @param {Config} config */
  replace(config) {
    this.config = config
    this.typed.clear()
    this.refusals = []
    this.asking++
    clearTimeout(this.timer)
    this.base = this.preset ?? this.base
  }

  /** The settings of a preset in full. @param {string} name @returns {Config} */
  presetConfig(name) {
    const { defaults, presets } = this.description
    return { ...defaults, ...presets[name].config }
  }

  /** The text a control shows. @param {string} key */
  textOf(key) {
    return this.typed.get(key) ?? settingText(this.config[/** @type {keyof Config} */ (key)])
  }

  /** The sentence to show beside a control, or an empty string. @param {string} key */
  sentenceFor(key) {
    const own = this.refusals.find((refusal) => refusal.key === key)
    if (own) return own.sentence
    return this.refusals.find(({ sentence }) => this.named(sentence) === key)?.sentence ?? ''
  }

  /** The first setting that a sentence names. @param {string} sentence */
  named(sentence) {
    return sentence.match(/\w+/g)?.find((word) => this.fields.has(word)) ?? ''
  }

  /**
   * Takes what was typed into one control; answers after a moment with the settings to apply, or null when nothing
   * changes (or something newer was typed).
   * @param {string} key
   * @param {string} text
   * @returns {Promise<Config | null>}
   */
  type(key, text) {
    this.typed.set(key, text)
    const asking = ++this.asking
    clearTimeout(this.timer)
    const kind = this.fields.get(key)?.kind
    const wait = kind === 'choice' || kind === 'boolean' ? 0 : TYPING_MS
    return new Promise((resolve) => {
      this.timer = window.setTimeout(() => resolve(this.judge(asking)), wait)
    })
  }

  /** @param {number} asking @returns {Promise<Config | null>} */
  async judge(asking) {
    const admission = await this.admit([...this.typed])
    if (!admission || asking !== this.asking) return null
    const refused = new Set(admission.refusals.map((refusal) => refusal.key))
    for (const key of [...this.typed.keys()]) if (!refused.has(key)) this.typed.delete(key)
    this.refusals = admission.refusals
    const changed = Object.entries(admission.config).some(
      ([key, value]) => !sameSetting(value, this.config[/** @type {keyof Config} */ (key)])
    )
    if (!changed) return null
    this.config = admission.config
    this.base = this.preset ?? this.base
    return this.config
  }
}
