// Rows of numbers as a caller has them, to the flat float32 array that the engine takes.

/**
 * @param {import('./index.js').Rows} rows a tensor, a flat array, or an array of rows
 * @param {number} width numbers in a row
 * @param {string} name what a sentence calls them
 * @returns {Float32Array} row-major [n, width]
 */
export function flatRows(rows, width, name) {
  const flat = numbersOf(rows, width)
  if (!flat) throw new Error(`${name} must be rows of ${width} numbers`)
  if (flat.length === 0 || flat.length % width !== 0) {
    throw new Error(`${name} holds ${flat.length} numbers, which is not a multiple of ${width}`)
  }
  if (!flat.every(Number.isFinite)) {
    throw new Error(`${name} holds a value that is not a finite number`)
  }
  return flat
}

/**
 * @param {unknown} rows
 * @param {number} width
 * @returns {Float32Array | undefined}
 */
function numbersOf(rows, width) {
  if (rows instanceof Float32Array) return rows
  if (ArrayBuffer.isView(rows) && !(rows instanceof DataView)) {
    return Float32Array.from(/** @type {Float64Array} */ (rows))
  }
  if (Array.isArray(rows)) return fromArray(rows, width)
  if (!rows || typeof rows !== 'object' || !('data' in rows)) return undefined
  const fits = !('shape' in rows) || fitsShape(rows.shape, rows.data, width)
  return fits ? numbersOf(rows.data, width) : undefined
}

/**
 * @param {unknown[]} rows
 * @param {number} width
 */
function fromArray(rows, width) {
  if (
    rows.some(Array.isArray) &&
    !rows.every((row) => Array.isArray(row) && row.length === width)
  ) {
    return undefined
  }
  const flat = rows.flat()
  return flat.every((value) => typeof value === 'number') ? Float32Array.from(flat) : undefined
}

/**
 * @param {unknown} shape
 * @param {unknown} data
 * @param {number} width
 */
function fitsShape(shape, data, width) {
  if (!Array.isArray(shape) || shape.at(-1) !== width) return false
  const size = shape.reduce((product, n) => product * n, 1)
  return Boolean(data && typeof data === 'object' && 'length' in data && data.length === size)
}
