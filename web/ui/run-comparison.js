/**
 * <lab-run-comparison>: runs kept and compared: a table of them, two side by side, all as points of two scores, and sweeps that train many at
 * once. Loaded by ui/runs-panel.js, with its style sheets, when it comes near.
 */
import { html } from 'lit'
// @ts-expect-error a style sheet has no types
import '../styles/runs.css'
// @ts-expect-error nor has this one
import '../styles/sweep.css'
import { keptRunsOf } from '../state/kept-runs.js'
import { words } from '../strings/en/sandbox/runs.js'
import { addEnglish } from '../strings/sandbox.js'
import './keep-run.js'
import './kept-runs-table.js'
import { LatePanel } from './late-panel.js'
import './run-pair.js'
import './run-scatter.js'
import './sweep-form.js'

addEnglish(words)

class RunComparison extends LatePanel {
  static topics = /** @type {const} */ (['kept'])

  constructor() {
    super()
    this.emptied = false
  }

  updated() {
    if (!this.emptied) return
    this.emptied = false
    // The button that was pressed went with the table.
    const back = /** @type {HTMLElement | null} */ (this.querySelector('button.back'))
    back?.focus({ preventScroll: true })
  }

  render() {
    const { state } = this
    const { runs, removed } = keptRunsOf(state)
    this.emptied = runs.length === 0 && this.querySelector('lab-kept-runs :focus') !== null
    return html`<lab-keep-run .state=${state}></lab-keep-run>
      <p class="removed" role="status">${removed.runs.length > 0 ? this.wayBack() : ''}</p>
      <lab-sweep-form .state=${state}></lab-sweep-form>
      ${runs.length > 0 ? html`<lab-kept-runs .state=${state}></lab-kept-runs>` : ''}
      ${runs.length > 1 ? html`<lab-run-pair .state=${state}></lab-run-pair>` : ''}
      ${runs.length > 1 ? html`<lab-run-scatter .state=${state}></lab-run-scatter>` : ''}`
  }

  wayBack() {
    const { t } = this
    const kept = keptRunsOf(this.state)
    const count = kept.removed.runs.length
    return html`${t('runs.removed', { count })}
      <button type="button" class="quiet back" @click=${() => kept.bringBack()}>
        ${t('runs.bring_back')}
      </button>`
  }
}

customElements.define('lab-run-comparison', RunComparison)
