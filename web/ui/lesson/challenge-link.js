/**
 * The way from a section into the sandbox, for what is done there. Called by ui/lesson/section.js.
 */
import { html } from 'lit'
import { placeText } from '../../state/course.js'

/** @import { Section } from '../../lessons/catalogue.js' */
/** @import { Course } from '../../state/course.js' */
/** @import { Reading } from './prose.js' */

/** @param {Course} course @param {Reading} reading @param {Section} section */
export function challengeLink(course, { t }, { challenge, tasks = [] }) {
  if (!challenge) return ''
  const place = placeText(null, course.language)
  return html`<p>
    <a
      class="challenge-link"
      href="#${place ? `${place}&` : ''}preset=${challenge.preset}"
      @click=${() => (course.challenges.taken = tasks[0].id)}
      >${t('challenge.open')}</a
    >
  </p>`
}
