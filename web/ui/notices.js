/**
 * <lab-notices>: one clear sentence when the engine failed or the link was not all right, and what to do next.
 */
import { html } from 'lit'
import { Panel } from './panel.js'

/** More than this and the rest is only counted. */
const MOST = 3

class Notices extends Panel {
  static topics = /** @type {const} */ (['page'])

  render() {
    const { failure, linkProblems } = this.state
    const rest = linkProblems.length - MOST
    return html`<div role="alert">
        ${
          failure
            ? html`<div class="notice failure">
                <p><strong>The engine stopped:</strong> ${failure}</p>
                <button type="button" @click=${() => this.state.restart()}>Restart</button>
              </div>`
            : ''
        }
      </div>
      <div role="status">
        ${
          linkProblems.length > 0
            ? html`<div class="notice">
                <div>
                  <p><strong>Part of the link was not taken;</strong> everything else in it was.</p>
                  <ul>
                    ${linkProblems.slice(0, MOST).map((problem) => html`<li>${problem}</li>`)}
                    ${rest > 0 ? html`<li>and ${rest} more</li>` : ''}
                  </ul>
                </div>
                <button
                  type="button"
                  class="quiet"
                  @click=${() => this.state.dismissLinkProblems()}
                >
                  Dismiss
                </button>
              </div>`
            : ''
        }
      </div>`
  }
}

customElements.define('lab-notices', Notices)
