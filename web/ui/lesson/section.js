/**
 * <lab-section>: one section of a lesson: prose, the question before the run, the stage with its run and pictures, what it
 * shows, and the tasks, which mark themselves from the numbers of every run that ends.
 */
import { html } from 'lit'
import { canBeAnswer } from '../../state/guesses.js'
import { measureOf } from '../../state/lesson-measures.js'
import { Panel } from '../panel.js'
import { challengeLink } from './challenge-link.js'
import { controlPanel } from './controls.js'
import { figureOf } from './figures.js'
import { effectWords } from './steering-figures.js'
import { predictionBox } from './prediction.js'
import { formula, prose } from './prose.js'
import { resultsTable } from './results-table.js'
import { stageBar } from './stage-bar.js'
import { taskList } from './tasks.js'

/** @import { Block, Section } from '../../lessons/catalogue.js' */
/** @import { Result } from '../../state/stage-plan.js' */
/** @import { StageRun } from '../../state/stage-run.js' */
/** @import { Topic } from '../../state/topics.js' */
/** @import { Reading } from './prose.js' */

export class LessonSection extends Panel {
  /** @type {readonly Topic[]} */
  static topics = ['run', 'selection']
  static properties = {
    ...Panel.properties,
    reading: { attribute: false },
    section: { attribute: false },
    stage: { attribute: false },
    results: { attribute: false },
    say: { attribute: false },
    answered: { state: true },
    explained: { state: true },
    hints: { state: true }
  }

  constructor() {
    super()
    this.reading = /** @type {Reading} */ (/** @type {unknown} */ (undefined))
    this.section = /** @type {Section} */ (/** @type {unknown} */ (undefined))
    /** @type {StageRun | null} */
    this.stage = null
    /** @type {Result[]} of the whole lesson */
    this.results = []
    /** @type {(words: string) => void} */
    this.say = () => {}
    this.answered = 0
    this.explained = false
    /** @type {Map<string, number>} */
    this.hints = new Map()
    this.news = ''
    /** what was drawn last: a stage that stands still need not be drawn for the steps of another */
    this.drawn = ''
  }

  shouldUpdate(/** @type {Map<string, unknown>} */ changed) {
    const { stage } = this
    const done = JSON.stringify([stage?.intervention, this.results.length])
    const now = `${stage?.run?.number} ${stage?.holdsEngine} ${stage?.opening} ${done}`
    const news = changed.size > 0 || stage?.holdsEngine || now !== this.drawn
    this.drawn = now
    return news
  }

  get progress() {
    return this.state.course.progress
  }

  get lesson() {
    return this.reading.lesson.id
  }

  /** What the reader predicted. */
  get answer() {
    const { prediction } = this.section
    const answer = prediction && this.progress.predictionOf(this.lesson, prediction.id)
    return prediction && canBeAnswer(prediction, answer) ? answer : undefined
  }

  /** What answers the prediction: the first run that ended, or the first race. */
  get first() {
    const { stage } = this
    if (!stage?.plan.race) return stage?.results[0]
    const all = Object.keys(stage.plan.experiments).length
    return stage.results.find(({ run }) => run.field?.length === all)
  }

  /** The number that the prediction was about, from the first run that ended. */
  get measured() {
    const { prediction } = this.section
    const first = this.first
    return prediction && first ? Number(measureOf(first.run, prediction.of)) : undefined
  }

  /** The number that stands beside it. */
  get beside() {
    const first = this.first
    const name = this.section.prediction?.beside
    return name && first ? Number(measureOf(first.run, name)) : undefined
  }

  render() {
    const { section, reading } = this
    const { t } = reading
    const { id, before, after = [], tasks = [], prediction } = section
    const open = !prediction || this.explained
    return html`<section class="lesson-section" aria-labelledby="section-${id}">
      <div class="prose before">
        <h2 id="section-${id}" tabindex="-1">${t(`${id}.heading`)}</h2>
        ${this.blocks(before)} ${challengeLink(this.state.course, reading, section)}
        ${prediction ? this.question() : ''}
      </div>
      ${this.machine(open)}
      <div class="prose after">
        ${prediction ? this.why(after) : this.blocks(after)}
        ${
          tasks.length > 0 && open
            ? taskList({
                reading,
                tasks,
                seen: this.seen,
                isSolved: (task) => this.progress.isSolved(this.lesson, task),
                hints: this.hints,
                onHint: (task) => this.unfold(task)
              })
            : ''
        }
      </div>
    </section>`
  }

