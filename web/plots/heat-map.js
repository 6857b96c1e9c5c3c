/**
 * A matrix of cosines as a picture: one cell a pair, from negative over zero to positive. Pure: arrays and colours in,
 * pixels out. Called by ui/heat-map.js and ui/toy-gram.js.
 */

/** @typedef {[number, number, number]} Colour red, green and blue, 0 to 255 */

/**
 * @typedef {object} HeatMap
 * @property {ArrayLike<number>} values [rows, columns], from -1 to 1
 * @property {number} columns in values
 * @property {readonly number[]} rowOrder which row of values stands at each place
 * @property {readonly number[]} columnOrder the same of columns
 * @property {{ negative: Colour, zero: Colour, positive: Colour }} palette
 */

/**
 * Paints the map with one pixel a cell; the style sheet makes the pixels as large as the picture.
 * @param {HTMLCanvasElement} canvas
 * @param {HeatMap} map
 */
export function paintHeatMap(canvas, { values, columns, rowOrder, columnOrder, palette }) {
  // What is written pixel by pixel stays in the processor's memory.
  const context = canvas.getContext('2d', { willReadFrequently: true })
  const rows = rowOrder.length
  const wide = columnOrder.length
  if (!context || rows === 0 || wide === 0) return
  // Even the same size would throw the canvas away.
  if (canvas.width !== wide) canvas.width = wide
  if (canvas.height !== rows) canvas.height = rows
  const shades = shadesOf(palette)
  const image = context.createImageData(wide, rows)
  const pixels = new Uint32Array(image.data.buffer)
  let at = 0
  for (const row of rowOrder) {
    const first = row * columns
    for (let place = 0; place < wide; place++)
      pixels[at++] = shades[shadeAt(values[first + columnOrder[place]])]
  }
  context.putImageData(image, 0, 0)
}

/** Shades on either side of zero, more than a screen has between two of these colours. */
const SHADES = 512

/** @param {number} value from -1 to 1 */
const shadeAt = (value) =>
  value <= -1 ? 0 : value >= 1 ? 2 * SHADES : Math.round(SHADES * (1 + value))

/** Every shade as the four bytes of a pixel, in the machine's order. @param {HeatMap['palette']} palette */
function shadesOf(palette) {
  const bytes = new Uint8ClampedArray(4 * (2 * SHADES + 1))
  for (let shade = 0; shade <= 2 * SHADES; shade++)
    bytes.set([...diverging(shade / SHADES - 1, palette), 255], 4 * shade)
  return new Uint32Array(bytes.buffer)
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

/** @typedef {'match' | 'found' | 'number'} Sort by what rows and columns are ordered */

/**
 * Rows by number or, for 'found', the best matched first. Columns by number or in the order of the match: the latent of the
 * first row first, then of the second, ..., then the unmatched ones. A good match then shows as a diagonal.
 * @param {{ feature_to_latent: ArrayLike<number>, matched_cosine: ArrayLike<number> }} match -1 for none
 * @param {number} columns
 * @param {Sort} sort
 */
export function ordersOf({ feature_to_latent, matched_cosine }, columns, sort) {
  const rowOrder = Array.from(feature_to_latent, (_, row) => row)
  if (sort === 'found') rowOrder.sort((a, b) => matched_cosine[b] - matched_cosine[a] || a - b)
  const columnOrder =
    sort === 'number' ? [] : rowOrder.map((row) => feature_to_latent[row]).filter((at) => at >= 0)
  const taken = new Set(columnOrder)
  for (let column = 0; column < columns; column++) if (!taken.has(column)) columnOrder.push(column)
  return { rowOrder, columnOrder }
}
