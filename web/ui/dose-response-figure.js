/**
 * The latent's direction beside its rivals: what each does to the feature meant and to all others, by strength. Called by
 * ui/steering-panel.js.
 */
import { html } from 'lit'
import { doseResponse } from '../plots/dose-response.js'
import './drawing.js'
import { fixed } from './numbers.js'
import './plot-data.js'

/** @import { SteeringEffects } from '../engine/protocol.js' */
/** @import { Translate } from '../strings/translator.js' */

const NAMES = /** @type {const} */ ([
  'decoder',
  'truth',
  'difference_of_means',
  'encoder',
  'axis',
  'random'
])

/** The strength at which the sentence compares: about one typical coefficient. */
const COMPARED_AT = 1.5

/** @param {SteeringEffects | null} effects @param {number} chosen strength @param {Translate} t */
export function doseResponseFigure(effects, chosen, t) {
  const words = effects ? sentence(effects, t) : ''
  const titles = [t('dose.target'), t('dose.others')]
  const half = (/** @type {0 | 1} */ which) => {
    const title = titles[which]
    const label = t('dose.label', { title, words: words || t('dose.none.label') })
    return { title, label, doseLabel: t('dose.strength'), effects, chosen }
  }
  return html`<h3>${t('dose.heading')}</h3>
    <p class="compared">${words || t('dose.none')}</p>
    <lab-plot-data .data=${doseData(t('dose.heading'), effects, titles)}></lab-plot-data>
    <div class="multiples">${drawing('target', half(0))} ${drawing('others', half(1))}</div>
    <p class="legend">
      ${NAMES.map(
        (kind) =>
          html`<span
            ><svg class="line-swatch" viewBox="0 0 24 8" aria-hidden="true">
              <line class="rival ${kind}" x1="1" x2="23" y1="4" y2="4"></line></svg
            >${t(`dose.${kind}`)}</span
          >`
      )}
    </p>`
}

/**
 * @param {'target' | 'others'} key
 * @param {{ title: string, label: string, doseLabel: string, effects: SteeringEffects | null, chosen: number }} half
 */
function drawing(key, { title, label, doseLabel, effects, chosen }) {
  const directions = [...(effects?.directions ?? [])].reverse()
  const lines = directions.map((direction) => ({ kind: direction.name, values: direction[key] }))
  const doses = effects?.alphas ?? [0, 3]
  const draw = (/** @type {number} */ width, /** @type {number} */ height) =>
    doseResponse({ doses, lines, range: [0, 3], chosen, doseLabel, width, height })
  return html`<div>
    <p class="axis-title">${title}</p>
    <lab-drawing class="dose-response" .draw=${draw} label=${label}></lab-drawing>
  </div>`
}

/**
 * @param {string} title @param {SteeringEffects | null | undefined} effects @param {string[]} parts
 * @param {readonly string[]} [names] of the directions that are shown
 * @returns {import('./plot-data.js').PlotData}
 */
export function doseData(title, effects, parts, names = NAMES) {
  return {
    file: 'steering-by-dose',
    title,
    parts,
    table: () => ({
      columns: ['direction', 'alpha', 'target', 'others'],
      rows: (effects?.directions ?? [])
        .filter(({ name }) => names.includes(name))
        .flatMap(({ name, target, others }) =>
          Array.from(effects?.alphas ?? [], (alpha, i) => [name, alpha, target[i], others[i]])
        )
    })
  }
}

/** @param {SteeringEffects} effects @param {Translate} t */
function sentence({ alphas, directions, samples, feature, method }, t) {
  const at = alphas.indexOf(COMPARED_AT)
  const which = method === 'cap' ? 'hold' : 'without'
  if (at < 0 || directions.length === 0) return t(`dose.no_samples.${which}`, { feature })
  const parts = ['decoder', 'truth', 'random'].flatMap((name) => {
    const found = directions.find((direction) => direction.name === name)
    if (!found) return []
    const [target, others] = [fixed(found.target[at], 2), fixed(found.others[at], 2)]
    return [t('dose.part', { direction: t(`dose.${name}`), target, others })]
  })
  const strength = fixed(COMPARED_AT, 1)
  return t(`dose.words.${which}`, { samples, feature, strength, parts: parts.join('; ') })
}
