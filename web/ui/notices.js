/**
 * <lab-notices>: one clear sentence when the engine failed or the link was not all right, and what to do next.
 */
import { html } from 'lit'
import { Panel } from './panel.js'

/** @import { Problem } from '../state/problem.js' */

/** More than this and the rest is only counted. */
const MOST = 3

class Notices extends Panel {
  static topics = /** @type {const} */ (['page', 'card'])

  render() {
    const { t } = this
    const { failure, linkProblems } = this.state
    const rest = linkProblems.length - MOST
    return html`<div role="alert">
        ${
          failure
            ? html`<div class="notice failure">
                <p><strong>${t('notice.failure')}</strong> ${this.ofEngine(failure)}</p>
                <button type="button" @click=${() => this.state.restart()}>
                  ${t('notice.restart')}
                </button>
              </div>`
            : ''
        }
      </div>
      <div role="status" class="card-verdict">${this.card()}</div>
      <div role="status">
        ${
          linkProblems.length > 0
            ? html`<div class="notice">
                <div>
                  <p>${this.marked('notice.link')}</p>
                  <ul>
                    ${linkProblems.slice(0, MOST).map((problem) => html`<li>${this.problem(problem)}</li>`)}
                    ${rest > 0 ? html`<li>${t('notice.more', { rest })}</li>` : ''}
                  </ul>
                </div>
                <button
                  type="button"
                  class="quiet"
                  @click=${() => this.state.address.dismissProblems()}
                >
                  ${t('notice.dismiss')}
                </button>
              </div>`
            : ''
        }
      </div>`
  }

  /** What was wrong, in the page's words or the engine's. @param {Problem} problem */
  problem(problem) {
    if ('sentence' in problem) return this.ofEngine(problem.sentence)
    const { key, values, of } = problem
    return this.marked(key, of ? { ...values, sentence: this.ofEngine(of) } : values)
  }

  card() {
    const { cards } = this.state
    const { verdict, name, sentences } = cards
    if (verdict === '') return ''
    return html`<div class="notice ${verdict === 'same' || verdict === 'running' ? 'good' : ''}">
      <div>
        <p>${this.marked(`card.${verdict}`, { card: html`<strong>${name}</strong>` })}</p>
        <ul>
          ${sentences.map((sentence) => html`<li>${this.problem(sentence)}</li>`)}
        </ul>
      </div>
      <button type="button" class="quiet" @click=${() => cards.dismiss()}>
        ${this.t('notice.dismiss')}
      </button>
    </div>`
  }
}

customElements.define('lab-notices', Notices)
