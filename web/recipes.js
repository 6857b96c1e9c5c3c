/**
 * The page of recipes: an author chooses what is shown, sees it, and copies the snippet for the system that they write in. Called by
 * web/recipes.html.
 */
import { LitElement, html } from 'lit'
import './embed/element.js'
import { ATTRIBUTES } from './embed/address.js'
import { RECIPES } from './embed/snippets.js'
import { LANGUAGES, LESSONS, readPlace } from './state/course.js'
import { words as english } from './strings/en/recipes.js'
import { words as spanish } from './strings/es/recipes.js'
import { shellWords } from './strings/shell.js'
import { translator } from './strings/translator.js'
import { followSystemTheme, showTheme } from './ui/theme.js'

/** @import { Attributes } from './embed/address.js' */

/** @import { Translate } from './strings/translator.js' */

const WORDS = { en: english, es: spanish }
const NAMES = { en: 'English', es: 'Español' }

class RecipePage extends LitElement {
  static properties = {
    chosen: { state: true },
    recipe: { state: true },
    host: { state: true },
    said: { state: true },
    language: { state: true }
  }

  constructor() {
    super()
    /** @type {Attributes} */
    this.chosen = { config: 'preset=clean', hide: '', lock: '' }
    this.language = readPlace(location.hash).language
    if (this.language !== 'en') this.chosen.lang = this.language
    addEventListener('hashchange', () => (this.language = readPlace(location.hash).language))
    this.recipe = RECIPES[0]
    this.host = 'https://course.example'
    /** what came of copying: the end of the key of its words */
    this.said = ''
  }

  createRenderRoot() {
    return this
  }

  /** @type {Translate} */
  t = (key) => translator(WORDS[this.language], shellWords(this.language))(key)

  get snippet() {
    const lab = new URL('./', location.href).href
    return this.recipe.snippet({ lab, host: this.host }, this.chosen)
  }

  /** @param {Partial<Attributes>} change */
  choose(change) {
    this.chosen = { ...this.chosen, ...change }
    this.said = ''
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.snippet)
      this.said = 'copied'
    } catch {
      this.said = 'by-hand'
    }
  }

  /** @param {keyof Attributes} name @param {string} example */
  text(name, example) {
    return html`<label
      ><span>${this.t(`recipes.${name}`)}</span
      ><input
        name=${name}
        placeholder=${example}
        autocomplete="off"
        spellcheck="false"
        .value=${this.chosen[name] ?? ''}
        @change=${(/** @type {Event} */ event) => this.choose({ [name]: valueOf(event).trim() })}
    /></label>`
  }

  /** @param {string} name @param {Record<string, string>} values with what is said of them @param {string} chosen @param {(value: string) => void} take */
  options(name, values, chosen, take) {
    return html`<label
      ><span>${this.t(`recipes.${name}`)}</span
      ><select name=${name} @change=${(/** @type {Event} */ event) => take(valueOf(event))}>
        ${Object.entries(values).map(
          ([value, text]) =>
            html`<option value=${value} ?selected=${value === chosen}>${text}</option>`
        )}
      </select></label
    >`
  }

  form() {
    const { t, chosen, recipe } = this
    const lessons = LESSONS.map((lesson) => [lesson, t(`contents.${lesson}`)])
    const shown = { '': t('recipes.sandbox'), ...Object.fromEntries(lessons) }
    const systems = Object.fromEntries(RECIPES.map(({ name }) => [name, name]))
    return html`<form @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
      ${this.options('lesson', shown, chosen.lesson ?? '', (value) =>
        this.choose({ lesson: value || undefined })
      )}
      ${this.text('config', 'variant=topk&k=3')} ${this.text('hide', 'seed,curves')}
      ${this.text('lock', 'd_sae')}
      ${this.options('lang', NAMES, chosen.lang ?? 'en', (value) =>
        this.choose({ lang: value === 'en' ? undefined : value })
      )}
      ${this.options('recipe', systems, recipe.name, (value) => {
        this.recipe = RECIPES.find(({ name }) => name === value) ?? RECIPES[0]
      })}
      <label
        ><span>${t('recipes.host')}</span
        ><input
          name="host"
          .value=${this.host}
          @change=${(/** @type {Event} */ event) => (this.host = valueOf(event).trim())}
      /></label>
      <label
        ><input
          type="checkbox"
          name="autoplay"
          @change=${(/** @type {Event} */ { target }) =>
            this.choose({
              autoplay: /** @type {HTMLInputElement} */ (target).checked ? '' : undefined
            })}
        />
        ${t('recipes.autoplay')}</label
      >
    </form>`
  }

  /** The same page in the other languages. */
  languages() {
    return LANGUAGES.filter((language) => language !== this.language).map(
      (language) => html`<a href="#lang=${language}" lang=${language}>${NAMES[language]}</a>`
    )
  }

  render() {
    const { t, language, recipe } = this
    const lab = language === 'en' ? './' : `./#lang=${language}`
    return html`<main class="recipes">
      <h1>${t('recipes.heading')}</h1>
      <p>${t('recipes.lead')}</p>
      <p class="ways"><a href=${lab}>${t('recipes.back')}</a> ${this.languages()}</p>
      ${this.form()}
      <h2>${t('recipes.snippet')}</h2>
      <p>${t(`recipes.where.${recipe.id}`)}</p>
      <pre tabindex="0"><code>${this.snippet}</code></pre>
      <p><button type="button" @click=${() => this.copy()}>${t('recipes.copy')}</button></p>
      <p role="status">${this.said && t(`recipes.${this.said}`)}</p>
      <h2>${t('recipes.preview')}</h2>
      <superposition-lab></superposition-lab>
    </main>`
  }

  updated() {
    document.documentElement.lang = this.language
    document.title = this.t('recipes.title')
    const preview = this.querySelector('superposition-lab')
    for (const name of ATTRIBUTES) {
      const value = this.chosen[name]
      if (value === undefined || (value === '' && name !== 'autoplay'))
        preview?.removeAttribute(name)
      else if (preview?.getAttribute(name) !== value) preview?.setAttribute(name, value)
    }
  }
}

/** @param {Event} event */
const valueOf = ({ target }) => /** @type {HTMLInputElement} */ (target).value

customElements.define('lab-recipes', RecipePage)
showTheme()
followSystemTheme(() => {})
document.body.append(new RecipePage())
