/**
 * <lab-footer>: what identifies this run: seed, step and the fingerprint of its weights, equal wherever it is repeated.
 */
import { html } from 'lit'
import { Panel } from './panel.js'

class RunFooter extends Panel {
  static topics = /** @type {const} */ (['run', 'page'])

  render() {
    const { current: run, description } = this.state
    const metrics = run?.metrics
    return html`<footer class="run-footer">
      <p>
        This run: seed <code>${run?.config.seed ?? '–'}</code>, step
        <code>${metrics?.step ?? '–'}</code>, fingerprint
        <code class="fingerprint">${metrics?.fingerprint ?? '–'}</code>
      </p>
      <p class="muted">
        The same link gives the same fingerprint in every browser: the engine computes bit for bit
        the same. Version ${description?.version ?? '–'}.
      </p>
    </footer>`
  }
}

customElements.define('lab-footer', RunFooter)
