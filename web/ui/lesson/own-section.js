/**
 * <lab-own-section>: a section in which the reader works on activations of their own, or on the practice file; its tasks mark
 * themselves from what comes of that. Loaded with a lesson that has one.
 */
import { html } from 'lit'
import { solves } from '../../state/lesson-measures.js'
import { ownMeasures } from '../../state/own-measures.js'
import '../own-data-view.js'
import { LessonSection } from './section.js'

/** @import { Measurable } from '../../state/lesson-measures.js' */
/** @import { Topic } from '../../state/topics.js' */

class OwnSection extends LessonSection {
  /** @type {readonly Topic[]} */
  static topics = ['own-data']

  shouldUpdate() {
    return true
  }

  /** @returns {Measurable | null} */
  get seen() {
    const { own } = this.state.view
    return own ? { own: ownMeasures(own) } : null
  }

  machine() {
    const { state, reading } = this
    const { t } = reading
    const practise = () => state.view.own?.practise(t('practice.topics').split(', '))
    return html`<div>
        <button
          type="button"
          class="main practice"
          ?disabled=${state.view.own?.busy}
          @click=${practise}
        >
          ${t('practice.offer')}
        </button>
      </div>
      <lab-own-data .state=${state} .within=${true}></lab-own-data>`
  }

  willUpdate() {
    const { seen } = this
    if (!seen) return
    const { t } = this.reading
    const solved = (this.section.tasks ?? []).filter(
      ({ id, needs }) => solves(seen, needs) && this.progress.solve(this.lesson, id)
    )
    this.news = solved.map(({ id }) => t('task.now', { task: t(`task.${id}`) })).join(' ')
  }

  updated() {
    if (this.news) this.say(this.news)
    this.news = ''
  }
}

customElements.define('lab-own-section', OwnSection)
