/**
 * <lab-lesson>: the course: the list of lessons, or one lesson from its first view (a sentence, a picture, one button) to its
 * summary. Loaded when a lesson is first asked for; holds the stages of the lesson that is open.
 */
import { html } from 'lit'
import { loadLesson } from '../../lessons/catalogue.js'
import { CONTENTS, LESSONS } from '../../state/course.js'
import { drawn } from '../../state/drawn.js'
import { StageRun } from '../../state/stage-run.js'
import { shellWords } from '../../strings/shell.js'
import { translator } from '../../strings/translator.js'
import '../drawing.js'
import { OneByOne } from '../one-by-one.js'
import { Panel } from '../panel.js'
import { contents } from './contents.js'
import { cover } from './cover.js'
import { ending } from './ending.js'
import './section.js'
import { lightSymbols } from './symbols.js'

/** @import { Result } from '../../state/stage-plan.js' */
/** @import { LessonSection } from './section.js' */
/** @import { Reading } from './prose.js' */

/** Parts of the first view: the cover. */
const FIRST = 1

class LessonPage extends Panel {
  static topics = /** @type {const} */ (['page'])
  static properties = {
    ...Panel.properties,
    reading: { state: true },
    failed: { state: true },
    ownLoaded: { state: true },
    said: { state: true }
  }

  constructor() {
    super()
    /** @type {Reading | null} */
    this.reading = null
    this.failed = false
    this.ownLoaded = false
    this.said = ''
    /** @type {Map<string, StageRun>} by section */
    this.stages = new Map()
    /** @type {Result[]} */
    this.results = []
    this.asked = ''
    this.standing = new OneByOne(this, FIRST)
    /** @type {Promise<void>} done when every stage has its picture, or the reader has left */
    this.ready = Promise.resolve()
  }

  firstUpdated() {
    lightSymbols(this)
  }

  willUpdate() {
    const { lesson, language } = this.state.course
    const asked = `${lesson} ${language}`
    if (asked === this.asked) return
    this.asked = asked
    void this.load(asked)
  }

  /** @param {string} asked */
  async load(asked) {
    const { lesson, language } = this.state.course
    this.failed = false
    const changed = this.reading?.lesson.id !== lesson
    if (changed) this.reading = null
    if (!lesson || lesson === CONTENTS) return this.nameTab()
    try {
      const { words, ...loaded } = await loadLesson(lesson, language)
      if (asked !== this.asked) return
      if (changed) {
        this.setStages(loaded.lesson)
        this.standing.restart()
      }
      this.reading = { ...loaded, t: translator(words, shellWords(language)) }
      this.setChallenges(this.reading)
      this.nameTab()
      if (changed) scrollTo({ top: 0, behavior: 'instant' })
      if (loaded.lesson.sections.some(({ own }) => own)) await this.loadOwn()
      if (!changed || this.reading?.lesson.id !== lesson) return
      this.ready = this.prepare(lesson)
      await this.ready
    } catch (error) {
      this.failed = asked === this.asked
      if (this.failed) this.state.course.stand(lesson)
      if (!(error instanceof TypeError)) throw error
    }
  }

  /** What the lesson on a reader's own activations has beside its words: once the first of these are on the screen. */
  async loadOwn() {
    await drawn()
    await drawn()
    await import('./own-section.js')
    this.ownLoaded = true
  }

  nameTab() {
    const site = this.t('site.name')
    document.title = this.reading ? `${this.reading.t('title')} · ${site}` : site
  }

  /** @param {Reading['lesson']} lesson */
  setStages({ id: lesson, sections }) {
    this.results = []
    this.stages = new Map(
      sections.flatMap(({ id, stage }) =>
        stage ? [[id, new StageRun(this.state.course, stage)]] : []
      )
    )
    const tasks = sections.flatMap((section) => (section.tasks ?? []).map(({ id }) => id))
    this.state.course.opened = { lesson, stages: [...this.stages.values()], tasks }
  }

