/**
 * <lab-own-file>: choosing a file of activations, what it holds, whether it needs normalising, and labels for its samples.
 */
import { html } from 'lit'
import { fileName } from '../state/link.js'
import { canBeMended, warningKind, warningValues } from '../state/own-warnings.js'
import { fixed, percent, significant } from './numbers.js'
import { OwnPanel } from './own-panel.js'

/** @import { ActivationStatistics } from '../state/own-data.js' */
/** @import { Translate } from '../strings/translator.js' */

class OwnFile extends OwnPanel {
  /** @param {Event} event @param {(file: File) => unknown} use */
  chosen({ target }, use) {
    const input = /** @type {HTMLInputElement} */ (target)
    const [file] = input.files ?? []
    // The same file may be chosen again.
    input.value = ''
    if (file) void use(file)
  }

  render() {
    const { own, t } = this
    const reading = own.phase === 'reading'
    return html`<section class="panel own-file" aria-labelledby="own-file-heading">
      <h2 id="own-file-heading">${t('own.file.heading')}</h2>
      <div class="drop">
        <label class="file-button"
          ><span>${t('own.file.choose')}</span
          ><input
            class="visually-hidden"
            type="file"
            accept=".npy,.npz,.safetensors"
            ?disabled=${own.busy}
            @change=${(/** @type {Event} */ event) => this.chosen(event, (file) => own.open(file))}
        /></label>
        <p>${this.marked('own.file.drop')}</p>
      </div>
      ${
        reading
          ? html`<progress
              aria-label=${t('own.file.reading')}
              max="1"
              .value=${own.progress.share}
            ></progress>`
          : ''
      }
      ${this.problem('file')} ${own.names.length > 1 ? this.names() : ''}
      <div role="status">
        ${
          own.description
            ? html`<p class="described">
                ${this.ofEngine(`${own.description}.`)}
                ${own.normalised ? t(`own.file.${own.normalised}`) : ''}
              </p>`
            : ''
        }
      </div>
      ${own.statistics ? this.about(own.statistics) : ''}
    </section>`
  }

  names() {
    const { own, t } = this
    return html`<label class="field"
      >${t('own.file.array')}
      <select
        ?disabled=${own.busy}
        @change=${(/** @type {Event} */ { target }) => {
          const { value } = /** @type {HTMLSelectElement} */ (target)
          if (own.file && value) void own.open(own.file, value)
        }}
      >
        <option value="">${t('own.file.arrays', { number: own.names.length })}</option>
        ${own.names.map((name) => html`<option value=${name}>${fileName({ name })}</option>`)}
      </select></label
    >`
  }

  /** @param {ActivationStatistics} statistics */
  about(statistics) {
    return html`<dl class="facts">
        ${facts(statistics, this.t).map(
          ([title, value]) =>
            html`<div>
              <dt>${title}</dt>
              <dd>${value}</dd>
            </div>`
        )}
      </dl>
      ${this.advice(statistics)} ${this.labels()}`
  }

  /** @param {ActivationStatistics} statistics */
  advice(statistics) {
    const { own, t } = this
    const { warnings } = statistics
    if (warnings.length === 0) return html`<p class="meaning">${t('own.file.fine')}</p>`
    const values = warningValues(statistics)
    return html`<div class="notice">
      <div>
        <ul>
          ${warnings.map((each) => html`<li>${this.ofEngine(each, `warning.${warningKind(each)}`, values)}</li>`)}
        </ul>
        ${
          canBeMended(warnings)
            ? html`<p class="actions">
                <button type="button" ?disabled=${own.busy} @click=${() => own.normalise(true)}>
                  ${t('own.file.centre')}
                </button>
                <button type="button" ?disabled=${own.busy} @click=${() => own.normalise(false)}>
                  ${t('own.file.scale')}
                </button>
              </p>`
            : ''
        }
      </div>
    </div>`
  }

  labels() {
    const { own, t } = this
    return html`<div class="drop labels">
        <label class="file-button quiet"
          ><span>${t('own.file.label')}</span
          ><input
            class="visually-hidden"
            type="file"
            accept=".txt,.csv,.jsonl"
            ?disabled=${own.busy}
            @change=${(/** @type {Event} */ event) => this.chosen(event, (file) => own.label(file))}
        /></label>
        <p>
          ${own.labels > 0 ? t('own.file.labels', { count: own.labels }) : t('own.file.unlabelled')}
        </p>
      </div>
      ${this.problem('labels')}`
  }
}

/** @param {ActivationStatistics} s @param {Translate} t @returns {[string, string][]} */
function facts(s, t) {
  const range = { low: significant(s.minimum), high: significant(s.maximum) }
  const largest = { dimension: fixed(s.largest_dimension, 0), share: percent(s.largest_share) }
  return [
    [t('own.fact.samples'), s.rows.toLocaleString('en')],
    [t('own.fact.dimensions'), String(s.width)],
    [t('own.fact.length'), `${significant(s.mean_norm)} (√d = ${significant(Math.sqrt(s.width))})`],
    [t('own.fact.mean'), significant(s.norm_of_mean)],
    [t('own.fact.std'), significant(s.std)],
    [t('own.fact.range'), t('own.fact.range.of', range)],
    [t('own.fact.zeros'), percent(s.zeros)],
    [t('own.fact.largest'), t('own.fact.largest.of', largest)]
  ]
}

customElements.define('lab-own-file', OwnFile)
