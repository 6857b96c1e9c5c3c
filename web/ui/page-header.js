/**
 * <lab-header>: name, tagline, the link that repeats this run, light and dark.
 */
import { html } from 'lit'
import { choiceStrip } from './choice.js'
import { Panel } from './panel.js'
import { chooseTheme, currentTheme } from './theme.js'

/** @import { Theme } from './theme.js' */

/** How long "Copied" stays. */
const COPIED_MS = 2500

class PageHeader extends Panel {
  static topics = /** @type {const} */ (['page'])
  static properties = { ...Panel.properties, answer: { state: true } }

  constructor() {
    super()
    /** @type {'' | 'copied' | 'by hand'} */
    this.answer = ''
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.state.address.link)
      this.answer = 'copied'
      setTimeout(() => (this.answer = ''), COPIED_MS)
    } catch {
      // Without a secure address or permission the clipboard is closed: show the link to be copied by hand.
      this.answer = 'by hand'
      await this.updateComplete
      this.querySelector('input')?.select()
    }
  }

  render() {
    const { answer } = this
    return html`<header class="page-header">
      <div class="title">
        <h1>Superposition Lab</h1>
        <p class="tagline">
          Train a sparse autoencoder in this tab on data whose true features are known, and see
          which of them it really finds.
        </p>
      </div>
      <div class="tools">
        <button type="button" class="quiet" @click=${() => this.copy()}>
          ${answer === 'copied' ? 'Link copied' : 'Copy link'}
        </button>
        ${choiceStrip({
          name: 'theme',
          legend: 'Colours',
          value: currentTheme(),
          options: [
            { value: 'light', text: 'Light' },
            { value: 'auto', text: 'Auto' },
            { value: 'dark', text: 'Dark' }
          ],
          onChoose: (theme) => {
            chooseTheme(/** @type {Theme} */ (theme))
            this.state.topics.tell('page')
          }
        })}
        <p class="visually-hidden" role="status">
          ${answer === 'copied' ? 'The link to this run was copied.' : ''}
        </p>
      </div>
      ${
        answer === 'by hand'
          ? html`<label class="link-by-hand"
              >Copy this link:
              <input readonly .value=${this.state.address.link} @focus=${selectAll} />
            </label>`
          : ''
      }
    </header>`
  }
}

/** @param {FocusEvent} event */
function selectAll(event) {
  if (event.target instanceof HTMLInputElement) event.target.select()
}

customElements.define('lab-header', PageHeader)
