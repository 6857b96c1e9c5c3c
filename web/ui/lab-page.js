/**
 * <lab-page>: the whole page, from the name to the fingerprint. Hears in one place what the reader points at, so that
 * any part can mark a feature with data-feature and a latent with data-latent.
 */
import { html } from 'lit'
import { dropTarget } from './dropped-files.js'
import './notices.js'
import './page-header.js'
import { Panel } from './panel.js'

export class LabPage extends Panel {
  static topics = /** @type {const} */ (['page', 'settings'])
  static properties = {
    ...Panel.properties,
    sandboxLoaded: { state: true },
    courseLoaded: { state: true },
    ownLoaded: { state: true }
  }

  constructor() {
    super()
    this.sandboxLoaded = false
    this.courseLoaded = false
    this.ownLoaded = false
    const drop = dropTarget(
      () => {},
      (file) => this.take(file)
    )
    this.addEventListener('dragover', drop.over)
    this.addEventListener('drop', drop.drop)
    this.addEventListener('pointerover', (event) => this.point(event))
    this.addEventListener('focusin', (event) => this.point(event))
  }

  /** @param {Event} event */
  point({ target, type }) {
    if (!(target instanceof Element)) return
    const marked = target.closest('[data-feature], [data-latent]')
    if (!marked && type === 'pointerover' && target.closest('lab-heat-map .map')) return
    const number = (/** @type {string} */ name) => Number(marked?.getAttribute(name) ?? -1)
    this.state.point({ feature: number('data-feature'), latent: number('data-latent') })
  }

  willUpdate() {
    const { lesson, language } = this.state.course
    document.documentElement.lang = language
    // A lesson names the tab itself.
    if (!lesson) document.title = this.t('site.name')
    if (lesson && !this.courseLoaded)
      void import('./lesson/lesson-page.js').then(() => (this.courseLoaded = true))
    const own = this.state.view.name === 'own-data'
    if (own && !this.ownLoaded)
      void import('./own-data-view.js').then(() => (this.ownLoaded = true))
    if (!own && !lesson && !this.sandboxLoaded)
      void import('./sandbox-view.js').then(() => (this.sandboxLoaded = true))
  }

  /** A file that was dropped: a run card, or else activations. @param {File} file */
  take(file) {
    if (/\.json$/i.test(file.name)) void this.state.cards.open(file)
    else this.state.view.showFile(file)
  }

  header() {
    const { state } = this
    return state.embedding.on ? '' : html`<lab-header .state=${state}></lab-header>`
  }

  /** The language of the words beside the lessons. */
  get spoken() {
    return this.state.course.speech.language ?? 'en'
  }

  render() {
    const { state } = this
    if (!state.course.speech.language) return ''
    if (state.course.lesson) return this.course()
    return state.view.name === 'own-data' ? this.ownData() : this.sandbox()
  }

  ownData() {
    const { state } = this
    return html`
      ${this.header()}
      <main lang=${this.spoken}>
        <lab-notices .state=${state}></lab-notices>
        ${this.ownLoaded ? html`<lab-own-data .state=${state}></lab-own-data>` : ''}
      </main>
    `
  }

  course() {
    const { state, courseLoaded } = this
    return html`
      ${this.header()}
      <main>
        <lab-notices .state=${state}></lab-notices>
        ${courseLoaded ? html`<lab-lesson .state=${state}></lab-lesson>` : ''}
      </main>
    `
  }

  sandbox() {
    const { state } = this
    return html`
      ${this.header()}
      ${this.sandboxLoaded ? html`<lab-sandbox .state=${state}></lab-sandbox>` : html`<main></main>`}
    `
  }
}

customElements.define('lab-page', LabPage)
