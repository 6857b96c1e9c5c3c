/**
 * <lab-diagnosis>: what the run suffers from in a sentence, a button that tries the advice, how many latents have which
 * verdict, and the verdict on the latent pointed at.
 */
import { html } from 'lit'
import { verdictWords } from '../state/verdicts.js'
import { Panel } from './panel.js'

/** @import { Diagnosis } from '../engine/protocol.js' */

class DiagnosisPart extends Panel {
  static topics = /** @type {const} */ (['run', 'selection'])

  render() {
    const diagnosis = this.state.run?.diagnosis ?? null
    return html`<h3>Diagnosis</h3>
      <p class="sentence">
        ${diagnosis?.sentence ?? 'Train some steps; when the run stands still, it is judged here.'}
      </p>
      <p class="remedy">${diagnosis?.try ? this.remedy(diagnosis.try) : ''}</p>
      <p class="verdicts">${diagnosis ? this.tally(diagnosis) : ''}</p>
      <p class="cell">${this.latentWords(diagnosis)}</p>`
  }

  /** @param {NonNullable<Diagnosis['try']>} settings */
  remedy(settings) {
    return html`<button type="button" @click=${() => this.state.tryOut(settings)}>Try it</button>`
  }

  /** @param {Diagnosis} diagnosis */
  tally({ counts }) {
    const present = Object.entries(counts).filter(([, count]) => count > 0)
    return html`Latents:
    ${present.map(([verdict, count]) => html`<span><b>${count}</b> ${verdict}</span>`)}`
  }

  /** @param {Diagnosis | null} diagnosis */
  latentWords(diagnosis) {
    if (!diagnosis) return ''
    const { latent } = this.lit
    const found = diagnosis.latents[latent]
    if (!found) return 'Point at a latent to read its verdict.'
    return `Latent ${latent}: ${verdictWords(found)}`
  }
}

customElements.define('lab-diagnosis', DiagnosisPart)
