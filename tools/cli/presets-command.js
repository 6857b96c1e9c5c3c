// `superposition-lab presets`: the presets with what to expect of each, as text or as one JSON object.
import { presets as labPresets, toyPresets } from '../../wasm/index.js'
import { parseFlags } from './flags.js'
import { indented } from './layout.js'

const allPresets = { ...labPresets, ...toyPresets }

/** @param {string[]} args */
export async function presets(args) {
  const { json } = parseFlags({ args, options: { json: { type: 'boolean' } } }).values
  process.stdout.write(json ? `${JSON.stringify(allPresets, null, 2)}\n` : listing())
  return 0
}

function listing() {
  const entries = Object.entries(allPresets).map(
    ([name, { title, description }]) => `${name}\n${indented(title)}\n${indented(description)}\n`
  )
  return entries.join('\n')
}
