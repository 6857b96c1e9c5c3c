// Where everything that set-up installs lives, and how a folder gets there: built beside its place and
// renamed into it, so that an interrupted set-up leaves nothing half done and two at once do no harm.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync
} from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'

const abandonedAfterHours = 6

export function cacheFolder() {
  if (process.env.SUPERPOSITION_LAB_CACHE) return resolve(process.env.SUPERPOSITION_LAB_CACHE)
  if (process.env.XDG_CACHE_HOME) return join(process.env.XDG_CACHE_HOME, 'superposition-lab')
  return join(homedir(), '.cache', 'superposition-lab')
}

/**
 * @param {string} target
 * @param {(scratch: string) => Promise<void>} build fills the scratch folder, which then becomes the target
 */
export async function installOnce(target, build) {
  if (existsSync(target)) return
  mkdirSync(dirname(target), { recursive: true })
  removeAbandoned(target)
  const scratch = mkdtempSync(`${target}.part-`)
  try {
    await build(scratch)
    moveInto(target, scratch)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** @param {string} target @param {string} scratch */
function moveInto(target, scratch) {
  try {
    renameSync(scratch, target)
  } catch (error) {
    const anotherSetUpWasFirst = existsSync(target)
    if (!anotherSetUpWasFirst) throw error
  }
}

/** @param {string} target */
function removeAbandoned(target) {
  const oldest = Date.now() - abandonedAfterHours * 3600e3
  for (const name of readdirSync(dirname(target))) {
    const path = join(dirname(target), name)
    if (name.startsWith(`${basename(target)}.part-`) && statSync(path).mtimeMs < oldest)
      rmSync(path, { recursive: true, force: true })
  }
}
