/**
 * <lab-keep-run>: the button that keeps the finished run of the page, and why it cannot be pressed. Part of ui/run-comparison.js.
 */
import { html } from 'lit'
import { MOST_KEPT, keptRunsOf } from '../state/kept-runs.js'
import { LatePanel } from './late-panel.js'

class KeepRun extends LatePanel {
  static topics = /** @type {const} */ (['run', 'kept'])

  render() {
    const kept = keptRunsOf(this.state)
    const { obstacle } = kept
    return html`<div class="keep-run">
      <button type="button" ?disabled=${obstacle !== ''} @click=${() => kept.keep()}>
        ${this.t('runs.keep')}
      </button>
      <p role="status">${this.words(obstacle)}</p>
    </div>`
  }

  /** @param {'' | 'unfinished' | 'kept' | 'full'} obstacle */
  words(obstacle) {
    const { t, state } = this
    if (obstacle === 'kept') {
      const same = state.run && keptRunsOf(state).find(state.run.config)
      return t('runs.is_kept', { number: same?.number ?? '' })
    }
    return obstacle ? t(`runs.${obstacle}`, { most: MOST_KEPT }) : ''
  }
}

customElements.define('lab-keep-run', KeepRun)
