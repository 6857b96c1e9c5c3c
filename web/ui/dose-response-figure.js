/**
 * The latent's direction beside its rivals: what each does to the feature meant and to all others, by strength. Called by
 * ui/steering-panel.js.
 */
import { html } from 'lit'
import { doseResponse } from '../plots/dose-response.js'
import './drawing.js'
import { fixed } from './numbers.js'

/** @import { SteeringEffects } from '../engine/protocol.js' */

const NAMES = {
  decoder: 'the latent’s decoder row',
  truth: 'the true direction',
  difference_of_means: 'difference of means',
  encoder: 'the latent’s encoder row',
  axis: 'one dimension (a neuron)',
  random: 'a random direction'
}

/** The strength at which the sentence compares: about one typical coefficient. */
const COMPARED_AT = 1.5

/** @param {SteeringEffects | null} effects @param {number} chosen strength */
export function doseResponseFigure(effects, chosen) {
  const words = effects ? sentence(effects) : ''
  return html`<h3>The same along other directions</h3>
    <p class="compared">${words || 'Measured when the run stands still after some steps.'}</p>
    <div class="multiples">
      ${half('the feature’s own reading changes by', 'target', effects, chosen)}
      ${half('all other features change by, in sum', 'others', effects, chosen)}
    </div>
    <p class="legend">
      ${Object.entries(NAMES).map(
        ([kind, name]) =>
          html`<span
            ><svg class="line-swatch" viewBox="0 0 24 8" aria-hidden="true">
              <line class="rival ${kind}" x1="1" x2="23" y1="4" y2="4"></line></svg
            >${name}</span
          >`
      )}
    </p>`
}

/** @param {string} title @param {'target' | 'others'} key @param {SteeringEffects | null} effects @param {number} chosen */
function half(title, key, effects, chosen) {
  const directions = [...(effects?.directions ?? [])].reverse()
  const lines = directions.map((direction) => ({ kind: direction.name, values: direction[key] }))
  const draw = (/** @type {number} */ width, /** @type {number} */ height) =>
    doseResponse({
      doses: effects?.alphas ?? [0, 3],
      lines,
      range: [0, 3],
      chosen,
      doseLabel: 'strength',
      width,
      height
    })
  return html`<div>
    <p class="axis-title">${title}</p>
    <lab-drawing
      class="dose-response"
      .draw=${draw}
      label="${title}, by strength. ${effects ? sentence(effects) : 'Nothing measured yet.'}"
    ></lab-drawing>
  </div>`
}

/** @param {SteeringEffects} effects */
function sentence({ alphas, directions, samples, feature, method }) {
  const at = alphas.indexOf(COMPARED_AT)
  const which = method === 'cap' ? 'that hold' : 'without'
  if (at < 0 || directions.length === 0) return `No held-out samples ${which} feature ${feature}.`
  const parts = ['decoder', 'truth', 'random'].flatMap((name) => {
    const found = directions.find((direction) => direction.name === name)
    if (!found) return []
    const label = NAMES[/** @type {keyof typeof NAMES} */ (name)]
    return [`${label} ${fixed(found.target[at], 2)} and ${fixed(found.others[at], 2)}`]
  })
  return (
    `Over ${samples} held-out samples ${which} feature ${feature}, at strength ${fixed(COMPARED_AT, 1)}, ` +
    `the feature and all others change by: ${parts.join('; ')}.`
  )
}
