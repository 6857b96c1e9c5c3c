/**
 * Lights a symbol wherever it stands: in formulas, in prose, and in the pictures of what it means. Whatever is marked with
 * data-symbol takes part, also what comes while it is lit; pointing at one or focusing it lights them all, pressing its button
 * keeps it lit. Called by ui/lesson/lesson-page.js.
 */

/** @param {HTMLElement} root whose marked elements light each other */
export function lightSymbols(root) {
  let pointed = ''
  let kept = ''
  const coming = new MutationObserver(() => show())

  const show = () => {
    const asked = pointed || kept
    // What no legend of this lesson explains is no symbol here.
    const lit = root.querySelector(`button.symbol[data-symbol="${asked}"]`) ? asked : ''
    for (const element of root.querySelectorAll('[data-symbol]'))
      element.toggleAttribute('data-lit', lit !== '' && element.getAttribute('data-symbol') === lit)
    for (const button of root.querySelectorAll('button.symbol'))
      button.setAttribute('aria-pressed', String(button.getAttribute('data-symbol') === kept))
    if (asked) coming.observe(root, { childList: true, subtree: true })
    else coming.disconnect()
  }
  const symbolOf = (/** @type {Event} */ { target }) =>
    (target instanceof Element && target.closest('[data-symbol]')?.getAttribute('data-symbol')) ||
    ''
  const point = (/** @type {Event} */ event) => {
    const symbol = symbolOf(event)
    if (symbol === pointed) return
    pointed = symbol
    show()
  }
  root.addEventListener('pointerover', point)
  root.addEventListener('pointerleave', point)
  root.addEventListener('focusin', point)
  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element && event.target.closest('button.symbol')
    if (!button) return
    const symbol = button.getAttribute('data-symbol') ?? ''
    kept = kept === symbol ? '' : symbol
    pointed = kept
    show()
  })
}
