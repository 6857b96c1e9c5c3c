/**
 * The lab as a module of the form that anywidget loads, for notebooks and MyST: its model has the attributes of the element, and
 * `metrics`, `step` and `tasks` are written back into it. `src` names the lab in one file; without it, it is beside this module.
 */
import './element.js'
import { ATTRIBUTES } from './address.js'

/**
 * The part of a model that is used here.
 * @typedef {object} Model
 * @property {(name: string) => unknown} get
 * @property {(name: string, value: unknown) => void} set
 * @property {() => void} [save_changes]
 * @property {(event: string, listener: () => void) => void} [on]
 * @property {(event: string, listener: () => void) => void} [off]
 */

/** @typedef {import('./element.js').SuperpositionLab} SuperpositionLab */

/** @param {{ model: Model, el: HTMLElement }} host @returns {() => void} takes it away again */
function render({ model, el }) {
  const lab = /** @type {SuperpositionLab} */ (document.createElement('superposition-lab'))
  const names = [...ATTRIBUTES, 'src']
  const dress = (/** @type {string} */ name) => {
    const value = model.get(name)
    if (value === undefined || value === null || value === false || value === '')
      lab.removeAttribute(name)
    else lab.setAttribute(name, value === true ? '' : String(value))
  }
  names.forEach(dress)
  if (!lab.hasAttribute('src') && import.meta.url.startsWith('http'))
    lab.setAttribute('src', new URL('superposition-lab.html', import.meta.url).href)
  const listeners = names.map((name) => ({ event: `change:${name}`, hear: () => dress(name) }))
  for (const { event, hear } of listeners) model.on?.(event, hear)
  const report = (/** @type {Record<string, unknown>} */ values) => {
    for (const [name, value] of Object.entries(values)) model.set(name, value)
    model.save_changes?.()
  }
  /** @type {string[]} */
  const tasks = []
  lab.addEventListener('superposition:complete', (event) => {
    const { step, metrics } = /** @type {CustomEvent} */ (event).detail
    if (metrics) report({ step, metrics })
  })
  lab.addEventListener('superposition:task', (event) => {
    const { lesson, task } = /** @type {CustomEvent} */ (event).detail
    tasks.push(`${lesson}/${task}`)
    report({ tasks: [...tasks] })
  })
  el.append(lab)
  return () => {
    for (const { event, hear } of listeners) model.off?.(event, hear)
    lab.remove()
  }
}

export default { render }
