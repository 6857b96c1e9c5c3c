// What an author's page loads: embed.js, one script without imports or exports, so that it works as a module and as a plain
// script (which a page without an origin, or a lab on another host, needs); and anywidget.js, a module. Called by
// tools/building/beside-the-site.js.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const source = fileURLToPath(new URL('../../web/embed/', import.meta.url))

/** @type {{ entry: string, file: string, format: 'iife' | 'es' }[]} */
const SCRIPTS = [
  { entry: 'element.js', file: 'embed.js', format: 'iife' },
  { entry: 'anywidget.js', file: 'anywidget.js', format: 'es' }
]

/** @param {string} folder */
export async function buildHostScripts(folder) {
  for (const { entry, file, format } of SCRIPTS)
    await build({
      configFile: false,
      root: source,
      publicDir: false,
      logLevel: 'error',
      build: {
        target: 'es2022',
        outDir: folder,
        emptyOutDir: false,
        minify: true,
        modulePreload: false,
        lib: { entry: join(source, entry), formats: [format], name: 'lab', fileName: () => file }
      }
    })
}
