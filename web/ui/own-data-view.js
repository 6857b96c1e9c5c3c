/**
 * <lab-own-data>: train on one's own activations, of which no truth is known, and read the latents by the samples on which they
 * fire. Loaded when the link says view=own-data, or a lesson shows it.
 */
import { html } from 'lit'
import { OwnData } from '../state/own-data.js'
import { words as curves } from '../strings/en/sandbox/curves.js'
import { words as latents } from '../strings/en/sandbox/latents.js'
import { words } from '../strings/en/sandbox/own-data.js'
import { addEnglish } from '../strings/sandbox.js'
import { dropTarget } from './dropped-files.js'
import './own-data-file.js'
import './own-data-latents.js'
import './own-data-results.js'
import './own-data-training.js'
import { Panel } from './panel.js'

addEnglish({ ...curves, ...latents, ...words })

class OwnDataView extends Panel {
  static topics = /** @type {const} */ (['own-data', 'page'])
  static properties = { ...Panel.properties, over: { state: true }, within: { attribute: false } }

  constructor() {
    super()
    this.over = false
    /** Whether a lesson has introduced it. */
    this.within = false
    /** @type {OwnData | null} */
    this.own = null
  }

  connectedCallback() {
    super.connectedCallback()
    this.own = this.state.view.own ??= new OwnData(this.state)
    const file = this.state.view.takeFile()
    if (file) void this.own.open(file)
  }

  /** @param {File} file */
  take(file) {
    if (!this.own || this.own.busy) return
    if (/\.(txt|csv|jsonl)$/i.test(file.name)) void this.own.label(file)
    else void this.own.open(file)
  }

  render() {
    const { state, own } = this
    if (!own) return ''
    const drop = dropTarget(
      (over) => (this.over = over),
      (file) => this.take(file)
    )
    return html`<div
      lang=${state.course.speech.language ?? 'en'}
      class="own-data ${this.over ? 'over' : ''}"
      @dragover=${drop.over}
      @dragleave=${drop.leave}
      @drop=${drop.drop}
    >
      ${this.within ? '' : this.introduction()}
      <lab-own-file .state=${state} .own=${own}></lab-own-file>
      ${
        own.statistics
          ? html`<lab-own-training .state=${state} .own=${own}></lab-own-training>`
          : ''
      }
      ${
        own.result
          ? html`<lab-own-results .state=${state} .own=${own}></lab-own-results>
              <lab-own-latents .state=${state} .own=${own}></lab-own-latents>`
          : ''
      }
    </div>`
  }

  introduction() {
    const { t } = this
    const list = (/** @type {string[]} */ ...keys) =>
      html`<ul>
        ${keys.map((key) => html`<li>${t(key)}</li>`)}
      </ul>`
    return html`<section class="own-intro" aria-labelledby="own-heading">
      <h2 id="own-heading">${t('own.heading')}</h2>
      <p class="lead">${t('own.lead')}</p>
      <div class="known">
        <div>
          <h3>${t('own.known.heading')}</h3>
          ${list('own.known.variance', 'own.known.l0', 'own.known.seeds', 'own.known.samples')}
        </div>
        <div>
          <h3>${t('own.unknown.heading')}</h3>
          ${list('own.unknown.meaning', 'own.unknown.number', 'own.unknown.recovery')}
        </div>
      </div>
    </section>`
  }
}

customElements.define('lab-own-data', OwnDataView)
