// A run as a line of a sweep has it, made up, for the tests of merge and its report.

export const hex = (/** @type {number} */ n) => n.toString(16).padStart(16, '0')

/** A run as a line of a sweep has it. @param {number} n @param {object} config @param {[ev: number | null, mcc: number | null]} measured @param {object} more */
export function run(n, config, [explained_variance, mcc], more = {}) {
  const recovery = { mcc, mmcs: mcc, matched_above_90: mcc }
  const chance = { mcc: 0.5, mmcs: 0.5, matched_above_90: 0.1 }
  const fit = { explained_variance, l0: 3, dead: 0.25, shrinkage: 1 }
  const metrics = { ...fit, recovery, chance, diverged: false, fingerprint: hex(n), ...more }
  const versions = { superposition_lab: '0.1.0' }
  return /** @type {any} */ ({ id: hex(n), config, engine: 'exact', metrics, versions })
}
