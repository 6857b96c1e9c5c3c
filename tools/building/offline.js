// The service worker with what a release consists of: every file of the site by its SHA-256, and a version that changes with any
// of them. Called by tools/building/beside-the-site.js and tests/browser/offline.test.js.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const source = fileURLToPath(new URL('../../web/service-worker.js', import.meta.url))

/** What the page loads: the rest of dist is for other pages, or for nobody (the page has no turbo engine). */
const OF_THE_SITE = /^(index\.html|icon\.svg|assets\/(?!turbo-).*)$/

/** @param {string | Buffer} content */
const sha256 = (content) => createHash('sha256').update(content).digest('hex')

/** @param {string} folder of the built site */
export function writeServiceWorker(folder) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length)
        .replace(/^[\\/]/, '')
    )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => OF_THE_SITE.test(path))
    .sort()
  const files = Object.fromEntries(
    paths.map((path) => [
      path === 'index.html' ? '' : path,
      sha256(readFileSync(join(folder, path)))
    ])
  )
  const version = sha256(JSON.stringify(files)).slice(0, 16)
  const release = `const RELEASE = ${JSON.stringify({ version, files })}\n`
  writeFileSync(join(folder, 'service-worker.js'), release + readFileSync(source, 'utf8'))
  return version
}
