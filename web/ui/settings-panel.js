/**
 * <lab-settings>: every key of the config, in groups, and the way back to the preset.
 */
import { html } from 'lit'
import { LatePanel } from './late-panel.js'
import { OneByOne } from './one-by-one.js'
import './setting-control.js'

const GROUPS = /** @type {const} */ (['data', 'autoencoder', 'training', 'evaluation'])

/** Below this width the groups start closed, or the page would be forty controls longer. */
const WIDE = '(min-width: 56rem)'

class SettingsPanel extends LatePanel {
  static topics = /** @type {const} */ (['page', 'settings'])

  constructor() {
    super()
    this.wide = matchMedia(WIDE).matches
    this.standing = new OneByOne(this, 1)
  }

  render() {
    const { t } = this
    const { settings, embedding } = this.state
    return html`<section class="panel settings" aria-labelledby="settings">
      <div class="panel-head">
        <h2 id="settings" tabindex="-1">${t('settings.heading')}</h2>
        <button
          type="button"
          class="quiet"
          ?disabled=${!settings || embedding.locked.size > 0}
          @click=${() => settings && this.state.wishes.choosePreset(settings.base)}
        >
          ${t('settings.reset', { preset: this.base })}
        </button>
      </div>
      <p class="lead">${t('settings.lead')}</p>
      <p class="summary" role="alert">${this.summary()}</p>
      <div class="groups">
        ${settings ? this.standing.of(GROUPS).map((group) => this.group(group)) : ''}
      </div>
    </section>`
  }

  summary() {
    const refusals = this.state.settings?.refusals ?? []
    if (refusals.length === 0) return ''
    const keys = refusals.map(({ key }) => key).join(', ')
    return html`${this.t('settings.refused', { keys })} ${this.ofEngine(refusals[0].sentence)}`
  }

  /** The title of the preset that the settings started from. */
  get base() {
    const { settings, course } = this.state
    if (!settings) return '…'
    const { title } = settings.description.presets[settings.base]
    return course.speech.ofEngine(title, `preset.${settings.base}`).text
  }

  /** @param {(typeof GROUPS)[number]} group */
  group(group) {
    const { settings, embedding } = this.state
    const fields = (settings?.description.fields ?? []).filter(
      (field) => field.group === group && embedding.shows(field.key)
    )
    if (fields.length === 0) return ''
    return html`<details class="group ${group}" ?open=${this.wide}>
      <summary>
        <h3>${this.t(`settings.${group}`)}</h3>
        <span>${this.t(`settings.${group}.about`)}</span>
      </summary>
      <div class="fields">
        ${fields.map((field) => html`<lab-setting .state=${this.state} .field=${field}></lab-setting>`)}
      </div>
    </details>`
  }
}

customElements.define('lab-settings', SettingsPanel)
