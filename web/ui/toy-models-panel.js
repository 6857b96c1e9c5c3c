/**
 * <lab-toy-models>: every model side by side, as arrows where its directions can be drawn, to choose the one that the
 * other pictures show; and their numbers as a table.
 */
import { html } from 'lit'
import { toyArrows } from '../plots/toy-arrows.js'
import { probabilityText } from '../state/toy-reading.js'
import './drawing.js'
import { NO_NUMBER, fixed, significant } from './numbers.js'
import { Panel } from './panel.js'

/** @import { ToyRun } from '../state/toy-run.js' */

/** More models than this are chosen by number. */
const MOST_CARDS = 24

class ToyModelsPanel extends Panel {
  static topics = /** @type {const} */ (['run'])
  static properties = {
    ...Panel.properties,
    shown: { attribute: false },
    choose: { attribute: false },
    tableShown: { state: true }
  }

  constructor() {
    super()
    this.shown = 0
    /** @type {(model: number) => void} */
    this.choose = () => {}
    this.tableShown = false
  }

  render() {
    const { toy } = this.state
    if (!toy) return ''
    const drawn = toy.config.d_hidden === 2 || toy.config.d_hidden === 3
    return html`<section class="panel toy-models" aria-labelledby="toy-models-heading">
      <h2 id="toy-models-heading">${drawn ? 'Each model’s directions' : 'The models'}</h2>
      <p class="lead">${drawn ? drawnWords(toy) : ''} Choose one to see it closely below.</p>
      ${toy.config.instances > MOST_CARDS ? this.number(toy) : this.cards(toy, drawn)}
      ${drawn ? '' : html`<p class="meaning">Directions are drawn in 2 and 3 dimensions only.</p>`}
      <details
        @toggle=${(/** @type {Event} */ { target }) => {
          this.tableShown = /** @type {HTMLDetailsElement} */ (target).open
        }}
      >
        <summary>All models as a table</summary>
        ${this.tableShown ? table(toy) : ''}
      </details>
    </section>`
  }

  /** @param {ToyRun} toy @param {boolean} drawn */
  cards(toy, drawn) {
    return html`<fieldset class="models ${drawn ? 'drawn' : ''}">
      <legend class="visually-hidden">Model to see closely</legend>
      ${Array.from({ length: toy.config.instances }, (_, model) => this.card(toy, model, drawn))}
    </fieldset>`
  }

  /** @param {ToyRun} toy @param {number} model @param {boolean} drawn */
  card(toy, model, drawn) {
    const directions = drawn ? toy.directions(model) : []
    const found = toy.metrics?.instances[model]
    const p = found && toy.sweeps ? `p = ${probabilityText(found.feature_probability)}` : ''
    const name = p || `Model ${model + 1}`
    return html`<label>
      <input
        class="visually-hidden"
        type="radio"
        name="toy-model"
        .checked=${model === this.shown}
        @change=${() => this.choose(model)}
      /><span class="model-card">
        ${
          drawn
            ? html`<lab-drawing
                class="toy-arrows"
                aria-hidden="true"
                .draw=${(/** @type {number} */ width, /** @type {number} */ height) =>
                  toyArrows({ directions, labelled: width > 110, width, height })}
              ></lab-drawing>`
            : ''
        }
        <span class="model-name">${name}</span>
        <small
          >${found ? found.represented : NO_NUMBER} of ${toy.config.n_features} represented</small
        ></span
      ></label
    >`
  }

  /** @param {ToyRun} toy */
  number({ config }) {
    return html`<label class="model-number"
      >Model
      <select
        @change=${(/** @type {Event} */ { target }) =>
          this.choose(/** @type {HTMLSelectElement} */ (target).selectedIndex)}
      >
        ${Array.from(
          { length: config.instances },
          (_, i) => html`<option .selected=${i === this.shown}>${i + 1}</option>`
        )}
      </select></label
    >`
  }
}

/** @param {ToyRun} toy */
function drawnWords({ config: { d_hidden, importance } }) {
  const first =
    importance < 1 ? ' Feature 0 is the most important one, every further one matters less.' : ''
  return (
    `An arrow is the direction W_i of one feature, in the ${d_hidden} hidden dimensions; the circle has radius 1. ` +
    `Look for regular shapes: arrows that spread evenly disturb each other least.${first}`
  )
}

/** @param {ToyRun} toy */
function table({ metrics, config }) {
  const flat = config.d_hidden === 2
  return html`<div class="scrolling" tabindex="0" role="region" aria-label="All models">
    <table>
      <thead>
        <tr>
          <th scope="col">model</th>
          <th scope="col">p</th>
          <th scope="col">represented</th>
          <th scope="col">loss</th>
          ${flat ? html`<th scope="col">angles between neighbours</th>` : ''}
        </tr>
      </thead>
      <tbody>
        ${metrics?.instances.map(
          ({ feature_probability, represented, loss, gaps }, model) =>
            html`<tr>
              <th scope="row">${model + 1}</th>
              <td>${probabilityText(feature_probability)}</td>
              <td>${represented}</td>
              <td>${significant(loss)}</td>
              ${flat ? html`<td>${gapsText(gaps)}</td>` : ''}
            </tr>`
        )}
      </tbody>
    </table>
  </div>`
}

/** @param {number[]} gaps ascending */
function gapsText(gaps) {
  if (gaps.length < 2) return NO_NUMBER
  return `${fixed(gaps[0], 1)}° to ${fixed(gaps[gaps.length - 1], 1)}°`
}

customElements.define('lab-toy-models', ToyModelsPanel)