  /** @param {Block[]} blocks */
  blocks(blocks) {
    const { reading, section } = this
    return blocks.map((block) => {
      if (typeof block === 'string')
        return html`<p>${prose(reading, reading.t(`${section.id}.${block}`))}</p>`
      if ('formula' in block) return formula(reading, block)
      if ('results' in block)
        return resultsTable(reading, this.results, block, reading.t(`${section.id}.heading`))
      return html`<ol class="points" start=${block.start ?? 1}>
        ${block.list.map((key) => html`<li>${prose(reading, reading.t(`${section.id}.${key}`))}</li>`)}
      </ol>`
    })
  }

  question() {
    const { reading, section, answer, measured, beside, stage } = this
    const { prediction } = section
    if (!prediction) return ''
    const locked = measured !== undefined || (stage?.playing === true && !stage.opening)
    const onAnswer = (/** @type {string | number} */ given) => {
      this.progress.predict(this.lesson, prediction.id, given)
      this.answered++
    }
    return predictionBox({ reading, prediction, answer, measured, beside, locked, onAnswer })
  }

  /** @param {Block[]} after */
  why(after) {
    const { t } = this.reading
    if (this.explained)
      return html`<h3 class="why" tabindex="-1">${t('why.heading')}</h3>
        ${this.blocks(after)}`
    return html`<button
      type="button"
      class="see-why"
      ?disabled=${this.measured === undefined}
      @click=${() => this.explain()}
    >
      ${t('prediction.why')}
    </button>`
  }

  async explain() {
    this.explained = true
    await this.updateComplete
    const heading = /** @type {HTMLElement | null} */ (this.querySelector('h3.why'))
    heading?.focus()
  }

  /** What tasks are held against. */
  get seen() {
    return this.stage?.ended ? this.stage.seen : null
  }

  /** @param {boolean} open whether everything on it may be changed @returns {unknown} */
  machine(open) {
    const { reading, section, stage } = this
    if (!stage) return ''
    const { controls = [], figures = [] } = section.stage ?? {}
    const waiting = section.prediction !== undefined && this.answer === undefined
    const where = reading.t(`${section.id}.heading`)
    return html`<div class="stage" role="group" aria-label=${where}>
      ${open && controls.length > 0 ? controlPanel(reading, stage, controls, section.id) : ''}
      ${stageBar(reading, stage, waiting)}
      <div class="figures">
        ${figures.map((name) => figureOf(name, { reading, stage, state: this.state, where }))}
      </div>
    </div>`
  }

  /** @param {string} task */
  unfold(task) {
    this.hints = new Map(this.hints).set(task, (this.hints.get(task) ?? 0) + 1)
  }

  willUpdate() {
    const { stage } = this
    const result = stage?.follow()
    if (!stage || !result) return
    this.results.push(result)
    const { t } = this.reading
    const { results } = stage
    const again = results.at(-2)?.of === result.of
    const words = [again ? effectWords(t, stage) : t('run.ended', { steps: result.of.step })]
    for (const task of this.section.tasks ?? []) {
      if (!stage.solves(task.needs) || !this.progress.solve(this.lesson, task.id)) continue
      words.push(t('task.now', { task: t(`task.${task.id}`) }))
    }
    this.news = words.join(' ')
  }

  updated() {
    if (!this.news) return
    const verdict =
      this.first && this.stage?.results.at(-1) === this.first
        ? this.querySelector('.verdict')
        : null
    this.say(`${this.news} ${verdict?.textContent?.trim().replace(/\s+/g, ' ') ?? ''}`)
    this.news = ''
    this.state.topics.tell('selection')
  }
}

customElements.define('lab-section', LessonSection)
