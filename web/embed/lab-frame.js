/**
 * The frame of a lab in a host's page: loads it, asks it for things and hears what it reports. Listens to its own frame and
 * origin only. Called by embed/element.js.
 */
import { LAB, readHeight, readReport } from './messages.js'

/** @import { CommandName, EventName } from './messages.js' */

/** A frame that says nothing for so long could not be loaded. */
const PATIENCE_MS = 60_000

/** What a frame that was taken away answers with. */
const GONE = 'The lab was taken from the page.'

/**
 * @typedef {object} Asked
 * @property {(value: unknown) => void} resolve
 * @property {(error: Error) => void} reject
 */

export class LabFrame {
  /**
   * @param {string} address
   * @param {string} title
   * @param {(event: EventName, detail: Record<string, unknown>) => void} onEvent
   */
  constructor(address, title, onEvent) {
    this.onEvent = onEvent
    /** A page without an origin gives its frames none; a file has none. */
    this.origin =
      self.origin === 'null' || !address.startsWith('http') ? 'null' : new URL(address).origin
    this.element = document.createElement('iframe')
    this.element.src = address
    this.element.title = title
    this.element.allow = 'clipboard-write'
    /** @type {Map<number, Asked>} */
    this.asked = new Map()
    this.count = 0
    /** @type {Promise<void>} */
    this.ready = new Promise((resolve, reject) => {
      this.open = { resolve: () => resolve(), reject }
      this.timer = setTimeout(() => reject(new Error('The lab could not be loaded.')), PATIENCE_MS)
    })
    this.ready.catch(() => {})
    this.hear = (/** @type {MessageEvent} */ event) => this.take(event)
    window.addEventListener('message', this.hear)
  }

  /** @param {MessageEvent} message */
  take({ source, origin, data }) {
    if (source !== this.element.contentWindow || origin !== this.origin) return
    const report = readReport(data)
    if (!report) return
    if ('answer' in report) return this.settle(report)
    if ('dropped' in report) {
      for (const answer of report.dropped) this.settle({ answer, problem: report.problem })
      return
    }
    const { event, detail } = report
    if (event === 'ready') this.open?.resolve()
    if (event !== 'height') return this.onEvent(event, detail)
    const height = readHeight(detail.height)
    if (height) this.element.style.height = `${Math.ceil(height)}px`
  }

  /** @param {{ answer: number, value?: unknown, problem?: string }} report */
  settle({ answer, value, problem }) {
    const asked = this.asked.get(answer)
    this.asked.delete(answer)
    if (problem === undefined) asked?.resolve(value)
    else asked?.reject(new Error(problem))
  }

  /** @param {CommandName} command @param {object} [settings] */
  async ask(command, settings) {
    await this.ready
    const id = ++this.count
    const answer = new Promise((resolve, reject) => this.asked.set(id, { resolve, reject }))
    const target = this.origin === 'null' ? '*' : this.origin
    this.element.contentWindow?.postMessage({ lab: LAB, command, id, settings }, target)
    return answer
  }

  close() {
    clearTimeout(this.timer)
    window.removeEventListener('message', this.hear)
    this.open?.reject(new Error(GONE))
    for (const { reject } of this.asked.values()) reject(new Error(GONE))
    this.asked.clear()
    this.element.remove()
  }
}
