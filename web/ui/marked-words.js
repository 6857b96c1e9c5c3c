/**
 * Words with marks as the page draws them: *stressed*, `code` and [names], in whose place anything may stand; and a sentence of the
 * engine that has no words in the reader's language. Called by ui/panel.js and figures.
 */
import { html } from 'lit'
import { partsOf } from '../strings/rich-text.js'

/** @param {string} source @param {Record<string, unknown>} values */
export function markedWords(source, values) {
  return partsOf(source).map(({ kind, text }) => {
    if (kind === 'stressed') return html`<strong>${text}</strong>`
    if (kind === 'code') return html`<code>${text}</code>`
    return kind === 'number' ? (values[text] ?? text) : text
  })
}

/** @param {{ text: string, foreign: boolean }} sentence */
export const engineWords = ({ text, foreign }) =>
  foreign ? html`<span lang="en">${text}</span>` : text
