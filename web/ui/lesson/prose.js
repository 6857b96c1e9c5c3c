/**
 * Draws the words of a lesson: paragraphs with stressed words, symbols and numbers of runs, and formulas with what their
 * symbols mean. Pointing at a symbol lights it wherever it stands, see ui/lesson/symbols.js. Called by ui/lesson/.
 */
import { html } from 'lit'
import { partsOf } from '../../strings/rich-text.js'

/** @import { Lesson } from '../../lessons/catalogue.js' */

/**
 * A lesson as it is read: its data, its formulas, its words in the reader's language.
 * @typedef {object} Reading
 * @property {Lesson} lesson
 * @property {Record<string, unknown>} formulas
 * @property {import('../../strings/translator.js').Translate} t
 */

/** A symbol as it stands in a line, what follows _ below it. @param {Lesson} lesson @param {string} name */
function symbolText({ symbols }, name) {
  const [letter, below] = symbols[name].split('_')
  return below ? html`${letter}<sub>${below}</sub>` : letter
}

/** Words in which only numbers are put in, as attributes and buttons need them. @param {Lesson} lesson @param {string} text */
function plain({ numbers }, text) {
  return partsOf(text)
    .map((part) => (part.kind === 'number' ? numbers[part.text].text : part.text))
    .join('')
}

/** @param {Reading} reading @param {string} text */
export function prose({ lesson }, text) {
  return partsOf(text).map((part) => {
    if (part.kind === 'stressed') return html`<em>${part.text}</em>`
    if (part.kind === 'number') return lesson.numbers[part.text]?.text ?? part.text
    if (part.kind === 'symbol')
      return html`<var data-symbol=${part.text}>${symbolText(lesson, part.text)}</var>`
    return part.text
  })
}

/**
 * A displayed formula, and its symbols as buttons that keep a symbol lit.
 * @param {Reading} reading
 * @param {{ formula: string, symbols: string[] }} block
 */
export function formula({ lesson, formulas, t }, { formula: name, symbols }) {
  return html`<div class="formula">
    <div class="scrolling-formula" tabindex="0" role="group" aria-label=${t('symbols.formula')}>
      ${formulas[name]}
    </div>
    <ul class="symbols" aria-label=${t('symbols.label')}>
      ${symbols.map(
        (symbol) =>
          html`<li>
            <button type="button" class="symbol" data-symbol=${symbol} aria-pressed="false">
              <var>${symbolText(lesson, symbol)}</var>
              <span>${plain(lesson, t(`symbol.${symbol}`))}</span>
            </button>
          </li>`
      )}
    </ul>
  </div>`
}
