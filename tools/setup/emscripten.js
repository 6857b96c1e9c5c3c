// Finds an Emscripten that is new enough, in the same order as emscripten.cmake: PATH, EMSDK, then what set-up
// installed.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { prefixFolder } from './debian-toolchain.js'
import { emsdkFolder } from './emsdk.js'
import { onPath, versionLine } from './run.js'

const oldestEmscripten = [3, 1, 57] // keep equal to emscripten.cmake

export function findEmcc() {
  return foreignEmcc() ?? installedEmcc()
}

/** One that set-up did not install. */
export function foreignEmcc() {
  const inEmsdk = process.env.EMSDK && join(process.env.EMSDK, 'upstream/emscripten/emcc')
  return [onPath('emcc'), inEmsdk].find((emcc) => emcc && existsSync(emcc) && isNewEnough(emcc))
}

export function installedEmcc() {
  const candidates = [
    join(prefixFolder(), 'bin/emcc'),
    join(emsdkFolder(), 'upstream/emscripten/emcc')
  ]
  return candidates.find((emcc) => existsSync(emcc))
}

/** @param {string} emcc */
function isNewEnough(emcc) {
  const version = versionLine(emcc)?.match(/(\d+)\.(\d+)\.(\d+)/)
  if (!version) return false
  const difference = oldestEmscripten.map((least, i) => Number(version[i + 1]) - least)
  return (difference.find((part) => part !== 0) ?? 0) >= 0
}
