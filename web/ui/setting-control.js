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
    const { field, state, t } = this
    const { settings } = state
    if (!settings) return ''
    const sentence = settings.sentenceFor(field.key)
    const quiet = matters(field.key, settings.config) ? '' : 'quiet'
    const toys = settings.description.model === 'toy_model'
    const id = `setting-${field.key}`
    return html`<div class="setting ${field.kind} ${quiet} ${sentence ? 'refused' : ''}">
      <label for=${id}><code>${field.key}</code></label
      >${this.changed()} ${this.control(id, sentence !== '')}
      <p class="sentence" id="${id}-problem">${this.ofEngine(sentence)}</p>
      <p class="meaning" id="${id}-meaning">
        ${this.ofEngine(field.meaning, `${toys ? 'toy.' : ''}field.${field.key}`)}${quiet ? html` <i>${t('setting.quiet')}</i>` : ''}
        <span class="range">${rangeOf(field, t)}</span>
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
      : html` <small class="changed"
          >${this.t('setting.was', { before: shorten(settingText(before)) })}</small
        >`
  }

  /** @param {string} id @param {boolean} refused */
  control(id, refused) {
    const { field, state } = this
    const text = this.editing ?? state.settings?.textOf(field.key) ?? ''
    const described = `${id}-problem ${id}-meaning`
    const locked = state.embedding.locks(field.key)
    if (field.kind === 'choice') {
      return html`<select
        id=${id}
        ?disabled=${locked}
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
        ?disabled=${locked}
        type="checkbox"
        aria-describedby=${described}
        .checked=${text === 'true'}
        @change=${this.take}
      />`
    }
    return html`<input
      id=${id}
      ?disabled=${locked}
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
    void this.state.wishes.type(this.field.key, text)
  }
}

/** @param {Field} field */
const isList = ({ kind }) => kind.endsWith(' list')

/** @param {Field} field @param {import('../strings/translator.js').Translate} t */
function rangeOf({ kind, minimum, maximum }, t) {
  if (kind === 'choice' || kind === 'boolean') return ''
  const [low, high] = [minimum, maximum].map((end) => String(end ?? '').replace('-', '−'))
  const key = low && high ? 'setting.range' : `setting.range.${low ? 'low' : 'high'}`
  const range = low || high ? t(key, { low, high }) : ''
  if (kind === 'correlation list') return t('setting.range.rho', { range })
  return kind.endsWith(' list') ? t('setting.range.each', { range }) : range
}

customElements.define('lab-setting', SettingControl)
