/**
 * What the one-file build puts into its page: styles and page together, since nothing may be fetched. Called by
 * tools/building/one-file.js.
 */
// @ts-expect-error a style sheet has no types
import './styles/page.css'
import './main.js'

// Nothing lies beside it that could be linked to.
document.documentElement.dataset.oneFile = ''
