// Loads 200 000 x 512 generated float32 activations (410 MB) into the built page in Chromium, trains on them and prints what that
// takes: memory of the page's processes, the longest task of its main thread, training speed. Reports; fails on nothing.
//
//   node tests/bench/own-data.js [ROWS [WIDTH]]
import { execFileSync } from 'node:child_process'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SITE, launchChromium, openPage } from '../browser/browser.js'
import { serve } from '../browser/static-server.js'
import { writeNpy } from '../../wasm/io/index.js'

const [rows = 200_000, width = 512] = process.argv.slice(2).map(Number)
const folder = await mkdtemp(join(tmpdir(), 'superposition-lab-own-data-'))
const file = join(folder, 'generated.npy')
await generate(file)

const site = await serve(SITE)
const browser = await launchChromium()
let largest = 0
const watching = setInterval(() => (largest = Math.max(largest, memory())), 200)
try {
  const { page, complaints } = await openPage(browser)
  page.setDefaultTimeout(600_000)
  await page.goto(`${site.url}#view=own-data`)
  await page.locator('lab-own-data').waitFor()
  await page.evaluate(() => {
    const found = { longest: 0 }
    Object.assign(window, { found })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        found.longest = Math.max(found.longest, duration)
    }).observe({ type: 'longtask', buffered: true })
  })
  const before = memory()
  console.log(`page without a file: ${megabytes(before)}`)
  const chosen = performance.now()
  await page.locator('.own-file input[type=file]').first().setInputFiles(file)
  await page.locator('.facts').waitFor()
  console.log(`read and measured in ${seconds(chosen)}, memory then ${megabytes(memory())}`)
  await page.getByLabel('Expansion').selectOption('2')
  await page.getByLabel('Steps').fill('400')
  const pressed = performance.now()
  await page.getByRole('button', { name: /^Train \d/ }).click()
  await page.getByText(/^step [1-9]\d* of/).waitFor()
  const [started, first] = [performance.now(), await step(page)]
  console.log(`first steps shown after ${seconds(pressed)}, memory then ${megabytes(memory())}`)
  await page.getByText('looking through the samples').waitFor()
  const rate = (400 - first) / ((performance.now() - started) / 1000)
  console.log(
    `TopK, ${2 * width} latents, batches of 256: ${rate.toFixed(1)} steps a second, ${Math.round(256 * rate)} samples a second`
  )
  const trained = performance.now()
  await page.locator('.top-samples').waitFor()
  console.log(`latents surveyed in ${seconds(trained)}`)
  console.log(await page.locator('.own-latents .lead').textContent())
  const { longest } = await page.evaluate(() => /** @type {any} */ (window).found)
  console.log(`largest memory of the page's process: ${megabytes(largest)}`)
  console.log(`longest task of the main thread: ${Math.round(longest)} ms (0: none above 50)`)
  if (complaints.length > 0) console.log(`the page complained: ${complaints.join('; ')}`)
} finally {
  clearInterval(watching)
  await browser.close()
  await site.close()
  await rm(folder, { recursive: true })
}

/** @param {import('playwright-core').Page} page */
async function step(page) {
  const text = (await page.locator('.own-status').textContent()) ?? ''
  return Number(/^step (\d+)/.exec(text)?.[1] ?? 0)
}

/** Sums of sparse features, written a piece at a time. @param {string} path */
async function generate(path) {
  const handle = await open(path, 'w')
  const head = writeNpy({ data: [], shape: [0, width] })
  const text = `{'descr': '<f4', 'fortran_order': False, 'shape': (${rows}, ${width}), }`
  head.set(new TextEncoder().encode(text.padEnd(head.length - 11)), 10)
  await handle.write(head)
  let state = 1
  const uniform = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
  const features = Float32Array.from({ length: 2 * width * width }, () => uniform() - 0.5)
  const piece = 1000
  for (let done = 0; done < rows; done += piece) {
    const data = new Float32Array(Math.min(piece, rows - done) * width)
    for (let at = 0; at < data.length; at += width)
      for (let active = 0; active < 8; active++) {
        const feature = Math.floor(uniform() * 2 * width) * width
        const size = 0.5 + uniform()
        for (let i = 0; i < width; i++) data[at + i] += size * features[feature + i]
      }
    await handle.write(new Uint8Array(data.buffer))
  }
  await handle.close()
}

/** Resident bytes of the largest process that draws a page, shared libraries with it. */
function memory() {
  const table = execFileSync('ps', ['-eo', 'rss,args'], { encoding: 'utf8' })
  const sizes = table
    .split('\n')
    .filter((line) => line.includes('--type=renderer'))
    .map((line) => 1024 * parseInt(line, 10))
  return Math.max(0, ...sizes)
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${Math.round(bytes / 1e6)} MB`
}

/** @param {number} since */
function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}
