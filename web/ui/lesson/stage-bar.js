/**
 * The one button of a stage and how far its run is. Called by ui/lesson/section.js.
 */
import { html } from 'lit'

/** @import { StageRun } from '../../state/stage-run.js' */
/** @import { Reading } from './prose.js' */

/** Who asked for less motion sees the end at once. */
const calm = matchMedia('(prefers-reduced-motion: reduce)')

/** @param {Reading} reading @param {StageRun} stage @param {boolean} waiting for the reader's prediction */
export function stageBar({ t }, stage, waiting) {
  const { run, playing, ended } = stage
  const steps = run?.config.steps ?? 1
  const step = run?.step ?? 0
  const stops = playing && !stage.opening
  const start = () => void stage.start(calm.matches ? Infinity : stage.plan.speed)
  const words = ended ? t('run.again') : t('run.run')
  return html`<div class="stage-bar">
    <button
      type="button"
      class="main"
      ?disabled=${waiting}
      @click=${stops ? () => stage.stop() : start}
    >
      ${stops ? t('run.stop') : words}
    </button>
    <div class="progress-of-stage">
      <p>${waiting ? t('run.first') : where(t, stage)}</p>
      <progress aria-label=${t('run.progress')} max=${steps} .value=${step}></progress>
    </div>
  </div>`
}

/** @param {Reading['t']} t @param {StageRun} stage */
function where(t, { run, ended }) {
  if (!run || (run.step === 0 && run.status !== 'playing')) return t('run.ready')
  if (run.status === 'diverged') return t('run.diverged')
  if (ended) return t('run.ended', { steps: run.step })
  return t('run.step', { step: run.step, steps: run.config.steps })
}
