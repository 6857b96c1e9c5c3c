/**
 * <lab-header>: name, tagline, the link that repeats this run, light and dark.
 */
import { html } from 'lit'
import { CONTENTS, placeText, placedIn } from '../state/course.js'
import { OWN_DATA } from '../state/view.js'
import { choiceStrip } from './choice.js'
import { Panel } from './panel.js'
import { chooseTheme, currentTheme } from './theme.js'

/** @import { Language } from '../state/course.js' */
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

  /** In a lesson the title is the lesson's. */
  headline() {
    const { t } = this
    if (this.state.course.lesson) return html`<p class="site-name">${t('site.name')}</p>`
    return html`<h1>${t('site.name')}</h1>
      <p class="tagline">${t('site.tagline')}</p>`
  }

  places() {
    const { t } = this
    const { course, view } = this.state
    const here = course.lesson ? 'course' : view.name
    const link = (
      /** @type {string} */ name,
      /** @type {string} */ to,
      /** @type {string} */ text
    ) => html`<a href=${to} aria-current=${String(here === name)}>${text}</a>`
    const contents = `#${placeText(CONTENTS, course.language)}`
    const place = placeText(null, course.language)
    const sandbox = view.name === 'lab' ? `#${place}` : placedIn(view.labLink, place)
    return html`<nav class="places" aria-label=${t('site.nav.label')}>
      ${link('course', contents, t('site.nav.course'))}
      ${link('lab', sandbox, t('site.nav.sandbox'))}
      ${link('own-data', placedIn(OWN_DATA, place), t('site.nav.own'))}
    </nav>`
  }

  choices() {
    const { t } = this
    const { course, topics } = this.state
    return html`${choiceStrip({
      name: 'language',
      legend: t('site.language.legend'),
      value: course.language,
      options: [
        { value: 'en', text: 'English' },
        { value: 'es', text: 'Español' }
      ],
      onChoose: (language) => course.speak(/** @type {Language} */ (language))
    })}
    ${choiceStrip({
      name: 'theme',
      legend: t('site.theme.legend'),
      value: currentTheme(),
      options: ['light', 'auto', 'dark'].map((value) => ({
        value,
        text: t(`site.theme.${value}`)
      })),
      onChoose: (theme) => {
        chooseTheme(/** @type {Theme} */ (theme))
        topics.tell('page')
      }
    })}`
  }

  render() {
    const { answer, t } = this
    return html`<header class="page-header">
      <div class="title">${this.headline()}</div>
      ${this.places()}
      <div class="tools">
        ${
          this.state.view.name === 'lab'
            ? html`<button type="button" class="quiet" @click=${() => this.copy()}>
                ${answer === 'copied' ? t('site.link.copied') : t('site.link.copy')}
              </button>`
            : ''
        }
        ${this.choices()}
        <p class="visually-hidden" role="status">
          ${answer === 'copied' ? t('site.link.said') : ''}
        </p>
      </div>
      ${
        answer === 'by hand'
          ? html`<label class="link-by-hand"
              >${t('site.link.hand')}
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
