/**
 * The panels below the first view of the sandbox. Loaded by ui/sandbox-view.js when that stands.
 */
import { words } from '../strings/en/sandbox/sandbox-below.js'
import { addEnglish } from '../strings/sandbox.js'
import './baselines-panel.js'
import './dictionary-panel.js'
import './latents-panel.js'
import './recovery-panel.js'
import './run-footer.js'
import './runs-panel.js'
import './sample-panel.js'
import './settings-panel.js'
import './steering-panel.js'

addEnglish(words)
