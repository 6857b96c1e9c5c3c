/**
 * <lab-presets>: the experiments to choose from, what the chosen one is about, and a picture of it.
 */
import { html } from 'lit'
import { bottleneck } from '../plots/bottleneck.js'
import { statementOf } from '../state/reading.js'
import { toyStatementOf } from '../state/toy-reading.js'
import './drawing.js'
import { Panel } from './panel.js'

/** @import { ToyConfig } from '../engine/protocol.js' */
/** @import { Column } from '../plots/bottleneck.js' */

class PresetChooser extends Panel {
  static topics = /** @type {const} */ (['page', 'settings', 'run', 'selection'])

  render() {
    const { settings } = this.state
    if (!settings) return html`<section class="presets" aria-busy="true"></section>`
    const { presets, toyPresets } = settings.description
    const autoencoders = this.state.description?.presets ?? {}
    const current = settings.preset
    const description = current ? presets[current].description : 'Your own settings.'
    const columns = this.columns()
    return html`<section class="presets" aria-labelledby="presets-heading">
      <h2 id="presets-heading" class="visually-hidden">Experiment</h2>
      <fieldset class="cards">
        <legend>Choose an experiment</legend>
        ${Object.entries(autoencoders).map(([name, { title }]) => this.card(name, title, current))}
        ${current ? '' : this.card('custom', 'Custom', 'custom')}
      </fieldset>
      <fieldset class="cards">
        <legend>
          Superposition, the question before: how many features fit into a few dimensions?
        </legend>
        ${Object.entries(toyPresets).map(([name, { title }]) =>
          this.card(name, title.replace(/^Toy model: /, ''), current)
        )}
      </fieldset>
      <div class="experiment">
        <p class="description">
          <strong>${description}</strong>
          <span class="statement">${this.statement()}</span>
          <a href="#settings" @click=${goToSettings}>Change any setting</a>
        </p>
        <lab-drawing
          class="bottleneck"
          aria-hidden="true"
          .draw=${(/** @type {number} */ width, /** @type {number} */ height) =>
            bottleneck({ columns, width, height })}
        ></lab-drawing>
      </div>
    </section>`
  }

  statement() {
    const { toy, settings } = this.state
    return toy ? toyStatementOf(toy.config) : settings ? statementOf(settings.config) : ''
  }

  /** Features, dimensions and latents, with those that are active in the sample opened up. @returns {Column[]} */
  columns() {
    const { run, toy } = this.state
    if (toy) return toyColumns(toy.config)
    if (!run) return []
    const { n_features, d_in, d_sae } = run.config
    const { feature, latent } = this.lit
    const none = { active: new Set(), highlighted: -1 }
    return [
      {
        kind: 'feature',
        count: n_features,
        label: `${n_features} features`,
        active: active(run.sample?.coefficients),
        highlighted: feature
      },
      { kind: 'dimension', count: d_in, label: `${d_in} dimensions`, ...none },
      {
        kind: 'latent',
        count: d_sae,
        label: `${d_sae} latents`,
        active: active(run.sample?.codes),
        highlighted: latent
      }
    ]
  }

  /** @param {string} name @param {string} title @param {string | null} current */
  card(name, title, current) {
    return html`<label>
      <input
        class="visually-hidden"
        type="radio"
        name="preset"
        value=${name}
        .checked=${name === current}
        @change=${() => name !== 'custom' && this.state.choosePreset(name)}
      /><span>${title}</span>
    </label>`
  }
}

/** Features go in, share the dimensions, and come out again. @param {ToyConfig} config @returns {Column[]} */
function toyColumns({ n_features, d_hidden }) {
  const none = { active: new Set(), highlighted: -1 }
  return [
    { kind: 'feature', count: n_features, label: `${n_features} features`, ...none },
    { kind: 'dimension', count: d_hidden, label: `${d_hidden} dimensions`, ...none },
    { kind: 'feature', count: n_features, label: `${n_features} outputs`, ...none }
  ]
}

/** @param {Float32Array} [values] @returns {Set<number>} places that are not zero */
function active(values) {
  const places = new Set()
  values?.forEach((value, i) => value !== 0 && places.add(i))
  return places
}

/** The text after the # of the address is the run's, so this link moves by hand. @param {Event} event */
function goToSettings(event) {
  event.preventDefault()
  const heading = document.getElementById('settings')
  heading?.scrollIntoView()
  heading?.focus({ preventScroll: true })
}

customElements.define('lab-presets', PresetChooser)
