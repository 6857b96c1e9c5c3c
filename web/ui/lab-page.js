/**
 * <lab-page>: the whole page, from the name to the fingerprint. Hears in one place what the reader points at, so that
 * any part can mark a feature with data-feature and a latent with data-latent.
 */
import { html } from 'lit'
import './baselines-panel.js'
import './curves-panel.js'
import './headline.js'
import './live-region.js'
import './notices.js'
import './page-header.js'
import { Panel } from './panel.js'
import './preset-chooser.js'
import './recovery-panel.js'
import './run-bar.js'
import './run-footer.js'
import './sample-panel.js'
import './settings-panel.js'
import './steering-panel.js'

export class LabPage extends Panel {
  static topics = /** @type {const} */ (['page', 'settings'])
  static properties = { ...Panel.properties, toysLoaded: { state: true } }

  constructor() {
    super()
    this.toysLoaded = false
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
    // Toy models are seldom the first thing looked at, so their view is no part of the first download.
    if (this.state.toy && !this.toysLoaded)
      void import('./toy-view.js').then(() => (this.toysLoaded = true))
  }

  panels() {
    const { state } = this
    if (!state.toy)
      return html`<lab-headline .state=${state}></lab-headline>
        <lab-curves .state=${state}></lab-curves>
        <lab-recovery .state=${state}></lab-recovery>
        <lab-baselines .state=${state}></lab-baselines>
        <lab-sample .state=${state}></lab-sample>
        <lab-steering .state=${state}></lab-steering>`
    return this.toysLoaded ? html`<lab-toy-view .state=${state}></lab-toy-view>` : ''
  }

  render() {
    const { state } = this
    return html`
      <lab-header .state=${state}></lab-header>
      <main>
        <lab-notices .state=${state}></lab-notices>
        <lab-presets .state=${state}></lab-presets>
        <lab-run-bar .state=${state}></lab-run-bar>
        ${this.panels()}
        <lab-settings .state=${state}></lab-settings>
      </main>
      <lab-footer .state=${state}></lab-footer>
      <lab-live .state=${state}></lab-live>
    `
  }
}

customElements.define('lab-page', LabPage)
