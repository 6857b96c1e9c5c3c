/**
 * Paints an SVG of plots/standalone-svg.js on a canvas, shape by shape. An image element could do it too, but only where the
 * server's security policy allows images from memory, and inside strict frames it may not. Called by ui/plot-sheet.js.
 */

/** @param {SVGSVGElement} picture @param {number} scale @returns {HTMLCanvasElement} */
export function painted(picture, scale) {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(scale * number(picture, 'width'))
  canvas.height = Math.round(scale * number(picture, 'height'))
  const context = canvas.getContext('2d')
  if (!context) return canvas
  context.scale(scale, scale)
  for (const child of picture.children) paint(context, child)
  return canvas
}

/** @param {CanvasRenderingContext2D} context @param {Element} element */
function paint(context, element) {
  context.save()
  const kind = element.localName
  const matrix =
    element instanceof SVGGraphicsElement ? element.transform.baseVal.consolidate()?.matrix : null
  if (matrix) context.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
  context.globalAlpha *= number(element, 'opacity', 1)
  if (kind === 'svg') enter(context, element)
  if (kind === 'svg' || kind === 'g') for (const child of element.children) paint(context, child)
  else if (kind === 'text') write(context, element)
  else if (kind !== 'title') draw(context, element)
  context.restore()
}

/** Into the box of a drawing inside the drawing. @param {CanvasRenderingContext2D} context @param {Element} element */
function enter(context, element) {
  const [left, top, wide, high] = (element.getAttribute('viewBox') ?? '').split(' ').map(Number)
  const [width, height] = [number(element, 'width'), number(element, 'height')]
  const scale = Math.min(width / wide, height / high)
  const middle = element.getAttribute('preserveAspectRatio')?.startsWith('xMid') ? 0.5 : 0
  const x = number(element, 'x') + middle * (width - scale * wide)
  const y = number(element, 'y') + middle * (height - scale * high)
  context.transform(scale, 0, 0, scale, x - scale * left, y - scale * top)
}

/** @param {CanvasRenderingContext2D} context @param {Element} element */
function write(context, element) {
  const get = (/** @type {string} */ name, /** @type {string} */ usual) =>
    element.getAttribute(name) ?? usual
  const size = parseFloat(get('font-size', '12'))
  context.font = `${get('font-style', 'normal')} ${get('font-weight', '400')} ${size}px ${get('font-family', 'sans-serif')}`
  const anchor = get('text-anchor', 'start')
  context.textAlign = anchor === 'middle' ? 'center' : anchor === 'end' ? 'right' : 'left'
  context.fillStyle = get('fill', '#000000')
  context.fillText(element.textContent ?? '', number(element, 'x'), number(element, 'y'))
}

/** @param {CanvasRenderingContext2D} context @param {Element} element */
function draw(context, element) {
  const path = pathOf(element)
  const alpha = context.globalAlpha
  const [fill, stroke] = [element.getAttribute('fill'), element.getAttribute('stroke')]
  if (fill && fill !== 'none') {
    context.fillStyle = fill
    context.globalAlpha = alpha * number(element, 'fill-opacity', 1)
    context.fill(path)
  }
  if (!stroke || stroke === 'none') return
  context.strokeStyle = stroke
  context.globalAlpha = alpha * number(element, 'stroke-opacity', 1)
  context.lineWidth = number(element, 'stroke-width', 1)
  context.setLineDash(
    (element.getAttribute('stroke-dasharray') ?? '').match(/[\d.]+/g)?.map(Number) ?? []
  )
  const cap = element.getAttribute('stroke-linecap')
  if (cap === 'round' || cap === 'square') context.lineCap = cap
  context.stroke(path)
}

/** @param {Element} element */
function pathOf(element) {
  const n = (/** @type {string} */ name) => number(element, name)
  const path = new Path2D(element.getAttribute('d') ?? undefined)
  switch (element.localName) {
    case 'line':
      path.moveTo(n('x1'), n('y1'))
      path.lineTo(n('x2'), n('y2'))
      break
    case 'rect':
      path.roundRect(n('x'), n('y'), n('width'), n('height'), n('rx'))
      break
    case 'circle':
      path.arc(n('cx'), n('cy'), n('r'), 0, 2 * Math.PI)
      break
    case 'polyline':
    case 'polygon': {
      const places = (element.getAttribute('points') ?? '').match(/-?[\d.]+(e-?\d+)?/g) ?? []
      for (let i = 0; i + 1 < places.length; i += 2)
        path.lineTo(Number(places[i]), Number(places[i + 1]))
      if (element.localName === 'polygon') path.closePath()
    }
  }
  return path
}

/** @param {Element} element @param {string} name @param {number} [usual] */
function number(element, name, usual = 0) {
  const value = element.getAttribute(name)
  return value === null ? usual : parseFloat(value)
}
