// A plugin for Vite: the formulas of web/lessons/tex, TeX by name, become MathML when the page is built, so that no
// renderer is downloaded. What a module then exports are templates, without styles of their own: the page's security
// policy allows none. In Node the same modules give the TeX.
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import temml from 'temml'

const MODULE = /\/web\/lessons\/tex\/[a-z-]+\.js$/

/** @param {string} tex @returns {string} */
export function mathml(tex) {
  const markup = temml.renderToString(tex, { displayMode: true, throwOnError: true, trust: true })
  return markup.replace(/ (style|class)="[^"]*"/g, '')
}

/** @returns {import('vite').Plugin} */
export function formulas() {
  return {
    name: 'formulas',
    enforce: 'pre',
    async transform(_code, id) {
      if (!MODULE.test(id)) return undefined
      /** @type {Record<string, string>} */
      const named = await import(`${pathToFileURL(id).href}?built=${Date.now()}`)
      const templates = Object.entries(named).map(([name, tex]) => {
        const markup = mathml(tex)
        if (/[`\\]|\$\{/.test(markup))
          throw new Error(`${basename(id)}: ${name} breaks its template`)
        return `export const ${name} = html\`${markup}\``
      })
      return { code: ["import { html } from 'lit'", ...templates].join('\n'), map: null }
    }
  }
}
