/**
 * Of a long line the points that are seen: both ends, and in every column of pixels the lowest and the highest. What is left
 * covers the same pixels, peaks of a single point included. Called by plots/curve.js and plots/line-chart.js.
 */

/** A line that grows: columns that are full are not gone through again. */
export class SeenLine {
  /** @param {number} last the end of the axis, which starts at 0 @param {number} columns of pixels */
  constructor(last, columns) {
    this.last = last
    this.columns = columns
    /** @type {number[]} of all columns but the last */
    this.settled = []
    /** where the last column begins */
    this.open = 0
  }

  /**
   * @param {ArrayLike<number>} x ascending
   * @param {ArrayLike<number | null>} y null, or no number, where nothing is drawn; both longer than before, or as long
   * @returns {number[]} rows, ascending
   */
  rows(x, y) {
    const all = x.length
    const unit = Math.max(this.last, Number.MIN_VALUE) / this.columns
    /** @type {number[]} */
    let column = []
    for (let row = this.open; row < all;) {
      const first = row
      const end = (Math.floor(x[row] / unit) + 1) * unit
      let [low, high] = [-1, -1]
      let [least, most] = [Infinity, -Infinity]
      // The first is of this column, whatever rounding says.
      do {
        const value = y[row]
        if (value !== null && value < least) [least, low] = [value, row]
        if (value !== null && value > most) [most, high] = [value, row]
      } while (++row < all && x[row] < end)
      this.settled.push(...column)
      this.open = first
      // A column without a value is a gap in the line.
      column = low < 0 ? [first] : low === high ? [low] : [Math.min(low, high), Math.max(low, high)]
    }
    const rows = [...this.settled, ...column]
    if (all > 0 && rows[0] !== 0) rows.unshift(0)
    if (all > 0 && rows[rows.length - 1] !== all - 1) rows.push(all - 1)
    return rows
  }
}

/**
 * @param {ArrayLike<number>} x
 * @param {ArrayLike<number | null>} y
 * @param {number} last
 * @param {number} columns
 */
export function seenRows(x, y, last, columns) {
  return new SeenLine(last, columns).rows(x, y)
}
