/**
 * State of a part of the page that is loaded late: made when it is first asked for, and one for each page. Called by
 * state/kept-runs.js and state/sweep.js.
 */

/** @import { LabState } from './lab-state.js' */

/** @template Made @param {(state: LabState) => Made} make @returns {(state: LabState) => Made} */
export function onePerPage(make) {
  /** @type {WeakMap<LabState, Made>} */
  const made = new WeakMap()
  return (state) => {
    const one = made.get(state) ?? make(state)
    made.set(state, one)
    return one
  }
}
