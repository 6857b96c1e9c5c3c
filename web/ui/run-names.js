/**
 * How kept runs are called and how their numbers are written, the same in every part of the comparison. Called by ui/kept-runs-table.js,
 * ui/run-pair.js and ui/run-scatter.js.
 */
import { fixed, percent } from './numbers.js'

/** @import { LabState } from '../state/lab-state.js' */
/** @import { KeptRun } from '../state/kept-runs.js' */
/** @import { MeasureName } from '../state/run-measures.js' */

/** By its number and the preset that its settings are, or started from. @param {LabState} state @param {KeptRun} run */
export function runName({ description, course }, { number, preset, changed }) {
  const { t } = course.speech
  const title = description?.presets[preset]?.title ?? preset
  const words = course.speech.ofEngine(title, `preset.${preset}`).text
  return t('runs.name', { number, title: changed ? t('runs.changed', { title: words }) : words })
}

/** @param {MeasureName} name @param {number} value */
export function measureText(name, value) {
  if (name === 'dead' || name === 'matched_above_90') return percent(value)
  return fixed(value, name === 'l0' ? 2 : 3)
}
