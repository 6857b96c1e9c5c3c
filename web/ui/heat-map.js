/**
 * <lab-heat-map>: cosine of every true feature with every latent, ordered by the match, with a cross-hair that follows
 * the pointer or the arrow keys.
 */
import { html, svg } from 'lit'
import { matchOrder, paintHeatMap } from '../plots/heat-map.js'
import { textScale } from './drawing.js'
import { fixed } from './numbers.js'
import { Panel } from './panel.js'
import { colourNumbers } from './theme.js'

/** @import { Match } from '../engine/protocol.js' */

class HeatMap extends Panel {
  static topics = /** @type {const} */ (['run', 'selection', 'page'])
  static properties = { ...Panel.properties, width: { state: true }, height: { state: true } }

  constructor() {
    super()
    this.width = 0
    this.height = 0
    /** @type {number[]} latent at each column */
    this.order = []
    /** @type {Match | null} */
    this.painted = null
    this.paintedAs = ''
    this.observer = new ResizeObserver(([{ contentRect }]) => {
      this.width = contentRect.width
      this.height = contentRect.height
    })
  }

  firstUpdated() {
    this.observer.observe(/** @type {Element} */ (this.querySelector('.map')))
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.observer.disconnect()
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    super.willUpdate(changed)
    const { match } = this.state.run ?? {}
    if (match) this.order = matchOrder(match.feature_to_latent, match.cosine.shape[1])
  }

  updated() {
    const { match } = this.state.run ?? {}
    const canvas = this.querySelector('canvas')
    const scale = window.devicePixelRatio
    const as = `${this.width} ${this.height} ${scale} ${document.documentElement.dataset.theme}`
    if (!canvas || this.width === 0) return
    if (!match) {
      canvas.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height)
      this.painted = null
      return
    }
    if (match === this.painted && as === this.paintedAs) return
    this.painted = match
    this.paintedAs = as
    canvas.width = Math.round(this.width * scale)
    canvas.height = Math.round(this.height * scale)
    paintHeatMap(canvas, {
      values: match.cosine.data,
      columns: match.cosine.shape[1],
      columnOrder: this.order,
      palette: {
        negative: colourNumbers('--negative'),
        zero: colourNumbers('--zero'),
        positive: colourNumbers('--positive')
      }
    })
  }

  render() {
    return html`<figure class="heat-map">
      <p class="axis-title rows" aria-hidden="true">true feature</p>
      <div
        class="map"
        tabindex="0"
        role="application"
        aria-roledescription="heat map"
        aria-label="Cosines of true features and latents. Arrow keys move from cell to cell."
        aria-describedby="heat-map-cell"
        @pointermove=${this.point}
        @pointerdown=${this.point}
        @pointerleave=${() => this.state.point({})}
        @keydown=${this.move}
        @blur=${() => this.state.point({})}
      >
        <canvas aria-hidden="true"></canvas>
        ${this.overlay()}
      </div>
      <p class="axis-title columns" aria-hidden="true">
        latents, each under its feature; then those without one
      </p>
      <figcaption>
        <p id="heat-map-cell" class="cell" role="status">${this.words()}</p>
        <p class="key" aria-hidden="true">
          <span>cosine −1</span><span class="scale"></span><span>+1</span>
        </p>
      </figcaption>
    </figure>`
  }

  overlay() {
    const { match } = this.state.run ?? {}
    const [width, height] = [this.width / textScale(), this.height / textScale()]
    if (!match || width === 0) return ''
    const [features, latents] = match.cosine.shape
    const cell = { width: width / latents, height: height / features }
    const { feature, latent } = this.lit
    const column = this.order.indexOf(latent)
    const matched = Array.from(match.feature_to_latent).filter((owner) => owner >= 0).length
    const every = Math.max(1, Math.ceil(features / 8 / 4) * 4)
    return html`<svg class="overlay" viewBox="0 0 ${width} ${height}" aria-hidden="true">
      ${
        matched < latents
          ? svg`<line class="divide" x1=${matched * cell.width} x2=${matched * cell.width} y1="0" y2=${height}></line>`
          : ''
      }
      ${Array.from({ length: Math.ceil(features / every) }, (_, i) => {
        const y = (i * every + 0.5) * cell.height
        return svg`<text class="tick" text-anchor="end" x="-6" y=${y + 4}>${i * every}</text>`
      })}
      ${
        feature >= 0 && feature < features
          ? svg`<rect class="cross" x="0" y=${feature * cell.height} width=${width} height=${cell.height}></rect>`
          : ''
      }
      ${
        column >= 0
          ? svg`<rect class="cross" x=${column * cell.width} y="0" width=${cell.width} height=${height}></rect>`
          : ''
      }
    </svg>`
  }

  words() {
    const { run } = this.state
    const { feature, latent } = this.lit
    if (!run?.match) return 'Nothing to show yet.'
    const [features, latents] = run.match.cosine.shape
    if (feature < 0 || latent < 0 || feature >= features || latent >= latents) {
      return 'Point at a cell to read it. A clear diagonal means that every feature has its own latent.'
    }
    const cosine = fixed(run.match.cosine.data[feature * latents + latent], 3)
    const matched = run.match.feature_to_latent[feature] === latent ? ', matched' : ''
    return `Feature ${feature}, latent ${latent}: cosine ${cosine}${matched}.`
  }

  /** @param {PointerEvent} event */
  point({ currentTarget, clientX, clientY }) {
    const { match } = this.state.run ?? {}
    if (!match || !(currentTarget instanceof Element)) return
    const [features, latents] = match.cosine.shape
    const box = currentTarget.getBoundingClientRect()
    const at = (/** @type {number} */ share, /** @type {number} */ count) =>
      Math.max(0, Math.min(count - 1, Math.floor(share * count)))
    const column = at((clientX - box.left) / box.width, latents)
    const feature = at((clientY - box.top) / box.height, features)
    this.state.point({ feature, latent: this.order[column] })
  }

  /** @param {KeyboardEvent} event */
  move(event) {
    const { match } = this.state.run ?? {}
    if (!match) return
    const [features, latents] = match.cosine.shape
    if (event.key === 'Escape') this.state.point({})
    const move = {
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      Home: [0, -latents],
      End: [0, latents],
      PageUp: [-features, 0],
      PageDown: [features, 0]
    }[event.key]
    if (!move) return
    event.preventDefault()
    const { feature, latent } = this.lit
    const before = { row: feature, column: this.order.indexOf(latent) }
    const started = before.row >= 0 && before.column >= 0
    const to = (
      /** @type {number} */ from,
      /** @type {number} */ by,
      /** @type {number} */ count
    ) => Math.max(0, Math.min(count - 1, from + by))
    const row = started ? to(before.row, move[0], features) : 0
    const column = started ? to(before.column, move[1], latents) : 0
    this.state.point({ feature: row, latent: this.order[column] })
  }
}

customElements.define('lab-heat-map', HeatMap)
