// Where the tools are that set-up has found or installed. Only looks, never installs.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { prefixFolder } from './debian-toolchain.js'
import { findEmcc } from './emscripten.js'
import { onPath, versionLine } from './run.js'

// Other versions of clang-format lay out the same code differently.
const llvmVersion = '19'

export function findTools() {
  return { emcc: findEmcc(), ninja: findNinja(), ...findClangTools() }
}

export function findNinja() {
  return onPath('ninja') ?? installed('ninja')
}

export function findClangTools() {
  return {
    clang: installed('clang++') ?? onPath('clang++', `clang++-${llvmVersion}`),
    clangFormat: installed('clang-format') ?? onPathInVersion('clang-format'),
    clangTidy: installed('clang-tidy') ?? onPathInVersion('clang-tidy')
  }
}

/** @param {string} name */
function installed(name) {
  const path = join(prefixFolder(), 'bin', name)
  return existsSync(path) ? path : undefined
}

/** @param {string} name */
function onPathInVersion(name) {
  const paths = [onPath(`${name}-${llvmVersion}`), onPath(name)]
  return paths.find((path) => path && versionLine(path)?.includes(` ${llvmVersion}.`))
}
