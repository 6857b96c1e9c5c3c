/**
 * <lab-baselines>: what the run is to be measured against. A button trains its twins, a chart shows each beside the run
 * and chance, and a table what the run's encoder loses against full inference.
 */
import { html } from 'lit'
import { baselineBars } from '../plots/baseline-bars.js'
import './drawing.js'
import { NO_NUMBER, fixed, percent } from './numbers.js'
import { LatePanel } from './late-panel.js'
import './plot-data.js'

/** @import { Translate } from '../strings/translator.js' */
/** @import { AmortisationGap, Baseline, Metrics } from '../engine/protocol.js' */

/** @typedef {Baseline & { metrics: Metrics }} Measured */

// The run and its four twins.
const COUNT = 5

class BaselinesPanel extends LatePanel {
  static topics = /** @type {const} */ (['run', 'comparison'])

  render() {
    const { t } = this
    const { comparison } = this.state
    const { baselines } = comparison
    const measured = /** @type {Measured[]} */ (baselines.filter(({ metrics }) => metrics !== null))
    const leftOut = baselines.filter(({ problem }) => problem !== '')
    return html`<section class="panel baselines" aria-labelledby="baselines-heading">
      <h2 id="baselines-heading">${t('baselines.heading')}</h2>
      <p class="lead">${t('baselines.lead')}</p>
      ${this.controls()} ${measured.length > 0 ? this.chart(measured) : ''}
      ${leftOut.map(
        (baseline) =>
          html`<p class="meaning">
            ${this.marked('baselines.left_out', {
              title: this.titleOf(baseline),
              problem: this.ofEngine(baseline.problem)
            })}
          </p>`
      )}
      ${baselines[0]?.gap ? gapTable(baselines[0].gap, t) : ''}
    </section>`
  }

  /** @param {{ name: string, title: string }} baseline */
  titleOf({ name, title }) {
    return this.state.course.speech.ofEngine(title, `baseline.${name}`).text
  }

  controls() {
    const { t } = this
    const { comparison } = this.state
    const { active, possible, progress, baselines } = comparison
    const done = baselines.length === COUNT && !active
    const press = () => (active ? comparison.stop() : void comparison.start())
    return html`<div class="baseline-training">
      <button type="button" ?disabled=${!active && (!possible || done)} @click=${press}>
        ${t(active ? 'baselines.stop' : 'baselines.train')}
      </button>
      <p role="status">${this.words(done)}</p>
      ${
        active
          ? html`<progress
              aria-label=${t('baselines.progress')}
              max=${progress?.steps ?? 1}
              .value=${progress?.step ?? 0}
            ></progress>`
          : ''
      }
    </div>`
  }

  /** @param {boolean} done */
  words(done) {
    const { t } = this
    const { active, possible, progress, baselines } = this.state.comparison
    if (active) {
      const number = Math.min(baselines.length + 1, COUNT)
      if (!progress) return t('baselines.opening')
      return t('baselines.training', { number, all: COUNT, title: this.titleOf(progress) })
    }
    if (done) return t('baselines.done')
    if (possible) return baselines.length > 0 ? t('baselines.stopped') : ''
    return t('baselines.first')
  }

  /** @param {Measured[]} measured */
  chart(measured) {
    const { t } = this
    const [{ metrics: own }] = measured
    const columns = [
      {
        title: t('baselines.matched'),
        note: t('baselines.chance', { chance: fixed(own.chance.matched_above_90, 2) }),
        values: measured.map(({ metrics }) => metrics.recovery.matched_above_90),
        chance: own.chance.matched_above_90
      },
      {
        title: t('baselines.mcc'),
        note: t('baselines.chance', { chance: fixed(own.chance.mcc, 2) }),
        values: measured.map(({ metrics }) => metrics.recovery.mcc),
        chance: own.chance.mcc
      },
      {
        title: t('baselines.explained'),
        note: t('baselines.variance'),
        values: measured.map(({ metrics }) => metrics.explained_variance),
        chance: null
      }
    ]
    const rows = measured.map((baseline) => this.titleOf(baseline))
    const draw = (/** @type {number} */ width, /** @type {number} */ height) =>
      baselineBars({ rows, columns, width, height })
    return html`
      <lab-drawing
        class="baseline-bars"
        .draw=${draw}
        label=${summary(measured, rows, t)}
      ></lab-drawing>
      <lab-plot-data class="below" .data=${baselineData(measured, t)}></lab-plot-data>
      <details>
        <summary>${t('baselines.table.open')}</summary>
        ${baselineTable(measured, rows, t)}
      </details>
    `
  }
}

