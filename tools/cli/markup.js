// HTML and SVG as template literals in which every value is escaped, unless it is markup itself. Called by report.js and
// report-plots.js, whose values come from files that anyone may have written.

/** @type {Record<string, string>} */
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export class Markup {
  /** @param {string} text */
  constructor(text) {
    this.text = text
  }
}

/**
 * @param {TemplateStringsArray} parts
 * @param {unknown[]} values markup, text, numbers, or lists of them
 */
export function markup(parts, ...values) {
  return new Markup(parts.reduce((text, part, i) => text + written(values[i - 1]) + part))
}

/** @param {unknown} value @returns {string} */
function written(value) {
  if (value instanceof Markup) return value.text
  if (Array.isArray(value)) return value.map(written).join('')
  return String(value).replace(/[&<>"']/g, (character) => entities[character])
}
