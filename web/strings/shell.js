/**
 * The words around the lessons by language: buttons, contents, states of tasks. Both languages are small enough to be
 * downloaded with the first lesson. Called by ui/lesson/.
 */
import { shell as en } from './en/shell.js'
import { shell as es } from './es/shell.js'

/** @param {import('../state/course.js').Language} language @returns {Record<string, string>} */
export const shellWords = (language) => (language === 'es' ? es : en)
