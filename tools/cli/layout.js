// How text sits on a terminal: paragraphs that wrap and columns that line up. Numbers go to the right.
const width = 96

/** @param {string} text */
export function indented(text) {
  const lines = ['']
  for (const word of text.split(/\s+/)) {
    const line = lines[lines.length - 1]
    if (line.length + word.length + 1 > width - 2) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.map((line) => `  ${line}`).join('\n')
}

/**
 * @param {string[]} header
 * @param {string[][]} rows each as long as the header
 */
export function columns(header, rows) {
  const lines = [header, ...rows]
  const widths = header.map((_, column) => Math.max(...lines.map((line) => line[column].length)))
  const laidOut = lines.map((line) => line.map((cell, column) => cell.padStart(widths[column])))
  return laidOut.map((cells) => `  ${cells.join('  ')}`).join('\n')
}

/** @param {number} value */
export function decimals(value) {
  if (!Number.isFinite(value)) return '-'
  return Math.abs(value) < 1e5 ? value.toFixed(3) : value.toExponential(2)
}
