// Every number that a preset predicts holds on seeds 1 to 5, one by one, and what mends a failure recovers more of the truth,
// explains more, or leaves a partner alone.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { presets } from '../../wasm/index.js'
import { measured } from './measured.js'

const seeds = [1, 2, 3, 4, 5]

/** @param {object} metrics @param {string} path */
function at(metrics, path) {
  return path
    .split('.')
    .reduce((value, key) => /** @type {any} */ (value)[key], /** @type {any} */ (metrics))
}

for (const [name, { config, predicts = {}, mended_by }] of Object.entries(presets)) {
  if (Object.keys(predicts).length === 0) continue
  describe(name, () => {
    it('does what it predicts', async () => {
      for (const seed of seeds) {
        const metrics = await measured({ ...config, seed })
        for (const [path, [low, high]] of Object.entries(predicts)) {
          const value = at(metrics, path)
          assert.ok(value >= low && value <= high, `seed ${seed}: ${path} is ${value}`)
        }
      }
    })
    if (mended_by)
      it(`is mended by ${mended_by}`, async () => {
        for (const seed of seeds) {
          const broken = await measured({ ...config, seed })
          const mended = await measured({ ...presets[mended_by].config, seed })
          assert.ok(better(broken, mended), `seed ${seed}`)
        }
      })
  })
}

/** @typedef {import('../../wasm/index.js').Metrics} Metrics */

/** @param {Metrics} broken @param {Metrics} mended */
function better(broken, mended) {
  const leans = (/** @type {Metrics} */ { recovery }) => Math.abs(recovery.partner_cosine)
  return (
    mended.recovery.living_above_90 > broken.recovery.living_above_90 + 0.2 ||
    mended.explained_variance > broken.explained_variance + 0.1 ||
    leans(mended) < leans(broken) - 0.15 ||
    mended.latents_per_feature < broken.latents_per_feature - 0.15
  )
}
