// Rows of numbers as a caller has them, to the flat float32 array that the engine takes.

/**
 * @param {import('./index.js').Rows} rows a tensor, a flat array, or an array of rows
 * @param {number} width numbers in a row
 * @param {string} name what a sentence calls them
 * @returns {Float32Array} row-major [n, width]
 */
export function flatRows(rows, width, name) {
  const flat = numbersOf(rows)
  if (!flat) throw new Error(`${name} must be rows of ${width} numbers`)
  if (flat.length === 0 || flat.length % width !== 0) {
    throw new Error(`${name} holds ${flat.length} numbers, which is not a multiple of ${width}`)
  }
  if (!flat.every(Number.isFinite)) throw new Error(`${name} holds a value that is not a finite number`)
  return flat
}

/**
 * @param {unknown} rows
 * @returns {Float32Array | undefined}
 */
function numbersOf(rows) {
  if (rows instanceof Float32Array) return rows
  if (ArrayBuffer.isView(rows) && !(rows instanceof DataView)) {
    return Float32Array.from(/** @type {Float64Array} */ (rows))
  }
  if (Array.isArray(rows)) {
    const flat = rows.flat()
    return flat.every((value) => typeof value === 'number') ? Float32Array.from(flat) : undefined
  }
  return rows && typeof rows === 'object' && 'data' in rows ? numbersOf(rows.data) : undefined
}
