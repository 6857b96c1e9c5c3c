/**
 * The words of the page beside the lessons, by language. English comes along: that of the first view at once, that of other
 * views with them. Another language is fetched whole when it is chosen. Called by state/speech.js and by those views.
 */
import { words as firstView } from './en/sandbox/first-view.js'

/** @import { Language } from '../state/course.js' */
/** @typedef {Record<string, string>} Words */

/** @type {Partial<Record<Language, Words>>} */
const known = { en: { ...firstView } }

/** @param {Language} language @returns {Words | undefined} undefined until they were fetched */
export const wordsOf = (language) => known[language]

/** Words of a view that is loaded when it is asked for. @param {Words} words */
export function addEnglish(words) {
  Object.assign(known.en ?? {}, words)
}

/** @param {Language} language */
export async function fetchWords(language) {
  if (language === 'es') known.es = (await import('./es/sandbox/all.js')).words
}
