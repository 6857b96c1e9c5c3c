/**
 * Lets so many messages a second through and drops the rest: a bucket that fills again with time. Called by state/host.js.
 */

/** More than a slider that is dragged sends. */
const A_SECOND = 30

export class Gate {
  constructor() {
    this.left = A_SECOND
    this.at = 0
    this.closed = false
    this.sentence = `The lab takes at most ${A_SECOND} commands a second; the rest is dropped.`
  }

  /** Closing is said once, at the first message that is dropped. @param {number} now ms @returns {'open' | 'closing' | 'closed'} */
  ask(now) {
    this.left = Math.min(A_SECOND, this.left + ((now - this.at) * A_SECOND) / 1000)
    this.at = now
    if (this.left >= 1) {
      this.left -= 1
      // Open again only when there is room: a flood would be told in every second message else.
      this.closed &&= this.left < A_SECOND / 2
      return this.closed ? 'closed' : 'open'
    }
    const verdict = this.closed ? 'closed' : 'closing'
    this.closed = true
    return verdict
  }
}
