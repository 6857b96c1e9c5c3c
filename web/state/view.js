/**
 * Which part of the page is shown: the lab, or another view that the link names by `view=`. The lab's run waits meanwhile.
 * Called by state/lab-state.js and ui/.
 */

import { placeText, placedIn } from './course.js'

/** @import { LabState } from './lab-state.js' */

/** Views besides the lab. */
const VIEWS = ['own-data']
export const OWN_DATA = '#view=own-data'

export class View {
  /** @param {LabState} state */
  constructor(state) {
    this.state = state
    this.name = viewIn(location.hash)
    /** @type {import('./own-data.js').OwnData | null} once that view was shown */
    this.own = null
    /** @type {File | null} for the view that opens */
    this.file = null
    /** Where the way back leads. */
    this.labLink = '#preset=clean'
  }

  /** Shows the view that a link names. @param {string} hash @returns {boolean} whether it is one besides the lab */
  follow(hash) {
    const name = viewIn(hash)
    if (name !== this.name) {
      this.labLink = this.state.address.hash || this.labLink
      this.state.pause()
      this.name = name
      this.state.topics.tell('page')
    }
    return name !== 'lab'
  }

  /** Opens the view for activations with a file. @param {File} file */
  showFile(file) {
    this.file = file
    location.hash = placedIn(OWN_DATA, placeText(null, this.state.course.language))
  }

  takeFile() {
    const { file } = this
    this.file = null
    return file
  }
}

/** @param {string} hash */
function viewIn(hash) {
  const asked = new URLSearchParams(hash.slice(1, 200)).get('view') ?? ''
  return VIEWS.includes(asked) ? asked : 'lab'
}
