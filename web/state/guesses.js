/**
 * Whether a prediction agrees with what a run measured. Called by ui/lesson/prediction.js and the lessons' tests.
 */

/**
 * @typedef {object} Guessed
 * @property {{ id: string, from?: number, to?: number }[]} [options] one of them holds the number
 * @property {number} [near] without options: a guess this close is right
 */

/**
 * Whether an answer can be one: what is kept or comes from a file may be of anything.
 * @param {{ options?: { id: string }[], range?: { min: number, max: number } }} prediction @param {unknown} answer
 */
export function canBeAnswer({ options, range }, answer) {
  if (options) return options.some(({ id }) => id === answer)
  const { min = -Infinity, max = Infinity } = range ?? {}
  return Number.isInteger(answer) && Number(answer) >= min && Number(answer) <= max
}

/** The option that a number falls into. @param {Guessed} prediction @param {number} measured */
export function optionFor({ options = [] }, measured) {
  return options.find(({ from = -Infinity, to = Infinity }) => measured >= from && measured <= to)
    ?.id
}

/** @param {Guessed} prediction @param {string | number} answer @param {number} measured */
export function isRight(prediction, answer, measured) {
  if (prediction.options) return optionFor(prediction, measured) === answer
  return Math.abs(Number(answer) - measured) <= (prediction.near ?? 0)
}
