/**
 * <lab-live>: tells a screen reader how the run goes, at a humane rate: at its start, at every quarter and at its end.
 */
import { html } from 'lit'
import { readingOf, recoveredOf } from '../state/reading.js'
import { toyReadingOf } from '../state/toy-reading.js'
import { Panel } from './panel.js'

class LiveRegion extends Panel {
  static topics = /** @type {const} */ (['run'])

  constructor() {
    super()
    this.said = ''
    this.text = ''
  }

  willUpdate() {
    const run = this.state.current
    if (!run) return
    const quarter = Math.floor((4 * run.step) / run.config.steps)
    const moment = `${run.number} ${run.status === 'playing' ? `quarter ${quarter}` : `${run.status} ${run.step}`}`
    // The numbers must be of this moment: wait for a measurement when the last one is older than the quarter.
    const measured =
      run.metrics && Math.floor((4 * run.metrics.step) / run.config.steps) === quarter
    if (moment === this.said || !measured) return
    this.said = moment
    this.text = this.words()
  }

  words() {
    const { run, toy } = this.state
    if (toy?.metrics) return `Step ${toy.metrics.step} of ${toy.config.steps}: ${toyReadingOf(toy)}`
    if (!run?.metrics) return ''
    const { config, metrics, status } = run
    const { found, chance } = recoveredOf(metrics, config.n_features)
    const where = `Step ${metrics.step} of ${config.steps}`
    if (status === 'diverged') return `${where}. ${readingOf(run)}`
    if (status === 'paused' && metrics.step === 0) return 'Ready at step 0.'
    const what = `${found} of ${config.n_features} features recovered, chance ${chance} of ${config.n_features}`
    return `${where}: ${what}.${status === 'ended' ? ' The run has ended.' : ''}`
  }

  render() {
    return html`<p class="visually-hidden" role="status" data-testid="live">${this.text}</p>`
  }
}

customElements.define('lab-live', LiveRegion)
