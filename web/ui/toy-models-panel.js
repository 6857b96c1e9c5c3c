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
import './plot-data.js'
import { directionsData } from './toy-data.js'

/** @import { ToyRun } from '../state/toy-run.js' */
/** @import { Translate } from '../strings/translator.js' */

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
    const { t } = this
    const { toy } = this.state
    if (!toy) return ''
    const drawn = toy.config.d_hidden === 2 || toy.config.d_hidden === 3
    return html`<section class="panel toy-models" aria-labelledby="toy-models-heading">
      <h2 id="toy-models-heading">${t(drawn ? 'models.directions' : 'models.heading')}</h2>
      <p class="lead">${drawn ? drawnWords(toy, t) : ''} ${t('models.lead')}</p>
      <lab-plot-data .data=${modelsData(toy, t)}></lab-plot-data>
      ${toy.config.instances > MOST_CARDS ? this.number(toy) : this.cards(toy, drawn)}
      ${drawn ? '' : html`<p class="meaning">${t('models.not_drawn')}</p>`}
      <details
        @toggle=${(/** @type {Event} */ { target }) => {
          this.tableShown = /** @type {HTMLDetailsElement} */ (target).open
        }}
      >
        <summary>${t('models.table.open')}</summary>
        ${this.tableShown ? table(toy, t) : ''}
      </details>
    </section>`
  }

  /** @param {ToyRun} toy @param {boolean} drawn */
  cards(toy, drawn) {
    return html`<fieldset class="models ${drawn ? 'drawn' : ''}">
      <legend class="visually-hidden">${this.t('models.choose')}</legend>
      ${Array.from({ length: toy.config.instances }, (_, model) => this.card(toy, model, drawn))}
    </fieldset>`
  }

  /** @param {ToyRun} toy @param {number} model @param {boolean} drawn */
  card(toy, model, drawn) {
    const directions = drawn ? toy.directions(model) : []
    const found = toy.metrics?.instances[model]
    const p = found && toy.sweeps ? `p = ${probabilityText(found.feature_probability)}` : ''
    const name = p || this.t('models.model', { number: model + 1 })
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
          >${this.t('models.represented', {
            number: found ? found.represented : NO_NUMBER,
            all: toy.config.n_features
          })}</small
        ></span
      ></label
    >`
  }

  /** @param {ToyRun} toy */
  number({ config }) {
    return html`<label class="model-number"
      >${this.t('models.number')}
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

/** @param {ToyRun} toy @param {Translate} t */
function modelsData(toy, t) {
  const models = Array.from({ length: toy.config.instances }, (_, model) => model)
  const parts = toy.metrics?.instances.map(
    (found) => `p = ${probabilityText(found.feature_probability)}`
  )
  return directionsData(t('models.table'), toy, models, parts)
}

/** @param {ToyRun} toy @param {Translate} t */
function drawnWords({ config: { d_hidden, importance } }, t) {
  const arrows = t('models.arrows', { d_hidden })
  return importance < 1 ? `${arrows} ${t('models.importance')}` : arrows
}

/** @param {ToyRun} toy @param {Translate} t */
function table({ metrics, config }, t) {
  const flat = config.d_hidden === 2
  return html`<div class="scrolling" tabindex="0" role="region" aria-label=${t('models.table')}>
    <table>
      <thead>
        <tr>
          <th scope="col">${t('models.column.model')}</th>
          <th scope="col">${t('models.column.p')}</th>
          <th scope="col">${t('models.column.represented')}</th>
          <th scope="col">${t('models.column.loss')}</th>
          ${flat ? html`<th scope="col">${t('models.column.angles')}</th>` : ''}
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
              ${flat ? html`<td>${gapsText(gaps, t)}</td>` : ''}
            </tr>`
        )}
      </tbody>
    </table>
  </div>`
}

/** @param {number[]} gaps ascending @param {Translate} t */
function gapsText(gaps, t) {
  if (gaps.length < 2) return NO_NUMBER
  const [low, high] = [gaps[0], gaps[gaps.length - 1]].map((gap) => fixed(gap, 1))
  return t('models.angles', { low, high })
}

customElements.define('lab-toy-models', ToyModelsPanel)
