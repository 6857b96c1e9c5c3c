/**
 * <lab-presets>: the experiments to choose from, what the chosen one is about, and a picture of it.
 */
import { html } from 'lit'
import { bottleneck } from '../plots/bottleneck.js'
import { statementOf } from '../state/reading.js'
import { toyStatementOf } from '../state/toy-reading.js'
import './drawing.js'
import { engineWords } from './marked-words.js'
import { Panel } from './panel.js'

/** @import { Preset, ToyConfig } from '../engine/protocol.js' */
/** @import { Translate } from '../strings/translator.js' */
/** @import { Column } from '../plots/bottleneck.js' */

class PresetChooser extends Panel {
  static topics = /** @type {const} */ (['page', 'settings', 'run', 'selection'])

  render() {
    const { settings } = this.state
    if (!settings) return html`<section class="presets" aria-busy="true"></section>`
    const { presets, toyPresets } = settings.description
    const groups = inGroups(this.state.description?.presets ?? {})
    const current = settings.preset
    const { t } = this
    const description = current
      ? this.ofEngine(presets[current].description, `preset.${current}.about`)
      : t('presets.custom.about')
    const columns = this.columns()
    return html`<section class="presets" aria-labelledby="presets-heading">
      <h2 id="presets-heading" class="visually-hidden">${t('presets.heading')}</h2>
      <fieldset class="cards">
        <legend>${t('presets.choose')}</legend>
        ${current ? '' : this.card('custom', t('presets.custom'), 'custom')}
        ${[...groups].map(([group, names]) =>
          this.group(this.ofEngine(group, `group.${group}`), names, current)
        )}
        ${this.group(t('presets.toys'), Object.keys(toyPresets), current)}
      </fieldset>
      <div class="experiment">
        <p class="description">
          <strong>${description}</strong>
          <span class="statement">${this.statement()}</span>
          <a href="#settings" @click=${goToSettings}>${t('presets.change')}</a>
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
    const { t } = this
    const { toy, settings } = this.state
    return toy ? toyStatementOf(toy.config, t) : settings ? statementOf(settings.config, t) : ''
  }

  /** Features, dimensions and latents, with those that are active in the sample opened up. @returns {Column[]} */
  columns() {
    const { t } = this
    const { run, toy } = this.state
    if (toy) return toyColumns(toy.config, t)
    if (!run) return []
    const { n_features, d_in, d_sae } = run.config
    const { feature, latent } = this.lit
    const none = { active: new Set(), highlighted: -1 }
    return [
      {
        kind: 'feature',
        count: n_features,
        label: t('count.features', { count: n_features }),
        active: active(run.sample?.coefficients),
        highlighted: feature
      },
      { kind: 'dimension', count: d_in, label: t('count.dimensions', { count: d_in }), ...none },
      {
        kind: 'latent',
        count: d_sae,
        label: t('count.latents', { count: d_sae }),
        active: active(run.sample?.codes),
        highlighted: latent
      }
    ]
  }

  /**
   * A heading that opens onto its experiments; the one with the chosen experiment is open.
   * @param {unknown} group
   * @param {string[]} names
   * @param {string | null} current
   */
  group(group, names, current) {
    const open = names.some((name) => name === current)
    return html`<details name="experiments" ?open=${open}>
      <summary>${group} <span class="count">${names.length}</span></summary>
      <div class="cards-of-group">
        ${names.map((name) => this.card(name, this.titleOf(name), current))}
      </div>
    </details>`
  }

  /** Under their heading, toy models need not be called so each time. @param {string} name */
  titleOf(name) {
    const { presets = {}, toyPresets = {} } = this.state.description ?? {}
    if (name in presets) return this.ofEngine(presets[name].title, `preset.${name}`)
    const { text, foreign } = this.state.course.speech.ofEngine(
      toyPresets[name].title,
      `preset.${name}`
    )
    return engineWords({ text: text.replace(/^[^:]+: /, ''), foreign })
  }

  /** @param {string} name @param {unknown} title @param {string | null} current */
  card(name, title, current) {
    return html`<label>
      <input
        class="visually-hidden"
        type="radio"
        name="preset"
        value=${name}
        .checked=${name === current}
        @change=${() => name !== 'custom' && this.state.wishes.choosePreset(name)}
      /><span>${title}</span>
    </label>`
  }
}

/**
 * Names of the experiments under their headings; of two with the same config only the first.
 * @param {Readonly<Record<string, Preset>>} presets
 */
function inGroups(presets) {
  /** @type {Map<string, string[]>} */
  const groups = new Map()
  const seen = new Set()
  for (const [name, { group, config }] of Object.entries(presets)) {
    const text = JSON.stringify(config)
    if (!seen.has(text)) groups.set(group, [...(groups.get(group) ?? []), name])
    seen.add(text)
  }
  return groups
}

/** Features go in, share the dimensions, and come out again. @param {ToyConfig} config @param {Translate} t @returns {Column[]} */
function toyColumns({ n_features, d_hidden }, t) {
  const [features, outputs] = ['features', 'outputs'].map((of) =>
    t(`count.${of}`, { count: n_features })
  )
  const dimensions = t('count.dimensions', { count: d_hidden })
  const none = { active: new Set(), highlighted: -1 }
  return [
    { kind: 'feature', count: n_features, label: features, ...none },
    { kind: 'dimension', count: d_hidden, label: dimensions, ...none },
    { kind: 'feature', count: n_features, label: outputs, ...none }
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
