/**
 * <lab-own-training>: how large and how sparse the autoencoder is to be, and its training on the reader's activations.
 */
import { html } from 'lit'
import { choiceStrip } from './choice.js'
import { quantities } from './curves-panel.js'
import { NO_NUMBER, fixed, significant } from './numbers.js'
import { OwnPanel } from './own-panel.js'

const EXPANSIONS = ['1', '2', '4', '8', '16']
const VARIANTS = [
  { value: 'topk', text: 'TopK' },
  { value: 'batch_topk', text: 'BatchTopK' },
  { value: 'relu', text: 'ReLU, L1' }
]

class OwnTraining extends OwnPanel {
  render() {
    const { own, t } = this
    const { choice, shape, busy } = own
    const d_sae = Number(choice.expansion) * shape[1]
    const wrong = own.problem?.part === 'run'
    return html`<section class="panel own-training" aria-labelledby="own-training-heading">
      <h2 id="own-training-heading">${t('own.training.heading')}</h2>
      <div class="own-settings">
        <div class="field">
          <span aria-hidden="true">${t('own.training.variant')}</span>
          ${choiceStrip({
            name: 'own-variant',
            legend: t('own.training.variant'),
            options: VARIANTS,
            value: choice.variant,
            onChoose: (value) => own.choose('variant', value)
          })}
        </div>
        <label class="field"
          >${t('own.training.expansion')}
          <select
            @change=${(/** @type {Event} */ { target }) =>
              own.choose('expansion', /** @type {HTMLSelectElement} */ (target).value)}
          >
            ${EXPANSIONS.map(
              (each) =>
                html`<option value=${each} .selected=${each === choice.expansion}>
                  ${t('own.training.expansion.of', { times: each, width: shape[1], count: Number(each) * shape[1] })}
                </option>`
            )}
          </select></label
        >
        ${choice.variant === 'relu' ? this.number('l1_coefficient') : this.number('k')}
        ${this.number('steps')} ${this.number('learning_rate')} ${this.number('seed')}
      </div>
      ${this.problem('run')}
      <div class="own-run">
        ${
          own.trains || own.phase === 'surveying'
            ? html`<button
                type="button"
                class="main"
                ?disabled=${!own.trains}
                @click=${() => own.stop()}
              >
                ${t('own.training.stop')}
              </button>`
            : html`<button
                type="button"
                class="main"
                ?disabled=${busy || wrong}
                @click=${() => own.train()}
              >
                ${own.result ? t('own.training.again') : t('own.training.train', { count: d_sae })}
              </button>`
        }
        <div class="progress">
          <p>
            <span class="own-status">${this.status()}</span>
            <span class="rate">${this.latest()}</span>
          </p>
          <progress
            aria-label=${t('own.training.progress')}
            max="1"
            .value=${this.share()}
          ></progress>
        </div>
      </div>
      ${own.history.length > 0 ? this.curves() : ''}
    </section>`
  }

  curves() {
    const { state, own, t } = this
    const { course } = own
    // Of the L0 of a reader's own activations no true value is known, and the sum of codes has no scale to be read by.
    const curves = quantities(t)
      .filter(({ column }) => column !== 'sparsity')
      .map((quantity) => ({ ...quantity, referenceText: '' }))
    return html`<div class="multiples">
      ${curves.map(
        (quantity) =>
          html`<lab-curve .state=${state} .quantity=${quantity} .given=${course}></lab-curve>`
      )}
    </div>`
  }

  /** @param {'k' | 'l1_coefficient' | 'steps' | 'learning_rate' | 'seed'} key */
  number(key) {
    const { own, t } = this
    return html`<label class="field"
      >${t(`own.training.${key}`)}
      <input
        type="text"
        inputmode="decimal"
        autocomplete="off"
        name=${key}
        .value=${own.choice[key]}
        @input=${(/** @type {Event} */ { target }) =>
          own.choose(key, /** @type {HTMLInputElement} */ (target).value)}
    /></label>`
  }

  share() {
    const { own } = this
    if (own.phase === 'ready') return own.result ? 1 : 0
    return own.trains || own.phase === 'surveying' ? own.progress.share : 0
  }

  status() {
    const { own, t } = this
    const { step = 0, steps = own.choice.steps } = own.progress
    if (own.phase === 'training') return t('own.status.training', { step, steps })
    if (own.phase === 'comparing') return t('own.status.comparing', { step, steps })
    if (own.phase === 'surveying') return t('own.status.surveying')
    if (own.phase === 'saving')
      return t(own.progress.hashing ? 'own.status.hashing' : 'own.status.writing')
    if (!own.result) return t('own.status.none')
    const { diverged, step: reached } = own.result.metrics
    return diverged
      ? t('own.status.diverged', { step: reached })
      : t('own.status.trained', { count: reached })
  }

  latest() {
    const row = this.own.history.at(-1)
    if (!row) return NO_NUMBER
    const values = { error: significant(row.reconstruction), l0: fixed(row.l0, 1) }
    return this.t('own.status.latest', values)
  }
}

customElements.define('lab-own-training', OwnTraining)
