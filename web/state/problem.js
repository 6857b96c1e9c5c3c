/**
 * What was not all right with a link or a card: words of the page by their key, so that every language can say them, or a sentence
 * of the engine's. Called by state/ and drawn by ui/notices.js.
 */

/** @import { Values } from '../strings/translator.js' */
/** @typedef {{ key: string, values: Values, of?: string }} Told of: a sentence of the engine's within it */
/** @typedef {Told | { sentence: string }} Problem */

/** @param {string} key @param {Values} values @returns {Problem} */
export const told = (key, values) => ({ key, values })

/** @param {string} sentence @returns {Problem} */
export const said = (sentence) => ({ sentence })
