/**
 * <lab-own-latents>: one latent after another by the twenty samples on which it fires most, and how its codes are spread.
 */
import { html } from 'lit'
import { codesHistogram, latentChooser, topSamples } from './latent-parts.js'
import { percent, significant } from './numbers.js'
import { OwnPanel } from './own-panel.js'

/** @import { LatentFound } from '../state/own-data.js' */

/** A label longer than this is cut. */
const LONGEST_LABEL = 300

class OwnLatents extends OwnPanel {
  render() {
    const { own, t } = this
    const { result, order, latent } = own
    if (!result) return ''
    const chooser = latentChooser({
      t,
      order,
      latent: latent?.latent ?? -1,
      describe: (j) => t('own.latents.choice', { latent: j, share: percent(result.share[j]) }),
      look: (j) => own.look(j)
    })
    return html`<section class="panel own-latents" aria-labelledby="own-latents-heading">
      <h2 id="own-latents-heading">${t('own.latents.heading')}</h2>
      <p class="lead">${this.surveyed()}</p>
      ${
        order.length === 0
          ? html`<p class="meaning">${t('own.latents.none')}</p>`
          : html`${chooser} ${latent ? this.closely(latent) : ''}`
      }
    </section>`
  }

  surveyed() {
    const { result, order, shape } = this.own
    if (!result) return ''
    const rows = shape[0].toLocaleString('en')
    return this.t('own.latents.surveyed', {
      samples: result.samples.toLocaleString('en'),
      spread: result.samples < shape[0] ? this.t('own.latents.spread', { rows }) : '',
      fire: order.length,
      all: result.config.d_sae
    })
  }

  /** @param {LatentFound} found */
  closely(found) {
    const { t } = this
    const { result } = this.own
    const { latent, bins, range, top, labelled } = found
    const share = percent(result?.share[latent])
    const words = t('own.latents.words', { latent, share, mean: significant(result?.mean[latent]) })
    return html`<div class="pair">
      <div>
        <h3>${t('own.latents.codes')}</h3>
        ${codesHistogram({
          t,
          latent,
          words: t('own.latents.histogram', { latent }),
          counts: { layers: [{ kind: 'bin', bins }] },
          range,
          table: { columns: ['samples'], rows: bins.map((count) => [count]) }
        })}
        <p class="meaning" role="status">${words}</p>
      </div>
      <div>
        <h3>${t('survey.top', { count: top.length })}</h3>
        ${topSamples({
          t,
          latent,
          heading: t(labelled ? 'survey.sample' : 'own.latents.row_of_file'),
          rows: top.map(({ row, code, label }) => ({ code, name: this.sampleName(row, label) }))
        })}
      </div>
    </div>`
  }

  /** @param {number} row @param {string} label */
  sampleName(row, label) {
    const place = html`<small>${this.t('own.latents.row', { row })}</small>`
    return label ? html`<span class="label">${cut(label)}</span> ${place}` : place
  }
}

/** @param {string} label */
function cut(label) {
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL)} …` : label
}

customElements.define('lab-own-latents', OwnLatents)
