/**
 * <lab-drawing>: gives a plot its measured width and height and shows the SVG it answers with. Its size comes from the
 * style sheet, so the room is there before the data are.
 */
import { LitElement, html, nothing } from 'lit'
import { betweenFrames } from './pace.js'

/** @typedef {(width: number, height: number) => unknown} Draw */

class Drawing extends LitElement {
  static properties = {
    draw: { attribute: false },
    label: {},
    width: { state: true },
    height: { state: true }
  }

  constructor() {
    super()
    /** @type {Draw} */
    this.draw = () => nothing
    this.label = ''
    this.width = 0
    this.height = 0
    this.size = { width: 0, height: 0 }
    const fit = () => Object.assign(this, this.size)
    this.observer = new ResizeObserver(
      ([
        {
          contentRect: { width, height }
        }
      ]) => {
        scale = measured()
        this.size = { width, height }
        betweenFrames.add(fit)
      }
    )
  }

  createRenderRoot() {
    return this
  }

  connectedCallback() {
    super.connectedCallback()
    this.observer.observe(this)
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.observer.disconnect()
  }

  render() {
    const { width, height, label } = this
    if (width === 0 || height === 0) return nothing
    // Plots count in pixels of a page with ordinary text; for a reader with larger text they grow along.
    const [w, h] = [width / textScale(), height / textScale()]
    return html`<svg role="img" aria-label=${label} viewBox="0 0 ${w} ${h}">
      ${this.draw(w, h)}
    </svg>`
  }
}

/** Asked for by every drawing in every frame, which would have to be laid out anew each time: known until a drawing is resized. */
let scale = 0

/** How much larger than usual the reader has set text. */
export function textScale() {
  return (scale ||= measured())
}

const measured = () => parseFloat(getComputedStyle(document.documentElement).fontSize) / 16

customElements.define('lab-drawing', Drawing)
