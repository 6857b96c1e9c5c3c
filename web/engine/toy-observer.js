/**
 * Looks at toy models as they stand: the new rows of their history, every W, and their metrics when asked. Called by
 * engine/runner.js in the place of the autoencoder's observer.
 */

/** @import { ToyModel, ToySnapshot } from './protocol.js' */

export class ToyObserver {
  /** @param {ToyModel} lab */
  constructor(lab) {
    this.lab = lab
    this.rowsSeen = 0
  }

  /**
   * @param {boolean} measured
   * @returns {Omit<ToySnapshot, 'run' | 'status' | 'step' | 'stepsPerSecond'>}
   */
  look(measured) {
    const rows = this.lab.history(this.rowsSeen)
    this.rowsSeen += rows.length
    return { rows, metrics: measured ? this.lab.metrics() : null, W: this.lab.read('W') }
  }

  /** Nothing here takes long enough to be done last. */
  compare() {
    return false
  }
}
