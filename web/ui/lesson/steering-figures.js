/**
 * Pictures of interventions: what a push does to a feature and to all others, dose by dose and direction by direction, what
 * ablation takes out, and whether a push reaches the feature that only comes along. Called by ui/lesson/figures.js.
 */
import { html } from 'lit'
import { doseResponse } from '../../plots/dose-response.js'
import { doseData } from '../dose-response-figure.js'
import { fixed } from '../numbers.js'
import '../plot-data.js'
import { share, shownMeasure } from './measure-text.js'

/** @import { SteeringEffects } from '../../engine/protocol.js' */
/** @import { StageRun } from '../../state/stage-run.js' */
/** @import { Shown } from './figures.js' */

/** The order in which lines are named; the last is drawn first. */
const DIRECTIONS = ['decoder', 'truth', 'difference_of_means', 'encoder', 'axis', 'random']

const LARGEST_DOSE = 3

/** @param {Shown['reading']['t']} t @param {StageRun} stage what the intervention did, in a sentence */
export function effectWords(t, stage) {
  const { intervention } = stage
  if (!intervention || stage.measure('steered.target') === undefined) return ''
  return t('figure.effect.words', {
    direction: t(`figure.direction.${intervention.direction}`),
    alpha: fixed(intervention.alpha, 1),
    target: shownMeasure('steered.target', stage.measure('steered.target')),
    others: shownMeasure('steered.others', stage.measure('steered.others'))
  })
}

/** @param {Shown} shown */
export function effectFigure({ reading: { t }, stage }) {
  const number = (/** @type {string} */ name) => shownMeasure(name, stage.measure(name))
  return html`<figure class="figure wide counts">
    <figcaption>${t('figure.effect')}</figcaption>
    <div class="numbers">
      <p class="count found">
        <b>${number('steered.target')}</b> <span>${t('measure.steered.target')}</span>
      </p>
      <p class="count chance">
        <b>${number('steered.others')}</b> <span>${t('measure.steered.others')}</span>
      </p>
      <p class="count small">
        <b>${number('steered.detected')}</b> <span>${t('measure.steered.detected')}</span>
      </p>
    </div>
    <p class="reading-of">${effectWords(t, stage)}</p>
  </figure>`
}

/** One direction by its dose. @param {Shown} shown */
export function doseFigure(shown) {
  const { direction } = shown.stage.intervention ?? { direction: 'decoder' }
  return doses(shown, [direction])
}

/** All directions by their dose. @param {Shown} shown */
export function rivalsFigure(shown) {
  return doses(shown, DIRECTIONS)
}

/** @param {Shown} shown @param {string[]} names */
function doses({ reading: { t }, stage }, names) {
  const effects = stage.study?.steering?.[stage.intervention?.method ?? 'add']
  const titles = [t('measure.steered.target'), t('measure.steered.others')]
  return html`<figure class="figure wide">
    <figcaption>${t('figure.dose')}</figcaption>
    <lab-plot-data .data=${doseData(t('figure.dose'), effects, titles, names)}></lab-plot-data>
    <div class="two wider">
      ${half(t, stage, { effects, names, key: 'target' })}
      ${half(t, stage, { effects, names, key: 'others' })}
    </div>
    <p class="legend">
      ${names.map(
        (name) =>
          html`<span
            ><svg class="line-swatch" viewBox="0 0 24 8" aria-hidden="true">
              <line class="rival ${name}" x1="1" x2="23" y1="4" y2="4"></line></svg
            >${t(`figure.direction.${name}`)}</span
          >`
      )}
    </p>
  </figure>`
}

/**
 * @param {Shown['reading']['t']} t @param {StageRun} stage
 * @param {{ effects: SteeringEffects | undefined, names: string[], key: 'target' | 'others' }} shown
 */
function half(t, stage, { effects, names, key }) {
  const lines = [...(effects?.directions ?? [])]
    .filter(({ name }) => names.includes(name))
    .reverse()
    .map((direction) => ({ kind: direction.name, values: direction[key] }))
  const title = t(`measure.steered.${key}`)
  const alpha = stage.intervention?.alpha ?? 0
  const at = effects?.alphas.indexOf(alpha) ?? -1
  const numbers = lines.map(
    ({ kind, values }) => `${t(`figure.direction.${kind}`)} ${fixed(values[at], 2)}`
  )
  /** @type {import('../drawing.js').Draw} */
  const draw = (width, height) =>
    doseResponse({
      doses: effects?.alphas ?? [0, LARGEST_DOSE],
      lines,
      range: [0, LARGEST_DOSE],
      chosen: alpha,
      doseLabel: t('figure.strength'),
      width,
      height
    })
  return html`<div>
    <p class="of">${title}</p>
    <lab-drawing
      class="dose-response"
      .draw=${draw}
      label="${title}; α = ${fixed(alpha, 1)}: ${numbers.join('; ')}"
    ></lab-drawing>
  </div>`
}

/** What is read of the feature when something is taken out. @param {Shown} shown */
export function ablationFigure({ reading: { t }, stage }) {
  const rows = ['none', 'latent', 'another_latent', 'random']
  const cell = (/** @type {string} */ row, /** @type {string} */ key) => {
    const value = stage.measure(`study.ablation.${row}.${key}`)
    return html`<td>
      ${typeof value !== 'number' ? '–' : key === 'detected' ? share(value) : fixed(value, 2)}
    </td>`
  }
  return html`<figure class="figure wide">
    <figcaption>${t('figure.ablation')}</figcaption>
    <div class="results scrolling" tabindex="0" role="region" aria-label=${t('figure.ablation')}>
      <table>
        <thead>
          <tr>
            <th scope="col">${t('figure.ablation.out')}</th>
            ${['target', 'detected', 'others'].map(
              (key) => html`<th scope="col">${t(`figure.ablation.${key}`)}</th>`
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                <th scope="row">${t(`figure.ablation.${row}`)}</th>
                ${cell(row, 'target')} ${cell(row, 'detected')} ${cell(row, 'others')}
              </tr>`
          )}
        </tbody>
      </table>
    </div>
  </figure>`
}

/** How often the latent fires with the companion, and what pushing it does to both. @param {Shown} shown */
export function partnerFigure({ reading: { t }, stage }) {
  const number = (/** @type {string} */ name) =>
    html`<b>${shownMeasure(`study.partner.${name}`, stage.measure(`study.partner.${name}`))}</b>
      <span>${t(`measure.study.partner.${name}`)}</span>`
  return html`<figure class="figure wide counts">
    <figcaption>${t('figure.partner')}</figcaption>
    <div class="numbers">
      <p class="count found">${number('moved')}</p>
      <p class="count found">${number('partner_moved')}</p>
      <p class="count small">${number('fires_with')}</p>
      <p class="count small">${number('fires_without')}</p>
    </div>
  </figure>`
}
