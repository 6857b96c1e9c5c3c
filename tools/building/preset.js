// Configures and builds a CMake preset; quick when nothing has changed.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { prefixFolder } from '../setup/debian-toolchain.js'
import { findNinja } from '../setup/paths.js'
import { repository } from '../setup/repository.js'
import { run } from '../setup/run.js'

/** @param {string} preset @param {string} [target] everything by default */
export async function buildPreset(preset, target = 'all') {
  await configurePreset(preset)
  await run('cmake', ['--build', '--preset', preset, '--target', target], { cwd: repository })
}

export const buildEngine = () => buildPreset('wasm', 'engine')

/** @param {string} preset */
export async function configurePreset(preset) {
  const ninja = findNinja()
  const generator = ninja ? ['-G', 'Ninja', `-DCMAKE_MAKE_PROGRAM=${ninja}`] : []
  const state = configuredState(preset)
  const options = { none: generator, stale: ['--fresh', ...generator], current: [] }[state]
  await run('cmake', ['--preset', preset, ...options], { cwd: repository })
}

/**
 * Stale: configured for a compiler of an earlier set-up, which CMake does not get over by itself.
 * @param {string} preset @returns {'none' | 'stale' | 'current'}
 */
function configuredState(preset) {
  const file = join(repository, 'build', preset, 'CMakeCache.txt')
  if (!existsSync(file)) return 'none'
  const cache = readFileSync(file, 'utf8')
  const usesPrefix = /\/toolchain-[0-9a-f]{12}\//.test(cache)
  return usesPrefix && !cache.includes(prefixFolder()) ? 'stale' : 'current'
}
