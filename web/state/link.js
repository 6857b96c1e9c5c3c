/**
 * A run as the text after the # of a link: `key=value&key=value` with the keys that differ from the defaults, and
 * `at=640` when the run stood still there; `model=toy_model` comes first where that is trained. Opening reads also
 * `preset=NAME` as a base. Called by state/lab-state.js.
 */

import { fileName, shorten } from '../engine/plain-text.js'
import { said, told } from './problem.js'

export { fileName, shorten }

/** @import { Config, ConfigValue, Description, Model, Refusal } from '../engine/protocol.js' */
/** @import { Problem } from './problem.js' */

/** The preset that a page without a link opens. */
export const FIRST_PRESET = 'clean'

/** All settings together need about a thousand characters, lists for a few hundred features some ten thousand. */
const LONGEST_LINK = 50_000

/** Keys that are no settings and are read elsewhere: which model is trained, and where the reader is. */
const ELSEWHERE = new Set(['model', 'lesson', 'lang'])

/** @type {readonly Model[]} */
const MODELS = ['sae', 'toy_model']

/** The preset that is opened when none is asked for. @param {Description} description */
export function firstPreset({ presets }) {
  return FIRST_PRESET in presets ? FIRST_PRESET : Object.keys(presets)[0]
}

/**
 * Which model a link is about: the one it names, or else the one that its preset is of.
 * @param {string} hash
 * @param {Description} description
 * @returns {{ model: Model, problem: Problem | null }}
 */
export function readModel(hash, { toyPresets }) {
  const parameters = new URLSearchParams(hash.slice(1, LONGEST_LINK))
  const named = parameters.get('model')
  const model = MODELS.find((name) => name === named)
  const ofToys = Object.hasOwn(toyPresets, parameters.get('preset') ?? '')
  if (named === null || model)
    return { model: model ?? (ofToys ? 'toy_model' : 'sae'), problem: null }
  const values = { text: shorten(named), names: MODELS.join(', ') }
  return { model: 'sae', problem: told('link.model', values) }
}

/**
 * @typedef {object} LinkRequest
 * @property {Config} base
 * @property {[string, string][]} asked settings on top of the base, as text
 * @property {string | null} at
 * @property {boolean} named whether it asks for any run at all
 * @property {Problem[]} problems
 */

/** A setting as text: as a link holds it and a control shows it. @param {ConfigValue} value */
export function settingText(value) {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** Whether two values of a setting are the same, lists entry by entry. @param {ConfigValue} one @param {ConfigValue} other */
export function sameSetting(one, other) {
  return settingText(one) === settingText(other)
}

/**
 * @param {string} hash
 * @param {Description} description
 * @returns {LinkRequest}
 */
export function readLink(hash, description) {
  const { presets, defaults } = description
  /** @type {LinkRequest} */
  const request = { base: { ...defaults }, asked: [], at: null, named: false, problems: [] }
  const first = { ...defaults, ...presets[firstPreset(description)].config }
  const text = hash.replace(/^#/, '')
  if (text.length > LONGEST_LINK) {
    const problem = told('link.long', { length: text.length, most: LONGEST_LINK })
    return { ...request, base: first, problems: [problem] }
  }
  let preset = null
  for (const [key, value] of new URLSearchParams(text)) {
    if (key === 'preset') preset = value
    else if (key === 'at') request.at = value
    else if (!ELSEWHERE.has(key)) request.asked.push([key, value])
    request.named ||= key === 'model' || !ELSEWHERE.has(key)
  }
  if (preset !== null && Object.hasOwn(presets, preset)) {
    request.base = { ...defaults, ...presets[preset].config }
  } else if (preset !== null) {
    const names = Object.keys(presets).join(', ')
    request.problems.push(told('link.preset', { text: shorten(preset), names }))
    request.base = first
  } else if (request.asked.length === 0) request.base = first
  return request
}

/**
 * @param {string | null} at
 * @param {number} steps length of the run
 * @returns {{ step: number | null, problem: Problem | null }}
 */
export function readAt(at, steps) {
  if (at === null) return { step: null, problem: null }
  const step = /^\d{1,9}$/.test(at) ? Number(at) : NaN
  if (step <= steps) return { step, problem: null }
  return { step: null, problem: told('link.at', { text: shorten(at), steps }) }
}

/**
 * @param {Config} config
 * @param {Description} description of its model
 * @param {number} at the step where the run stands still, 0 for none
 * @returns {string} with its #
 */
export function writeLink(config, { model, defaults }, at) {
  const pairs = Object.entries(config).filter(
    ([key, value]) => !sameSetting(value, defaults[/** @type {keyof Config} */ (key)])
  )
  // A link without any setting opens the first preset, so a run of nothing but defaults names its seed.
  if (pairs.length === 0) pairs.push(['seed', config.seed])
  if (model !== 'sae') pairs.unshift(['model', model])
  if (at > 0) pairs.push(['at', at])
  return `#${pairs.map(([key, value]) => `${key}=${linkText(value)}`).join('&')}`
}

/** Commas may stand in a link as they are, and lists are full of them. @param {ConfigValue} value */
function linkText(value) {
  return encodeURIComponent(settingText(value)).replaceAll('%2C', ',')
}

/**
 * Why a setting of a link was not taken, as one sentence that names it.
 * @param {Refusal} refusal
 * @param {Description} description
 */
export function linkProblem({ key, text, sentence }, { fields }) {
  if (!fields.some((field) => field.key === key)) {
    return told('link.unknown', { text: shorten(key) })
  }
  return said(sentence.includes(key) ? sentence : `${key} = “${shorten(text)}”: ${sentence}`)
}

/**
 * The preset whose settings are exactly these.
 * @param {Config} config
 * @param {Description} description
 * @returns {string | null}
 */
export function presetOf(config, { presets, defaults }) {
  for (const [name, preset] of Object.entries(presets)) {
    const whole = /** @type {Record<string, ConfigValue>} */ ({ ...defaults, ...preset.config })
    if (Object.entries(config).every(([key, value]) => sameSetting(whole[key], value))) return name
  }
  return null
}
