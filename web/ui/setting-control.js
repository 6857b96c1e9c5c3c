/**
 * <lab-setting>: one key of the config with its control, its meaning, and the sentence that says why what was typed is
 * not applied.
 */
import { html } from 'lit'
import { sameSetting, settingText, shorten } from '../state/link.js'
import { matters } from '../state/relevance.js'
import { Panel } from './panel.js'

/** @import { Field } from '../engine/protocol.js' */

class SettingControl extends Panel {
  static topics = /** @type {const} */ (['settings'])
  static properties = { ...Panel.properties, field: { attribute: false }, editing: { state: true } }

  constructor() {
    super()
    /** @type {Field} */
    this.field = /** @type {Field} */ (/** @type {unknown} */ (undefined))
    /** @type {string | null} what stands in the control while it is typed into */
    this.editing = null
  }

  render() {
    const { field, state } = this
    const { settings } = state
    if (!settings) return ''
    const sentence = settings.sentenceFor(field.key)
    const quiet = matters(field.key, settings.config) ? '' : 'quiet'
    const id = `setting-${field.key}`
    return html`<div class="setting ${field.kind} ${quiet} ${sentence ? 'refused' : ''}">
      <label for=${id}><code>${field.key}</code></label
      >${this.changed()} ${this.control(id, sentence !== '')}
      <p class="sentence" id="${id}-problem">${sentence}</p>
      <p class="meaning" id="${id}-meaning">
        ${field.meaning}${quiet ? html` <i>(no effect now)</i>` : ''}
        <span class="range">${rangeOf(field)}</span>
      </p>
    </div>`
  }

  /** What the preset had, where a reader has changed it. */
  changed() {
    const { settings } = this.state
    if (!settings) return ''
    const { key } = this.field
    const before = settings.presetConfig(settings.base)[key]
    return sameSetting(before, settings.config[key])
      ? ''
      : html` <small class="changed">was ${shorten(settingText(before))}</small>`
  }

  /** @param {string} id @param {boolean} refused */
  control(id, refused) {
    const { field, state } = this
    const text = this.editing ?? state.settings?.textOf(field.key) ?? ''
    const described = `${id}-problem ${id}-meaning`
    if (field.kind === 'choice') {
      return html`<select
        id=${id}
        aria-describedby=${described}
        aria-invalid=${refused}
        @change=${this.take}
      >
        ${field.choices?.map(
          (choice) => html`<option value=${choice} .selected=${choice === text}>${choice}</option>`
        )}
      </select>`
    }
    if (field.kind === 'boolean') {
      return html`<input
        id=${id}
        type="checkbox"
        aria-describedby=${described}
        .checked=${text === 'true'}
        @change=${this.take}
      />`
    }
    return html`<input
      id=${id}
      type="text"
      inputmode=${isList(field) ? 'text' : 'decimal'}
      autocomplete="off"
      spellcheck="false"
      aria-describedby=${described}
      aria-invalid=${refused}
      .value=${text}
      @input=${this.take}
      @blur=${() => (this.editing = null)}
    />`
  }

  /** @param {Event} event */
  take({ target }) {
    const control = /** @type {HTMLInputElement | HTMLSelectElement} */ (target)
    const boolean = control instanceof HTMLInputElement && control.type === 'checkbox'
    const text = boolean ? String(control.checked) : control.value.trim()
    if (control instanceof HTMLInputElement && !boolean) this.editing = control.value
    void this.state.type(this.field.key, text)
  }
}

/** @param {Field} field */
const isList = ({ kind }) => kind.endsWith(' list')

/** @param {Field} field */
function rangeOf({ kind, minimum, maximum }) {
  if (kind === 'choice' || kind === 'boolean') return ''
  const entries = kind === 'correlation list' ? 'rho ' : kind.endsWith(' list') ? 'each ' : ''
  const low = minimum === undefined ? '' : `from ${minimum}`
  const high = maximum === undefined ? '' : ` to ${maximum}`
  return `${entries}${low}${high}`.replace(/-(?=\d)/g, '−')
}

customElements.define('lab-setting', SettingControl)
