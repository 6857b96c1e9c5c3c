/**
 * Opens the data and files of one picture, saves all three, and holds what is true of every picture: the CSV file is the table,
 * the SVG stands alone, the PNG is the same picture at twice the size. Used by the tests of plot data.
 */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { parseCsv } from '../../wasm/io/index.js'

/** @import { Frame, Page } from 'playwright-core' */

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Of all pixels those that may differ between the browser's drawing of the SVG and the PNG: edges of text and lines. */
const EDGES = 0.03

/** @type {WeakMap<Page, Page>} where pictures are looked at: a window of its own, since tabs in the background sleep */
const blanks = new WeakMap()

/**
 * @param {Page} page
 * @param {string} title how it begins
 * @param {{ within?: Frame, language?: 'en' | 'es' }} [options]
 */
export async function filesOf(page, title, { within = page.mainFrame(), language = 'en' } = {}) {
  const [start, save] =
    language === 'es' ? ['Datos y archivos de', 'Guardar'] : ['Data and files of', 'Save']
  await within.locator(`lab-plot-data > button[aria-label^="${start} ${title}"]`).first().click()
  const sheet = within.locator('dialog.plot-sheet')
  await sheet.waitFor()
  const words = (await sheet.locator('.meaning').textContent()) ?? ''
  const shown = await sheet
    .locator('tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')))
  const file = async (/** @type {string} */ format) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      sheet.getByRole('button', { name: `${save} ${format}` }).click()
    ])
    const name = download.suggestedFilename()
    assert.match(name, new RegExp(`^superposition-lab-[a-z0-9-]+\\.${format.toLowerCase()}$`))
    return readFile(await download.path())
  }
  const [header, ...rows] = parseCsv((await file('CSV')).toString(), title)
  const [names, ...cells] = shown
  assert.deepEqual(rows.slice(0, 200), cells, `${title}: the file is the table`)
  // The file has its columns by their keys in every language, the page in the reader's words.
  if (language === 'en') assert.deepEqual(header, names)
  assert.equal(names.length, header.length)
  const svg = (await file('SVG')).toString()
  await standsAlone(page, title, svg, await file('PNG'))
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  return { header, names, rows, svg, words }
}

/** @param {Page} page @param {string} title @param {string} svg @param {Buffer} png */
async function standsAlone(page, title, svg, png) {
  assert.doesNotMatch(svg, /class=|style=|href|url\(|<script|NaN|undefined|var\(/, title)
  assert.deepEqual([...png.subarray(0, 8)], PNG)
  const [, width, height] = /<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg) ?? []
  assert.deepEqual(
    [png.readUInt32BE(16), png.readUInt32BE(20)],
    [2 * Number(width), 2 * Number(height)],
    title
  )
  // In a page without a security policy, as a file is opened.
  const blank = blanks.get(page) ?? (await page.context().browser()?.newPage())
  assert.ok(blank)
  blanks.set(page, blank)
  const { colours, different } = await blank.evaluate(seen, [
    `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
    `data:image/png;base64,${png.toString('base64')}`
  ])
  assert.ok(colours > 3, `${title} is blank`)
  assert.ok(different < EDGES, `${title}: ${(100 * different).toFixed(1)} % differ in the PNG`)
}

/** Runs in a page: how many colours a picture has, and which share of it another one shows otherwise. @param {string[]} addresses */
async function seen(addresses) {
  const [one, other] = await Promise.all(
    addresses.map(async (address) => {
      const image = new Image()
      image.src = address
      await image.decode()
      return image
    })
  )
  const pixels = (/** @type {HTMLImageElement} */ image) => {
    const canvas = new OffscreenCanvas(other.width, other.height)
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0, other.width, other.height)
    const data = context?.getImageData(0, 0, other.width, other.height).data
    return data ?? new Uint8ClampedArray()
  }
  const [first, second] = [pixels(one), pixels(other)]
  const colours = new Set()
  let different = 0
  for (let at = 0; at < first.length; at += 4) {
    colours.add((first[at] << 16) | (first[at + 1] << 8) | first[at + 2])
    const far = [0, 1, 2].some((i) => Math.abs(first[at + i] - second[at + i]) > 64)
    if (far) different++
  }
  return { colours: colours.size, different: different / (first.length / 4) }
}
