// Makes sure of an Emscripten and, for the tests, of clang, clang-format and clang-tidy.
import { debianMirror } from './apt.js'
import { installToolchain } from './debian-toolchain.js'
import { foreignEmcc, installedEmcc } from './emscripten.js'
import { installEmsdk } from './emsdk.js'
import { findClangTools } from './paths.js'
import { step } from './progress.js'

/** @param {{ clangTools: boolean }} purpose */
export async function ensureCompiler({ clangTools }) {
  const enough = (installedEmcc() ?? foreignEmcc()) && (!clangTools || hasClangTools())
  if (enough) return
  const mirror = await debianMirror()
  if (mirror) await installToolchain(mirror, step)
  else if (!installedEmcc() && !foreignEmcc()) await installEmsdk(step)
}

function hasClangTools() {
  const { clang, clangFormat, clangTidy } = findClangTools()
  return Boolean(clang && clangFormat && clangTidy)
}
