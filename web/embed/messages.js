/**
 * What a page and the frame of a lab in it say to each other by postMessage, and how either side reads what came. Nothing that
 * is not of this form gets further. Called by embed/lab-frame.js in the host's page and by state/host.js in the frame.
 *
 * Host to frame: { lab: 'superposition', command, id, settings? }, command one of COMMANDS.
 * Frame to host: { lab: 'superposition', event, detail }, event one of EVENTS;
 *                { lab: 'superposition', answer: id, value } or { ..., answer: id, problem: 'one sentence' };
 *                { lab: 'superposition', dropped: [id, id], problem }, all that a flood has cost.
 */

import { shorten } from '../engine/plain-text.js'

export const LAB = 'superposition'
export const COMMANDS = /** @type {const} */ (['play', 'pause', 'reset', 'set', 'metrics'])
export const EVENTS = /** @type {const} */ ([
  'ready',
  'step',
  'task',
  'complete',
  'problem',
  'height'
])

/** @typedef {(typeof COMMANDS)[number]} CommandName */
/** @typedef {(typeof EVENTS)[number]} EventName */
/** @typedef {{ command: CommandName, id: number, settings: [string, string][] }} Command */

/** There are some sixty settings, and the longest lists take some ten thousand characters. */
const MOST_SETTINGS = 100
const LONGEST_SETTING = 20_000

/** The frame tells of at most so many in one message. */
const MOST_DROPPED = 10_000

/** Taller frames than this come from a mistake. */
const TALLEST = 100_000

/**
 * A command as far as it is one; a problem is one sentence; null is a message that is not for the lab.
 * @param {unknown} data
 * @returns {Command | { problem: string, id: number } | null}
 */
export function readCommand(data) {
  const message = ofLab(data)
  if (!message || !('command' in message)) return null
  const { command, id: given, settings } = message
  const id = Number.isSafeInteger(given) ? Number(given) : 0
  const known = COMMANDS.find((name) => name === command)
  if (!known) return { id, problem: `The lab takes the commands ${COMMANDS.join(', ')}.` }
  if (known !== 'set') return { command: known, id, settings: [] }
  const pairs = settingPairs(settings)
  if (typeof pairs === 'string') return { id, problem: pairs }
  return { command: known, id, settings: pairs }
}

/** Settings as text by key, as a link has them, or one sentence. @param {unknown} settings */
export function settingPairs(settings) {
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings))
    return 'set takes an object of settings, as in { k: 4 }.'
  const entries = Object.entries(settings)
  if (entries.length > MOST_SETTINGS) return `set takes at most ${MOST_SETTINGS} settings.`
  /** @type {[string, string][]} */
  const pairs = []
  for (const [key, value] of entries) {
    const text = textOf(value)
    if (text === undefined || text.length > LONGEST_SETTING)
      return `${shorten(key)} must be a number, a text, true, false or a list.`
    pairs.push([key, text])
  }
  return pairs
}

/** @param {unknown} value @returns {string | undefined} */
function textOf(value) {
  if (['number', 'string', 'boolean'].includes(typeof value)) return String(value)
  if (!Array.isArray(value)) return undefined
  try {
    return JSON.stringify(value)
  } catch {
    return undefined // too deep, or a circle
  }
}

/**
 * What a frame reports; null is a message that is not the lab's.
 * @param {unknown} data
 * @returns {{ event: EventName, detail: Record<string, unknown> } | { answer: number, value?: unknown, problem?: string } | { dropped: number[], problem: string } | null}
 */
export function readReport(data) {
  const message = ofLab(data)
  if (!message) return null
  const { event, detail, answer, value, problem, dropped } = message
  if (Array.isArray(dropped)) {
    const ids = dropped.slice(0, MOST_DROPPED).filter(Number.isSafeInteger)
    return { dropped: ids, problem: typeof problem === 'string' ? problem.slice(0, 500) : '' }
  }
  if (Number.isSafeInteger(answer)) {
    const said = typeof problem === 'string' ? { problem: problem.slice(0, 500) } : { value }
    return { answer: Number(answer), ...said }
  }
  const known = EVENTS.find((name) => name === event)
  if (!known || typeof detail !== 'object' || detail === null) return null
  return { event: known, detail: /** @type {Record<string, unknown>} */ (detail) }
}

/** @param {unknown} height @returns {number | undefined} in CSS pixels */
export function readHeight(height) {
  return typeof height === 'number' && height > 0 && height <= TALLEST ? height : undefined
}

/** @param {unknown} data @returns {Record<string, unknown> | null} */
function ofLab(data) {
  if (typeof data !== 'object' || data === null || !('lab' in data) || data.lab !== LAB) return null
  return /** @type {Record<string, unknown>} */ (data)
}
