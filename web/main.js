/**
 * Opens the page: its state, its theme, its one element.
 */
import { LabState } from './state/lab-state.js'
import { LabPage } from './ui/lab-page.js'
import { followSystemTheme, showTheme } from './ui/theme.js'

showTheme()
const state = new LabState()
if (state.embedding.on) document.documentElement.dataset.embed = ''
followSystemTheme(() => state.topics.tell('page'))

const page = new LabPage()
page.state = state
document.body.prepend(page)
void state.start()
