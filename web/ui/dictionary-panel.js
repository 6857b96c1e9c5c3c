/**
 * <lab-dictionary>: the true features and the latents' decoder rows as arrows, matched pairs joined, where activations have two or
 * three dimensions; nothing where they have more. Three dimensions are turned by dragging and by the arrow keys.
 */
import { html } from 'lit'
import { dictionaryArrows } from '../plots/dictionary-arrows.js'
import { THRESHOLD } from '../state/reading.js'
import './drawing.js'
import { LatePanel } from './late-panel.js'
import { fixed } from './numbers.js'
import './plot-data.js'

/** @import { Run } from '../state/run.js' */

/** An axis seen from a corner shows all three. */
const AT_FIRST = { yaw: -0.6, pitch: 0.45 }

/** By a key, and by a pixel of dragging. */
const STEP = Math.PI / 18
const PER_PIXEL = 0.01

/** @type {Record<string, [number, number]>} */
const TURNS = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP]
}

class DictionaryPanel extends LatePanel {
  static topics = /** @type {const} */ (['run', 'selection'])
  static properties = { ...LatePanel.properties, turn: { state: true } }

  constructor() {
    super()
    this.turn = AT_FIRST
  }

  render() {
    const { run } = this.state
    const dimensions = run?.config.d_in ?? 0
    if (!run || (dimensions !== 2 && dimensions !== 3)) return ''
    const summary = this.summary(run)
    const { features, latents } = arrowsOf(run)
    const turn = dimensions === 3 ? this.turn : { yaw: 0, pitch: 0 }
    const draw = (/** @type {number} */ width, /** @type {number} */ height) =>
      dictionaryArrows({
        features,
        latents,
        owners: run.match?.feature_to_latent ?? [],
        turn,
        highlighted: this.lit,
        width,
        height
      })
    const picture = html`<lab-drawing
      class="dictionary-arrows"
      label="${this.t('arrows.heading')}. ${summary}"
      .draw=${draw}
    ></lab-drawing>`
    return html`<section class="panel dictionary" aria-labelledby="dictionary-heading">
      <h2 id="dictionary-heading">${this.t('arrows.heading')}</h2>
      <p class="lead">${this.t(dimensions === 3 ? 'arrows.turn' : 'arrows.lead')}</p>
      <lab-plot-data .data=${this.data(run)}></lab-plot-data>
      ${dimensions === 3 ? this.turning(picture) : picture}
      <p class="legend">
        ${['truth', 'latent', 'unmatched', 'join'].map(
          (kind) =>
            html`<span
              ><svg class="line-swatch" viewBox="0 0 24 8" aria-hidden="true">
                <line class="arrow-swatch ${kind}" x1="1" x2="23" y1="4" y2="4"></line></svg
              >${this.t(`arrows.${kind}`)}</span
            >`
        )}
      </p>
      <p class="meaning">${summary}</p>
    </section>`
  }

  /** @param {unknown} picture */
  turning(picture) {
    return html`<div
      class="turning"
      tabindex="0"
      role="application"
      aria-roledescription=${this.t('arrows.picture')}
      aria-label=${this.t('arrows.keys')}
      @keydown=${this.press}
      @pointerdown=${(/** @type {PointerEvent} */ { currentTarget, pointerId }) =>
        /** @type {Element} */ (currentTarget).setPointerCapture(pointerId)}
      @pointermove=${this.drag}
    >
      ${picture}
    </div>`
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    if (event.key === 'Home') this.turn = AT_FIRST
    const by = TURNS[event.key]
    if (!by && event.key !== 'Home') return
    event.preventDefault()
    if (by) this.turnBy(...by)
  }

  /** @param {PointerEvent} event */
  drag({ buttons, movementX, movementY }) {
    if (buttons & 1) this.turnBy(PER_PIXEL * movementX, PER_PIXEL * movementY)
  }

  /** @param {number} yaw @param {number} pitch not over the top */
  turnBy(yaw, pitch) {
    const most = Math.PI / 2
    this.turn = {
      yaw: this.turn.yaw + yaw,
      pitch: Math.max(-most, Math.min(most, this.turn.pitch + pitch))
    }
  }

  /** @param {Run} run */
  summary({ match }) {
    if (!match) return this.t('plot.none')
    const cosines = Array.from(match.matched_cosine)
    const owned = cosines.filter((_, feature) => match.feature_to_latent[feature] >= 0)
    const widest = cosines.indexOf(Math.min(...owned))
    const angle = (180 / Math.PI) * Math.acos(Math.max(-1, Math.min(1, cosines[widest])))
    return this.t('arrows.summary', {
      found: cosines.filter((cosine) => cosine > THRESHOLD).length,
      all: cosines.length,
      feature: widest,
      angle: fixed(angle, 1)
    })
  }

  /** @param {Run} run @returns {import('./plot-data.js').PlotData} */
  data(run) {
    const { features, latents } = arrowsOf(run)
    const dimensions = Array.from({ length: run.config.d_in }, (_, i) => `x_${i}`)
    const owner = (/** @type {number} */ feature) => run.match?.feature_to_latent[feature] ?? -1
    return {
      file: 'directions',
      title: this.t('arrows.heading'),
      table: () => ({
        columns: ['of', 'index', 'matched_with', ...dimensions],
        rows: [
          ...features.map((arrow, i) => ['feature', i, owner(i), ...arrow]),
          ...latents.map((arrow, i) => ['latent', i, run.latentToFeature[i], ...arrow])
        ]
      })
    }
  }
}

/** @param {Run} run */
function arrowsOf({ directions, config: { d_in } }) {
  const rows = (/** @type {Float32Array} */ all) =>
    Array.from({ length: all.length / d_in }, (_, i) => all.subarray(i * d_in, (i + 1) * d_in))
  const { features, latents } = directions ?? {
    features: new Float32Array(0),
    latents: new Float32Array(0)
  }
  return { features: rows(features), latents: rows(latents) }
}

customElements.define('lab-dictionary', DictionaryPanel)
