/**
 * <lab-presets>: the experiments to choose from, what the chosen one is about, and a picture of it.
 */
import { html } from 'lit'
import { bottleneck } from '../plots/bottleneck.js'
import { statementOf } from '../state/reading.js'
import { toyStatementOf } from '../state/toy-reading.js'
import './drawing.js'
import { Panel } from './panel.js'

/** @import { Preset, ToyConfig, ToyPreset } from '../engine/protocol.js' */
/** @import { Column } from '../plots/bottleneck.js' */

class PresetChooser extends Panel {
  static topics = /** @type {const} */ (['page', 'settings', 'run', 'selection'])

  render() {
    const { settings } = this.state
    if (!settings) return html`<section class="presets" aria-busy="true"></section>`
    const { presets, toyPresets } = settings.description
    const groups = inGroups(this.state.description?.presets ?? {}, toyPresets)
    const current = settings.preset
    const description = current ? presets[current].description : 'Your own settings.'
    const columns = this.columns()
    return html`<section class="presets" aria-labelledby="presets-heading">
      <h2 id="presets-heading" class="visually-hidden">Experiment</h2>
      <fieldset class="cards">
        <legend>Choose an experiment</legend>
        ${current ? '' : this.card('custom', 'Custom', 'custom')}
        ${[...groups].map(([group, named]) => this.group(group, named, current))}
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

  /**
   * A heading that opens onto its experiments; the one with the chosen experiment is open.
   * @param {string} group
   * @param {[string, string][]} named names and titles
   * @param {string | null} current
   */
  group(group, named, current) {
    const open = named.some(([name]) => name === current)
    return html`<details name="experiments" ?open=${open}>
      <summary>${group} <span class="count">${named.length}</span></summary>
      <div class="cards-of-group">
        ${named.map(([name, title]) => this.card(name, title, current))}
      </div>
    </details>`
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

/**
 * Names and titles of the experiments under their headings; of two with the same config only the first.
 * @param {Readonly<Record<string, Preset>>} presets
 * @param {Readonly<Record<string, ToyPreset>>} toyPresets
 */
function inGroups(presets, toyPresets) {
  /** @type {Map<string, [string, string][]>} */
  const groups = new Map()
  const seen = new Set()
  for (const [name, { group, title, config }] of Object.entries(presets)) {
    const text = JSON.stringify(config)
    if (!seen.has(text)) groups.set(group, [...(groups.get(group) ?? []), [name, title]])
    seen.add(text)
  }
  const toys = Object.entries(toyPresets).map(
    ([name, { title }]) =>
      /** @type {[string, string]} */ ([name, title.replace(/^Toy model: /, '')])
  )
  return groups.set('Superposition: how many features fit', toys)
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
