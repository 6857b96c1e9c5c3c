/**
 * Trains a run of a sweep from its world to its end and measures it, in a worker that has nothing else to do. Called by
 * engine/worker.js.
 */
import { answered } from './answered.js'

/** @import { Config, Lab, WholeRun } from './protocol.js' */

/** Seldom enough to cost nothing, often enough for a progress bar. */
const PIECE_MS = 100

/**
 * @param {{ createLab: (config: Config) => Promise<Lab> }} engine
 * @param {Config} config
 * @param {(share: number) => unknown} tell how much is trained
 * @returns {Promise<WholeRun | { problem: string }>}
 */
export function wholeRun({ createLab }, config, tell) {
  return answered(async () => {
    const lab = await createLab(config)
    try {
      train(lab, tell)
      const rows = lab.history()
      const column = (/** @type {'step' | 'reconstruction' | 'l0' | 'dead'} */ name) =>
        rows.map((row) => row[name])
      return {
        config,
        metrics: lab.metrics(),
        history: {
          step: column('step'),
          reconstruction: column('reconstruction'),
          l0: column('l0'),
          dead: column('dead')
        },
        matched: Array.from(lab.match().matched_cosine).sort((one, other) => other - one)
      }
    } finally {
      lab.dispose()
    }
  })
}

/** In pieces, since one long call would run in the slow code that it began in. @param {Lab} lab @param {(share: number) => unknown} tell */
function train(lab, tell) {
  const { steps } = lab.config
  let piece = 1
  for (let step = 0; step < steps;) {
    const asked = Math.min(piece, steps - step)
    const before = performance.now()
    const reached = lab.advance(asked)
    // It diverged.
    if (reached < step + asked) return
    step = reached
    void tell(step / steps)
    const fitting = (asked * PIECE_MS) / Math.max(performance.now() - before, 0.05)
    piece = Math.max(1, Math.min(4 * asked, Math.round(fitting)))
  }
}
