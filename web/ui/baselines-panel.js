/**
 * <lab-baselines>: what the run is to be measured against. A button trains its twins, a chart shows each beside the run
 * and chance, and a table what the run's encoder loses against full inference.
 */
import { html } from 'lit'
import { baselineBars } from '../plots/baseline-bars.js'
import './drawing.js'
import { NO_NUMBER, fixed, percent } from './numbers.js'
import { Panel } from './panel.js'

/** @import { AmortisationGap, Baseline, Metrics } from '../engine/protocol.js' */

/** @typedef {Baseline & { metrics: Metrics }} Measured */

// The run and its four twins.
const COUNT = 5

class BaselinesPanel extends Panel {
  static topics = /** @type {const} */ (['run', 'comparison'])

  render() {
    const { comparison } = this.state
    const { baselines } = comparison
    const measured = /** @type {Measured[]} */ (baselines.filter(({ metrics }) => metrics !== null))
    const leftOut = baselines.filter(({ problem }) => problem !== '')
    return html`<section class="panel baselines" aria-labelledby="baselines-heading">
      <h2 id="baselines-heading">Measured against what?</h2>
      <p class="lead">
        Twins of this run that differ in one thing each: a decoder that never learns, an encoder
        that is given the truth, and a dictionary whose codes are inferred in full instead of by one
        layer.
      </p>
      ${this.controls()} ${measured.length > 0 ? this.chart(measured) : ''}
      ${leftOut.map(
        ({ title, problem }) => html`<p class="meaning">${title} is left out: ${problem}.</p>`
      )}
      ${baselines[0]?.gap ? gapTable(baselines[0].gap) : ''}
    </section>`
  }

  controls() {
    const { comparison } = this.state
    const { active, possible, progress, baselines } = comparison
    const done = baselines.length === COUNT && !active
    const press = () => (active ? comparison.stop() : void comparison.start())
    return html`<div class="baseline-training">
      <button type="button" ?disabled=${!active && (!possible || done)} @click=${press}>
        ${active ? 'Stop' : 'Train the baselines'}
      </button>
      <p role="status">${this.words(done)}</p>
      ${
        active
          ? html`<progress
              aria-label="Progress of the baseline"
              max=${progress?.steps ?? 1}
              .value=${progress?.step ?? 0}
            ></progress>`
          : ''
      }
    </div>`
  }

  /** @param {boolean} done */
  words(done) {
    const { active, possible, progress, baselines } = this.state.comparison
    if (active) {
      const number = Math.min(baselines.length + 1, COUNT)
      return progress ? `Training ${number} of ${COUNT}: ${progress.title}` : 'Getting ready'
    }
    if (done) return 'All are trained.'
    if (possible) return baselines.length > 0 ? 'Stopped.' : ''
    return 'Play the run to its end first.'
  }

  /** @param {Measured[]} measured */
  chart(measured) {
    const [{ metrics: own }] = measured
    const columns = [
      {
        title: 'Own latent > 0.9',
        note: `| chance ${fixed(own.chance.matched_above_90, 2)}`,
        values: measured.map(({ metrics }) => metrics.recovery.matched_above_90),
        chance: own.chance.matched_above_90
      },
      {
        title: 'Mean cosine',
        note: `| chance ${fixed(own.chance.mcc, 2)}`,
        values: measured.map(({ metrics }) => metrics.recovery.mcc),
        chance: own.chance.mcc
      },
      {
        title: 'Explained',
        note: 'variance',
        values: measured.map(({ metrics }) => metrics.explained_variance),
        chance: null
      }
    ]
    const rows = measured.map(({ title }) => title)
    const draw = (/** @type {number} */ width, /** @type {number} */ height) =>
      baselineBars({ rows, columns, width, height })
    return html`
      <lab-drawing class="baseline-bars" .draw=${draw} label=${summary(measured)}></lab-drawing>
      <details>
        <summary>The baselines as a table</summary>
        ${baselineTable(measured, own)}
      </details>
    `
  }
}

/** @param {Measured[]} measured */
function summary(measured) {
  const chance = fixed(measured[0].metrics.chance.mcc, 2)
  const each = measured.map(({ title, metrics: { recovery, explained_variance } }) => {
    const found = percent(recovery.matched_above_90)
    return `${title}: ${found} found, mean cosine ${fixed(recovery.mcc, 2)}, explained variance ${fixed(explained_variance, 2)}.`
  })
  return `${each.join(' ')} Chance: mean cosine ${chance}.`
}

/** @param {Measured[]} measured @param {Metrics} own */
function baselineTable(measured, own) {
  const { mcc, matched_above_90 } = own.chance
  return html`<div class="scrolling" tabindex="0" role="region" aria-label="Baselines">
    <table>
      <thead>
        <tr>
          <th scope="col">baseline</th>
          <th scope="col"><code>matched_above_90</code></th>
          <th scope="col"><code>mcc</code></th>
          <th scope="col"><code>explained_variance</code></th>
          <th scope="col"><code>l0</code></th>
        </tr>
      </thead>
      <tbody>
        ${measured.map(
          ({ name, title, metrics: { recovery, explained_variance, l0 } }) =>
            html`<tr data-baseline=${name}>
              <th scope="row">${title}</th>
              <td>${fixed(recovery.matched_above_90)}</td>
              <td>${fixed(recovery.mcc)}</td>
              <td>${fixed(explained_variance)}</td>
              <td>${fixed(l0, 2)}</td>
            </tr>`
        )}
        <tr>
          <th scope="row">Chance</th>
          <td class="chance">${fixed(matched_above_90)}</td>
          <td class="chance">${fixed(mcc)}</td>
          <td>${NO_NUMBER}</td>
          <td>${NO_NUMBER}</td>
        </tr>
      </tbody>
    </table>
  </div>`
}

/** @param {AmortisationGap} gap */
function gapTable(gap) {
  /** @type {[string, AmortisationGap['encoder']][]} */
  const rows = [
    ['Encoder', gap.encoder],
    ['Lasso, its dictionary', gap.learned.fista],
    ['Pursuit, its dictionary', gap.learned.omp],
    ['Lasso, true dictionary', gap.true.fista],
    ['Pursuit, true dictionary', gap.true.omp]
  ]
  return html`<h3>What this run’s encoder loses</h3>
    <p class="lead">
      Codes of the same ${gap.samples} held-out samples by full inference: non-negative lasso
      (FISTA, λ = ${gap.l1_coefficient}) and matching pursuit (OMP, k = ${gap.k}), with this run’s
      dictionary and with the true one. F1: how well a latent that fires tells that its feature is
      there.
    </p>
    <div class="scrolling" tabindex="0" role="region" aria-label="Encoder and full inference">
      <table class="gap">
        <thead>
          <tr>
            <th scope="col">codes by</th>
            <th scope="col">F1</th>
            <th scope="col">precision</th>
            <th scope="col">recall</th>
            <th scope="col">explained variance</th>
            <th scope="col">L0</th>
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
