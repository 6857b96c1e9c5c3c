/**
 * Progress as text: { format, version, solved: ['recovery/meaning'], predicted: { 'recovery/small': 3 }, settings: { language } }. What
 * comes in is from a stranger until it was read here. Called by state/progress.js.
 */

const FORMAT = 'superposition-lab progress'
const VERSION = 1

/** Lessons have some four tasks each. */
const MOST = 2000
const LONGEST = 1_000_000
/** What the page offers: a speed of none would leave every run standing. */
const SETTINGS = {
  language: ['en', 'es'],
  speed: ['50', '500', 'Infinity'],
  theme: ['light', 'auto', 'dark']
}
const NAME = /^[a-z0-9-]{1,60}\/[A-Za-z0-9_-]{1,60}$/

/**
 * @typedef {object} Kept
 * @property {string[]} solved lesson/task
 * @property {[string, string | number][]} predicted lesson/prediction and the answer
 * @property {Record<string, string>} settings language, speed, theme
 */

/** @param {Kept} kept */
export function writeProgress({ solved, predicted, settings }) {
  const content = {
    format: FORMAT,
    version: VERSION,
    solved,
    predicted: Object.fromEntries(predicted),
    settings
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

/** @param {string} text @returns {Kept | null} null when it is no progress */
export function readProgress(text) {
  const content = text.length <= LONGEST ? parsed(text) : null
  if (!isObject(content) || content.format !== FORMAT || content.version !== VERSION) return null
  const { solved, predicted, settings } = content
  if (!Array.isArray(solved) || !isObject(predicted)) return null
  return {
    solved: solved.filter((name) => typeof name === 'string' && NAME.test(name)).slice(0, MOST),
    predicted: /** @type {Kept['predicted']} */ (
      Object.entries(predicted)
        .filter(([name, answer]) => NAME.test(name) && isAnswer(answer))
        .slice(0, MOST)
    ),
    settings: isObject(settings) ? knownSettings(settings) : {}
  }
}

/** @param {unknown} answer */
const isAnswer = (answer) =>
  typeof answer === 'number'
    ? Number.isFinite(answer)
    : typeof answer === 'string' && answer.length <= 60

/** @param {Record<string, unknown>} settings */
function knownSettings(settings) {
  return Object.fromEntries(
    Object.entries(SETTINGS).flatMap(([name, allowed]) => {
      const value = settings[name]
      return typeof value === 'string' && allowed.includes(value) ? [[name, value]] : []
    })
  )
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

/** @param {string} text @returns {unknown} */
function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
