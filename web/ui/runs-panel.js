/**
 * <lab-runs>: where runs are compared. What is in it (ui/run-comparison.js) is loaded when a reader comes near, so that those who look
 * at one run do not wait for it.
 */
import { html } from 'lit'
import { LatePanel } from './late-panel.js'

/** About a window's height before it is seen. */
const NEAR = '800px'
const COMPARISON = 'lab-run-comparison'

class RunsPanel extends LatePanel {
  static topics = /** @type {const} */ ([])
  static properties = { ...LatePanel.properties, loaded: { state: true } }

  constructor() {
    super()
    this.loaded = customElements.get(COMPARISON) !== undefined
    this.observer = new IntersectionObserver((entries) => this.near(entries), { rootMargin: NEAR })
  }

  connectedCallback() {
    super.connectedCallback()
    if (!this.loaded) this.observer.observe(this)
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.observer.disconnect()
  }

  /** @param {IntersectionObserverEntry[]} entries */
  async near(entries) {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return
    this.observer.disconnect()
    await import('./run-comparison.js')
    this.loaded = true
  }

  render() {
    const { t, state } = this
    return html`<section class="panel runs" aria-labelledby="runs-heading">
      <h2 id="runs-heading">${t('runs.heading')}</h2>
      <p class="lead">${t('runs.lead')}</p>
      ${this.loaded ? html`<lab-run-comparison .state=${state}></lab-run-comparison>` : ''}
    </section>`
  }
}

customElements.define('lab-runs', RunsPanel)
