/**
 * <lab-plot-data>: a small button beside a picture's title that opens the numbers behind it as a table, and the picture and
 * the numbers as files. What it opens (ui/plot-sheet.js) is loaded when it is first asked for.
 */
import { LitElement, html } from 'lit'
import { wordsOf } from '../strings/sandbox.js'
import { translator } from '../strings/translator.js'

/** @import { Table } from '../plots/table-text.js' */
/** @import { Draw } from './drawing.js' */

/**
 * What a picture is made of.
 * @typedef {object} PlotData
 * @property {string} file how its files are called
 * @property {string} title
 * @property {() => Table} table asked for when the reader wants it
 * @property {Draw} [draw] as SVG, of a picture that stands on a canvas
 * @property {readonly string[]} [parts] titles of its drawings, where there are several
 */

class PlotDataButton extends LitElement {
  static properties = { data: { attribute: false } }

  constructor() {
    super()
    /** @type {PlotData | undefined} */
    this.data = undefined
    this.name = ''
  }

  createRenderRoot() {
    return this
  }

  /** Words in the language of the part of the page that it stands in, none where that is English or they have not come. */
  get words() {
    const spanish = this.closest('[lang]')?.getAttribute('lang') === 'es'
    return (spanish && wordsOf('es')) || {}
  }

  get t() {
    return translator(this.words, wordsOf('en') ?? {})
  }

  /** A new table needs no new button. */
  shouldUpdate() {
    const name = this.data ? this.t('plot.open', { title: this.data.title }) : ''
    const changed = name !== this.name
    this.name = name
    return changed
  }

  render() {
    if (!this.data) return ''
    return html`<button
      type="button"
      aria-haspopup="dialog"
      aria-label=${this.name}
      @click=${this.open}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M1.5 2.5h13v11h-13zM1.5 6h13M1.5 9.75h13M6 6v7.5"></path>
      </svg>
    </button>`
  }

  async open() {
    const { openSheet } = await import('./plot-sheet.js')
    const { data, t, words } = this
    const name = (/** @type {string} */ column) => words[`column.${column}`]
    if (data && !this.querySelector('lab-plot-sheet')) openSheet(this, data, { t, name })
  }
}

customElements.define('lab-plot-data', PlotDataButton)
