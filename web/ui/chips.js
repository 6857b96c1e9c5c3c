/**
 * A feature or a latent as a small button: pointing at it highlights it in every panel, pressing it keeps the
 * highlight. The page listens for data-feature and data-latent in one place, see ui/lab-page.js.
 */
import { html } from 'lit'

/** @import { LabState } from '../state/lab-state.js' */

/** @param {LabState} state @param {number} feature @param {boolean} lit */
export function featureChip(state, feature, lit) {
  const pinned = state.selection.pinned.feature === feature
  return html`<button
    type="button"
    class="chip feature ${lit ? 'highlighted' : ''}"
    data-feature=${feature}
    aria-pressed=${pinned}
    @click=${() => state.pin({ feature })}
  >
    ${state.course.speech.t('chip.feature', { feature })}
  </button>`
}

/** @param {LabState} state @param {number} latent @param {boolean} lit */
export function latentChip(state, latent, lit) {
  const pinned = state.selection.pinned.latent === latent
  return html`<button
    type="button"
    class="chip latent ${lit ? 'highlighted' : ''}"
    data-latent=${latent}
    aria-pressed=${pinned}
    @click=${() => state.pin({ latent })}
  >
    ${state.course.speech.t('chip.latent', { latent })}
  </button>`
}
