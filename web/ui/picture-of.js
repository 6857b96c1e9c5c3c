/**
 * The picture that a button for data and files belongs to, as an SVG that stands alone: the drawings beside it as they stand on
 * the page with their legend, or what its data draw where the page has a canvas. Called by ui/plot-sheet.js.
 */
import { render, svg } from 'lit'
import { copied, make, plainColour, standaloneSvg } from '../plots/standalone-svg.js'
import { textScale } from './drawing.js'

/** @import { Part } from '../plots/standalone-svg.js' */
/** @import { PlotData } from './plot-data.js' */

const DRAWINGS = 'lab-drawing > svg, svg.tally'

/** Of a picture that is drawn anew. */
const SIZE = { width: 640, height: 360 }

/** @param {Element} button @param {PlotData} data @returns {SVGSVGElement | null} null where there is nothing yet */
export function pictureOf(button, data) {
  const [host, drawing] = data.draw ? drawnAnew(button, data.draw) : [null, null]
  const parts = drawing
    ? [{ drawing, title: data.parts?.[0], x: 0, y: 0, ...SIZE }]
    : partsOf(button, data)
  const { fontFamily } = getComputedStyle(button)
  const page = getComputedStyle(document.documentElement)
  const colour = (/** @type {string} */ name) => page.getPropertyValue(name).trim()
  const picture =
    parts.length > 0
      ? standaloneSvg({
          title: data.title,
          parts,
          legend: drawing ? [] : legendOf(button),
          style: {
            ground: colour('--background'),
            ink: colour('--text'),
            muted: colour('--muted'),
            font: fontFamily
          }
        })
      : null
  host?.remove()
  return picture
}

/**
 * In the page for as long as its styles are read.
 * @param {Element} button @param {import('./drawing.js').Draw} draw @returns {[Element, SVGSVGElement]}
 */
function drawnAnew(button, draw) {
  const host = document.createElement('div')
  host.className = 'visually-hidden'
  const { width, height } = SIZE
  button.append(host)
  const drawing = /** @type {SVGSVGElement} */ (
    make('svg', { width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' })
  )
  host.append(drawing)
  render(svg`${draw(width, height)}`, /** @type {any} */ (drawing))
  return [host, drawing]
}

/** Beside the button, or beside what it stands in. @param {Element} button @param {string} wanted */
function beside(button, wanted) {
  for (let at = button; at.parentElement && !at.matches('section, figure'); at = at.parentElement) {
    const all = [...at.parentElement.children]
    const place = all.indexOf(at)
    const found = [...all.slice(place + 1), ...all.slice(0, place).reverse()].find(
      (element) => element.matches(wanted) || element.querySelector(wanted)
    )
    if (found) return found
  }
  return null
}

/** @param {Element} button @param {PlotData} data @returns {Part[]} */
function partsOf(button, { parts: titles = [] }) {
  const part = beside(button, DRAWINGS)
  const drawings = /** @type {SVGSVGElement[]} */ (
    part?.matches(DRAWINGS) ? [part] : [...(part?.querySelectorAll(DRAWINGS) ?? [])]
  )
  const boxes = drawings.map((drawing) => drawing.getBoundingClientRect())
  const left = Math.min(...boxes.map(({ x }) => x))
  const top = Math.min(...boxes.map(({ y }) => y))
  const scale = textScale()
  return drawings.map((drawing, i) => ({
    drawing,
    title: titles[i],
    x: (boxes[i].x - left) / scale,
    y: (boxes[i].y - top) / scale,
    width: boxes[i].width / scale,
    height: boxes[i].height / scale
  }))
}

/** The legend that follows the drawings. @param {Element} button */
function legendOf(button) {
  let next = button.nextElementSibling
  while (next && !next.matches('.legend, lab-plot-data')) next = next.nextElementSibling
  const entries = next?.matches('.legend') ? [...next.children] : []
  return entries.flatMap((entry) => {
    const mark = markOf(entry)
    return mark ? [{ text: (entry.textContent ?? '').trim(), mark }] : []
  })
}

/** @param {Element} entry */
function markOf(entry) {
  const line = entry.querySelector('.line-swatch line')
  if (line) return copied(line)[0]
  const swatch = entry.querySelector('.swatch')
  if (!swatch) return null
  const { colour } = plainColour(getComputedStyle(swatch).backgroundColor)
  const height = Math.min(10, swatch.clientHeight)
  return make('rect', { x: 6, y: 4 - height / 2, width: 12, height, fill: colour })
}
