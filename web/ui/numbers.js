/**
 * Numbers as the page writes them: a fixed count of digits, so that nothing jumps while they change, and a true minus.
 */

/** What stands where nothing is measured yet. */
export const NO_NUMBER = '–'

/** @param {number | null | undefined} value @param {number} [digits] */
export function fixed(value, digits = 3) {
  if (value === null || value === undefined || !Number.isFinite(value)) return NO_NUMBER
  const text = value.toFixed(digits)
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−')
}

/** @param {number | null | undefined} share of one */
export function percent(share) {
  if (share === null || share === undefined || !Number.isFinite(share)) return NO_NUMBER
  const hundredths = 100 * share
  return `${Math.abs(hundredths) < 10_000 ? fixed(hundredths, 1) : significant(hundredths)} %`
}

/** Three digits that matter, for quantities of any size. @param {number | null | undefined} value */
export function significant(value) {
  if (value === null || value === undefined || !Number.isFinite(value)) return NO_NUMBER
  const size = Math.abs(value)
  if (size !== 0 && (size < 0.001 || size >= 100_000))
    return value.toExponential(1).replace('-', '−')
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3
  return fixed(value, digits)
}
