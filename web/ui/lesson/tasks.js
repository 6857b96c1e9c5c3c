/**
 * The tasks of a section: what is asked, whether it is solved, what the last run gave of each number that counts, and hints
 * that unfold one by one. Called by ui/lesson/section.js.
 */
import { html } from 'lit'
import { measureOf, holds } from '../../state/lesson-measures.js'
import { shownMeasure } from './measure-text.js'
import { prose } from './prose.js'

/** @import { Task } from '../../lessons/catalogue.js' */
/** @import { Measurable } from '../../state/lesson-measures.js' */
/** @import { Reading } from './prose.js' */

/**
 * @typedef {object} Tasks
 * @property {Reading} reading
 * @property {Task[]} tasks
 * @property {Measurable | null} seen the last run that ended; null for what is done in the sandbox
 * @property {(task: string) => boolean} isSolved
 * @property {Map<string, number>} hints unfolded of each task
 * @property {(task: string) => void} onHint
 */

/** @param {Tasks} tasks */
export function taskList(tasks) {
  const { t } = tasks.reading
  return html`<div class="tasks">
    <h3>${t('task.heading')}</h3>
    <ol>
      ${tasks.tasks.map((task) => taskItem(tasks, task))}
    </ol>
  </div>`
}

/** @param {Tasks} tasks @param {Task} task */
function taskItem({ reading, seen, isSolved, hints, onHint }, task) {
  const { t } = reading
  const solved = isSolved(task.id)
  const unfolded = hints.get(task.id) ?? 0
  return html`<li class="task ${solved ? 'solved' : ''}" data-task=${task.id}>
    <p>
      <span class="mark" aria-hidden="true">${solved ? '✓' : ''}</span>
      <span>${prose(reading, t(`task.${task.id}`))}</span>
      <span class="state">${t(solved ? 'task.solved' : 'task.open')}</span>
    </p>
    <p class="last">${solved ? '' : last(reading, seen, task)}</p>
    <div class="hints">
      ${Array.from(
        { length: unfolded },
        (_, i) => html`<p class="hint">${prose(reading, t(`task.${task.id}.hint.${i + 1}`))}</p>`
      )}
      ${
        unfolded < task.hints
          ? html`<button type="button" class="quiet" @click=${() => onHint(task.id)}>
              ${t('task.hint', { number: unfolded + 1, all: task.hints })}
            </button>`
          : ''
      }
    </div>
  </li>`
}

/** What the last run gave, number by number. @param {Reading} reading @param {Measurable | null} run @param {Task} task */
function last({ t }, run, task) {
  if (!run) return ''
  const named = new Set()
  const parts = task.needs.flatMap((need) => {
    const { of } = need
    if (named.has(of)) return []
    named.add(of)
    const ok = task.needs.filter((other) => other.of === of).every((other) => holds(run, other))
    return [
      html`<span class=${ok ? 'met' : 'missed'}
        >${ok ? '✓' : '✗'} ${t(`measure.${of}`)} ${shownMeasure(of, measureOf(run, of))}</span
      >`
    ]
  })
  return html`${t('task.last')}: ${parts}`
}
