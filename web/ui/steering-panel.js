/**
 * <lab-steering>: adds a latent's decoder row to the sample and shows which true features the activation contains
 * before and after.
 */
import { html } from 'lit'
import { changeColumns } from '../plots/change-columns.js'
import { choiceStrip } from './choice.js'
import { doseResponseFigure } from './dose-response-figure.js'
import './drawing.js'
import { fixed } from './numbers.js'
import { LatePanel } from './late-panel.js'
import './plot-data.js'

/** @import { Steering, SteeringMethod } from '../engine/protocol.js' */
/** @import { Run } from '../state/run.js' */
/** @import { Translate } from '../strings/translator.js' */

const STRONGEST = 3

/** @type {readonly SteeringMethod[]} */
const METHODS = ['add', 'orthogonal', 'cap']

class SteeringPanel extends LatePanel {
  static topics = /** @type {const} */ (['run', 'selection'])

  constructor() {
    super()
    /** @type {{ run: Run | null, step: number, list: { latent: number, feature?: number, cosine?: string }[] }} */
    this.choices = { run: null, step: -1, list: [] }
  }

  render() {
    const { t } = this
    const { run, selection } = this.state
    const steering = run?.steering ?? null
    const meaning = run && steering ? run.meaningOf(steering.latent) : null
    const choices = this.latents()
    return html`<section class="panel steering" aria-labelledby="steering-heading">
      <h2 id="steering-heading">${t('steer.heading')}</h2>
      <p class="lead">${t('steer.lead')}</p>
      <div class="steering-controls">
        <div>
          <label for="steered-latent">${t('steer.latent')}</label>
          <select id="steered-latent" @change=${this.chooseLatent}>
            <option value="" ?selected=${selection.latent === null}>
              ${
                selection.latent === null && steering
                  ? t('steer.latent.best.is', { latent: steering.latent })
                  : t('steer.latent.best')
              }
            </option>
            ${choices.map(
              ({ latent, feature = -1, cosine = '' }) =>
                html`<option value=${latent} ?selected=${selection.latent === latent}>
                  ${
                    feature < 0
                      ? t('steer.latent.none', { latent })
                      : t('steer.latent.feature', { latent, feature, cosine })
                  }
                </option>`
            )}
          </select>
        </div>
        <div class="strength">
          <label for="steering-strength">${t('steer.strength')}</label>
          <output for="steering-strength">${fixed(selection.alpha, 1)}</output>
          <input
            id="steering-strength"
            type="range"
            min=${-STRONGEST}
            max=${STRONGEST}
            step="0.1"
            .value=${String(selection.alpha)}
            @input=${this.chooseStrength}
          />
          <p class="ends" aria-hidden="true"><span>−3</span><span>0</span><span>3</span></p>
        </div>
        <div class="method">
          <p class="name" aria-hidden="true">${t('steer.method')}</p>
          ${choiceStrip({
            name: 'steering-method',
            legend: t('steer.method'),
            options: METHODS.map((value) => ({ value, text: t(`steer.${value}`) })),
            value: selection.method,
            onChoose: (value) =>
              this.state.chooseSteering({ method: /** @type {SteeringMethod} */ (value) })
          })}
          <p class="meaning">${t(`steer.${selection.method}.about`)}</p>
        </div>
      </div>
      <p class="sentence" role="status">${run && steering ? this.sentence(run, steering) : ''}</p>
      <lab-plot-data .data=${changeData(steering, t)}></lab-plot-data>
      <lab-drawing
        class="change-columns"
        label="${t('steer.columns')} ${run && steering ? this.sentence(run, steering) : ''}"
        .draw=${(/** @type {number} */ width, /** @type {number} */ height) =>
          steering
            ? changeColumns({
                before: steering.before,
                after: steering.after,
                emphasised: meaning?.feature ?? -1,
                highlighted: this.lit.feature,
                largest: STRONGEST,
                axisLabel: t('steer.columns.axis'),
                width,
                height
              })
            : ''}
      ></lab-drawing>
      <p class="legend">
        <span><i class="swatch before"></i>${t('steer.before')}</span>
        <span><i class="swatch after"></i>${t('steer.after')}</span>
        <span><i class="swatch emphasised"></i>${t('steer.after.own')}</span>
        <span class="aside">${t('steer.read')}</span>
      </p>
      ${doseResponseFigure(run?.effects ?? null, selection.alpha, t)}
    </section>`
  }

  /** The latents to choose from; the list stands still while the run plays. */
  latents() {
    const { run } = this.state
    if (!run?.match) return []
    const known = this.choices.run === run
    if (known && (run.status === 'playing' || this.choices.step === run.step))
      return this.choices.list
    const list = run.latentsByMatch().map((latent) => {
      const meaning = run.meaningOf(latent)
      return meaning?.matched
        ? { latent, feature: meaning.feature, cosine: fixed(meaning.cosine, 2) }
        : { latent }
    })
    this.choices = { run, step: run.step, list }
    return list
  }

  /** @param {Event} event */
  chooseLatent({ target }) {
    const { value } = /** @type {HTMLSelectElement} */ (target)
    this.state.chooseSteering({ latent: value === '' ? null : Number(value) })
  }

  /** @param {Event} event */
  chooseStrength({ target }) {
    this.state.chooseSteering({ alpha: Number(/** @type {HTMLInputElement} */ (target).value) })
  }

  /** What changed, in one sentence. @param {Run} run @param {Steering} steering */
  sentence(run, { latent, alpha, method, before, after }) {
    const meaning = run.meaningOf(latent)
    if (!meaning) return ''
    const { feature, matched } = meaning
    const change = (/** @type {number} */ i) => after[i] - before[i]
    let others = 0
    let most = feature
    before.forEach((_, i) => {
      if (i !== feature) others += Math.abs(change(i))
      if (Math.abs(change(i)) > Math.abs(change(most))) most = i
    })
    const { t } = this
    const verb = change(feature) > 0.005 ? 'rose' : change(feature) < -0.005 ? 'fell' : 'stayed'
    const moved = t(`steer.${verb}`, {
      by: t(`steer.by.${method}`, { latent, alpha: fixed(alpha, 1) }),
      owner: t(matched ? 'steer.its' : 'steer.nearest', { feature }),
      before: fixed(before[feature], 2),
      after: fixed(after[feature], 2),
      others: fixed(others, 2)
    })
    if (most === feature) return moved
    return `${moved} ${t('steer.most', { feature: most, change: fixed(change(most), 2) })}`
  }
}

/** @param {Steering | null} steering @param {Translate} t @returns {import('./plot-data.js').PlotData} */
function changeData(steering, t) {
  return {
    file: 'steering',
    title: t('steer.data'),
    table: () => ({
      columns: ['feature', 'before', 'after'],
      rows: Array.from(steering?.before ?? [], (before, i) => [
        i,
        before,
        steering?.after[i] ?? NaN
      ])
    })
  }
}

customElements.define('lab-steering', SteeringPanel)
