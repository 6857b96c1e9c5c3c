/**
 * Which part of a heat map is looked at, and how it is moved: by zooming around a cell, by dragging, by the wheel. Called by
 * ui/heat-map.js.
 */
import { isWhole, panned, showing, whole, zoomed } from '../plots/heat-map-view.js'

/** @import { Size, View } from '../plots/heat-map-view.js' */

/** @typedef {{ row: number, column: number }} Cell */

/** Pixels that a hand moves without meaning to. */
const STILL = 4

/** One notch of the wheel. */
const NOTCH = 1.25

export class MapPart {
  /** @param {() => void} onChange */
  constructor(onChange) {
    this.onChange = onChange
    /** @type {Size} */
    this.size = { rows: 0, columns: 0 }
    /** @type {View} */
    this.view = whole(this.size)
    /** @type {{ x: number, y: number, view: View } | null} where the map was taken hold of */
    this.held = null
    /** Whether it has not been dragged since. */
    this.still = true
  }

  /** The whole of another map. @param {Size} size */
  of(size) {
    if (size.rows === this.size.rows && size.columns === this.size.columns) return
    this.size = size
    this.view = whole(size)
  }

  get isWhole() {
    return isWhole(this.view, this.size)
  }

  get isClosest() {
    const { rows, columns } = zoomed(this.view, this.size, 2, this.middle)
    return rows === this.view.rows && columns === this.view.columns
  }

  get middle() {
    const { top, left, rows, columns } = this.view
    return { row: top + rows / 2, column: left + columns / 2 }
  }

  /** @param {View} view */
  look(view) {
    this.view = view
    this.onChange()
  }

  /** @param {number} factor 0: the whole @param {Cell} at */
  zoom(factor, at) {
    this.look(factor === 0 ? whole(this.size) : zoomed(this.view, this.size, factor, at))
  }

  /** @param {Cell} cell */
  show(cell) {
    this.look(showing(this.view, this.size, cell))
  }

  /** The place under the pointer, in cells. @param {MouseEvent} event @param {Element} map @returns {Cell} */
  place({ clientX, clientY }, map) {
    const { top, left, rows, columns } = this.view
    const box = map.getBoundingClientRect()
    const at = (/** @type {number} */ share, /** @type {number} */ count) =>
      Math.max(0, Math.min(count - 1e-6, share * count))
    return {
      row: top + at((clientY - box.top) / box.height, rows),
      column: left + at((clientX - box.left) / box.width, columns)
    }
  }

  /** Takes hold of a map that can be moved. @param {PointerEvent} event @returns {boolean} whether it can */
  hold({ button, clientX, clientY }) {
    this.still = true
    if (button !== 0 || this.isWhole) return false
    this.held = { x: clientX, y: clientY, view: this.view }
    return true
  }

  release() {
    this.held = null
  }

  /** @param {PointerEvent} event @param {Element} map */
  drag({ clientX, clientY }, map) {
    if (!this.held) return
    const { x, y, view } = this.held
    if (Math.hypot(clientX - x, clientY - y) > STILL) this.still = false
    const box = map.getBoundingClientRect()
    const down = Math.round(((y - clientY) * view.rows) / box.height)
    const right = Math.round(((x - clientX) * view.columns) / box.width)
    this.look(panned(view, this.size, down, right))
  }

  /** With Ctrl, as maps have it; without, the page scrolls. @param {WheelEvent} event @param {Element} map */
  wheel(event, map) {
    if (!event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    this.zoom(event.deltaY < 0 ? NOTCH : 1 / NOTCH, this.place(event, map))
  }
}
