/**
 * The pictures of a stage by the names that lessons use. Each draws the run of its stage, from its first step on. Called by
 * ui/lesson/section.js.
 */
import { codesFigure, lossFigure, movingFigure } from './autoencoder-figures.js'
import {
  agreementFigure,
  diagnosisFigure,
  fitFigure,
  frontFigure,
  gapFigure,
  leaningFigure,
  silentFigure
} from './failure-figures.js'
import { cosinesFigure, countsFigure, dotsFigure, nearestFigure } from './recovery-figures.js'
import { standingsFigure } from './results-table.js'
import {
  ablationFigure,
  doseFigure,
  effectFigure,
  partnerFigure,
  rivalsFigure
} from './steering-figures.js'
import { arrowsFigure, neuronsFigure, productsFigure, sweepFigure } from './toy-figures.js'

/** @import { LabState } from '../../state/lab-state.js' */
/** @import { StageRun } from '../../state/stage-run.js' */
/** @import { Reading } from './prose.js' */

/**
 * @typedef {object} Shown
 * @property {Reading} reading
 * @property {StageRun} stage
 * @property {LabState} state
 * @property {string} where the heading of the section
 */

/** @type {Record<string, (shown: Shown) => unknown>} */
const FIGURES = {
  arrows: arrowsFigure,
  products: productsFigure,
  neurons: neuronsFigure,
  sweep: sweepFigure,
  codes: codesFigure,
  loss: lossFigure,
  moving: movingFigure,
  counts: countsFigure,
  cosines: cosinesFigure,
  dots: dotsFigure,
  nearest: nearestFigure,
  effect: effectFigure,
  dose: doseFigure,
  rivals: rivalsFigure,
  ablation: ablationFigure,
  partner: partnerFigure,
  silent: silentFigure,
  leaning: leaningFigure,
  agreement: agreementFigure,
  fit: fitFigure,
  diagnosis: diagnosisFigure,
  gap: gapFigure,
  front: frontFigure,
  standings: standingsFigure
}

export const FIGURE_NAMES = Object.keys(FIGURES)

/** @param {string} name @param {Shown} shown */
export function figureOf(name, shown) {
  return FIGURES[name](shown)
}
