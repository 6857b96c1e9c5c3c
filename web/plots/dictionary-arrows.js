/**
 * True features and the dictionary's rows as arrows in two or three dimensions, the tips of matched pairs joined. Three dimensions
 * are turned and seen from afar: what lies behind is drawn first, thinner and paler. Pure: arrays in, an SVG drawing out. Called by
 * ui/dictionary-panel.js.
 */
import { svg } from 'lit'

/**
 * @typedef {object} DictionaryArrows
 * @property {readonly ArrayLike<number>[]} features of 2 or 3 numbers each
 * @property {readonly ArrayLike<number>[]} latents of as many
 * @property {ArrayLike<number>} owners latent of each feature, -1 for none
 * @property {{ yaw: number, pitch: number }} turn in radians; of two dimensions none
 * @property {{ feature: number, latent: number }} highlighted -1 for none
 * @property {number} width
 * @property {number} height
 */

/** Room for a number beyond an arrow. */
const MARGIN = 24

/** More numbers than these would cover each other. */
const MOST_LABELS = 16

/** How much of its ink an arrow that points straight away keeps. */
const PALEST = 0.35

/** @typedef {{ x: number, y: number, depth: number }} Place depth from -1, behind, to 1, in front */

/** @param {DictionaryArrows} plot */
export function dictionaryArrows({ features, latents, owners, turn, highlighted, width, height }) {
  const lengths = [...features, ...latents].map((arrow) => Math.hypot(...Array.from(arrow)))
  const longest = Math.max(1, ...lengths)
  const unit = Math.max(1, (Math.min(width, height) / 2 - MARGIN) / longest)
  const [x0, y0] = [width / 2, height / 2]
  const place = (/** @type {ArrayLike<number>} */ arrow) => {
    const [x, y, depth] = turned(arrow, turn)
    return { x: x0 + unit * x, y: y0 - unit * y, depth: depth / longest }
  }
  const truths = features.map(place)
  const found = latents.map(place)
  const owned = new Set(Array.from(owners))
  const flat = (features[0]?.length ?? 2) < 3
  const labelled = features.length <= MOST_LABELS
  const arrows = [
    ...truths.map((to, feature) => ({
      depth: to.depth,
      drawn: truth(to, feature, feature === highlighted.feature, labelled)
    })),
    ...found.map((to, latent) => ({
      depth: to.depth,
      drawn: row(to, latent, owned.has(latent), latent === highlighted.latent)
    })),
    ...truths.flatMap((from, feature) => {
      const to = found[owners[feature]]
      return to ? [{ depth: (from.depth + to.depth) / 2, drawn: join(from, to) }] : []
    })
  ].sort((a, b) => a.depth - b.depth)
  return svg`
    <circle class="unit-circle" cx=${x0} cy=${y0} r=${unit}></circle>
    ${axes(flat).map((axis) => {
      const [to, from] = [place(axis), place(axis.map((value) => -value))]
      return svg`<line class="grid" x1=${from.x} y1=${from.y} x2=${to.x} y2=${to.y}></line>`
    })}
    ${arrows.map(({ drawn }) => drawn)}`

  /** @param {Place} to @param {number} feature @param {boolean} lit @param {boolean} named */
  function truth(to, feature, lit, named) {
    const away = 1 + 14 / Math.max(14, Math.hypot(to.x - x0, to.y - y0))
    return svg`<g class="true-arrow ${lit ? 'highlighted' : ''}" data-feature=${feature}>
      <g opacity=${ink(to)}>
        <line x1=${x0} y1=${y0} x2=${to.x} y2=${to.y} stroke-width=${2 * ink(to)}></line>
        <circle cx=${to.x} cy=${to.y} r=${5 * ink(to)}></circle>
      </g>
      ${named ? svg`<text class="arrow-label" text-anchor="middle" x=${x0 + (to.x - x0) * away} y=${y0 + (to.y - y0) * away + 4}>${feature}</text>` : ''}
    </g>`
  }

  /** @param {Place} to @param {number} latent @param {boolean} matched @param {boolean} lit */
  function row(to, latent, matched, lit) {
    const angle = Math.atan2(to.y - y0, to.x - x0)
    const size = 9 * ink(to)
    const wing = (/** @type {number} */ by) =>
      `${to.x - size * Math.cos(angle + by)},${to.y - size * Math.sin(angle + by)}`
    return svg`<g class="latent-arrow ${matched ? '' : 'unmatched'} ${lit ? 'highlighted' : ''}" data-latent=${latent} opacity=${ink(to)}>
      <line x1=${x0} y1=${y0} x2=${to.x} y2=${to.y} stroke-width=${2 * ink(to)}></line>
      <polygon points="${to.x},${to.y} ${wing(0.42)} ${wing(-0.42)}"></polygon>
    </g>`
  }
}

/** @param {Place} from @param {Place} to */
function join(from, to) {
  return svg`<line class="pair-join" x1=${from.x} y1=${from.y} x2=${to.x} y2=${to.y}></line>`
}

/** @param {Place} place */
const ink = ({ depth }) => PALEST + ((1 - PALEST) * (Math.max(-1, Math.min(1, depth)) + 1)) / 2

/** To the right, upwards, and towards the eye. @param {ArrayLike<number>} arrow @param {DictionaryArrows['turn']} turn @returns {[number, number, number]} */
export function turned(arrow, { yaw, pitch }) {
  if (arrow.length < 3) return [arrow[0], arrow[1], 1]
  const across = Math.cos(yaw) * arrow[0] + Math.sin(yaw) * arrow[2]
  const back = -Math.sin(yaw) * arrow[0] + Math.cos(yaw) * arrow[2]
  const up = Math.cos(pitch) * arrow[1] - Math.sin(pitch) * back
  return [across, up, Math.sin(pitch) * arrow[1] + Math.cos(pitch) * back]
}

/** @param {boolean} flat */
function axes(flat) {
  return flat ? [[1, 0], [0, 1]] : [[1, 0, 0], [0, 1, 0], [0, 0, 1]] // prettier-ignore
}
