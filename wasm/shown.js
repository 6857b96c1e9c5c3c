// Values from outside inside a sentence. Called by config.js and lists.js.

/**
 * A value as it can stand in a sentence: one line, short, and plain text.
 * @param {unknown} value
 */
export function shown(value) {
  const text = written(value)
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
