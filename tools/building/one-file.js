// The whole page as one HTML file: scripts, styles, worker and engine inside it, so that it works from file:// without a network,
// and in a frame without an origin of its own, where modules cannot be fetched. Called by web/vite.config.js and tools/build.js.
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { formulas } from './mathml.js'
import { oneFile } from './site.js'

/** @import { Plugin, Rolldown } from 'vite' */

const web = fileURLToPath(new URL('../../web/', import.meta.url))
const compiled = fileURLToPath(new URL('../../wasm/dist/', import.meta.url))

/** A worker from a file's blob may not be a module in Chromium, and only a module knows import.meta. */
const NO_MODULE = { 'import.meta.url': 'self.location.href', 'import.meta.resolve': 'undefined' }

export async function buildOneFile() {
  const worker = await bundle(join(web, 'engine/worker.js'), [enginesInside()])
  const page = await bundle(join(web, 'one-file.js'), [formulas(), workerInside(worker.script)])
  const html = assemble(await readFile(join(web, 'index.html'), 'utf8'), {
    ...page,
    icon: await readFile(join(web, 'public/icon.svg'), 'base64')
  })
  await mkdir(dirname(oneFile), { recursive: true })
  await writeFile(oneFile, html)
}

/**
 * A module with all that it imports, now or later, as one script and one style sheet.
 * @param {string} input
 * @param {Plugin[]} plugins
 */
async function bundle(input, plugins) {
  const result = await build({
    configFile: false,
    root: web,
    publicDir: false,
    logLevel: 'error',
    plugins,
    define: NO_MODULE,
    build: {
      write: false,
      target: 'es2022',
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { input, output: { codeSplitting: false } }
    }
  })
  const { output } = /** @type {Rolldown.RolldownOutput} */ (result)
  const chunks = output.filter((part) => part.type === 'chunk')
  const assets = output.filter((part) => part.type === 'asset')
  const stray = assets.find(({ fileName }) => !fileName.endsWith('.css'))
  if (chunks.length !== 1 || stray)
    throw new Error(`one file: ${stray?.fileName ?? `${chunks.length} scripts`} would stay outside`)
  return { script: chunks[0].code, style: assets.map(({ source }) => String(source)).join('') }
}

/** The engines as text in the worker. @returns {Plugin} */
function enginesInside() {
  return {
    name: 'engines-inside',
    enforce: 'pre',
    async load(id) {
      if (/\/wasm\/pool-threads\.js$/.test(id)) return absent('threads', 'trains one run at a time')
      if (/\/wasm\/dist\/\w+\.mjs$/.test(id)) return withoutAddress(await readFile(id, 'utf8'))
      if (!/\/wasm\/bytes\.js$/.test(id)) return undefined
      const [exact, toy] = await Promise.all(
        ['exact', 'toy'].map((name) => readFile(join(compiled, `${name}.wasm`), 'base64'))
      )
      return [
        'const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))',
        `export const compileEngine = () => WebAssembly.compile(bytes('${exact}'))`,
        `export const compileToyEngine = () => WebAssembly.compile(bytes('${toy}'))`,
        absent('compileTurboEngine', 'holds the exact engine only')
      ].join('\n')
    }
  }
}

/** Emscripten's glue knows where its file would be, and a bundler would fetch it. @param {string} glue */
function withoutAddress(glue) {
  return glue.replace(/new URL\("\w+\.wasm", ?import\.meta\.url\)\.href/g, "''")
}

/** @param {string} name @param {string} why */
function absent(name, why) {
  return `export const ${name} = () => Promise.reject(new Error('the one-file build ${why}'))`
}

/** The worker as text in the page. @param {string} script @returns {Plugin} */
function workerInside(script) {
  return {
    name: 'worker-inside',
    enforce: 'pre',
    load: (id) =>
      /\/web\/engine\/start-worker\.js$/.test(id)
        ? `const script = new Blob([${JSON.stringify(script)}], { type: 'text/javascript' })
          const address = URL.createObjectURL(script)
          export const startWorker = () => new Worker(address)`
        : undefined
  }
}

/**
 * Puts the parts where web/index.html names their files, under a policy that lets nothing else run.
 * @param {string} template
 * @param {{ script: string, style: string, icon: string }} parts
 */
function assemble(template, { script, style, icon }) {
  const code = script.replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3C!--')
  const policy = [
    "default-src 'none'",
    `script-src ${digest(code)} 'wasm-unsafe-eval' blob:`,
    'worker-src blob:',
    `style-src ${digest(style)}`,
    'img-src data:'
  ].join('; ')
  /** @type {[RegExp, string][]} */
  const replacements = [
    [/(<meta\s+http-equiv="Content-Security-Policy"\s+content=")[^"]*/, `$1${policy}`],
    [/(<link rel="icon" href=")[^"]*/, `$1data:image/svg+xml;base64,${icon}`],
    [/<script type="module" src="\.\/offline\.js"><\/script>\s*/, ''],
    [/<link rel="stylesheet"[^>]*>/, `<style>${style}</style>`],
    [
      /<script type="module" src="\.\/main\.js"><\/script>/,
      `<script type="module">${code}</script>`
    ]
  ]
  return replacements.reduce((html, [place, text]) => {
    if (!place.test(html)) throw new Error(`one file: web/index.html has no ${place}`)
    return html.replace(place, (whole, kept) =>
      text.startsWith('$1') ? kept + text.slice(2) : text
    )
  }, template)
}

/** @param {string} text */
function digest(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
