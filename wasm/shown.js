// Values from outside inside a sentence. Called by config.js and lists.js.

/** What turns round the words after it in a terminal or on a page; JSON leaves it as it is. */
const TURNING = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** @param {string} character */
const escaped = (character) => `\\u${character.charCodeAt(0).toString(16)}`

/**
 * A value as it can stand in a sentence: one line, short, and plain text.
 * @param {unknown} value
 */
export function shown(value) {
  const text = written(value).replace(TURNING, escaped)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

/** @param {unknown} value */
function written(value) {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'bigint') return `${value}n`
  try {
    return JSON.stringify(value) ?? typeof value
  } catch {
    return `a value of type ${typeof value}`
  }
}
