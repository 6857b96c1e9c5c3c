/**
 * What is wrong with how a page is laid out: sideways scrolling, words that are cut off or lie outside the window, words over words.
 * Runs in the page. Used by long-words.test.js and the monkey.
 */

/** @import { Frame, Page } from 'playwright-core' */

/** Waits for the drawing, then lists what is wrong; nothing is the empty list. @param {Page | Frame} page @returns {Promise<string[]>} */
export async function layoutFaults(page) {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame)
    const { clientWidth, scrollWidth } = document.documentElement
    /** @type {string[]} */
    const faults = []
    if (scrollWidth > clientWidth) faults.push(`${scrollWidth} pixels wide at ${clientWidth}`)
    const name = (/** @type {Element} */ element) =>
      `${element.localName}.${element.getAttribute('class') ?? ''} “${(element.textContent ?? '').trim().slice(0, 40)}”`

    // .stands ends in an ellipsis. What lies under an open dialog is not to be read.
    const modal = document.querySelector('dialog:modal')
    const hides = (/** @type {Element} */ element) =>
      (modal !== null && !modal.contains(element)) ||
      element.closest(
        '.visually-hidden, [aria-hidden=true], svg, math, lab-run-bar, .scrolling, .stands'
      ) !== null ||
      !element.checkVisibility({ visibilityProperty: true })
    const fields = 'button, label, .strip span, summary, legend, select, th, dt, h1, h2, h3, a'
    for (const element of document.querySelectorAll(fields)) {
      if (hides(element) || element.clientWidth === 0) continue
      if (element.scrollWidth > element.clientWidth + 1) faults.push(`cut: ${name(element)}`)
      const { left, right } = element.getBoundingClientRect()
      if (left < -1 || right > clientWidth + 1) faults.push(`outside: ${name(element)}`)
    }

    for (const label of document.querySelectorAll('svg text')) {
      const { left, right } = label.getBoundingClientRect()
      if (left < -1 || right > clientWidth + 1) faults.push(`outside: ${name(label)}`)
    }

    /** @type {{ element: Element, box: DOMRect }[]} */
    const lines = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!element || !node.textContent?.trim() || hides(element)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const box of range.getClientRects())
        if (box.width > 1 && box.height > 1) lines.push({ element, box })
    }
    lines.sort((one, other) => one.box.top - other.box.top)
    lines.forEach(({ element, box }, i) => {
      for (let j = i + 1; j < lines.length && lines[j].box.top < box.bottom - 4; j += 1) {
        const { element: other, box: under } = lines[j]
        if (element === other || element.contains(other) || other.contains(element)) continue
        const wide = Math.min(box.right, under.right) - Math.max(box.left, under.left)
        const high = Math.min(box.bottom, under.bottom) - under.top
        if (wide > 3 && high > 6)
          faults.push(`over one another: ${name(element)} and ${name(other)}`)
      }
    })
    return [...new Set(faults)]
  })
}
