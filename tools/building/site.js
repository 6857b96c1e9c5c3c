// Builds the page with Vite into dist/, unless nothing that goes into it is newer.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { npmProgram } from '../setup/npm-packages.js'
import { repository } from '../setup/repository.js'
import { run } from '../setup/run.js'

/** The whole page as one file, the last that a build writes. */
export const oneFile = join(repository, 'dist', 'superposition-lab.html')
const sources = ['web', 'wasm', 'package-lock.json'].map((name) => join(repository, name))

export function siteIsUpToDate() {
  return existsSync(oneFile) && Math.max(...sources.map(newest)) < statSync(oneFile).mtimeMs
}

export async function buildSite() {
  await run(npmProgram('vite'), ['build', '--config', 'web/vite.config.js'], { cwd: repository })
}

/** @param {string} path @returns {number} */
function newest(path) {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
