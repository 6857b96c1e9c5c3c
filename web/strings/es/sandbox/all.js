/** Las palabras de la página junto a las lecciones, en español, y lo que dice el motor; llegan cuando se elige el idioma. */
import { words as baselines } from './baselines.js'
import { words as recovery } from './recovery.js'
import { words as sample } from './sample.js'
import { words as toy } from './toy.js'
import { words as columns } from '../engine/columns.js'
import { words as diagnosis } from '../engine/diagnosis.js'
import { words as fields } from '../engine/fields.js'
import { words as warnings } from '../engine/own-warnings.js'
import { words as presets } from '../engine/presets.js'
import { words as curves } from './curves.js'
import { words as header } from './header.js'
import { words as latents } from './latents.js'
import { words as maps } from './maps.js'
import { words as notices } from './notices.js'
import { words as ownData } from './own-data.js'
import { words as plotData } from './plot-data.js'
import { words as readings } from './readings.js'
import { words as run } from './run.js'
import { words as runs } from './runs.js'
import { words as runsPanel } from './runs-panel.js'
import { words as settings } from './settings.js'

export const words = {
  ...baselines,
  ...recovery,
  ...sample,
  ...toy,
  ...columns,
  ...diagnosis,
  ...curves,
  ...header,
  ...latents,
  ...maps,
  ...notices,
  ...ownData,
  ...plotData,
  ...readings,
  ...run,
  ...runs,
  ...runsPanel,
  ...settings,
  ...fields,
  ...presets,
  ...warnings
}
