/**
 * Keeps a run to a number of steps per second, and measures how many it really makes. Also lets the worker's
 * messages in between two chunks: a MessageChannel turn costs microseconds, where a timer costs 4 ms.
 */

/** How far back the measured speed looks. */
const WINDOW_MS = 600

export class Pace {
  constructor() {
    this.rate = Infinity
    this.since = 0
    this.made = 0
    /** @type {{ at: number, steps: number }[]} */
    this.recent = []
  }

  /** @param {number} stepsPerSecond */
  start(stepsPerSecond) {
    this.rate = stepsPerSecond
    this.since = performance.now()
    this.made = 0
  }

  stop() {
    this.recent = []
  }

  /** How many steps may be made now. The first is always free, so that "play" answers at once. */
  allowed() {
    if (this.rate === Infinity) return Infinity
    const due = 1 + ((performance.now() - this.since) * this.rate) / 1000
    // After a long stop (a sleeping machine) the run goes on from here instead of catching up.
    if (due - this.made > this.rate) {
      this.start(this.rate)
      return 1
    }
    return Math.floor(due - this.made)
  }

  /** @param {number} steps */
  count(steps) {
    this.made += steps
    const now = performance.now()
    this.recent.push({ at: now, steps })
    while (this.recent[0].at < now - WINDOW_MS) this.recent.shift()
  }

  /** Steps per second over the last moments. */
  measured() {
    if (this.recent.length < 2) return 0
    const span = this.recent[this.recent.length - 1].at - this.recent[0].at
    let steps = 0
    for (const entry of this.recent.slice(1)) steps += entry.steps
    return span > 0 ? (1000 * steps) / span : 0
  }

  /** Waits until about the next step is due. */
  rest() {
    return new Promise((resolve) => setTimeout(resolve, Math.min(1000 / this.rate, 20)))
  }
}

const channel = new MessageChannel()
/** @type {(() => void)[]} */
const waiting = []
channel.port1.onmessage = () => waiting.shift()?.()

/** Lets everything that waits in the message queue run first. @returns {Promise<void>} */
export function breathe() {
  return new Promise((resolve) => {
    waiting.push(resolve)
    channel.port2.postMessage(null)
  })
}
