/**
 * Trains the baselines of a finished run in the worker, lets commands in between their pieces, and tells how it goes no
 * faster than it is heard. Called by engine/worker.js.
 */
import { SNAPSHOT_INTERVAL_MS } from './protocol.js'
import { breathe } from './pace.js'

/** @import { BaselineProgress } from './protocol.js' */

export class Comparison {
  /**
   * @param {AsyncIterable<BaselineProgress>} reports
   * @param {(report: BaselineProgress) => unknown} tell answers when the page has taken it
   */
  constructor(reports, tell) {
    this.reports = reports
    this.tell = tell
    this.closed = false
  }

  async run() {
    let heard = Promise.resolve()
    let told = 0
    let finished = 0
    /** @type {BaselineProgress | undefined} */
    let latest
    let waiting = false
    for await (const report of this.reports) {
      await breathe()
      if (this.closed) return
      latest = report
      const news = report.baselines.length > finished
      if (waiting || (!news && performance.now() - told < SNAPSHOT_INTERVAL_MS)) continue
      finished = report.baselines.length
      told = performance.now()
      waiting = true
      heard = Promise.resolve(this.tell(report)).then(() => {
        waiting = false
      })
    }
    await heard
    if (latest && !this.closed) await this.tell(latest)
  }

  close() {
    this.closed = true
  }
}
