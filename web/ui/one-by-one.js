/**
 * Parts of a long page that come one after the other, the first ones at once, so that the page answers while the rest is made.
 * Called by ui/sandbox-view.js, ui/settings-panel.js and ui/lesson/lesson-page.js.
 */
import { betweenFrames } from './pace.js'

export class OneByOne {
  /** @param {import('lit').ReactiveControllerHost} host @param {number} first parts that come at once */
  constructor(host, first) {
    this.host = host
    this.first = this.count = first
    this.parts = 0
    this.end = () => {}
    this.stood = this.ending()
    this.more = () => {
      this.count++
      host.requestUpdate()
    }
    host.addController(this)
  }

  /** From the first ones again. */
  restart() {
    this.end()
    this.count = this.first
    this.stood = this.ending()
  }

  /** @returns {Promise<void>} when all of them stand, or the page has gone on */
  ending() {
    return new Promise((resolve) => (this.end = resolve))
  }

  /** Whether all of them stand. */
  get whole() {
    return this.count >= this.parts
  }

  /** Those that stand already. @template Part @param {readonly Part[]} parts */
  of(parts) {
    this.parts = parts.length
    return parts.slice(0, this.count)
  }

  hostUpdated() {
    if (!this.whole) betweenFrames.add(this.more)
    else if (this.parts > 0) this.end()
  }

  hostDisconnected() {
    this.end()
  }
}
