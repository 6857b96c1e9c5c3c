/**
 * What the reader has done in the course, tasks solved and predictions made, and the settings that are theirs. Kept in the browser
 * where storage is allowed, otherwise as long as the page is open; written and read as a file. Called by state/course.js,
 * state/lab-state.js and ui/lesson/.
 */
import { BrowserStorage } from './browser-storage.js'
import { readProgress, writeProgress } from './progress-file.js'

/** @import { Kept } from './progress-file.js' */

export class Progress {
  /** @param {Pick<BrowserStorage, 'read' | 'write' | 'clear'>} [storage] */
  constructor(storage = new BrowserStorage('superposition-lab-progress')) {
    this.storage = storage
    /** @type {Set<string>} */
    this.solved = new Set()
    /** @type {Map<string, string | number>} */
    this.predicted = new Map()
    /** @type {Record<string, string>} language and speed, where the reader has chosen them */
    this.settings = {}
    /** Whether something could not be kept. */
    this.lost = false
    /** Who wants to hear of tasks. @type {(lesson: string, task: string) => void} */
    this.onSolve = () => {}
    this.takeUp()
  }

  /** Adds what is kept: another tab, or another frame on the page, may have added to it. */
  takeUp() {
    const kept = readProgress(this.storage.read() ?? '')
    if (kept) this.add(kept)
  }

  /** What is here already stays. @param {Kept} kept */
  add({ solved, predicted, settings }) {
    for (const name of solved) this.solved.add(name)
    for (const [name, answer] of predicted)
      if (!this.predicted.has(name)) this.predicted.set(name, answer)
    this.settings = { ...settings, ...this.settings }
  }

  keep() {
    this.takeUp()
    if (!this.storage.write(this.text())) this.lost = true
  }

  /** As a file holds it. @param {Record<string, string>} [besides] settings that are kept elsewhere */
  text(besides = {}) {
    const settings = { ...this.settings, ...besides }
    return writeProgress({ solved: [...this.solved], predicted: [...this.predicted], settings })
  }

  /** Adds what a file holds. @param {string} text @returns {Kept | null} null when it holds no progress */
  take(text) {
    const kept = readProgress(text)
    if (!kept) return null
    const { language, speed } = kept.settings
    this.settings = { ...this.settings, ...(language && { language }), ...(speed && { speed }) }
    this.add({ ...kept, settings: {} })
    this.keep()
    return kept
  }

  reset() {
    this.solved.clear()
    this.predicted.clear()
    this.settings = {}
    this.storage.clear()
  }

  /** @param {'language' | 'speed'} name @param {string} value */
  choose(name, value) {
    this.settings[name] = value
    this.keep()
  }

  /** @param {string} lesson @param {string} task @returns {boolean} whether it was not solved before */
  solve(lesson, task) {
    const name = `${lesson}/${task}`
    if (this.solved.has(name)) return false
    this.solved.add(name)
    this.keep()
    this.onSolve(lesson, task)
    return true
  }

  /** @param {string} lesson @param {string} task */
  isSolved(lesson, task) {
    return this.solved.has(`${lesson}/${task}`)
  }

  /** How many tasks of a lesson are solved. @param {string} lesson */
  countOf(lesson) {
    return [...this.solved].filter((name) => name.startsWith(`${lesson}/`)).length
  }

  /** @param {string} lesson @param {string} prediction @param {string | number} answer */
  predict(lesson, prediction, answer) {
    this.predicted.set(`${lesson}/${prediction}`, answer)
    this.keep()
  }

  /** @param {string} lesson @param {string} prediction */
  predictionOf(lesson, prediction) {
    return this.predicted.get(`${lesson}/${prediction}`)
  }
}
