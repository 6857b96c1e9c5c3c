/** The English words of the sandbox's first view. */
import { words as curves } from './curves.js'
import { words as readings } from './readings.js'
import { words as recovery } from './recovery.js'
import { words as run } from './run.js'
import { words as settings } from './settings.js'

export const words = { ...curves, ...readings, ...recovery, ...run, ...settings }
