/**
 * <lab-diagnosis>: what the run suffers from in a sentence, a button that tries the advice, how many latents have which
 * verdict, and the verdict on the latent pointed at.
 */
import { html } from 'lit'
import { verdictValues } from '../state/verdicts.js'
import { diagnosisWords } from './diagnosis-words.js'
import { Panel } from './panel.js'

/** @import { Diagnosis } from '../engine/protocol.js' */

class DiagnosisPart extends Panel {
  static topics = /** @type {const} */ (['run', 'selection'])

  render() {
    const { t } = this
    const { run, course } = this.state
    const diagnosis = run?.diagnosis ?? null
    return html`<h3>${t('diagnosis.heading')}</h3>
      <p class="sentence">
        ${run && diagnosis ? diagnosisWords(course.speech, run) : t('diagnosis.none')}
      </p>
      <p class="remedy">${diagnosis?.try ? this.remedy(diagnosis.try) : ''}</p>
      <p class="verdicts">${diagnosis ? this.tally(diagnosis) : ''}</p>
      <p class="cell">${this.latentWords(diagnosis)}</p>`
  }

  /** @param {NonNullable<Diagnosis['try']>} settings */
  remedy(settings) {
    return html`<button type="button" @click=${() => this.state.wishes.tryOut(settings)}>
      ${this.t('diagnosis.try')}
    </button>`
  }

  /** @param {Diagnosis} diagnosis */
  tally({ counts }) {
    const present = Object.entries(counts).filter(([, count]) => count > 0)
    return html`${this.t('diagnosis.latents')}
    ${present.map(([verdict, count]) => html`<span>${this.marked(`latents.${verdict}`, { count })}</span>`)}`
  }

  /** @param {Diagnosis | null} diagnosis */
  latentWords(diagnosis) {
    if (!diagnosis) return ''
    const { latent } = this.lit
    const found = diagnosis.latents[latent]
    if (!found) return this.t('diagnosis.point')
    const key = found.firing_rate > 0 ? 'diagnosis.latent.fires' : 'diagnosis.latent'
    const { verdict } = found
    const values = verdictValues(found)
    const words = this.t(`latent.${verdict}.words`, values)
    return this.t(key, { ...values, latent, verdict: this.t(`latent.${verdict}`), words })
  }
}

customElements.define('lab-diagnosis', DiagnosisPart)
