/**
 * The language that the page beside the lessons speaks: the reader's, once its words have come, and English if they cannot be had.
 * Called by state/course.js and ui/.
 */
import { fetchWords, wordsOf } from '../strings/sandbox.js'
import { translator } from '../strings/translator.js'

/** @import { Values } from '../strings/translator.js' */
/** @import { Language } from './course.js' */
/** @import { Topics } from './topics.js' */

export class Speech {
  /** @param {Topics} topics */
  constructor(topics) {
    this.topics = topics
    /** @type {Language | null} null: the words have not come yet */
    this.language = null
    /** @type {Language} */
    this.wanted = 'en'
  }

  /** Speaks a language as soon as its words are there; until then the one before. @param {Language} language */
  async follow(language) {
    this.wanted = language
    if (wordsOf(language)) return this.speak(language)
    try {
      await fetchWords(language)
    } catch {
      // No network, and the words were not kept: better English than nothing.
    }
    if (this.wanted === language) this.speak(wordsOf(language) ? language : 'en')
  }

  /** @param {Language} language */
  speak(language) {
    if (this.language === language) return
    this.language = language
    this.topics.tell('words')
  }

  get words() {
    return wordsOf(this.language ?? 'en') ?? {}
  }

  /** @type {import('../strings/translator.js').Translate} */
  t = (key, values) => translator(this.words, wordsOf('en') ?? {})(key, values)

  /**
   * What the engine says in English, in the reader's language where its key has words.
   * @param {string} sentence @param {string} [key] @param {Values} [values]
   * @returns {{ text: string, foreign: boolean }} foreign: it is English beside another language
   */
  ofEngine(sentence, key = '', values = {}) {
    const foreign = this.language !== null && this.language !== 'en'
    if (!foreign || !sentence) return { text: sentence, foreign: false }
    return key in this.words
      ? { text: this.t(key, values), foreign: false }
      : { text: sentence, foreign }
  }
}
