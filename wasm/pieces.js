// Trains a run to its end a piece at a time, so that whoever asked can report progress or leave between two of them.
// Called by baselines.js and pool-runs.js.

/**
 * @param {Pick<import('./index.js').Lab, 'config' | 'advance'>} lab
 * @param {number} milliseconds about how long a piece takes
 * @returns {Generator<number>} the steps reached; it ends early when the run diverges
 */
export function* inPieces(lab, milliseconds) {
  const { steps } = lab.config
  let step = 0
  let piece = 1
  while (step < steps) {
    const asked = Math.min(piece, steps - step)
    const before = performance.now()
    const reached = lab.advance(asked)
    const diverged = reached < step + asked
    step = reached
    yield step
    if (diverged) return
    const fitting = (asked * milliseconds) / Math.max(performance.now() - before, 0.05)
    piece = Math.max(1, Math.min(4 * asked, Math.round(fitting)))
  }
}