  /** @param {Reading} reading */
  setChallenges({ lesson, t }) {
    const sections = lesson.sections.filter(({ challenge }) => challenge)
    const { challenges, language } = this.state.course
    challenges.tasks = sections.flatMap(({ tasks = [] }) =>
      tasks.map(({ id, needs }) => ({ lesson: lesson.id, id, needs, text: t(`task.${id}`) }))
    )
    challenges.language = language
    challenges.wordsIn = async (other) => (await loadLesson(lesson.id, other)).words
  }

  /**
   * When all of the lesson can be read, opens every stage at step 0, so that each has its picture, unless the link has asked for a
   * run of one of them.
   * @param {string} lesson
   */
  async prepare(lesson) {
    const { state } = this
    const stages = [...this.stages.values()]
    await this.standing.stood
    state.course.stand(lesson)
    const named = /[#&](?!lesson=|lang=)\w+=/.test(location.hash)
    if (named) {
      const run = await this.linked()
      for (const stage of stages)
        if (run && this.isConnected && (await stage.adopt(run))) return state.topics.tell('run')
    }
    // Whoever has left the lesson, or begun with one of its stages, has a run that may not be taken away.
    const wanted = () =>
      this.isConnected &&
      [...this.stages.values()].includes(stages[0]) &&
      !stages.some(({ touched }) => touched)
    for (const stage of stages) {
      if (!wanted()) return
      await stage.open(wanted)
      await this.measured(stage)
    }
  }

  /** The run that the link asks for, once it is there. */
  async linked() {
    const { state } = this
    await state.topics.until(['run', 'page'], () => state.current || state.failure)
    return state.current
  }

  /** @param {StageRun} stage @returns {Promise<void>} when its first numbers are there, or another run is */
  measured(stage) {
    const { state } = this
    return state.topics.until(
      ['run', 'page'],
      () => !stage.holdsEngine || stage.run?.metrics || state.failure
    )
  }

  render() {
    const { course } = this.state
    const t = this.reading?.t ?? translator(shellWords(course.language))
    return html`${this.body(t)}
      <p class="visually-hidden" role="status" data-testid="lesson-live">${this.said}</p>`
  }

  /** @param {Reading['t']} t */
  body(t) {
    const { course } = this.state
    if (course.lesson === CONTENTS) return contents(course, t)
    if (this.failed) return html`<p class="lesson-state" role="alert">${t('lesson.failed')}</p>`
    if (!this.reading) return html`<p class="lesson-state">${t('lesson.loading')}</p>`
    return this.lesson(this.reading)
  }

  /** @param {Reading} reading */
  lesson(reading) {
    const { lesson } = reading
    const parts = this.standing.of([
      cover(reading, LESSONS.indexOf(lesson.id) + 1, () => this.begin()),
      ...lesson.sections.map((section) => this.section(reading, section)),
      ending(reading, this.state.course)
    ])
    return html`<article class="lesson" data-lesson=${lesson.id}>${parts}</article>`
  }

  /** @param {Reading} reading @param {Reading['lesson']['sections'][number]} section */
  section(reading, section) {
    const say = (/** @type {string} */ words) => (this.said = words)
    if (section.own && !this.ownLoaded) return ''
    if (section.own)
      return html`<lab-own-section
        .state=${this.state}
        .reading=${reading}
        .section=${section}
        .say=${say}
      ></lab-own-section>`
    return html`<lab-section
      .state=${this.state}
      .reading=${reading}
      .section=${section}
      .stage=${this.stages.get(section.id) ?? null}
      .results=${this.results}
      .say=${say}
    ></lab-section>`
  }

  begin() {
    const first = /** @type {LessonSection | null} */ (this.querySelector('lab-section'))
    const heading = first?.querySelector('h2')
    first?.scrollIntoView()
    heading?.focus({ preventScroll: true })
  }
}

customElements.define('lab-lesson', LessonPage)
