/**
 * <lab-progress>: what the reader has done, saved and opened as a file, and reset. Called by ui/lesson/contents.js; the sentence on what
 * is not kept also by ui/lesson/lesson-page.js.
 */
import { html } from 'lit'
import { LANGUAGES } from '../../state/course.js'
import { download } from '../../state/download.js'
import { shorten } from '../../state/link.js'
import { shellWords } from '../../strings/shell.js'
import { translator } from '../../strings/translator.js'
import { Panel } from '../panel.js'
import { chooseTheme, currentTheme } from '../theme.js'

/** @import { Course } from '../../state/course.js' */
/** @import { Theme } from '../theme.js' */
/** @import { Reading } from './prose.js' */

/** Progress takes some kilobytes. */
const LARGEST = 1_000_000

/** @type {readonly Theme[]} */
const THEMES = ['light', 'auto', 'dark']

/** One sentence where the browser keeps nothing. @param {Course} course @param {Reading['t']} t */
export function lostProgress({ progress }, t) {
  return html`<p class="progress-lost" role="status">${progress.lost ? t('progress.lost') : ''}</p>`
}

class ProgressBox extends Panel {
  static topics = /** @type {const} */ (['page'])
  static properties = { ...Panel.properties, said: { state: true } }

  constructor() {
    super()
    this.said = ''
  }

  get t() {
    return translator(shellWords(this.state.course.language))
  }

  get progress() {
    return this.state.course.progress
  }

  save() {
    download('superposition-lab-progress.json', this.progress.text({ theme: currentTheme() }))
  }

  /** @param {Event} event */
  async open({ target }) {
    const input = /** @type {HTMLInputElement} */ (target)
    const [file] = input.files ?? []
    input.value = ''
    if (!file) return
    const kept = file.size <= LARGEST ? this.progress.take(await file.text()) : null
    const { language, theme } = kept?.settings ?? {}
    const themeKept = THEMES.find((name) => name === theme)
    if (themeKept) chooseTheme(themeKept)
    const spoken = LANGUAGES.find((name) => name === language)
    if (spoken) this.state.course.speak(spoken)
    this.say(kept ? 'progress.taken' : 'progress.unknown', file.name)
  }

  reset() {
    this.progress.reset()
    chooseTheme('auto')
    this.say('progress.gone')
  }

  /** @param {string} key @param {string} [file] */
  say(key, file = '') {
    this.said = this.t(key, { file: shorten(file), solved: this.progress.solved.size })
    this.state.topics.tell('page')
  }

  render() {
    const { t } = this
    return html`<section class="progress-box" aria-labelledby="progress-heading">
      <h2 id="progress-heading">${t('progress.heading')}</h2>
      <p>${this.progress.lost ? '' : t('progress.kept')}</p>
      ${lostProgress(this.state.course, t)}
      <p class="actions">
        <button type="button" class="quiet" @click=${() => this.save()}>
          ${t('progress.save')}
        </button>
        <label class="file-button quiet"
          ><span>${t('progress.open')}</span
          ><input
            class="visually-hidden"
            type="file"
            accept=".json"
            @change=${(/** @type {Event} */ event) => void this.open(event)}
        /></label>
        <button type="button" class="quiet" @click=${() => this.reset()}>
          ${t('progress.reset')}
        </button>
      </p>
      <p role="status">${this.said}</p>
    </section>`
  }
}

customElements.define('lab-progress', ProgressBox)
