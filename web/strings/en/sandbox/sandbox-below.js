/** The English words of the panels below the sandbox's first view. */
import { words as baselines } from './baselines.js'
import { words as latents } from './latents.js'
import { words as maps } from './maps.js'
import { words as runsPanel } from './runs-panel.js'
import { words as sample } from './sample.js'

export const words = { ...baselines, ...latents, ...maps, ...runsPanel, ...sample }
