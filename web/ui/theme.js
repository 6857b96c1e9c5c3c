/**
 * Light, dark, or as the system has it. The choice is remembered on this machine where that is allowed; the style
 * sheet and the canvases read the answer from the data-theme attribute of the document.
 */

/** @typedef {'light' | 'auto' | 'dark'} Theme */

const KEY = 'superposition-lab-theme'
const prefersDark = matchMedia('(prefers-color-scheme: dark)')

/** @type {Theme} */
let chosen = 'auto'
try {
  const remembered = localStorage.getItem(KEY)
  if (remembered === 'light' || remembered === 'dark') chosen = remembered
} catch {
  // Storage can be forbidden; then the choice lasts as long as the page.
}

export function currentTheme() {
  return chosen
}

/** @param {Theme} theme */
export function chooseTheme(theme) {
  chosen = theme
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    // As above.
  }
  showTheme()
}

export function showTheme() {
  const dark = chosen === 'dark' || (chosen === 'auto' && prefersDark.matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
}

/** @param {() => void} onChange called when the system changes its mind */
export function followSystemTheme(onChange) {
  prefersDark.addEventListener('change', () => {
    showTheme()
    onChange()
  })
}

/** A colour of the style sheet, for drawing on a canvas. @param {string} name such as --accent */
export function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim()
}

/** The same as numbers; the style sheet writes these colours as #rrggbb. @param {string} name */
export function colourNumbers(name) {
  const number = parseInt(colour(name).slice(1), 16)
  return /** @type {[number, number, number]} */ ([number >> 16, (number >> 8) & 255, number & 255])
}
