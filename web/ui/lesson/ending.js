/**
 * The end of a lesson: what it showed, what it does not tell, where that is written, and the way on. Called by
 * ui/lesson/lesson-page.js.
 */
import { html } from 'lit'
import { CONTENTS, LESSONS, placeText } from '../../state/course.js'
import { lostProgress } from './progress-box.js'
import { prose } from './prose.js'

/** @import { Course } from '../../state/course.js' */
/** @import { Reading } from './prose.js' */

/** @param {Reading} reading @param {Course} course */
export function ending(reading, course) {
  const { lesson, t } = reading
  const points = (/** @type {string} */ of, /** @type {readonly string[]} */ keys) =>
    html`<ul class="points">
      ${keys.map((key) => html`<li>${prose(reading, t(`${of}.${key}`))}</li>`)}
    </ul>`
  return html`<section class="lesson-section end">
    <div class="prose">
      <h2>${t('lesson.summary')}</h2>
      ${points('summary', lesson.summary)}
      <h3>${t('lesson.limits')}</h3>
      ${points('limits', lesson.limits)}
      <h3>${t('lesson.references')}</h3>
      <ul class="references" lang="en">
        ${lesson.references.map(({ text, url }) => html`<li><a href=${url}>${text}</a></li>`)}
      </ul>
    </div>
    ${turn(reading, course)} ${lostProgress(course, t)}
  </section>`
}

/** To the lesson before, to the list of all, to the next. @param {Reading} reading @param {Course} course */
function turn({ lesson, t }, { language }) {
  const at = LESSONS.indexOf(lesson.id)
  const link = (/** @type {string | undefined} */ to, /** @type {string} */ key) =>
    to
      ? html`<a href="#${placeText(to, language)}"
          ><small>${t(key)}</small>${t(`contents.${to}`)}</a
        >`
      : html`<span></span>`
  return html`<nav class="turn" aria-label=${t('lesson.all')}>
    ${link(LESSONS[at - 1], 'lesson.previous')}
    <a href="#${placeText(CONTENTS, language)}">${t('lesson.all')}</a>
    ${link(LESSONS[at + 1] ?? undefined, 'lesson.next')}
  </nav>`
}
