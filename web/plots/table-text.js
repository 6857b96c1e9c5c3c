/**
 * The numbers behind a plot as text: cells as they are read, and all rows as comma-separated values (RFC 4180). Pure.
 * Called by ui/plot-sheet.js.
 */

/**
 * What a plot shows, a row for each of its marks.
 * @typedef {object} Table
 * @property {readonly string[]} columns
 * @property {readonly (readonly (number | string)[])[]} rows
 */

/** A 32-bit float is told from its neighbours by nine digits, often by fewer. */
const DIGITS = [6, 7, 8, 9]

/** Every cell as text; nothing where there is no number. @param {Table} table @returns {string[][]} */
export function textRows({ columns, rows }) {
  // Of a column that holds nothing but 32-bit floats the digits beyond those say nothing.
  const short = columns.map((_, column) =>
    rows.every((row) => typeof row[column] !== 'number' || isFloat(row[column]))
  )
  return rows.map((row) => row.map((cell, column) => cellText(cell, short[column])))
}

/** @param {number} value */
const isFloat = (value) => Number.isNaN(value) || Math.fround(value) === value

/** @param {number | string} cell @param {boolean} short */
function cellText(cell, short) {
  if (typeof cell === 'string') return cell
  if (Number.isNaN(cell)) return ''
  if (!short || Number.isInteger(cell)) return String(cell)
  const digits = DIGITS.find((count) => Math.fround(Number(cell.toPrecision(count))) === cell)
  return String(Number(cell.toPrecision(digits ?? 17)))
}

/** @param {readonly string[]} columns @param {readonly string[][]} rows of text */
export function csvText(columns, rows) {
  return [columns, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('')
}

/** @param {string} text */
function quoted(text) {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
