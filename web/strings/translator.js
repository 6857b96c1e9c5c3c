/**
 * Finds words by key and puts in what stands in [brackets]. Where a count is given, a key may have two forms, key.one and
 * key.other, which is all that English and Spanish need. Called by state/speech.js, ui/ and ui/lesson/.
 */

/** @typedef {Record<string, string | number>} Values */
/** @typedef {(key: string, values?: Values) => string} Translate */

/**
 * @param {Record<string, string>[]} sources the first that has a key is taken
 * @returns {Translate}
 */
export function translator(...sources) {
  const find = (/** @type {string} */ key) => sources.find((words) => key in words)?.[key]
  return (key, values = {}) => {
    const form = Number(values.count) === 1 ? 'one' : 'other'
    const text = find(key) ?? find(`${key}.${form}`) ?? key
    return text.replace(/\[([a-z0-9_]+)\]/g, (whole, name) =>
      name in values ? String(values[name]) : whole
    )
  }
}
