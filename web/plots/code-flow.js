/**
 * One sample on its way through an autoencoder: x, the code z, and what is made of it, a bar for each number. Each part is
 * marked with the symbol that it shows. Pure: arrays in, an SVG drawing out. Called by ui/lesson/.
 */
import { svg } from 'lit'

/**
 * @typedef {object} CodeFlow
 * @property {ArrayLike<number>} activation x
 * @property {ArrayLike<number>} codes z
 * @property {ArrayLike<number>} reconstruction x with a hat
 * @property {string[]} labels of the three columns, and of the two steps between them
 * @property {number} width
 * @property {number} height
 */

const LABEL = 22
/** A column takes this share of the width, a step between two columns the rest. */
const COLUMN = 0.24

/** @param {CodeFlow} picture */
export function codeFlow({ activation, codes, reconstruction, labels, width, height }) {
  const largest = Math.max(
    1e-6,
    ...Array.from(activation, Math.abs),
    ...Array.from(reconstruction, Math.abs)
  )
  const loudest = Math.max(1e-6, ...Array.from(codes))
  const wide = width * COLUMN
  const gap = (width - 3 * wide) / 2
  const left = [0, wide + gap, 2 * (wide + gap)]
  const room = height - LABEL
  return svg`
    ${step(left[0] + wide, gap, room, 'enc', labels[3])}
    ${step(left[1] + wide, gap, room, 'dec', labels[4])}
    ${signed(activation, largest, left[0], wide, room, 'x')}
    ${positive(codes, loudest, left[1], wide, room)}
    ${signed(reconstruction, largest, left[2], wide, room, 'xhat')}
    ${labels.slice(0, 3).map((label, i) => svg`<text class="column-label" text-anchor="middle" x=${left[i] + wide / 2} y=${height - 5}>${label}</text>`)}`
}

/**
 * @param {ArrayLike<number>} values @param {number} largest @param {number} left @param {number} wide @param {number} room
 * @param {string} symbol
 */
function signed(values, largest, left, wide, room, symbol) {
  const row = room / Math.max(values.length, 1)
  const middle = left + wide / 2
  return svg`<g class="flow-column" data-symbol=${symbol}>
    <rect class="frame" x=${left} y="0" width=${wide} height=${room} rx="4"></rect>
    <line class="zero" x1=${middle} x2=${middle} y1="2" y2=${room - 2}></line>
    ${Array.from(values, (value, i) => {
      const length = (Math.abs(value) / largest) * (wide / 2 - 4)
      return svg`<rect class="flow-bar ${symbol}" x=${value < 0 ? middle - length : middle} y=${i * row + row * 0.15} width=${length} height=${row * 0.7}></rect>`
    })}
  </g>`
}

/** @param {ArrayLike<number>} values @param {number} largest @param {number} left @param {number} wide @param {number} room */
function positive(values, largest, left, wide, room) {
  const row = room / Math.max(values.length, 1)
  return svg`<g class="flow-column" data-symbol="z">
    <rect class="frame" x=${left} y="0" width=${wide} height=${room} rx="4"></rect>
    ${Array.from(values, (value, i) =>
      value > 0
        ? svg`<rect class="flow-bar z" x=${left + 4} y=${i * row + row * 0.05} width=${Math.max(2, (value / largest) * (wide - 8))} height=${Math.max(2, row * 0.9)}></rect>`
        : ''
    )}
  </g>`
}

/** @param {number} left @param {number} gap @param {number} room @param {string} symbol @param {string} [label] */
function step(left, gap, room, symbol, label) {
  const y = room / 2
  const [from, to] = [left + 6, left + gap - 6]
  return svg`<g class="flow-step" data-symbol=${symbol}>
    <line x1=${from} x2=${to - 5} y1=${y} y2=${y}></line>
    <polygon points="${to},${y} ${to - 7},${y - 4} ${to - 7},${y + 4}"></polygon>
    ${label ? svg`<text class="tick" text-anchor="middle" x=${(from + to) / 2} y=${y - 9}>${label}</text>` : ''}
  </g>`
}
