// What the machine has to bring along itself. Each thing missing is one sentence that says how to get it.
import { onPath, versionLine } from './run.js'

const oldestNode = 20
const oldestCMake = [3, 25]

/** @returns {string[]} */
export function missingRequirements() {
  const missing = []
  if (Number.parseInt(process.versions.node) < oldestNode)
    missing.push(`Node.js ${oldestNode} or newer is needed, and this is ${process.version}.`)
  if (!onPath('python3')) missing.push(needed('Python 3', 'python3', 'Emscripten is written in it'))
  if (!onPath('c++', 'g++', 'clang++'))
    missing.push(needed('a C++20 compiler', 'g++', 'the native tests are built with it'))
  const cmake = versionLine('cmake')?.match(/(\d+)\.(\d+)/)
  if (!cmake) missing.push(needed('CMake 3.25 or newer', 'cmake', 'it builds the core'))
  else if (Number(cmake[1]) * 1000 + Number(cmake[2]) < oldestCMake[0] * 1000 + oldestCMake[1])
    missing.push(`CMake ${oldestCMake.join('.')} or newer is needed, and this is ${cmake[0]}.`)
  return missing
}

/** @param {string} what @param {string} debianPackage @param {string} reason */
function needed(what, debianPackage, reason) {
  const means = onPath('apt-get') ? `: apt-get install ${debianPackage}` : ''
  return `There is no ${what.replace(/^a /, '')} on PATH (${reason})${means}.`
}
