// Set-up: makes sure of everything that building (and, if asked, testing) needs. Installs what is missing,
// says what and where, and is done at once when all is there.
import { ensureCompiler } from './compiler.js'
import { ensureBrowsers } from './install-browsers.js'
import { ensureNpmPackages } from './npm-packages.js'
import { findNinja } from './paths.js'
import { missingRequirements } from './requirements.js'
import { onPath } from './run.js'

/** @param {{ clangTools?: boolean, browsers?: boolean }} [purpose] */
export async function setUp({ clangTools = false, browsers = false } = {}) {
  const missing = missingRequirements()
  if (missing.length) throw new Error(missing.join('\n'))
  await ensureNpmPackages()
  await ensureCompiler({ clangTools })
  if (!findNinja() && !onPath('make'))
    throw new Error('There is no ninja and no make on PATH: CMake needs one.')
  if (browsers) await ensureBrowsers()
}
