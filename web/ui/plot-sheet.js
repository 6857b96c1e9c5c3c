/**
 * <lab-plot-sheet>: the numbers behind a picture as a table in a dialog, and the files: CSV of the table, SVG and PNG of
 * the picture, all of the moment in which it was opened. Made by ui/plot-data.js.
 */
import { LitElement, html } from 'lit'
import { painted } from '../plots/paint-svg.js'
import { csvText, textRows } from '../plots/table-text.js'
import { download } from '../state/download.js'
import { pictureOf } from './picture-of.js'

/** @import { PlotData } from './plot-data.js' */

/**
 * @typedef {object} Speech
 * @property {import('../strings/translator.js').Translate} t
 * @property {(column: string) => string | undefined} name of a column in the reader's language, where it has one of its own
 */

/** More rows than this are for a spreadsheet: they are in the file. */
const MOST_ROWS = 200

/** Pixels that stay free above and below the dialog in a frame. */
const MARGIN = 16

/** Pixels of a PNG for each of the picture's points. */
const SCALE = 2

class PlotSheet extends LitElement {
  constructor() {
    super()
    this.heading = ''
    this.file = ''
    /** @type {readonly string[]} */
    this.columns = []
    /** @type {string[][]} as text */
    this.rows = []
    /** @type {SVGSVGElement | null} */
    this.picture = null
    /** @type {Speech['t']} */
    this.t = (key) => key
    /** @type {Speech['name']} */
    this.name = () => undefined
  }

  createRenderRoot() {
    return this
  }

  firstUpdated() {
    const dialog = this.querySelector('dialog')
    if (!dialog) return
    const stand = (/** @type {number} */ top) => dialog.style.setProperty('--top', `${top}px`)
    const { scrollHeight } = document.documentElement
    const top = scrollY + (this.parentElement?.getBoundingClientRect().top ?? 0)
    stand(top)
    dialog.showModal()
    stand(Math.max(MARGIN, Math.min(top, scrollHeight - dialog.offsetHeight - MARGIN)))
  }

  render() {
    const { heading, rows, t } = this
    const empty = rows.length === 0
    return html`<dialog
      class="plot-sheet"
      aria-labelledby="plot-sheet-heading"
      @close=${() => this.remove()}
    >
      <div class="head">
        <h2 id="plot-sheet-heading">${heading}</h2>
        <button type="button" class="quiet close" @click=${this.close}>${t('plot.close')}</button>
      </div>
      <p class="meaning">${empty ? t('plot.none') : this.count()}</p>
      <p class="files">
        ${this.button('csv', empty)} ${this.button('svg', !this.picture)}
        ${this.button('png', !this.picture)}
      </p>
      ${empty ? '' : this.table()}
    </dialog>`
  }

  close() {
    this.querySelector('dialog')?.close()
  }

  count() {
    const { length } = this.rows
    return length > MOST_ROWS
      ? this.t('plot.first', { count: length, shown: MOST_ROWS })
      : this.t('plot.rows', { count: length })
  }

  /** @param {'csv' | 'svg' | 'png'} format @param {boolean} disabled */
  button(format, disabled) {
    return html`<button
      type="button"
      class="quiet"
      ?disabled=${disabled}
      @click=${() => this.save(format)}
    >
      ${this.t('plot.save', { format: format.toUpperCase() })}
    </button>`
  }

  /** As the file has it, which is the same in every language, but for the names of its columns. */
  table() {
    const { columns, rows } = this
    return html`<div class="scrolling" tabindex="0" role="region" aria-label=${this.heading}>
      <table lang="en">
        <thead>
          <tr>
            ${columns.map((key) => this.header(key))}
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, MOST_ROWS).map(
            ([first, ...others]) =>
              html`<tr>
                <th scope="row">${first}</th>
                ${others.map((cell) => html`<td>${cell}</td>`)}
              </tr>`
          )}
        </tbody>
      </table>
    </div>`
  }

  /** @param {string} key */
  header(key) {
    const name = this.name(key)
    // What is around the table speaks the reader's language.
    const language = this.closest('[lang]')?.getAttribute('lang') ?? 'en'
    return name
      ? html`<th scope="col" lang=${language}>${name}</th>`
      : html`<th scope="col">${key}</th>`
  }

  /** @param {'csv' | 'svg' | 'png'} format */
  async save(format) {
    const name = `superposition-lab-${this.file}.${format}`
    if (format === 'csv') download(name, csvText(this.columns, this.rows))
    else if (this.picture && format === 'svg') {
      const text = new XMLSerializer().serializeToString(this.picture)
      download(name, `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`)
    } else if (this.picture) {
      const canvas = painted(this.picture, SCALE)
      const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
      if (blob instanceof Blob) download(name, new Uint8Array(await blob.arrayBuffer()))
    }
  }
}

/** @param {Element} button what stands beside the picture @param {PlotData} data @param {Speech} speech */
export function openSheet(button, data, { t, name }) {
  const sheet = new PlotSheet()
  sheet.heading = data.title
  sheet.file = data.file
  const table = data.table()
  sheet.columns = table.columns
  sheet.rows = textRows(table)
  sheet.picture = sheet.rows.length > 0 ? pictureOf(button, data) : null
  sheet.t = t
  sheet.name = name
  button.append(sheet)
}

customElements.define('lab-plot-sheet', PlotSheet)
