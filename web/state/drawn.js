/**
 * When the page was drawn. Frames of another origin are not drawn while they are out of sight, and say nothing of it: a run in one
 * would wait for ever. Called by state/lab-state.js.
 */

const LONGEST_FRAME_MS = 250

/** @returns {Promise<unknown>} */
export const drawn = () =>
  new Promise((resolve) => {
    requestAnimationFrame(resolve)
    setTimeout(resolve, LONGEST_FRAME_MS)
  })
