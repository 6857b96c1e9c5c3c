/**
 * The experiment as a picture: many features, few dimensions, many latents, a dot each; those active in one sample are
 * filled. Pure: numbers and arrays in, an SVG drawing out. Called by ui/preset-chooser.js.
 */
import { svg } from 'lit'

/**
 * @typedef {object} Column
 * @property {number} count
 * @property {ReadonlySet<number>} active
 * @property {number} highlighted -1 for none
 * @property {string} label
 * @property {string} kind class of its dots
 */

/**
 * @typedef {object} Bottleneck
 * @property {readonly Column[]} columns from left to right
 * @property {number} width
 * @property {number} height
 */

/** More dots than this would be dust: the column then says how many there are and shows the first. */
const MOST = 128
const LABEL = 18

/** @param {Bottleneck} picture */
export function bottleneck({ columns, width, height }) {
  if (columns.length === 0) return ''
  const room = height - LABEL
  // Twice as high as wide, and dots of one size in all columns, so that areas compare.
  const grids = columns.map(({ count }) => {
    const shown = Math.min(count, MOST)
    return { shown, rows: Math.max(1, Math.ceil(Math.sqrt(2 * shown))) }
  })
  const pitch = Math.min(room / Math.max(...grids.map(({ rows }) => rows)), 11)
  const placed = grids.map(({ shown, rows }, i) => {
    const across = Math.ceil(shown / rows)
    const centre = ((i + 0.5) * width) / columns.length
    const left = centre - (across * pitch) / 2
    const top = (room - rows * pitch) / 2
    return { column: columns[i], shown, rows, across, centre, left, top }
  })
  const links = placed.slice(1).map((to, i) => {
    const from = placed[i]
    const x = [from.left + from.across * pitch + 6, to.left - 6]
    const y = [from.top, from.top + from.rows * pitch, to.top + to.rows * pitch, to.top]
    return svg`<path class="funnel" d="M ${x[0]} ${y[0]} L ${x[0]} ${y[1]} L ${x[1]} ${y[2]} L ${x[1]} ${y[3]} Z"></path>`
  })
  return svg`${links}${placed.map(
    ({ column, shown, rows, left, top, centre }) => svg`
      ${Array.from({ length: shown }, (_, i) => {
        const lit = column.active.has(i) ? 'active' : ''
        const marked = i === column.highlighted ? 'highlighted' : ''
        return svg`<circle class="unit ${column.kind} ${lit} ${marked}"
          cx=${left + (Math.floor(i / rows) + 0.5) * pitch} cy=${top + ((i % rows) + 0.5) * pitch}
          r=${pitch * 0.36}></circle>`
      })}
      <text class="tick" text-anchor="middle" x=${centre} y=${height - 3}>${column.label}</text>`
  )}`
}
