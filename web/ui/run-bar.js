/**
 * <lab-run-bar>: play, one step, reset, speed and progress. It stays in view while the page scrolls.
 */
import { html, svg } from 'lit'
import { choiceStrip } from './choice.js'
import { Panel } from './panel.js'

const ICONS = {
  play: svg`<path d="M4 2.5v11l9.5-5.5z"></path>`,
  pause: svg`<path d="M3.5 2.5h3v11h-3zM9.5 2.5h3v11h-3z"></path>`,
  again: svg`<path d="M8 2.5a5.5 5.5 0 1 0 5.5 5.5h-2A3.5 3.5 0 1 1 8 4.5V7l4-3.5L8 0z"></path>`
}

const SPEEDS = [
  { value: '50', key: 'slow', hint: '50/s' },
  { value: '500', key: 'normal', hint: '500/s' },
  { value: 'Infinity', key: 'full' }
]

class RunBar extends Panel {
  static topics = /** @type {const} */ (['run', 'page'])

  render() {
    const { state, t } = this
    const run = state.current
    const status = run?.status ?? 'opening'
    const step = run?.step ?? 0
    const steps = run?.config.steps ?? 0
    const playing = status === 'playing'
    const over = status === 'ended' || status === 'diverged'
    const rate = Math.round(run?.stepsPerSecond ?? 0)
    return html`<section class="run-bar" aria-label=${t('bar.label')}>
      <div class="buttons">
        ${this.main(playing ? 'pause' : over ? 'again' : 'play')}
        <button
          type="button"
          ?disabled=${over || status === 'opening'}
          @click=${() => state.step()}
        >
          ${t('bar.step')}
        </button>
        <button
          type="button"
          ?disabled=${step === 0 && !playing}
          @click=${() => state.wishes.reset()}
        >
          ${t('bar.reset')}
        </button>
      </div>
      ${choiceStrip({
        name: 'speed',
        legend: t('bar.speed'),
        value: String(state.stepsPerSecond),
        options: SPEEDS.map(({ key, ...speed }) => ({ ...speed, text: t(`bar.speed.${key}`) })),
        onChoose: (value) => state.setSpeed(Number(value))
      })}
      <div class="progress">
        <p>
          <span>${this.marked('bar.at', { step: html`<b>${step}</b>`, steps: steps || '–' })}</span>
          <span class="rate">${statusWords(status, rate, t)}</span>
        </p>
        <progress aria-label=${t('bar.progress')} max=${steps || 1} .value=${step}></progress>
      </div>
    </section>`
  }

  /** One button through all its meanings, so that the keyboard's focus stays on it. @param {keyof typeof ICONS} meaning */
  main(meaning) {
    const { state, t } = this
    const { text, action } = {
      play: { text: t('bar.play'), action: () => state.play() },
      pause: { text: t('bar.pause'), action: () => state.pause() },
      again: { text: t('bar.again'), action: () => this.again() }
    }[meaning]
    return html`<button type="button" class="main" ?disabled=${!state.current} @click=${action}>
      <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${ICONS[meaning]}</svg>${text}
    </button>`
  }

  async again() {
    const { settings } = this.state
    if (!settings) return
    if (await this.state.apply(settings.config)) this.state.play()
  }
}

/** @param {string} status @param {number} rate @param {import('../strings/translator.js').Translate} t */
function statusWords(status, rate, t) {
  return status === 'playing' ? t('status.rate', { rate }) : t(`status.${status}`)
}

customElements.define('lab-run-bar', RunBar)
