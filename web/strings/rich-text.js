/**
 * Reads the little markup of the strings: *stressed*, {symbol}, [number] and `code`. Makes parts, no markup: whoever draws them
 * decides what they look like. Called by ui/lesson/prose.js, ui/marked-words.js and the tests of the strings.
 */

/** @typedef {{ kind: 'text' | 'stressed' | 'symbol' | 'number' | 'code', text: string }} Part */

const MARKED = /\*([^*]+)\*|\{([A-Za-z]+)\}|\[([a-z0-9_]+)\]|`([^`]+)`/g

/** @param {string} source @returns {Part[]} */
export function partsOf(source) {
  /** @type {Part[]} */
  const parts = []
  let end = 0
  for (const match of source.matchAll(MARKED)) {
    if (match.index > end) parts.push({ kind: 'text', text: source.slice(end, match.index) })
    const [whole, stressed, symbol, number, code] = match
    if (stressed) parts.push({ kind: 'stressed', text: stressed })
    else if (symbol) parts.push({ kind: 'symbol', text: symbol })
    else if (number) parts.push({ kind: 'number', text: number })
    else parts.push({ kind: 'code', text: code })
    end = match.index + whole.length
  }
  if (end < source.length) parts.push({ kind: 'text', text: source.slice(end) })
  return parts
}
