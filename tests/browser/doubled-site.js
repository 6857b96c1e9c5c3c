/**
 * The site with every word of its pages twice, "Run Run", as no translation is longer: the same build, but that the translator says
 * what it finds two times. Used by long-words.test.js.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { formulas } from '../../tools/building/mathml.js'
import config from '../../web/vite.config.js'

const TRANSLATOR = /\/web\/strings\/translator\.js$/
const FOUND = 'return text.replace('

/** @returns {import('vite').Plugin} */
function wordsTwice() {
  return {
    name: 'words-twice',
    enforce: 'pre',
    transform(code, id) {
      if (!TRANSLATOR.test(id)) return undefined
      if (!code.includes(FOUND)) throw new Error('the translator has changed')
      return { code: code.replace(FOUND, 'return `${text} ${text}`.replace('), map: null }
    }
  }
}

/** @returns {Promise<{ folder: string, remove: () => Promise<void> }>} */
export async function buildDoubledSite() {
  const folder = await mkdtemp(join(tmpdir(), 'superposition-lab-doubled-'))
  await build({
    ...config,
    configFile: false,
    logLevel: 'error',
    plugins: [formulas(), wordsTwice()],
    build: { ...config.build, outDir: folder, emptyOutDir: true }
  })
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
