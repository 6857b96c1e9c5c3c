/**
 * The question before a run: a group of radio buttons or a slider, then the answer beside the run's own number. Called by
 * ui/lesson/section.js.
 */
import { html } from 'lit'
import { isRight } from '../../state/guesses.js'
import { shownMeasure } from './measure-text.js'

/** @import { Prediction } from '../../lessons/catalogue.js' */
/** @import { Reading } from './prose.js' */

/**
 * @typedef {object} Asked
 * @property {Reading} reading
 * @property {Prediction} prediction
 * @property {string | number | undefined} answer
 * @property {number | undefined} measured by the run, when it is over
 * @property {number | undefined} beside
 * @property {boolean} locked the run is on, or over
 * @property {(answer: string | number) => void} onAnswer
 */

/** @param {Asked} asked */
export function predictionBox(asked) {
  const { reading, prediction, locked } = asked
  const { t } = reading
  return html`<form class="prediction" @submit=${(/** @type {Event} */ e) => e.preventDefault()}>
    <fieldset ?disabled=${locked}>
      <legend>
        <span class="kind">${t('prediction.heading')}</span>
        ${t(`prediction.${prediction.id}.question`)}
      </legend>
      ${prediction.options ? options(asked) : slider(asked)}
    </fieldset>
    <p class="verdict">${verdict(asked)}</p>
  </form>`
}

/** @param {Asked} asked */
function options({ reading, prediction, answer, onAnswer }) {
  return prediction.options?.map(
    ({ id }) =>
      html`<label class="option">
        <input
          type="radio"
          name=${`prediction-${prediction.id}`}
          value=${id}
          .checked=${answer === id}
          @change=${() => onAnswer(id)}
        />
        <span>${reading.t(`prediction.${prediction.id}.${id}`)}</span>
      </label>`
  )
}

/** Nothing is chosen until the slider was moved, or its value taken as it stands. @param {Asked} asked */
function slider({ reading, prediction, answer, onAnswer }) {
  const { min, max, start } = /** @type {NonNullable<Prediction['range']>} */ (prediction.range)
  const take = (/** @type {Event} */ { target }) =>
    onAnswer(Number(/** @type {HTMLInputElement} */ (target).value))
  const id = `prediction-${prediction.id}`
  return html`<div class="guess">
    <label for=${id}>${reading.t('prediction.yours')}</label>
    <input
      id=${id}
      type="range"
      min=${min}
      max=${max}
      step="1"
      .value=${String(answer ?? start)}
      aria-valuetext=${answer === undefined ? '–' : String(answer)}
      @input=${take}
      @change=${take}
      @click=${take}
    />
    <output for=${id}>${answer ?? '–'}</output>
  </div>`
}

/** @param {Asked} asked */
function verdict({ reading, prediction, answer, measured, beside }) {
  if (measured === undefined || answer === undefined) return ''
  const { t } = reading
  const guess = prediction.options ? t(`prediction.${prediction.id}.${answer}`) : String(answer)
  const what = t(`prediction.${prediction.id}.answer`)
  const words = [
    t('prediction.given', { guess }),
    t('prediction.measured', { measured: shownMeasure(prediction.of, measured), what })
  ]
  if (beside !== undefined)
    words.push(t('prediction.beside', { beside: shownMeasure(prediction.beside ?? '', beside) }))
  const right = isRight(prediction, answer, measured)
  return html`<strong class=${right ? 'right' : 'wrong'}
      >${t(right ? 'prediction.right' : 'prediction.wrong')}</strong
    >
    ${words.join(' ')}`
}
