// Comma-separated values as RFC 4180 has them, both ways; and the two tables that a run gives, its history and its matches.
import { FileError } from './file-error.js'

/** @typedef {string | number | boolean} Cell */

/**
 * @param {readonly string[]} header
 * @param {readonly (readonly Cell[])[]} rows
 */
export function writeCsv(header, rows) {
  return [header, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('')
}

/** @param {Cell} cell */
function cellText(cell) {
  const text = String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * @param {string} text
 * @param {string} name
 * @returns {string[][]}
 */
export function parseCsv(text, name) {
  const cell = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r?\n|$)/y
  /** @type {string[][]} */
  const rows = []
  /** @type {string[]} */
  let row = []
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex
    const match = cell.exec(text)
    if (!match) {
      const line = text.slice(0, at).split('\n').length
      throw new FileError(
        `${name} has a cell that cannot be read in line ${line}: a quotation mark is out of place`
      )
    }
    const [, inQuotes, plain = '', end] = match
    row.push(inQuotes === undefined ? plain : inQuotes.replaceAll('""', '"'))
    const lastIsEmpty = end === ',' && cell.lastIndex === text.length
    if (lastIsEmpty) row.push('')
    if (end !== ',' || lastIsEmpty) {
      rows.push(row)
      row = []
    }
  }
  return rows
}

/**
 * A run's history, one row a recorded step.
 * @param {readonly object[]} history as lab.history() gives it
 */
export function historyCsv(history) {
  const header = Object.keys(history[0] ?? { step: 0 })
  const rows = history.map((row) =>
    header.map((key) => /** @type {Record<string, Cell>} */ (row)[key])
  )
  return writeCsv(header, rows)
}

/**
 * Which latent stands for which feature: the optimal match and each feature's best latent.
 * @param {import('../index.js').Match} match as lab.match() gives it
 */
export function matchesCsv({ cosine: { data, shape }, feature_to_latent, matched_cosine }) {
  const [features, latents] = shape
  const rows = Array.from({ length: features }, (_, i) => {
    const row = data.subarray(i * latents, (i + 1) * latents)
    const best = row.reduce((most, value, j) => (value > row[most] ? j : most), 0)
    return [i, feature_to_latent[i], matched_cosine[i], best, row[best]]
  })
  return writeCsv(['feature', 'latent', 'matched_cosine', 'best_latent', 'best_cosine'], rows)
}
