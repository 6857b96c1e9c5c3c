/**
 * <lab-sweep-form>: what a sweep changes, how many runs that makes, its start and its end. Part of ui/run-comparison.js.
 */
import { html } from 'lit'
import { sweepOf } from '../state/sweep.js'
import { isNumeric } from '../state/sweep-grid.js'
import { choiceStrip } from './choice.js'
import { LatePanel } from './late-panel.js'

/** @import { Axis, Way } from '../state/sweep-grid.js' */
/** @import { Problem } from '../state/problem.js' */
/** @import { Field } from '../engine/protocol.js' */

const WAYS = /** @type {const} */ (['list', 'even', 'logarithmic'])

class SweepForm extends LatePanel {
  static topics = /** @type {const} */ (['sweep', 'kept', 'settings'])

  get sweep() {
    return sweepOf(this.state)
  }

  render() {
    const { t, state, sweep } = this
    if (!state.settings) return ''
    const { axes, seeds } = sweep.form
    const { plan } = sweep
    const running = sweep.running !== null
    return html`<details class="sweep-form">
      <summary><h3>${t('runs.sweep')}</h3></summary>
      <p class="meaning">${t('runs.sweep.lead')}</p>
      <fieldset ?disabled=${running}>
        <legend class="visually-hidden">${t('runs.sweep')}</legend>
        ${axes.map((axis, place) => this.axis(axis, place))}
        ${axes.length === 1 ? this.key(1, '') : ''}
        <div class="sweep-seeds">
          <label for="sweep-seeds">${t('runs.sweep.seeds')}</label>
          <input
            id="sweep-seeds"
            type="text"
            inputmode="numeric"
            autocomplete="off"
            aria-describedby="sweep-seeds-meaning"
            ?disabled=${state.embedding.locks('seed')}
            .value=${seeds}
            @input=${(/** @type {Event} */ event) => sweep.type({ seeds: textOf(event) })}
          />
          <span class="meaning" id="sweep-seeds-meaning">${t('runs.sweep.seeds.meaning')}</span>
        </div>
      </fieldset>
      <p class="sentence" role="alert">${this.problem(plan)}</p>
      <div class="sweep-run">
        <button
          type="button"
          ?disabled=${!running && 'problem' in plan}
          @click=${() => (running ? sweep.stop() : void sweep.start())}
        >
          ${t(running ? 'runs.sweep.stop' : 'runs.sweep.start')}
        </button>
        <p role="status">${this.status(plan)}</p>
        ${
          running
            ? html`<progress
                aria-label=${t('runs.sweep.progress')}
                max=${Math.max(1, sweep.all)}
                .value=${sweep.shares.reduce((all, share) => all + share, 0)}
              ></progress>`
            : ''
        }
      </div>
    </details>`
  }

  /** @param {Axis} axis @param {number} place */
  axis(axis, place) {
    const { t, sweep } = this
    const field = sweep.fields.find(({ key }) => key === axis.key)
    const numeric = field !== undefined && isNumeric(field)
    return html`<div class="sweep-axis">
      ${this.key(place, axis.key)}
      ${
        numeric
          ? choiceStrip({
              name: `sweep-way-${place}`,
              legend: t('runs.sweep.way'),
              options: WAYS.map((way) => ({ value: way, text: t(`runs.sweep.way.${way}`) })),
              value: axis.way,
              onChoose: (way) => sweep.typeAxis(place, { way: /** @type {Way} */ (way) })
            })
          : ''
      }
      <div class="sweep-values">
        ${
          axis.way === 'list' || !numeric
            ? this.text(place, axis, 'list')
            : /** @type {const} */ (['from', 'to', 'count']).map((name) =>
                this.text(place, axis, name)
              )
        }
      </div>
      ${field ? this.meaning(field) : ''}
    </div>`
  }

  /** @param {Field} field */
  meaning({ key, meaning, minimum, maximum }) {
    const range = minimum !== undefined && maximum !== undefined
    return html`<p class="meaning">
      ${this.ofEngine(meaning, `field.${key}`)}${range ? html`, ${this.t('setting.range', { low: minimum, high: maximum })}` : ''}
    </p>`
  }

  /** @param {number} place @param {string} chosen */
  key(place, chosen) {
    const { t, sweep } = this
    return html`<label class="sweep-key"
      >${t(place === 0 ? 'runs.sweep.first' : 'runs.sweep.second')}
      <select
        lang="en"
        @change=${(/** @type {Event} */ event) => sweep.chooseKey(place, textOf(event))}
      >
        ${
          place > 0
            ? html`<option
                value=""
                lang=${this.state.course.speech.language ?? 'en'}
                .selected=${chosen === ''}
              >
                ${t('runs.sweep.no_second')}
              </option>`
            : ''
        }
        ${sweep.fields.map(
          ({ key }) => html`<option value=${key} .selected=${key === chosen}>${key}</option>`
        )}
      </select></label
    >`
  }

  /** @param {number} place @param {Axis} axis @param {'list' | 'from' | 'to' | 'count'} name */
  text(place, axis, name) {
    return html`<label class=${name}
      >${this.t(`runs.sweep.${name}`)}
      <input
        type="text"
        autocomplete="off"
        spellcheck="false"
        name="sweep-${place}-${name}"
        .value=${axis[name]}
        @input=${(/** @type {Event} */ event) => this.sweep.typeAxis(place, { [name]: textOf(event) })}
    /></label>`
  }

  /** What the engine refused, or what cannot be asked for. @param {{ asked: unknown[] } | { problem: Problem }} plan */
  problem(plan) {
    const problem = 'problem' in plan ? plan.problem : this.sweep.problem
    if (!problem) return ''
    return 'sentence' in problem
      ? this.ofEngine(problem.sentence)
      : this.t(problem.key, problem.values)
  }

  /** @param {{ asked: unknown[] } | { problem: Problem }} plan */
  status(plan) {
    const { t, sweep } = this
    const { all, done, known, failures } = sweep
    if (sweep.running)
      return all > 0 ? t('runs.sweep.training', { done, all }) : t('runs.sweep.asking')
    if (all === 0) return 'asked' in plan ? t('runs.sweep.makes', { count: plan.asked.length }) : ''
    const end = sweep.stopped
      ? t('runs.sweep.stopped', { done, all })
      : t('runs.sweep.done', { count: all })
    const failed = this.marked('runs.sweep.failures', {
      count: failures.length,
      sentence: this.ofEngine(failures[0] ?? '')
    })
    const before = known > 0 ? t('runs.sweep.known', { count: known }) : ''
    return html`${end} ${before} ${failures.length > 0 ? failed : ''}`
  }
}

/** @param {Event} event */
const textOf = ({ target }) => /** @type {HTMLInputElement | HTMLSelectElement} */ (target).value

customElements.define('lab-sweep-form', SweepForm)
