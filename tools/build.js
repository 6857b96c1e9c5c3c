// npm run build: set-up, then the engine in wasm/dist and the page in dist. `npm run build:engine` stops after
// the engine.
import { step } from './setup/progress.js'
import { setUp } from './setup/index.js'
import { build } from './building/index.js'
import { buildEngine } from './building/preset.js'

try {
  await setUp()
  if (process.argv[2] === 'engine') await step('engine: building wasm/dist', buildEngine)
  else await build()
} catch (error) {
  console.error(/** @type {Error} */ (error).message)
  process.exitCode = 1
}
