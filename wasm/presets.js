// Named experiments: a config and what to expect of it. Names are public; tests hold every claim made here.
import { frozen } from './frozen.js'
import { article } from './presets/article.js'
import { clean } from './presets/clean.js'
import { failures } from './presets/failures.js'
import { inference } from './presets/inference.js'
import { relatedFeatures } from './presets/related-features.js'

/** @typedef {import('./index.js').Preset} Preset */

/** @type {[string, Record<string, Omit<Preset, 'group'>>][]} */
const groups = [
  ['Clean recovery', clean],
  ['The article', article],
  ['Ways to fool yourself', failures],
  ['The encoder’s share', inference],
  ['Features that depend on each other', relatedFeatures]
]

export const presets = frozen(
  Object.fromEntries(
    groups.flatMap(([group, named]) =>
      Object.entries(named).map(([name, preset]) => [name, { ...preset, group }])
    )
  )
)
