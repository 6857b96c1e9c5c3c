/**
 * Work that may wait a little, done in short pieces so that it never holds up a click: as much at once as fits a small part of a
 * frame, and the rest after the next one. Called by ui/late-panel.js, ui/drawing.js, ui/curve-figure.js and ui/one-by-one.js.
 */
import { drawn } from '../state/drawn.js'

/** Leaves most of a frame to the browser, which must lay out and draw what was changed. */
const AT_ONCE_MS = 6

class Queue {
  /** @param {(first: boolean) => Promise<unknown>} moment when the next piece may be done; at first, or after another */
  constructor(moment) {
    this.moment = moment
    /** @type {Set<() => unknown>} */
    this.jobs = new Set()
    this.going = false
  }

  /** A job that waits already is not done twice. @param {() => unknown} job */
  add(job) {
    this.jobs.add(job)
    if (!this.going) void this.go()
  }

  async go() {
    this.going = true
    for (let first = true; this.jobs.size > 0; first = false) {
      await this.moment(first)
      const end = performance.now() + AT_ONCE_MS
      for (const job of this.jobs) {
        this.jobs.delete(job)
        // What it changes inside other parts comes with it.
        await Promise.resolve().then(job).catch(reportError)
        if (performance.now() > end) break
      }
    }
    this.going = false
  }
}

const timer = () => new Promise((resolve) => setTimeout(resolve))

/** Changes of the page: in tasks of their own, which the frames between them show. */
export const betweenFrames = new Queue((first) => (first ? timer() : drawn().then(timer)))

/** Drawing on a canvas, whose text needs the page laid out: with the frames. */
export const withFrames = new Queue(drawn)
