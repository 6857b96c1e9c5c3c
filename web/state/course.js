/**
 * Where in the course the reader is, in which language, and what is done: the lesson and the language stand in the link
 * (`lesson=`, `lang=`). Opens the runs that a lesson asks for. Called by state/lab-state.js, state/address.js and ui/lesson/.
 */
import { Challenges } from './challenges.js'
import { shorten } from './link.js'
import { told } from './problem.js'
import { Progress } from './progress.js'
import { Speech } from './speech.js'

/** @import { Config, Model } from '../engine/protocol.js' */
/** @import { LabState } from './lab-state.js' */
/** @import { Problem } from './problem.js' */

/** @typedef {'en' | 'es'} Language */

/** The list of all lessons is opened as a lesson is. */
export const CONTENTS = 'contents'

/** The lessons in their order, by the names that links hold. */
export const LESSONS = [
  'superposition',
  'dictionary',
  'recovery',
  'variants',
  'failures',
  'encoder',
  'steering',
  'challenges',
  'own-data'
]

/** @type {readonly Language[]} */
export const LANGUAGES = ['en', 'es']

/**
 * A run that a lesson names: a preset, and what differs from it.
 * @typedef {object} Experiment
 * @property {string} preset
 * @property {Partial<Config> | Record<string, number | string>} [changes]
 */

/**
 * Lesson and language of a link, and what is wrong with either.
 * @param {string} hash
 * @param {string} [kept] the reader's own language
 * @returns {{ lesson: string | null, language: Language, problems: Problem[] }}
 */
export function readPlace(hash, kept) {
  const parameters = new URLSearchParams(hash.slice(1))
  const [lesson, lang] = [parameters.get('lesson'), parameters.get('lang')]
  const known = [CONTENTS, ...LESSONS]
  const language = LANGUAGES.find((name) => name === lang)
  const problems = []
  if (lesson !== null && !known.includes(lesson))
    problems.push(told('link.lesson', { text: shorten(lesson), names: known.join(', ') }))
  if (lang !== null && !language)
    problems.push(told('link.lang', { text: shorten(lang), names: LANGUAGES.join(', ') }))
  const place = lesson === null || known.includes(lesson) ? lesson : CONTENTS
  const own = LANGUAGES.find((name) => name === kept)
  return { lesson: place, language: language ?? own ?? 'en', problems }
}

/**
 * A link with another place in it.
 * @param {string} hash with its #
 * @param {string} place
 */
export function placedIn(hash, place) {
  const kept = hash
    .slice(1)
    .split('&')
    .filter((pair) => pair && !/^(lesson|lang)=/.test(pair))
  return `#${[place, ...kept].filter((part) => part).join('&')}`
}

/** The part of a link that says where the reader is. @param {string | null} lesson @param {Language} language */
export function placeText(lesson, language) {
  const pairs = [lesson ? `lesson=${lesson}` : '', language === 'en' ? '' : `lang=${language}`]
  return pairs.filter((pair) => pair).join('&')
}

/**
 * What of a lesson on the page others ask for.
 * @typedef {object} OpenedLesson
 * @property {string} lesson
 * @property {import('./stage-run.js').StageRun[]} stages
 * @property {string[]} tasks
 */

export class Course {
  /** @param {LabState} state */
  constructor(state) {
    this.state = state
    /** @type {string | null} null: the sandbox */
    this.lesson = null
    /** @type {Language} */
    this.language = 'en'
    /** @type {Problem[]} */
    this.problems = []
    this.progress = new Progress()
    /** @type {OpenedLesson | null} */
    this.opened = null
    /** @type {string | null} the lesson that stands on the page from its first word to its last, or could not be loaded */
    this.stands = null
    this.challenges = new Challenges(state)
    this.speech = new Speech(state.topics)
  }

  /** The part of the link that says where the reader is. */
  get place() {
    return placeText(this.lesson, this.language)
  }

  /** @param {string} hash */
  enter(hash) {
    const { lesson, language, problems } = readPlace(hash, this.progress.settings.language)
    Object.assign(this, { lesson, language, problems })
    void this.speech.follow(language)
    this.state.topics.tell('page')
  }

  /** @returns {Promise<void>} when a lesson that is asked for can be read: the engine would take the processor from its words */
  readable() {
    return this.state.topics.until(['page', 'lesson'], () =>
      [null, CONTENTS, this.stands].includes(this.lesson)
    )
  }

  /** @param {string} lesson of which no part is still to come */
  stand(lesson) {
    this.stands = lesson
    this.state.topics.tell('lesson')
  }

  /** Whether the run on the page is one of this lesson's. */
  get ownsRun() {
    const { lesson, opened } = this
    return opened?.lesson === lesson && opened?.stages.some(({ holdsEngine }) => holdsEngine)
  }

  /** @param {Language} language */
  speak(language) {
    this.language = language
    this.progress.choose('language', language)
    void this.challenges.speak(language)
    void this.speech.follow(language)
    this.state.address.move(this.place)
    this.state.topics.tell('page')
  }

  /**
   * The whole config of an experiment; undefined when the engine failed.
   * @param {Model} model
   * @param {Experiment} experiment
   */
  async configOf(model, { preset, changes }) {
    const description = await this.state.describe(model)
    if (!description) return undefined
    const { defaults, presets } = description
    const config = /** @type {Config} */ ({ ...defaults, ...presets[preset].config, ...changes })
    return { description, config }
  }

  /**
   * Opens a run at step 0, in place of the one before; answers with it at once when the engine has it.
   * @param {Model} model
   * @param {Experiment} experiment
   * @param {() => boolean} wanted asked before the run that is there gives way
   */
  async open(model, experiment, wanted) {
    const { state } = this
    const asked = await this.configOf(model, experiment)
    if (!asked || !wanted()) return null
    state.replaceSettings(asked.description, asked.config)
    const opened = state.open(asked.config)
    const run = state.current
    await opened
    return run
  }
}
