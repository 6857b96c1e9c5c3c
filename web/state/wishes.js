/**
 * What the reader wants on the page, in the order of asking: whoever must wait for the engine before he opens a run looks then
 * whether it is still wanted. Called by state/lab-state.js, state/address.js, state/cards.js and ui/.
 */

/** @import { Config } from '../engine/protocol.js' */
/** @import { LabState } from './lab-state.js' */

export class Wishes {
  /** @param {LabState} state */
  constructor(state) {
    this.state = state
    this.count = 0
  }

  /** Another run is asked for. @returns {() => boolean} whether it still is the last */
  next() {
    this.count++
    return this.last()
  }

  /** @returns {() => boolean} whether nothing has been asked for since */
  last() {
    const { count } = this
    return () => count === this.count
  }

  /** Of either model. @param {string} name */
  async choosePreset(name) {
    const { state } = this
    const wanted = this.next()
    const toys = Object.hasOwn(state.description?.toyPresets ?? {}, name)
    const description = await state.describe(toys ? 'toy_model' : 'sae')
    if (!description || !wanted()) return
    const config = { ...description.defaults, ...description.presets[name].config }
    state.replaceSettings(description, config)
    if (state.settings) state.settings.base = name
    await state.apply(config)
  }

  /** Takes what was typed into one control. @param {string} key @param {string} text */
  async type(key, text) {
    const { state } = this
    const wanted = this.last()
    const config = await state.settings?.type(key, text)
    state.topics.tell('settings')
    if (config && wanted()) await state.apply(config)
  }

  /** Follows a diagnosis: the run's settings with these changed. @param {Partial<Config>} changes */
  tryOut(changes) {
    const { run, settings, embedding } = this.state
    if (!run || !settings) return
    const free = Object.entries(changes).filter(([key]) => !embedding.locks(key))
    const config = { ...run.config, ...Object.fromEntries(free) }
    settings.replace(config)
    void this.state.apply(config)
  }

  /** Back to step 0 with the same settings. */
  reset() {
    const { state } = this
    if (state.settings) void state.apply(state.settings.config)
  }
}
