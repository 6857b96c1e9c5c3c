// Named experiments: a config and what to expect of it. Names are public; tests hold every claim made here.
import { frozen } from './frozen.js'
import { article } from './presets/article.js'
import { clean } from './presets/clean.js'
import { failures } from './presets/failures.js'
import { inference } from './presets/inference.js'
import { relatedFeatures } from './presets/related-features.js'

export const presets = frozen({
  ...clean,
  ...article,
  ...failures,
  ...inference,
  ...relatedFeatures
})
