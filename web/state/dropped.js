/**
 * Commands that a flood has cost: their ids are collected and told together, so that whoever waits for an answer has one, and a flood
 * of thousands is answered in a few messages. Called by state/host.js.
 */

const TOLD_AFTER_MS = 500
const MOST_IDS = 10_000

export class Dropped {
  /** @param {(ids: number[]) => void} tell */
  constructor(tell) {
    this.tell = tell
    /** @type {number[]} */
    this.ids = []
    this.waiting = false
  }

  /** @param {number} id 0 where nobody waits for an answer */
  add(id) {
    if (id === 0) return
    this.ids.push(id)
    if (this.ids.length >= MOST_IDS) return this.flush()
    if (this.waiting) return
    this.waiting = true
    setTimeout(() => {
      this.waiting = false
      this.flush()
    }, TOLD_AFTER_MS)
  }

  flush() {
    const { ids } = this
    this.ids = []
    if (ids.length > 0) this.tell(ids)
  }
}
