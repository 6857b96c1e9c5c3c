/**
 * What the reader may change on a stage: a slider over a few values, or a choice between named ones. Called by
 * ui/lesson/section.js.
 */
import { html, nothing } from 'lit'
import { choiceStrip } from '../choice.js'
import { share } from './measure-text.js'

/** @import { Control } from '../../lessons/catalogue.js' */
/** @import { StageRun } from '../../state/stage-run.js' */
/** @import { Reading } from './prose.js' */

/** @param {Reading} reading @param {StageRun} stage @param {readonly Control[]} controls @param {string} group unique on the page */
export function controlPanel(reading, stage, controls, group) {
  return html`<div class="controls">
    ${controls
      .filter(({ key }) => stage.course.state.embedding.shows(key))
      .map((control) =>
        typeof control.stops[0] === 'number'
          ? slider(reading, stage, control, group)
          : choice(reading, stage, control, group)
      )}
  </div>`
}

/** @param {Reading} reading @param {StageRun} stage @param {Control} control @param {string} group */
function slider({ t }, stage, control, group) {
  const { key, stops, with: along } = control
  const value = stage.valueOf(key)
  const at = Math.max(0, stops.indexOf(value))
  const id = `${group}-${key}`
  const text = (/** @type {number | string} */ stop) =>
    control.shown === 'share' ? share(Number(stop)) : String(stop)
  return html`<div class="control">
    <label for=${id} data-symbol=${control.symbol ?? nothing}>${t(`control.${key}`)}</label>
    <output for=${id}>${text(value ?? stops[at])}</output>
    <input
      id=${id}
      type="range"
      min="0"
      max=${stops.length - 1}
      step="1"
      .value=${String(at)}
      aria-valuetext=${text(value ?? stops[at])}
      ?disabled=${stage.course.state.embedding.locks(key)}
      @change=${(/** @type {Event} */ { target }) =>
        stage.choose(key, stops[Number(/** @type {HTMLInputElement} */ (target).value)], along)}
    />
    <p class="stops" aria-hidden="true">${stops.map((stop) => html`<span>${text(stop)}</span>`)}</p>
  </div>`
}

/** @param {Reading} reading @param {StageRun} stage @param {Control} control @param {string} group */
function choice({ t }, stage, { key, stops, with: along }, group) {
  return html`<div class="control">
    <p class="name" aria-hidden="true">${t(`control.${key}`)}</p>
    ${choiceStrip({
      name: `${group}-${key}`,
      legend: t(`control.${key}`),
      value: String(stage.valueOf(key)),
      disabled: stage.course.state.embedding.locks(key),
      options: stops.map((stop) => ({ value: String(stop), text: t(`control.${key}.${stop}`) })),
      onChoose: (value) => void stage.choose(key, value, along)
    })}
  </div>`
}
