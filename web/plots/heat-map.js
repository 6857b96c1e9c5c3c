/**
 * A matrix of cosines as a picture: one cell a pair, from negative over zero to positive. Pure: arrays and colours in,
 * pixels out. Called by ui/heat-map-panel.js.
 */

/** @typedef {[number, number, number]} Colour red, green and blue, 0 to 255 */

/**
 * @typedef {object} HeatMap
 * @property {ArrayLike<number>} values [rows, columns], from -1 to 1
 * @property {number} columns in values
 * @property {readonly number[]} columnOrder which column of values stands at each place
 * @property {{ negative: Colour, zero: Colour, positive: Colour }} palette
 */

/**
 * Paints the map over the whole canvas, whose width and height are device pixels.
 * @param {HTMLCanvasElement} canvas
 * @param {HeatMap} map
 */
export function paintHeatMap(canvas, { values, columns, columnOrder, palette }) {
  const context = canvas.getContext('2d')
  const rows = values.length / columns
  if (!context || rows === 0) return
  const image = new ImageData(columnOrder.length, rows)
  let at = 0
  for (let row = 0; row < rows; row++) {
    for (const column of columnOrder) {
      const [red, green, blue] = diverging(values[row * columns + column], palette)
      image.data[at++] = red
      image.data[at++] = green
      image.data[at++] = blue
      image.data[at++] = 255
    }
  }
  const cells = new OffscreenCanvas(columnOrder.length, rows)
  cells.getContext('2d')?.putImageData(image, 0, 0)
  context.imageSmoothingEnabled = false
  context.drawImage(cells, 0, 0, canvas.width, canvas.height)
}

/**
 * @param {number} value from -1 to 1
 * @param {HeatMap['palette']} palette
 * @returns {Colour}
 */
export function diverging(value, { negative, zero, positive }) {
  const end = value < 0 ? negative : positive
  const share = Math.min(1, Math.abs(value))
  const mix = (/** @type {number} */ i) => zero[i] + share * (end[i] - zero[i])
  return [mix(0), mix(1), mix(2)]
}

/**
 * Columns in the order of the match: the latent of row 0 first, then of row 1, ..., then the unmatched ones. A good
 * match then shows as a diagonal.
 * @param {ArrayLike<number>} rowToColumn -1 for none
 * @param {number} columns
 * @returns {number[]}
 */
export function matchOrder(rowToColumn, columns) {
  const matched = Array.from(rowToColumn).filter((column) => column >= 0)
  const taken = new Set(matched)
  for (let column = 0; column < columns; column++) if (!taken.has(column)) matched.push(column)
  return matched
}
