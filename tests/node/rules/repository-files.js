// The files of the repository as git knows them: committed, or new and not ignored. Rules read names and texts
// from here.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** @typedef {{ path: string, text: string }} RepositoryFile */

const root = fileURLToPath(new URL('../../..', import.meta.url))
const picture = /\.(png|jpg|gif|ico|woff2|wasm)$/

/** @returns {RepositoryFile[]} */
export function repositoryFiles() {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const paths = execFileSync('git', list, { cwd: root, encoding: 'utf8' }).split('\0')
  return [...new Set(paths)]
    .filter((path) => path !== '' && !picture.test(path) && existsSync(root + path))
    .map((path) => ({ path, text: readFileSync(root + path, 'utf8') }))
}
