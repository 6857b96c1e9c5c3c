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
    /** @type {string | null} */
    this.saidIn = null
    this.text = ''
  }

  willUpdate() {
    const run = this.state.current
    if (!run) return
    const quarter = Math.floor((4 * run.step) / run.config.steps)
    const moment = `${run.number} ${run.status === 'playing' ? `quarter-${quarter}` : `${run.status} ${run.step}`}`
    // The numbers must be of this moment: wait for a measurement when the last one is older than the quarter.
    const measured =
      run.metrics && Math.floor((4 * run.metrics.step) / run.config.steps) === quarter
    const { language } = this.state.course.speech
    if ((moment === this.said && language === this.saidIn) || !measured) return
    this.said = moment
    this.saidIn = language
    this.text = this.words()
  }

  words() {
    const { t } = this
    const { run, toy, current } = this.state
    const { step = 0 } = current?.metrics ?? {}
    const where = t('live.at', { step, steps: current?.config.steps ?? 0 })
    if (toy?.metrics) return t('live.toy', { where, reading: toyReadingOf(toy, t) })
    if (!run?.metrics) return ''
    const { config, metrics, status } = run
    const { found, chance } = recoveredOf(metrics, config.n_features)
    if (status === 'diverged') return t('live.diverged', { where, reading: readingOf(run, t) })
    if (status === 'paused' && metrics.step === 0) return t('live.ready')
    const values = { where, found, chance, features: config.n_features }
    return t(status === 'ended' ? 'live.ended' : 'live.recovered', values)
  }

  render() {
    return html`<p class="visually-hidden" role="status" data-testid="live">${this.text}</p>`
  }
}

customElements.define('lab-live', LiveRegion)
