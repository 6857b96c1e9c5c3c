/**
 * The challenge that the reader has taken up, above the sandbox: what is asked, whether it is solved, and the way back to its
 * lesson. Called by ui/lab-page.js.
 */
import { html } from 'lit'
import { placeText } from '../state/course.js'
import { markedWords } from './marked-words.js'

/** @param {import('../state/course.js').Course} course */
export function challengeNotice({ challenges, language, speech: { t } }) {
  const { current } = challenges
  if (!current) return ''
  const { lesson, text, solved } = current
  const told = html`<span lang=${challenges.language}>${text}</span>`
  return html`<div class="notice challenge ${solved ? 'solved' : ''}">
    <p role="status">
      ${markedWords(t(solved ? 'challenge.solved' : 'challenge.open'), { text: told })}
    </p>
    <a href="#${placeText(lesson, language)}">${t('challenge.back')}</a>
  </div>`
}
