/**
 * <lab-footer>: what identifies this run: seed, step and the fingerprint of its weights, equal wherever it is repeated.
 */
import { html } from 'lit'
import { placeText } from '../state/course.js'
import { Panel } from './panel.js'

class RunFooter extends Panel {
  static topics = /** @type {const} */ (['run', 'page'])

  /** @param {Event} event */
  open({ target }) {
    const input = /** @type {HTMLInputElement} */ (target)
    const [file] = input.files ?? []
    input.value = ''
    if (!file) return
    void this.state.cards.open(file)
    scrollTo({ top: 0 })
  }

  /** The way to the recipes for pages of others: from the site only, where they lie beside it. */
  forAuthors() {
    if (this.state.embedding.on || 'oneFile' in document.documentElement.dataset) return ''
    const place = placeText(null, this.state.course.language)
    const page = place ? `recipes.html#${place}` : 'recipes.html'
    return html`<p><a href=${page}>${this.t('footer.recipes')}</a></p>`
  }

  render() {
    const { t } = this
    const { current: run, description } = this.state
    const metrics = run?.metrics
    const { cards } = this.state
    return html`<footer class="run-footer">
      <p class="actions">
        <button
          type="button"
          class="quiet"
          ?disabled=${!cards.possible}
          @click=${() => cards.save()}
        >
          ${t('footer.save')}
        </button>
        <label class="file-button quiet"
          ><span>${t('footer.open')}</span
          ><input
            class="visually-hidden"
            type="file"
            accept=".json"
            @change=${(/** @type {Event} */ event) => this.open(event)}
        /></label>
      </p>
      <p>
        ${this.marked('footer.run', {
          seed: html`<code>${run?.config.seed ?? '–'}</code>`,
          step: html`<code>${metrics?.step ?? '–'}</code>`,
          fingerprint: html`<code class="fingerprint">${metrics?.fingerprint ?? '–'}</code>`
        })}
      </p>
      ${this.forAuthors()}
      <p class="muted">${t('footer.same', { version: description?.version ?? '–' })}</p>
    </footer>`
  }
}

customElements.define('lab-footer', RunFooter)
