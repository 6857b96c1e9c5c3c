/**
 * Drawings of the page as one SVG that stands alone: shapes and text with what the style sheets make of them written into
 * each, a title above, a legend below, no class, script or reference. Called by ui/plot-sheet.js.
 */

const SVG = 'http://www.w3.org/2000/svg'

/**
 * @typedef {object} Part
 * @property {SVGSVGElement} drawing as it stands on the page
 * @property {number} x
 * @property {number} y
 * @property {number} width
 * @property {number} height
 * @property {string} [title]
 */

/**
 * @typedef {object} Picture
 * @property {string} title
 * @property {readonly Part[]} parts
 * @property {readonly { text: string, mark: Element }[]} legend
 * @property {{ ground: string, ink: string, muted: string, font: string }} style
 */

/** What says where a shape is. All else of an element stays on the page. */
const PLACES =
  'x y x1 x2 y1 y2 cx cy r rx ry width height d points transform viewBox preserveAspectRatio'.split(
    ' '
  )

const SHAPE =
  'stroke-width stroke-dasharray stroke-linecap stroke-linejoin opacity shape-rendering'.split(' ')
const TEXT = 'font-family font-size font-style font-weight text-anchor opacity'.split(' ')

/** What needs not be written, because it is so anyway. */
const USUAL = {
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'shape-rendering': 'auto',
  'font-style': 'normal',
  'font-weight': '400',
  'text-anchor': 'start',
  opacity: '1'
}

const MARGIN = 16
const TITLE = 28
const PART_TITLE = 20
const LEGEND_ROW = 20
const MARK = 30

/** @param {Picture} picture @returns {SVGSVGElement} */
export function standaloneSvg({ title, parts, legend, style }) {
  const named = parts.some((part) => part.title)
  const top = MARGIN + TITLE + (named ? PART_TITLE : 0)
  const text = (/** @type {object} */ places, /** @type {string} */ words) =>
    make('text', { 'font-family': style.font, 'font-size': 12, fill: style.ink, ...places }, words)
  const right = Math.max(
    widthOf(title, `600 15px ${style.font}`),
    ...parts.map((p) => p.x + p.width)
  )
  const bottom = top + Math.max(0, ...parts.map((part) => part.y + part.height))
  const width = Math.ceil(right + 2 * MARGIN)
  const placed = inRows(legend, width - 2 * MARGIN, `12px ${style.font}`)
  const rows = placed.length > 0 ? placed[placed.length - 1].row + 1 : 0
  const height = Math.ceil(bottom + rows * LEGEND_ROW + MARGIN)
  return /** @type {SVGSVGElement} */ (
    make('svg', { width, height, viewBox: `0 0 ${width} ${height}` }, [
      make('title', {}, title),
      make('rect', { width, height, fill: style.ground }),
      text({ x: MARGIN, y: MARGIN + 14, 'font-size': 15, 'font-weight': 600 }, title),
      ...parts.flatMap((part) => [
        ...(part.title ? [text({ x: MARGIN + part.x, y: top + part.y - 7 }, part.title)] : []),
        nested(part, MARGIN, top)
      ]),
      ...placed.flatMap(({ text: words, mark, x, row }) => {
        const y = bottom + 8 + row * LEGEND_ROW
        const moved = make('g', { transform: `translate(${MARGIN + x} ${y})` }, [mark])
        return [moved, text({ x: MARGIN + x + MARK, y: y + 8, fill: style.muted }, words)]
      })
    ])
  )
}

/** @param {Part} part @param {number} left @param {number} top */
function nested({ drawing, x, y, width, height }, left, top) {
  const { viewBox } = drawing
  const box = viewBox.baseVal
  return make(
    'svg',
    {
      x: left + x,
      y: top + y,
      width,
      height,
      viewBox: `${box.x} ${box.y} ${box.width} ${box.height}`,
      preserveAspectRatio: drawing.getAttribute('preserveAspectRatio') ?? 'xMidYMid',
      overflow: 'visible'
    },
    [...drawing.children].flatMap(copied)
  )
}

/** An element without the page, nothing where it is not seen. @param {Element} source @returns {Element[]} */
export function copied(source) {
  const computed = getComputedStyle(source)
  if (computed.display === 'none' || computed.visibility === 'hidden') return []
  const copy = make(source.localName, {})
  for (const name of PLACES) {
    const value = source.getAttribute(name)
    if (value !== null) copy.setAttribute(name, value)
  }
  if (source.localName === 'g') {
    if (computed.opacity !== '1') copy.setAttribute('opacity', computed.opacity)
    copy.append(...[...source.children].flatMap(copied))
    return copy.childElementCount > 0 ? [copy] : []
  }
  const isText = source.localName === 'text'
  for (const name of isText ? TEXT : SHAPE) {
    const value = computed.getPropertyValue(name)
    if (value && value !== Reflect.get(USUAL, name)) copy.setAttribute(name, value)
  }
  if (source.localName !== 'line') paintInto(copy, 'fill', computed)
  if (!isText) paintInto(copy, 'stroke', computed)
  if (isText) copy.textContent = (source.textContent ?? '').trim().replace(/\s+/g, ' ')
  const seen = ['fill', 'stroke'].some((name) => (copy.getAttribute(name) ?? 'none') !== 'none')
  return seen ? [copy] : []
}

/** A colour as programs of all ages read it: six digits, and how opaque. @param {Element} copy @param {'fill' | 'stroke'} name @param {CSSStyleDeclaration} computed */
function paintInto(copy, name, computed) {
  const value = computed.getPropertyValue(name)
  const opacity = Number(computed.getPropertyValue(`${name}-opacity`) || 1)
  const { colour, alpha } = plainColour(value)
  if (alpha * opacity === 0) copy.setAttribute(name, 'none')
  else if (name === 'fill' || colour !== 'none') copy.setAttribute(name, colour)
  if (alpha * opacity < 1 && alpha * opacity > 0 && colour !== 'none')
    copy.setAttribute(`${name}-opacity`, String(Number((alpha * opacity).toFixed(3))))
}

/** @param {string} value as computed */
export function plainColour(value) {
  const found = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(value)
  if (!found) return { colour: value, alpha: 1 }
  const hexadecimal = found
    .slice(1, 4)
    .map((part) => Math.round(Number(part)).toString(16).padStart(2, '0'))
  return { colour: `#${hexadecimal.join('')}`, alpha: Number(found[4] ?? 1) }
}

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 * @param {string | Element[]} [content]
 */
export function make(name, attributes, content = []) {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  element.append(...(typeof content === 'string' ? [content] : content))
  return element
}

/** @param {Picture['legend']} legend @param {number} width @param {string} font */
function inRows(legend, width, font) {
  let [x, row] = [0, 0]
  return legend.map((entry) => {
    const long = MARK + widthOf(entry.text, font) + 20
    if (x > 0 && x + long > width) [x, row] = [0, row + 1]
    const placed = { ...entry, x, row }
    x += long
    return placed
  })
}

/** @param {string} text @param {string} font */
function widthOf(text, font) {
  const context = new OffscreenCanvas(1, 1).getContext('2d')
  if (!context) return 0
  context.font = font
  return context.measureText(text).width
}
