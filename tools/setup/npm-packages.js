// The npm packages of package-lock.json, installed again when the lock file is newer than what is there.
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { step } from './progress.js'
import { repository } from './repository.js'
import { run } from './run.js'

/** @param {string} name a program that one of the packages brings along */
export const npmProgram = (name) => join(repository, 'node_modules/.bin', name)

export async function ensureNpmPackages() {
  const lock = join(repository, 'package-lock.json')
  const installed = join(repository, 'node_modules/.package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return
  await step('npm packages: installing those of package-lock.json in node_modules', () =>
    run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: repository })
  )
}
