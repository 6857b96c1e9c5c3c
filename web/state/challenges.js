/**
 * Tasks that a lesson sets in the sandbox: every run that ends there is held against them. Called by state/course.js; ui/lesson/
 * sets them.
 */
import { solves } from './lesson-measures.js'

/** @import { Language } from './course.js' */
/** @import { LabState } from './lab-state.js' */
/** @import { Condition } from './lesson-measures.js' */

/** @typedef {{ lesson: string, id: string, text: string, needs: Condition[] }} Challenge */

export class Challenges {
  /** @param {LabState} state */
  constructor(state) {
    this.state = state
    /** @type {Challenge[]} */
    this.tasks = []
    /** @type {Language} in which they are told */
    this.language = 'en'
    /** The words of their lesson. @type {(language: Language) => Promise<Record<string, string>>} */
    this.wordsIn = async () => ({})
    /** @type {string} id of the one that the reader has taken up */
    this.taken = ''
    state.topics.listen(['run'], () => this.judge())
  }

  /** The one that the reader has taken up, and whether it is solved. */
  get current() {
    const task = this.tasks.find(({ id }) => id === this.taken)
    if (!task) return null
    return { ...task, solved: this.state.course.progress.isSolved(task.lesson, task.id) }
  }

  /** Tells them in another language. @param {Language} language */
  async speak(language) {
    if (this.tasks.length === 0 || language === this.language) return
    const words = await this.wordsIn(language).catch(() => null)
    if (!words || language !== this.state.course.language) return
    this.language = language
    for (const task of this.tasks) task.text = words[`task.${task.id}`] ?? task.text
    this.state.topics.tell('page')
  }

  judge() {
    const { run, course, topics } = this.state
    if (course.lesson || run?.status !== 'ended' || !run.measured) return
    const done = this.tasks.filter(({ needs }) => solves(run, needs))
    const news = done.filter(({ lesson, id }) => course.progress.solve(lesson, id))
    if (news.length > 0) topics.tell('page')
  }
}
