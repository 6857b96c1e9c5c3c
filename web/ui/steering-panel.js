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
import { Panel } from './panel.js'

/** @import { Steering, SteeringMethod } from '../engine/protocol.js' */
/** @import { Run } from '../state/run.js' */

const STRONGEST = 3

/** @type {{ value: SteeringMethod, text: string, meaning: string }[]} */
const METHODS = [
  { value: 'add', text: 'add', meaning: 'x + α v: the direction is added, whatever is there.' },
  {
    value: 'orthogonal',
    text: 'set',
    meaning: 'The component along the direction becomes α; what is orthogonal to it stays.'
  },
  {
    value: 'cap',
    text: 'cap',
    meaning: 'The component along the direction may be at most α; a smaller one stays.'
  }
]

const METHOD_WORDS = { add: 'at strength', orthogonal: 'set to', cap: 'capped at' }

class SteeringPanel extends Panel {
  static topics = /** @type {const} */ (['run', 'selection'])

  constructor() {
    super()
    /** @type {{ run: Run | null, step: number, list: { latent: number, text: string }[] }} */
    this.choices = { run: null, step: -1, list: [] }
  }

  render() {
    const { run, selection } = this.state
    const steering = run?.steering ?? null
    const meaning = run && steering ? run.meaningOf(steering.latent) : null
    const choices = this.latents()
    return html`<section class="panel steering" aria-labelledby="steering-heading">
      <h2 id="steering-heading">Steer it</h2>
      <p class="lead">
        Move the sample above along a latent’s direction and ask which true features the activation
        now contains. If the latent found a feature, that feature moves and the others stay.
      </p>
      <div class="steering-controls">
        <div>
          <label for="steered-latent">Latent</label>
          <select id="steered-latent" @change=${this.chooseLatent}>
            <option value="" ?selected=${selection.latent === null}>
              the best
              matched${selection.latent === null && steering ? `: latent ${steering.latent}` : ''}
            </option>
            ${choices.map(
              ({ latent, text }) =>
                html`<option value=${latent} ?selected=${selection.latent === latent}>
                  ${text}
                </option>`
            )}
          </select>
        </div>
        <div class="strength">
          <label for="steering-strength">Strength</label>
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
          <p class="name" aria-hidden="true">Method</p>
          ${choiceStrip({
            name: 'steering-method',
            legend: 'Method',
            options: METHODS,
            value: selection.method,
            onChoose: (value) =>
              this.state.chooseSteering({ method: /** @type {SteeringMethod} */ (value) })
          })}
          <p class="meaning">${METHODS.find(({ value }) => value === selection.method)?.meaning}</p>
        </div>
      </div>
      <p class="sentence" role="status">${run && steering ? this.sentence(run, steering) : ''}</p>
      <lab-drawing
        class="change-columns"
        label="What the activation contains of every true feature, before and after steering. ${
          run && steering ? this.sentence(run, steering) : ''
        }"
        .draw=${(/** @type {number} */ width, /** @type {number} */ height) =>
          steering
            ? changeColumns({
                before: steering.before,
                after: steering.after,
                emphasised: meaning?.feature ?? -1,
                highlighted: this.lit.feature,
                largest: STRONGEST,
                width,
                height
              })
            : ''}
      ></lab-drawing>
      <p class="legend">
        <span><i class="swatch before"></i>before</span>
        <span><i class="swatch after"></i>after</span>
        <span><i class="swatch emphasised"></i>after, the latent’s own feature</span>
        <span class="aside">read by a sparse fit of the true directions</span>
      </p>
      ${doseResponseFigure(run?.effects ?? null, selection.alpha)}
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
      const feature = meaning?.matched
        ? `feature ${meaning.feature} (${fixed(meaning.cosine, 2)})`
        : 'no feature'
      return { latent, text: `latent ${latent}: ${feature}` }
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
    const verb = change(feature) > 0.005 ? 'rose' : change(feature) < -0.005 ? 'fell' : 'stayed'
    const span =
      verb === 'stayed'
        ? `at ${fixed(after[feature], 2)}`
        : `from ${fixed(before[feature], 2)} to ${fixed(after[feature], 2)}`
    const owner = matched ? 'its feature' : 'the feature nearest to it'
    const surprise =
      most === feature ? '' : ` Feature ${most} moved more, by ${fixed(change(most), 2)}.`
    return (
      `Latent ${latent} ${METHOD_WORDS[method]} ${fixed(alpha, 1)}: feature ${feature}, ${owner}, ${verb} ${span}; ` +
      `all others moved by ${fixed(others, 2)} in sum.${surprise}`
    )
  }
}

customElements.define('lab-steering', SteeringPanel)
