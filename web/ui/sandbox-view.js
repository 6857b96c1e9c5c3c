/**
 * <lab-sandbox>: every setting and every picture of one run. Its parts come one after the other, the first ones at once, so that
 * the page answers while the rest is fetched and made. Called by ui/lab-page.js.
 */
import { html } from 'lit'
import { words } from '../strings/en/sandbox/sandbox-view.js'
import { addEnglish } from '../strings/sandbox.js'
import { challengeNotice } from './challenge-notice.js'
import './headline.js'
import './live-region.js'
import './notices.js'
import { OneByOne } from './one-by-one.js'
import { Panel } from './panel.js'
import './preset-chooser.js'
import './run-bar.js'

/** Parts of the first view: a challenge, presets, the run bar. */
const FIRST = 3

addEnglish(words)

class SandboxView extends Panel {
  static topics = /** @type {const} */ (['page', 'settings'])
  static properties = {
    ...Panel.properties,
    curvesLoaded: { state: true },
    belowLoaded: { state: true },
    toysLoaded: { state: true }
  }

  constructor() {
    super()
    this.standing = new OneByOne(this, FIRST)
    this.curvesLoaded = false
    this.belowLoaded = false
    this.toysLoaded = false
  }

  connectedCallback() {
    super.connectedCallback()
    void this.load()
  }

  async load() {
    await this.state.firstNumbers()
    await import('./curves-panel.js')
    this.curvesLoaded = true
    await import('./sandbox-below.js')
    this.belowLoaded = true
  }

  willUpdate() {
    // Toy models are seldom the first thing looked at.
    if (this.state.toy && !this.toysLoaded)
      void import('./toy-view.js').then(() => (this.toysLoaded = true))
  }

  /** In their order; a part that the page around an embedded lab has hidden is empty. */
  parts() {
    const { state } = this
    const { embedding } = state
    const optional = (/** @type {string} */ name, /** @type {unknown} */ part) =>
      embedding.shows(name) ? part : ''
    // A preset would change what is locked.
    const locked = embedding.locked.size > 0
    const first = [
      challengeNotice(state.course),
      locked ? '' : optional('presets', html`<lab-presets .state=${state}></lab-presets>`),
      html`<lab-run-bar .state=${state}></lab-run-bar>`
    ]
    const runs = state.toy ? this.toys() : this.panels(optional)
    if (!this.belowLoaded) return [...first, ...runs]
    const settings = html`<lab-settings .state=${state}></lab-settings>`
    return [...first, ...runs, optional('settings', settings)]
  }

  toys() {
    const { state } = this
    return this.toysLoaded ? [html`<lab-toy-view .state=${state}></lab-toy-view>`] : []
  }

  /** @param {(name: string, part: unknown) => unknown} optional */
  panels(optional) {
    const { state } = this
    const headline = optional('headline', html`<lab-headline .state=${state}></lab-headline>`)
    if (!this.curvesLoaded) return [headline]
    const curves = optional('curves', html`<lab-curves .state=${state}></lab-curves>`)
    if (!this.belowLoaded) return [headline, curves]
    return [
      headline,
      curves,
      optional('recovery', html`<lab-recovery .state=${state}></lab-recovery>`),
      optional('recovery', html`<lab-dictionary .state=${state}></lab-dictionary>`),
      optional('latents', html`<lab-latents .state=${state}></lab-latents>`),
      optional('baselines', html`<lab-baselines .state=${state}></lab-baselines>`),
      optional('runs', html`<lab-runs .state=${state}></lab-runs>`),
      optional('sample', html`<lab-sample .state=${state}></lab-sample>`),
      optional('steering', html`<lab-steering .state=${state}></lab-steering>`)
    ]
  }

  render() {
    const { state, standing } = this
    const parts = standing.of(this.parts())
    const whole = this.belowLoaded && standing.whole
    const footer = html`<lab-footer .state=${state}></lab-footer>`
    return html`
      <main lang=${state.course.speech.language ?? 'en'}>
        ${state.embedding.on ? html`<h1 class="visually-hidden">${this.t('site.name')}</h1>` : ''}
        <lab-notices .state=${state}></lab-notices>
        ${parts}
      </main>
      ${whole && state.embedding.shows('footer') ? footer : ''}
      <lab-live .state=${state}></lab-live>
    `
  }
}

customElements.define('lab-sandbox', SandboxView)