/** @param {Measured[]} measured @param {Translate} t @returns {import('./plot-data.js').PlotData} */
function baselineData(measured, t) {
  const { mcc, matched_above_90 } = measured[0].metrics.chance
  return {
    file: 'baselines',
    title: t('baselines.heading'),
    table: () => ({
      columns: ['baseline', 'matched_above_90', 'mcc', 'explained_variance', 'l0'],
      rows: [
        ...measured.map(({ title, metrics: { recovery, explained_variance, l0 } }) => [
          title,
          recovery.matched_above_90,
          recovery.mcc,
          explained_variance,
          l0
        ]),
        ['Chance', matched_above_90, mcc, '', '']
      ]
    })
  }
}

/** @param {Measured[]} measured @param {string[]} titles @param {Translate} t */
function summary(measured, titles, t) {
  const chance = fixed(measured[0].metrics.chance.mcc, 2)
  const each = measured.map(({ metrics: { recovery, explained_variance } }, row) =>
    t('baselines.summary', {
      title: titles[row],
      found: percent(recovery.matched_above_90),
      mcc: fixed(recovery.mcc, 2),
      variance: fixed(explained_variance, 2)
    })
  )
  return `${each.join(' ')} ${t('baselines.summary.chance', { chance })}`
}

/** @param {Measured[]} measured @param {string[]} titles @param {Translate} t */
function baselineTable(measured, titles, t) {
  const { mcc, matched_above_90 } = measured[0].metrics.chance
  return html`<div class="scrolling" tabindex="0" role="region" aria-label=${t('baselines.table')}>
    <table>
      <thead>
        <tr>
          <th scope="col">${t('baselines.table.baseline')}</th>
          <th scope="col"><code>matched_above_90</code></th>
          <th scope="col"><code>mcc</code></th>
          <th scope="col"><code>explained_variance</code></th>
          <th scope="col"><code>l0</code></th>
        </tr>
      </thead>
      <tbody>
        ${measured.map(
          ({ name, metrics: { recovery, explained_variance, l0 } }, row) =>
            html`<tr data-baseline=${name}>
              <th scope="row">${titles[row]}</th>
              <td>${fixed(recovery.matched_above_90)}</td>
              <td>${fixed(recovery.mcc)}</td>
              <td>${fixed(explained_variance)}</td>
              <td>${fixed(l0, 2)}</td>
            </tr>`
        )}
        <tr>
          <th scope="row">${t('baselines.table.chance')}</th>
          <td class="chance">${fixed(matched_above_90)}</td>
          <td class="chance">${fixed(mcc)}</td>
          <td>${NO_NUMBER}</td>
          <td>${NO_NUMBER}</td>
        </tr>
      </tbody>
    </table>
  </div>`
}

/** @param {AmortisationGap} gap @param {Translate} t */
function gapTable(gap, t) {
  /** @type {[string, AmortisationGap['encoder']][]} */
  const rows = [
    [t('gap.encoder'), gap.encoder],
    [t('gap.learned.fista'), gap.learned.fista],
    [t('gap.learned.omp'), gap.learned.omp],
    [t('gap.true.fista'), gap.true.fista],
    [t('gap.true.omp'), gap.true.omp]
  ]
  return html`<h3>${t('gap.heading')}</h3>
    <p class="lead">${t('gap.lead', { samples: gap.samples, l1: gap.l1_coefficient, k: gap.k })}</p>
    <div class="scrolling" tabindex="0" role="region" aria-label=${t('gap.table')}>
      <table class="gap">
        <thead>
          <tr>
            <th scope="col">${t('gap.by')}</th>
            <th scope="col">${t('gap.f1')}</th>
            <th scope="col">${t('gap.precision')}</th>
            <th scope="col">${t('gap.recall')}</th>
            <th scope="col">${t('gap.variance')}</th>
            <th scope="col">${t('gap.l0')}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([title, scores]) =>
              html`<tr>
                <th scope="row">${title}</th>
                <td>${fixed(scores.f1, 2)}</td>
                <td>${fixed(scores.precision, 2)}</td>
                <td>${fixed(scores.recall, 2)}</td>
                <td>${fixed(scores.explained_variance, 3)}</td>
                <td>${fixed(scores.l0, 1)}</td>
              </tr>`
          )}
        </tbody>
      </table>
    </div>`
}

customElements.define('lab-baselines', BaselinesPanel)
