/**
 * In which settings configs differ: what a table of runs needs to say of each, and nothing that is the same in all; and which preset
 * settings are nearest to. Called by
 * ui/kept-runs-table.js, ui/run-pair.js and state/.
 */
import { sameSetting } from './link.js'

/** @import { Config, Description } from '../engine/protocol.js' */

/** @param {readonly Config[]} configs all with the same keys @returns {(keyof Config)[]} in the order of the settings */
export function differingKeys(configs) {
  const [first, ...others] = configs
  const keys = /** @type {(keyof Config)[]} */ (Object.keys(first ?? {}))
  return keys.filter((key) => others.some((other) => !sameSetting(other[key], first[key])))
}

/** Whether two runs are the same to the last bit. @param {Config} one @param {Config} other */
export const sameConfig = (one, other) => differingKeys([one, other]).length === 0

/**
 * The preset that differs in the fewest settings; of several the favourite, or else the first.
 * @param {Config} config
 * @param {Description} description
 * @param {string} [favourite]
 * @returns {{ preset: string, changed: boolean }}
 */
export function nearestPreset(config, { presets, defaults }, favourite = '') {
  let [preset, fewest] = ['', Infinity]
  for (const [name, { config: own }] of Object.entries(presets)) {
    const count = differingKeys([config, { ...defaults, ...own }]).length
    const nearer = count < fewest || (count === fewest && name === favourite)
    if (nearer) [preset, fewest] = [name, count]
  }
  return { preset, changed: fewest > 0 }
}
