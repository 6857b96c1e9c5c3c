// npm run build: set-up, then the engine in wasm/dist and the page in dist. `npm run build:engine` stops after
// the engine, `npm run build:single` makes the page as one file only.
import { step } from './setup/progress.js'
import { setUp } from './setup/index.js'
import { build } from './building/index.js'
import { buildEngine } from './building/preset.js'

try {
  await setUp()
  const only = process.argv[2]
  if (only) await step('engine: building wasm/dist', buildEngine)
  if (only === 'single') {
    const { buildOneFile } = await import('./building/one-file.js')
    await step('page: building one file in dist', buildOneFile)
  }
  if (!only) await build()
} catch (error) {
  console.error(/** @type {Error} */ (error).message)
  process.exitCode = 1
}
