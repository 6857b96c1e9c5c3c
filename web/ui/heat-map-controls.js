/**
 * How a heat map is sorted and how large its cells are: a choice and three buttons. Called by ui/heat-map.js.
 */
import { html } from 'lit'

/** @import { Sort } from '../plots/heat-map.js' */

/** @type {readonly Sort[]} */
const SORTS = ['match', 'found', 'number']

/**
 * @param {object} shown
 * @param {import('../strings/translator.js').Translate} shown.t
 * @param {Sort} shown.sort
 * @param {boolean} shown.whole nothing to zoom out of
 * @param {boolean} shown.closest
 * @param {(sort: Sort) => void} shown.onSort
 * @param {(factor: number) => void} shown.onZoom 0: back to the whole
 */
export function heatMapControls({ t, sort, whole, closest, onSort, onZoom }) {
  const button = (
    /** @type {string} */ sign,
    /** @type {string} */ name,
    /** @type {number} */ factor,
    /** @type {boolean} */ disabled
  ) =>
    html`<button
      type="button"
      class="quiet"
      aria-label=${t(name)}
      title=${t(name)}
      aria-disabled=${disabled}
      @click=${() => disabled || onZoom(factor)}
    >
      ${sign}
    </button>`
  return html`<div class="map-controls">
    <label
      >${t('map.sort')}
      <select
        @change=${(/** @type {Event} */ { target }) =>
          onSort(SORTS[/** @type {HTMLSelectElement} */ (target).selectedIndex])}
      >
        ${SORTS.map(
          (name) => html`<option .selected=${name === sort}>${t(`map.sort.${name}`)}</option>`
        )}
      </select></label
    >
    <span role="group" aria-label=${t('map.zoom')}>
      ${button('+', 'map.closer', 2, closest)} ${button('−', 'map.farther', 0.5, whole)}
      ${button('⤢', 'map.whole', 0, whole)}
    </span>
  </div>`
}
