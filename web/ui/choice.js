/**
 * A choice of one among few, side by side: radio buttons drawn as one strip. Keyboard and screen reader get what a
 * radio group gives them.
 */
import { html } from 'lit'

/**
 * @typedef {object} Option
 * @property {string} value
 * @property {string} text
 * @property {string} [hint] small, after the text
 */

/**
 * @param {object} choice
 * @param {string} choice.name
 * @param {string} choice.legend
 * @param {readonly Option[]} choice.options
 * @param {string} choice.value
 * @param {boolean} [choice.disabled]
 * @param {(value: string) => void} choice.onChoose
 */
export function choiceStrip({ name, legend, options, value, disabled = false, onChoose }) {
  return html`<fieldset class="strip" ?disabled=${disabled}>
    <legend class="visually-hidden">${legend}</legend>
    ${options.map(
      (option) =>
        html`<label>
          <input
            class="visually-hidden"
            type="radio"
            name=${name}
            value=${option.value}
            .checked=${option.value === value}
            @change=${() => onChoose(option.value)}
          /><span
            >${option.text}${option.hint ? html` <small>${option.hint}</small>` : ''}</span
          ></label
        >`
    )}
  </fieldset>`
}
