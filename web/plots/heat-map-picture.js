/**
 * The heat map of plots/heat-map.js as shapes, for a file: all cells of one colour are one path, and cells side by side one
 * rectangle of it. Pure: arrays and colours in, an SVG drawing out. Called by ui/heat-map.js and ui/toy-gram.js.
 */
import { svg } from 'lit'
import { diverging } from './heat-map.js'

/** @import { HeatMap } from './heat-map.js' */

/** Shades on either side of 0: more than screens and eyes tell apart. */
const SHADES = 127

const MARGIN = { top: 4, right: 8, bottom: 64, left: 48 }
const KEY = { width: 96, height: 10, bars: 24 }

/**
 * @param {HeatMap & { rowLabel: string, columnLabel: string, keyLabel: string }} map
 * @param {number} width
 * @param {number} height
 */
export function heatMapPicture(map, width, height) {
  const { columnOrder, rowOrder, palette, rowLabel, columnLabel, keyLabel } = map
  const rows = rowOrder.length
  const cell = {
    width: (width - MARGIN.left - MARGIN.right) / columnOrder.length,
    height: (height - MARGIN.top - MARGIN.bottom) / rows
  }
  const [right, bottom] = [width - MARGIN.right, height - MARGIN.bottom]
  const colour = (/** @type {number} */ value) => hexadecimal(diverging(value, palette))
  const every = Math.max(1, Math.ceil(rows / 8 / 4) * 4)
  const keyAt = right - KEY.width - 24
  return svg`
    <g transform="translate(${MARGIN.left} ${MARGIN.top}) scale(${cell.width} ${cell.height})">
      ${[...pathsOf(map)].map(([shade, path]) => svg`<path shape-rendering="crispEdges" fill=${colour(shade / SHADES)} d=${path}></path>`)}
    </g>
    ${Array.from({ length: Math.ceil(rows / every) }, (_, i) => {
      const y = MARGIN.top + (i * every + 0.5) * cell.height + 4
      return svg`<text class="tick" text-anchor="end" x=${MARGIN.left - 6} y=${y}>${rowOrder[i * every]}</text>`
    })}
    <text class="axis-label" text-anchor="middle" transform="translate(12 ${(MARGIN.top + bottom) / 2}) rotate(-90)">${rowLabel}</text>
    <text class="axis-label" text-anchor="middle" x=${(MARGIN.left + right) / 2} y=${bottom + 18}>${columnLabel}</text>
    <text class="tick" text-anchor="end" x=${keyAt - 6} y=${bottom + 46}>${keyLabel} −1</text>
    ${Array.from({ length: KEY.bars }, (_, i) => {
      const wide = KEY.width / KEY.bars
      return svg`<rect shape-rendering="crispEdges" x=${keyAt + i * wide} y=${bottom + 37} width=${wide} height=${KEY.height}
        fill=${colour((2 * i) / (KEY.bars - 1) - 1)}></rect>`
    })}
    <text class="tick" x=${right - 18} y=${bottom + 46}>+1</text>`
}

/** The cells of every shade as a path, in units of cells. @param {HeatMap} map @returns {Map<number, string>} */
function pathsOf({ values, columns, rowOrder, columnOrder }) {
  /** @type {Map<number, string>} */
  const paths = new Map()
  const wide = columnOrder.length
  for (const [row, feature] of rowOrder.entries()) {
    const shadeAt = (/** @type {number} */ place) => {
      const value = values[feature * columns + columnOrder[place]]
      return Math.round(SHADES * Math.max(-1, Math.min(1, value)))
    }
    for (let place = 0; place < wide;) {
      const shade = shadeAt(place)
      const from = place
      while (place < wide && shadeAt(place) === shade) place++
      const run = `M${from} ${row}h${place - from}v1h${from - place}z`
      paths.set(shade, (paths.get(shade) ?? '') + run)
    }
  }
  return paths
}

/** @param {readonly number[]} colour red, green and blue */
function hexadecimal(colour) {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
}
