/**
 * Work of the worker whose faults are the reader's to mend: a sentence about a file, a config or too little memory is an answer;
 * what breaks the engine is thrown. Called by engine/own-data.js.
 */

/** @typedef {{ problem?: string }} Fault */

/**
 * @template {object} T
 * @param {() => Promise<T>} work
 * @returns {Promise<T | { problem: string }>}
 */
export async function answered(work) {
  try {
    return await work()
  } catch (error) {
    const { message, name, constructor } = /** @type {Error} */ (error)
    if (/allocation failed/i.test(message))
      return { problem: 'This tab has not enough memory for that.' }
    if (constructor !== Error && name !== 'FileError') throw error
    return { problem: message }
  }
}
