/**
 * The list of all lessons, with what is done of each. Called by ui/lesson/lesson-page.js.
 */
import { html } from 'lit'
import { LESSONS, placeText } from '../../state/course.js'
import './progress-box.js'

/** @import { Course } from '../../state/course.js' */
/** @import { Reading } from './prose.js' */

/** @param {Course} course @param {Reading['t']} t */
export function contents(course, t) {
  const { language, progress } = course
  return html`<section class="contents" aria-labelledby="contents-heading">
    <h1 id="contents-heading">${t('contents.heading')}</h1>
    <p class="lead">${t('contents.lead')}</p>
    <ol>
      ${LESSONS.map((id) => {
        const done = progress.countOf(id)
        return html`<li>
          <a href="#${placeText(id, language)}">${t(`contents.${id}`)}</a>
          <p>${t(`contents.${id}.about`)}</p>
          <p class="state">
            ${t('contents.minutes')}${done ? `, ${t('contents.state', { done })}` : ''}
          </p>
        </li>`
      })}
      <li class="unnumbered">
        <a href="#${placeText(null, language)}">${t('contents.sandbox')}</a>
        <p>${t('contents.sandbox.about')}</p>
      </li>
    </ol>
    <lab-progress .state=${course.state}></lab-progress>
  </section>`
}
