/**
 * The first view of a lesson: a sentence, a picture, one button. Called by ui/lesson/lesson-page.js.
 */
import { html } from 'lit'
import { codeFlow } from '../../plots/code-flow.js'
import { doseResponse } from '../../plots/dose-response.js'
import { tally, tallyBox } from '../../plots/tally.js'
import { toyArrows } from '../../plots/toy-arrows.js'
import { LESSONS } from '../../state/course.js'
import { THRESHOLD } from '../../state/reading.js'

/** @import { Reading } from './prose.js' */

/** @param {Reading} reading @param {number} number @param {() => void} begin */
export function cover(reading, number, begin) {
  const { t } = reading
  return html`<header class="cover">
    <div>
      <p class="number">${t('lesson.number', { number, all: LESSONS.length })}</p>
      <h1>${t('title')}</h1>
      <p class="goal">${t('goal')}</p>
      <button type="button" class="main" @click=${begin}>${t('lesson.begin')}</button>
    </div>
    ${picture(reading)}
  </header>`
}

/** @param {Reading} reading */
function picture({ lesson, t }) {
  const shown = /** @type {Record<string, any>} */ (lesson.cover)
  const label = t('picture')
  if (shown.figure === 'tallies') {
    return html`<div class="cover-tallies" role="img" aria-label=${label}>
      ${shown.rows.map(
        (/** @type {number[]} */ values, /** @type {number} */ i) =>
          html`<p>${t(`picture.${i}`)}</p>
            <svg class="tally" viewBox=${tallyBox(values.length, 16)} aria-hidden="true">
              ${tally({ values, threshold: THRESHOLD, highlighted: -1, perRow: 16 })}
            </svg>`
      )}
    </div>`
  }
  const draw = (/** @type {number} */ width, /** @type {number} */ height) =>
    shown.figure === 'doses'
      ? doseResponse({ ...shown.plot, chosen: -1, doseLabel: 'α', width, height })
      : shown.figure === 'arrows'
        ? toyArrows({ directions: shown.directions, labelled: false, width, height })
        : codeFlow({ ...shown.sample, labels: ['x', 'z', 'x̂'], width, height })
  return html`<lab-drawing
    class="cover-picture ${shown.figure}"
    .draw=${draw}
    label=${label}
  ></lab-drawing>`
}
