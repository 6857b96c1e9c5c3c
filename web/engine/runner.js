/**
 * Plays one run: trains in short chunks, lets commands in between them, and offers the page snapshots no faster
 * than it takes them. Knows the run, its observer and the protocol, no worker and no page. Called by engine/worker.js.
 */
import { CHUNK_MS, MEASURING_SHARE, SNAPSHOT_INTERVAL_MS } from './protocol.js'
import { Pace, breathe } from './pace.js'

/** @import { PlayRequest, RunStatus, Snapshot, ToySnapshot } from './protocol.js' */
/** @import { Observer } from './observer.js' */
/** @import { ToyObserver } from './toy-observer.js' */

export class Runner {
  /**
   * @param {Observer | ToyObserver} observer
   * @param {number} run
   * @param {(snapshot: Snapshot | ToySnapshot) => Promise<unknown>} deliver answers when the page has taken it
   */
  constructor(observer, run, deliver) {
    this.lab = observer.lab
    this.run = run
    this.deliver = deliver
    this.observer = observer
    this.step = 0
    this.until = 0
    this.chunk = 1
    this.pace = new Pace()
    /** @type {RunStatus} */
    this.status = 'paused'
    this.delivering = false
    this.owed = false
    this.owedMeasurement = false
    this.deliveredAt = 0
    this.measuredAt = 0
    this.measuringMs = 0
    this.closed = false
  }

  /** Trains until a step is reached, the run diverges or it is paused. @param {PlayRequest} request */
  async play({ until, stepsPerSecond }) {
    this.until = Math.min(until, this.lab.config.steps)
    this.pace.start(stepsPerSecond)
    if (this.status === 'playing' || this.status === 'diverged') return
    if (this.step >= this.until) return
    this.status = 'playing'
    while (this.status === 'playing' && !this.closed) {
      const allowed = this.pace.allowed()
      if (allowed < 1) await this.pace.rest()
      else {
        this.train(Math.min(this.chunk, allowed, this.until - this.step))
        await breathe()
      }
      if (this.status === 'playing') this.offer()
    }
  }

  /** @param {number} count */
  train(count) {
    const before = performance.now()
    const reached = this.lab.advance(count)
    const spent = performance.now() - before
    this.pace.count(reached - this.step)
    const diverged = reached < this.step + count
    this.step = reached
    if (diverged) this.rest('diverged')
    else if (this.step >= this.lab.config.steps) this.rest('ended')
    else if (this.step >= this.until) this.rest('paused')
    // Halfway towards the chunk that would have taken CHUNK_MS: one slow chunk must not stall the run.
    const fitting = (count * CHUNK_MS) / Math.max(spent, 0.05)
    this.chunk = Math.max(1, Math.min(Math.round((count + fitting) / 2), 4 * count))
  }

  pause() {
    if (this.status === 'playing') this.rest('paused')
  }

  /** One step, for watching closely. */
  single() {
    if (this.status !== 'paused' && this.status !== 'playing') return
    this.status = 'paused'
    this.until = this.lab.config.steps
    this.train(1)
    if (this.status === 'paused') this.rest('paused')
  }

  /** Stands still, and says so with everything measured. @param {RunStatus} status */
  rest(status) {
    this.status = status
    this.pace.stop()
    this.offer(true)
  }

  /** Shows the run anew, because something else of it is looked at. */
  owe() {
    if (this.status === 'playing') return
    this.owed = true
    this.offer()
  }

  /** Sends a snapshot if the page has taken the last one; remembers the wish if it has not. @param {boolean} [measured] */
  offer(measured = false) {
    this.owedMeasurement ||= measured
    if (this.delivering || this.closed) return
    const now = performance.now()
    const pressing = this.owedMeasurement || this.owed
    if (!pressing && now - this.deliveredAt < SNAPSHOT_INTERVAL_MS) return
    const affordable = now - this.measuredAt > this.measuringMs / MEASURING_SHARE
    const snapshot = this.look(this.owedMeasurement || (this.status === 'playing' && affordable))
    this.owed = false
    this.owedMeasurement = false
    this.deliveredAt = now
    this.delivering = true
    void this.deliver(snapshot).then(() => {
      this.delivering = false
      if (this.owedMeasurement || this.owed) this.offer()
      else this.compare()
    })
  }

  /** What takes longest comes last, when the run stands still and the page has everything else. */
  compare() {
    if (this.status === 'playing' || this.closed) return
    if (this.observer.compare(this.step)) this.owe()
  }

  /** @param {boolean} measured @returns {Snapshot | ToySnapshot} */
  look(measured) {
    const before = performance.now()
    const judged = measured && this.status !== 'playing' && this.step > 0
    const seen = this.observer.look(measured, judged)
    if (measured) {
      this.measuredAt = performance.now()
      this.measuringMs = this.measuredAt - before
    }
    return {
      run: this.run,
      status: this.status,
      step: this.step,
      stepsPerSecond: this.pace.measured(),
      ...seen
    }
  }

  close() {
    this.closed = true
    this.status = 'paused'
    this.lab.dispose()
  }
}
