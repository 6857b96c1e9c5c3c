/**
 * Pictures of an autoencoder at work: one sample through encoder and decoder, its loss term by term, and the numbers of the
 * run as they move. Called by ui/lesson/figures.js.
 */
import { html } from 'lit'
import { codeFlow } from '../../plots/code-flow.js'
import { lineChart } from '../../plots/line-chart.js'
import { Run } from '../../state/run.js'
import { fixed, significant } from '../numbers.js'
import '../plot-data.js'

/** @import { Sample } from '../../engine/protocol.js' */
/** @import { Draw } from '../drawing.js' */
/** @import { PlotData } from '../plot-data.js' */
/** @import { StageRun } from '../../state/stage-run.js' */
/** @import { Shown } from './figures.js' */

/** @param {StageRun} stage */
export function labOf({ run }) {
  return run instanceof Run ? run : null
}

/** @param {Shown} shown */
export function codesFigure({ reading: { t }, stage, state }) {
  const run = labOf(stage)
  const sample = run?.sample
  const { activation = [], codes = [], reconstruction = [] } = sample ?? {}
  const labels = ['x', 'z', 'x̂', t('figure.encoder'), t('figure.decoder')]
  /** @type {Draw} */
  const draw = (width, height) =>
    codeFlow({ activation, codes, reconstruction, labels, width, height })
  const active = Array.from(codes).filter((code) => code > 0).length
  const words = t('figure.codes.words', { active, all: codes.length })
  const next = () => state.chooseSample(((sample?.index ?? 0) + 1) % (sample?.count ?? 1))
  return html`<figure class="figure wide">
    <figcaption>${t('figure.codes')}</figcaption>
    <lab-plot-data .data=${sampleData(t('figure.codes'), sample)}></lab-plot-data>
    <lab-drawing
      class="code-flow"
      .draw=${draw}
      label="${t('figure.codes')}. ${words}"
    ></lab-drawing>
    <div class="beneath">
      <p class="reading-of">${run && sample ? html`${words} ${inside(t, run)}` : ''}</p>
      <button type="button" class="quiet" ?disabled=${!stage.holdsEngine} @click=${next}>
        ${t('figure.sample.next')}
      </button>
    </div>
  </figure>`
}

/** @param {string} title @param {Sample | null | undefined} sample @returns {PlotData} */
function sampleData(title, sample) {
  const parts = /** @type {const} */ (['activation', 'codes', 'reconstruction'])
  return {
    file: 'sample',
    title,
    table: () => ({
      columns: ['of', 'index', 'value'],
      rows: parts.flatMap((part) =>
        Array.from(sample?.[part] ?? [], (value, i) => [part, i, value])
      )
    })
  }
}

/** Which features are in the sample, and which of them the codes name. @param {Shown['reading']['t']} t @param {Run} run */
function inside(t, run) {
  const { sample } = run
  if (!sample) return ''
  const present = [...sample.coefficients.keys()].filter((i) => sample.coefficients[i] !== 0)
  const named = present.filter((i) => {
    const latent = run.match?.feature_to_latent[i] ?? -1
    return latent >= 0 && sample.codes[latent] > 0 && (run.match?.matched_cosine[i] ?? 0) > 0.9
  })
  return t('figure.codes.inside', {
    present: present.join(', '),
    named: named.length ? named.join(', ') : '–'
  })
}

/** The loss of the sample, term by term. @param {Shown} shown */
export function lossFigure({ reading: { t }, stage }) {
  const run = labOf(stage)
  const sample = run?.sample
  const price = run?.config.variant === 'topk' ? 0 : (run?.config.l1_coefficient ?? 0)
  let error = 0
  sample?.activation.forEach((x, i) => (error += (x - sample.reconstruction[i]) ** 2))
  const sum = sample ? sample.codes.reduce((all, code) => all + code, 0) : 0
  const most = Math.max(error + price * sum, 1)
  const bar = (/** @type {number} */ value, /** @type {string} */ kind) =>
    html`<svg class="term-bar ${kind}" aria-hidden="true">
      <rect width="${(100 * value) / most}%" height="100%" rx="2"></rect>
    </svg>`
  return html`<figure class="figure wide">
    <figcaption>${t('figure.loss')}</figcaption>
    <dl class="terms">
      <div data-symbol="error">
        <dt>${t('figure.loss.error')}</dt>
        <dd>${bar(error, 'error')} ${sample ? fixed(error, 2) : '–'}</dd>
      </div>
      <div data-symbol="sum">
        <dt>
          ${t('figure.loss.price', { price: fixed(price, 1), sum: sample ? fixed(sum, 2) : '–' })}
        </dt>
        <dd>${bar(price * sum, 'price')} ${sample ? fixed(price * sum, 2) : '–'}</dd>
      </div>
      <div>
        <dt>${t('figure.loss.all')}</dt>
        <dd><b>${sample ? fixed(error + price * sum, 2) : '–'}</b></dd>
      </div>
    </dl>
  </figure>`
}

/** Error, L0 and recovery over the steps. @param {Shown} shown */
export function movingFigure({ reading: { t }, stage }) {
  const run = labOf(stage)
  const { step = [], reconstruction = [], l0 = [] } = run?.history ?? {}
  const last = run?.config.steps ?? 1
  const features = run?.config.n_features ?? 1
  const { metrics } = run ?? {}
  const charts = [
    { name: 'error', x: step, y: reconstruction, now: significant(metrics?.reconstruction) },
    { name: 'l0', x: step, y: l0, now: fixed(metrics?.l0, 1), reference: metrics?.true_l0 },
    {
      name: 'recovered',
      x: stage.track.step,
      y: stage.track.recovered,
      top: features,
      now: String(stage.measure('recovered') ?? '–'),
      reference: metrics ? features * metrics.chance.matched_above_90 : null
    }
  ]
  return html`<figure class="figure wide">
    <figcaption>${t('figure.moving')}</figcaption>
    <div class="three">
      ${charts.map(({ name, now, ...chart }) => {
        const title = t(`figure.moving.${name}`)
        /** @type {Draw} */
        const draw = (width, height) => lineChart({ ...chart, last, width, height })
        return html`<div data-symbol=${name}>
          <p class="of">${title} <b>${now}</b></p>
          <lab-plot-data .data=${movingData(title, name, chart)}></lab-plot-data>
          <lab-drawing class="line-chart" .draw=${draw} label="${title}: ${now}"></lab-drawing>
        </div>`
      })}
    </div>
    <p class="reading-of">${t('figure.moving.lines')}</p>
  </figure>`
}

/** @param {string} title @param {string} name @param {{ x: readonly number[], y: readonly number[] }} chart @returns {PlotData} */
function movingData(title, name, { x, y }) {
  return {
    file: `curve-${name}`,
    title,
    table: () => ({ columns: ['step', name], rows: x.map((step, row) => [step, y[row]]) })
  }
}
