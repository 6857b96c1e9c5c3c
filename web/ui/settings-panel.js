/**
 * <lab-settings>: every key of the config, in groups, and the way back to the preset.
 */
import { html } from 'lit'
import { Panel } from './panel.js'
import './setting-control.js'

const GROUPS = /** @type {const} */ ([
  ['data', 'Data', 'the true features and how they are mixed'],
  ['autoencoder', 'Autoencoder', 'what learns to take them apart'],
  ['training', 'Training', 'how it learns'],
  ['evaluation', 'Evaluation', 'how it is measured']
])

/** Below this width the groups start closed, or the page would be forty controls longer. */
const WIDE = '(min-width: 56rem)'

class SettingsPanel extends Panel {
  static topics = /** @type {const} */ (['page', 'settings'])

  constructor() {
    super()
    this.wide = matchMedia(WIDE).matches
  }

  render() {
    const { settings } = this.state
    return html`<section class="panel settings" aria-labelledby="settings">
      <div class="panel-head">
        <h2 id="settings" tabindex="-1">Settings</h2>
        <button
          type="button"
          class="quiet"
          ?disabled=${!settings}
          @click=${() => settings && this.state.choosePreset(settings.base)}
        >
          Reset all to “${settings ? settings.description.presets[settings.base].title : '…'}”
        </button>
      </div>
      <p class="lead">
        A change starts the run again from step 0. The link in the address bar holds them all.
      </p>
      <p class="summary" role="alert">${this.summary()}</p>
      <div class="groups">${settings ? GROUPS.map((group) => this.group(group)) : ''}</div>
    </section>`
  }

  summary() {
    const refusals = this.state.settings?.refusals ?? []
    if (refusals.length === 0) return ''
    const keys = refusals.map(({ key }) => key).join(', ')
    return `Not applied: ${keys}. ${refusals[0].sentence}`
  }

  /** @param {(typeof GROUPS)[number]} group */
  group([group, title, meaning]) {
    const fields =
      this.state.settings?.description.fields.filter((field) => field.group === group) ?? []
    return html`<details class="group ${group}" ?open=${this.wide}>
      <summary>
        <h3>${title}</h3>
        <span>${meaning}</span>
      </summary>
      <div class="fields">
        ${fields.map((field) => html`<lab-setting .state=${this.state} .field=${field}></lab-setting>`)}
      </div>
    </details>`
  }
}

customElements.define('lab-settings', SettingsPanel)
