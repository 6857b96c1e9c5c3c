/**
 * The part of a heat map that is looked at: a rectangle of whole cells, moved and made smaller or larger. Pure: views in, views
 * out. Called by ui/heat-map.js.
 */

/**
 * @typedef {object} View
 * @property {number} top first row
 * @property {number} left first column
 * @property {number} rows
 * @property {number} columns
 */

/** @typedef {{ rows: number, columns: number }} Size of the whole map */

/** Fewer cells than this on a side say nothing of a map. */
const FEWEST = 4

/** @param {Size} size @returns {View} */
export const whole = ({ rows, columns }) => ({ top: 0, left: 0, rows, columns })

/** @param {View} view @param {Size} size */
export const isWhole = (view, size) => view.rows >= size.rows && view.columns >= size.columns

/**
 * Larger cells for a factor above 1. A place in cells, 2.5 being the middle of the third, still lies in its cell afterwards, as far
 * as the map allows.
 * @param {View} view @param {Size} size @param {number} factor @param {{ row: number, column: number }} at
 * @returns {View}
 */
export function zoomed(view, size, factor, { row, column }) {
  // Both sides by the same factor, as long as neither grows too short.
  const closest = Math.min(
    size.rows > FEWEST ? view.rows / FEWEST : factor,
    size.columns > FEWEST ? view.columns / FEWEST : factor
  )
  const by = Math.min(factor, Math.max(1, closest))
  const [top, rows] = scaled(view.top, view.rows, size.rows, by, row)
  const [left, columns] = scaled(view.left, view.columns, size.columns, by, column)
  return { top, left, rows, columns }
}

/** @param {View} view @param {Size} size @param {number} down @param {number} right @returns {View} */
export function panned(view, size, down, right) {
  return {
    ...view,
    top: within(view.top + down, size.rows - view.rows),
    left: within(view.left + right, size.columns - view.columns)
  }
}

/** Moved no farther than it takes to see a cell. @param {View} view @param {Size} size @param {{ row: number, column: number }} cell @returns {View} */
export function showing(view, size, { row, column }) {
  const outside = (
    /** @type {number} */ at,
    /** @type {number} */ first,
    /** @type {number} */ many
  ) => (at < first ? at - first : Math.max(0, at - (first + many - 1)))
  return panned(
    view,
    size,
    outside(row, view.top, view.rows),
    outside(column, view.left, view.columns)
  )
}

/**
 * @param {number} first @param {number} many @param {number} all @param {number} factor @param {number} at
 * @returns {[number, number]}
 */
function scaled(first, many, all, factor, at) {
  const now = Math.max(Math.min(FEWEST, all), Math.min(all, Math.round(many / factor)))
  const share = (at - first) / many
  return [within(Math.floor(at) - Math.floor(share * now), all - now), now]
}

/** @param {number} value @param {number} most */
const within = (value, most) => Math.max(0, Math.min(most, value))
