/**
 * What of the English words of the site still stands on a page that speaks another language: texts and what a screen reader hears,
 * outside code, values of settings and what is marked as English. For languages.test.js.
 */
import { readdirSync } from 'node:fs'
import { fields, presets, toyPresets } from '../../wasm/index.js'
import { partsOf } from '../../web/strings/rich-text.js'
import { words as spanish } from '../../web/strings/es/sandbox/all.js'

/** @import { Page } from 'playwright-core' */

const folder = new URL('../../web/strings/en/sandbox/', import.meta.url)

/** @type {string[]} every English text: of the page, and of the engine where it has words in other languages */
const english = [
  ...(
    await Promise.all(readdirSync(folder).map((name) => import(new URL(name, folder).href)))
  ).flatMap(({ words }) => Object.values(words)),
  ...Object.values({ ...presets, ...toyPresets }).flatMap((preset) => [
    preset.title,
    preset.description
  ]),
  ...fields.map(({ meaning }) => meaning)
]

/** The pieces of a text between what is put in. @param {string} text */
const piecesOf = (text) =>
  partsOf(text)
    .map(({ kind, text: piece }) => (kind === 'number' || kind === 'code' ? '\n' : piece))
    .join('')
    .split(/\n|\[[a-z0-9_]+\]/)
    .map((piece) => piece.trim())

const other = Object.values(spanish)

/** Longer pieces are looked for anywhere, words by themselves only where nothing else stands. */
const pieces = [...new Set(english.flatMap(piecesOf))].filter(
  (piece) => / /.test(piece) && piece.length > 9 && !other.some((text) => text.includes(piece))
)
const whole = new Set(other)
const alone = [...new Set(english)].filter((text) => /\p{L}{3}/u.test(text) && !whole.has(text))

/** @param {Page} page @returns {Promise<string[]>} */
export async function englishLeft(page) {
  const found = await page.evaluate(() => {
    const texts = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement
      if (!element || element.closest('[lang=en], code, script, lab-setting option')) continue
      if (node instanceof Text) texts.push(node.data)
      if (node instanceof Element)
        for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext'])
          texts.push(node.getAttribute(name) ?? '')
    }
    return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text)
  })
  return found.filter(
    (text) =>
      alone.includes(text) ||
      pieces.some((piece) => text.includes(piece)) ||
      // A key that has no words stands there as itself.
      /^[a-z]+(\.[a-z0-9_]+)+$/.test(text)
  )
}
