/**
 * Runs in the page: chooses what the monkey acts on, brings it into view and says where it is. Called by monkey.js.
 */

/**
 * @typedef {object} Target
 * @property {number} x in the window of the page or the frame
 * @property {number} y
 * @property {number} width
 * @property {string} name for the report
 * @property {string} kind of the element: its name, or the type of an input
 */

/**
 * @param {{ selector: string, share: number }} asked share: which of those that are there, from 0 to 1
 * @returns {Target | null}
 */
export function aim({ selector, share }) {
  const seen = [...document.querySelectorAll(selector)].filter((element) => {
    const shown = element.closest('label') ?? element
    return shown.checkVisibility({ visibilityProperty: true }) && !leavesThePage(element)
  })
  const element = seen[Math.floor(share * seen.length)]
  if (!element) return null
  // What is drawn for a radio button or a file is its label.
  const drawn = element.classList.contains('visually-hidden') ? element.closest('label') : element
  const target = drawn ?? element
  target.scrollIntoView({ block: 'center', behavior: 'instant' })
  const { x, y, width, height } = target.getBoundingClientRect()
  const name = element.id || element.getAttribute('name') || (element.textContent ?? '').trim()
  return {
    x: x + width / 2,
    y: y + height / 2,
    width,
    name: name.slice(0, 30),
    kind: element instanceof HTMLInputElement ? element.type : element.localName
  }

  /** @param {Element} one */
  function leavesThePage(one) {
    return one instanceof HTMLAnchorElement && !(one.getAttribute('href') ?? '').startsWith('#')
  }
}
