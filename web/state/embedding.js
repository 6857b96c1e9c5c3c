/**
 * What the page may show and change when it stands in a frame of another page: `?embed=1&host=ORIGIN&hide=seed,curves&lock=d_sae`
 * in its address, which the element writes (embed/address.js). Read once; called by state/lab-state.js and ui/.
 */
import { shorten } from './link.js'
import { told } from './problem.js'

/** @import { Field } from '../engine/protocol.js' */

/** Parts of the sandbox that can be hidden besides settings. */
export const PARTS = [
  'presets',
  'settings',
  'headline',
  'curves',
  'recovery',
  'latents',
  'baselines',
  'sample',
  'steering',
  'runs',
  'footer'
]

/** All settings by name take fewer characters than this. */
const LONGEST_LIST = 2000

export class Embedding {
  /** @param {string} query of the page's address */
  constructor(query) {
    const parameters = new URLSearchParams(query)
    this.on = parameters.has('embed')
    this.autoplay = this.on && parameters.has('autoplay')
    /** Origin of the host, as far as the address or the referrer tells. */
    this.host = parameters.get('host') ?? ''
    const names = (/** @type {string} */ key) =>
      this.on ? namesIn(parameters.get(key) ?? '') : new Set()
    /** @type {Set<string>} */
    this.hidden = names('hide')
    /** @type {Set<string>} */
    this.locked = names('lock')
  }

  /** Whether a part or a setting is shown. @param {string} name */
  shows(name) {
    return !this.hidden.has(name)
  }

  /** Whether the reader may not change a setting. @param {string} key */
  locks(key) {
    return this.locked.has(key)
  }

  /** A problem for each list that names something unknown. @param {readonly Field[]} fields */
  problems(fields) {
    const keys = new Set(fields.map(({ key }) => String(key)))
    const unknown = (/** @type {Set<string>} */ names, /** @type {readonly string[]} */ besides) =>
      [...names].find((name) => !keys.has(name) && !besides.includes(name))
    const [hide, lock] = [unknown(this.hidden, PARTS), unknown(this.locked, [])]
    return [
      hide && told('link.hide', { text: shorten(hide), names: PARTS.join(', ') }),
      lock && told('link.lock', { text: shorten(lock) })
    ].filter((problem) => problem !== undefined && problem !== '')
  }
}

/** @param {string} text names with commas */
function namesIn(text) {
  const names = text.slice(0, LONGEST_LIST).split(',')
  return new Set(names.map((name) => name.trim()).filter((name) => name))
}
