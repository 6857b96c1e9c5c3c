// The package as a stranger has it: packed, installed in an empty project without the network, with an example copied beside.
import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))
const execute = promisify(execFile)
/** @type {{ dependencies: Record<string, string> }} */
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** @typedef {{ folder: string, tarball: string, copyExample: (name: string) => string, remove: () => void }} InstalledPackage */

/** @returns {Promise<InstalledPackage>} folder: the project in which it is installed */
export async function installedPackage() {
  const folder = mkdtempSync(join(tmpdir(), 'superposition-lab-installed-'))
  const quiet = ['--ignore-scripts', '--offline', '--no-audit', '--no-fund', '--loglevel=error']
  const pack = async (/** @type {string} */ cwd) => {
    const { stdout } = await execute('npm', ['pack', ...quiet, '--pack-destination', folder], {
      cwd
    })
    return join(folder, stdout.trim().split('\n').at(-1) ?? '')
  }
  const tarball = await pack(root)
  // What it needs comes from the checkout: npm's own cache may be empty.
  const needed = Object.keys(dependencies).map((name) => pack(join(root, 'node_modules', name)))
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  await execute('npm', ['install', ...quiet, tarball, ...(await Promise.all(needed))], {
    cwd: folder
  })
  return {
    folder,
    tarball,
    copyExample(name) {
      const place = join(folder, name)
      cpSync(join(root, 'examples', name), place, { recursive: true })
      cpSync(join(folder, 'node_modules'), join(place, 'node_modules'), { recursive: true })
      return place
    },
    remove: () => rmSync(folder, { recursive: true })
  }
}
