/**
 * <lab-own-results>: what can be measured of the run without a truth, whether a second seed learns the same, and files to take along.
 */
import { html } from 'lit'
import { fixed, percent, significant } from './numbers.js'
import { OwnPanel } from './own-panel.js'

/** @import { Agreement } from '../state/own-data.js' */

class OwnResults extends OwnPanel {
  render() {
    const { own, t } = this
    const { result } = own
    if (!result) return ''
    const { metrics, config } = result
    return html`<section class="panel own-results" aria-labelledby="own-results-heading">
      <h2 id="own-results-heading">${t('own.results.heading')}</h2>
      <p class="lead">
        ${this.marked('own.results.lead', {
          held: config.eval_samples,
          others: config.n_samples.toLocaleString('en'),
          seed: config.seed,
          fingerprint: html`<code class="fingerprint">${metrics.fingerprint}</code>`
        })}
      </p>
      <dl class="facts large">
        ${item(t('own.results.variance'), fixed(metrics.explained_variance))}
        ${item(
          t('own.results.l0'),
          fixed(metrics.l0, 1),
          t('own.results.l0.note', { count: config.d_sae })
        )}
        ${item(t('own.results.dead'), percent(metrics.dead), t('own.results.dead.note'))}
        ${item(t('own.results.shrinkage'), fixed(metrics.shrinkage), t('own.results.shrinkage.note'))}
        ${item(
          t('own.results.error'),
          significant(metrics.reconstruction),
          t('own.results.error.note')
        )}
      </dl>
      <h3>${t('own.seeds.heading')}</h3>
      <p class="agreement" role="status">${this.agreement()}</p>
      <p class="actions">
        <button type="button" ?disabled=${own.busy} @click=${() => own.compare()}>
          ${t('own.seeds.train', { seed: (config.seed + 1) % 2 ** 32 })}
        </button>
      </p>
      <h3>${t('own.take.heading')}</h3>
      <p class="actions">
        <button type="button" ?disabled=${own.busy} @click=${() => own.save('sae-lens')}>
          ${t('own.take.sae_lens')}
        </button>
        <button type="button" ?disabled=${own.busy} @click=${() => own.save('npz')}>
          ${t('own.take.npz')}
        </button>
        <button type="button" ?disabled=${own.busy} @click=${() => own.save('card')}>
          ${t('own.take.card')}
        </button>
      </p>
      <p class="meaning">${this.marked('own.take.verify')}</p>
    </section>`
  }

  agreement() {
    const { agreement } = this.own
    if (agreement === undefined) return this.t('own.seeds.unasked')
    if (agreement === null) return this.t('own.seeds.nothing')
    return this.marked('own.seeds.agreement', agreementValues(agreement))
  }
}

/** @param {Agreement} agreement */
function agreementValues({ seed, latents, cosine, chance }) {
  return { seed, count: latents, cosine: html`<b>${fixed(cosine)}</b>`, chance: fixed(chance) }
}

/** @param {string} title @param {string} value @param {string} [note] */
function item(title, value, note = '') {
  return html`<div>
    <dt>${title}</dt>
    <dd>${value} ${note ? html`<small>${note}</small>` : ''}</dd>
  </div>`
}

customElements.define('lab-own-results', OwnResults)
