/**
 * Sorts settings that came as text (typed, or from a link) into those that hold together with the rest and those
 * that do not, with a sentence for each refusal. The rules are the engine's. Called by engine/worker.js.
 */

/** @import { Admission, Config, ConfigValue, Refusal } from './protocol.js' */

/** A sentence longer than this came from a hostile text and is cut. */
const LONGEST_SENTENCE = 240

/**
 * @typedef {object} Rules
 * @property {(config: unknown) => string} problem
 * @property {(key: string, text: string) => ConfigValue} parseSetting
 */

/**
 * @param {Rules} rules
 * @param {Config} base
 * @param {[string, string][]} asked key and text, in the order in which they were asked for
 * @returns {Admission}
 */
export function admit({ problem, parseSetting }, base, asked) {
  /** @type {Refusal[]} */
  const refusals = []
  /** @type {{ key: string, text: string, value: ConfigValue }[]} */
  const parsed = []
  for (const [key, text] of asked) {
    try {
      parsed.push({ key, text, value: parseSetting(key, text) })
    } catch (error) {
      refusals.push(refusal(key, text, error instanceof Error ? error.message : String(error)))
    }
  }
  // Together first: "min_active = 5" may be right only with "max_active = 6".
  const together = withAll(base, parsed)
  if (problem(together) === '') return { config: together, refusals }
  let config = base
  let waiting = parsed
  for (let before = -1; waiting.length !== before;) {
    before = waiting.length
    waiting = waiting.filter((entry) => {
      const candidate = withAll(config, [entry])
      if (problem(candidate) !== '') return true
      config = candidate
      return false
    })
  }
  for (const entry of waiting) {
    refusals.push(refusal(entry.key, entry.text, problem(withAll(config, [entry]))))
  }
  return { config, refusals }
}

/** @param {Config} base @param {{ key: string, value: ConfigValue }[]} entries @returns {Config} */
function withAll(base, entries) {
  return { ...base, ...Object.fromEntries(entries.map(({ key, value }) => [key, value])) }
}

/** @param {string} key @param {string} text @param {string} sentence @returns {Refusal} */
function refusal(key, text, sentence) {
  const cut = (/** @type {string} */ value) =>
    value.length > LONGEST_SENTENCE ? `${value.slice(0, LONGEST_SENTENCE)} …` : value
  return { key: cut(key), text: cut(text), sentence: cut(sentence) }
}
