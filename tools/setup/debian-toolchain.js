// Emscripten, LLVM and the C++ headers from a newer Debian, unpacked into a private prefix that leaves the
// system alone. The prefix is named after a hash of debian-toolchain.json, as toolchain-prefix.cmake does too.
import { createHash } from 'node:crypto'
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { basename, join } from 'node:path'
import { privateApt, unpack } from './apt.js'
import { cacheFolder, installOnce } from './cache.js'
import { run } from './run.js'

const recipeFile = new URL('debian-toolchain.json', import.meta.url)
const recipe = JSON.parse(readFileSync(recipeFile, 'utf8'))
const libraries = 'usr/lib/x86_64-linux-gnu'
const emscripten = 'usr/share/emscripten'
const llvm = `usr/lib/llvm-${recipe.llvm}`

export function prefixFolder() {
  const hash = createHash('sha256').update(readFileSync(recipeFile)).digest('hex')
  return join(cacheFolder(), `toolchain-${hash.slice(0, 12)}`)
}

/** @param {string} mirror @param {(title: string, action: () => Promise<unknown>) => Promise<void>} step */
export async function installToolchain(mirror, step) {
  const prefix = prefixFolder()
  await installOnce(prefix, async (scratch) => {
    const aptFolder = join(scratch, 'apt')
    mkdirSync(aptFolder)
    const apt = privateApt(aptFolder, { mirror, suite: recipe.suite })
    await step(`compiler: downloading 330 MB of Debian ${recipe.suite}'s packages`, async () => {
      await apt.update()
      await apt.download(recipe.packages)
    })
    await step(`compiler: unpacking 870 MB into ${prefix}`, async () => {
      for (const archive of apt.archives()) await unpack(archive, scratch, recipe.leftOut)
      rmSync(aptFolder, { recursive: true })
      await useOwnLibraries(scratch, prefix)
      writeEntryPoints(scratch, prefix)
    })
  })
}

/**
 * Points programs and libraries at the prefix's own libraries instead of the system's.
 * @param {string} scratch @param {string} prefix
 */
async function useOwnLibraries(scratch, prefix) {
  const loader = 'usr/lib64/ld-linux-x86-64.so.2'
  const searchPath = [`${prefix}/${libraries}`, `${prefix}/${llvm}/lib`].join(':')
  /** @param {string[]} args */
  const patchelf = (args) =>
    run(join(scratch, loader), [
      '--library-path',
      join(scratch, libraries),
      join(scratch, 'usr/bin/patchelf'),
      '--force-rpath',
      '--set-rpath',
      searchPath,
      ...args
    ])
  const programs = [join(scratch, llvm, 'bin'), join(scratch, 'usr/bin')].flatMap(programsIn)
  for (const program of programs)
    await patchelf(['--set-interpreter', `${prefix}/${loader}`, program])
  await patchelf(librariesToPatch(join(scratch, libraries)))
}

/** @param {string} folder */
function programsIn(folder) {
  const elf = '\x7fELF'
  return filesIn(folder).filter(
    (path) =>
      basename(path) !== 'patchelf' && // it runs through the prefix's loader, as above
      readFileSync(path).subarray(0, elf.length).toString('latin1') === elf
  )
}

/** Those whose own search path would hide the program's. @param {string} folder */
function librariesToPatch(folder) {
  return filesIn(folder).filter((path) =>
    /^lib(LLVM|clang|binaryen|xml2|z3).*\.so/.test(basename(path))
  )
}

/** @param {string} folder */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(folder, entry.name))
}

/** @param {string} scratch @param {string} prefix */
function writeEntryPoints(scratch, prefix) {
  mkdirSync(join(scratch, 'bin'))
  for (const name of ['clang', 'clang++', 'clang-format', 'clang-tidy'])
    symlinkSync(`../usr/bin/${name}-${recipe.llvm}`, join(scratch, 'bin', name))
  symlinkSync('../usr/bin/ninja', join(scratch, 'bin/ninja'))
  for (const name of ['emcc', 'em++', 'emar', 'emranlib', 'emnm', 'emcmake', 'em-config'])
    writeWrapper(join(scratch, 'bin', name), prefix, `${prefix}/${emscripten}/${name}`)
  writeFileSync(join(scratch, emscripten, '.emscripten'), emscriptenConfig(prefix))
  symlinkSync('../nodejs', join(scratch, emscripten, 'node_modules'))
  mkdirSync(join(scratch, 'include'))
  for (const header of ['xsimd', 'doctest', 'eigen3/Eigen'])
    symlinkSync(`../usr/include/${header}`, join(scratch, 'include', basename(header)))
}

/** @param {string} path @param {string} prefix @param {string} program */
function writeWrapper(path, prefix, program) {
  writeFileSync(
    path,
    `#!/bin/sh\nEM_CONFIG='${prefix}/${emscripten}/.emscripten' exec '${program}' "$@"\n`
  )
  chmodSync(path, 0o755)
}

/** @param {string} prefix */
function emscriptenConfig(prefix) {
  return `import shutil
LLVM_ROOT = '${prefix}/usr/bin'
BINARYEN_ROOT = '${prefix}/usr'
NODE_JS = shutil.which('node')
CACHE = '${prefix}/${emscripten}/cache'
FROZEN_CACHE = True
LLVM_ADD_VERSION = '${recipe.llvm}'
CLANG_ADD_VERSION = '${recipe.llvm}'
`
}
