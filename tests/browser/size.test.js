/**
 * What a first visit downloads: the engine (wasm and glue) in at most 60 KB, everything together in at most 250 KB,
 * and each lesson beyond that in at most 60 KB, as compressed by gzip, the least that any host does. Prints the numbers, and the time to the first training step.
 */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { LESSONS } from '../../web/state/course.js'
import { SITE, openPage, ready } from './browser.js'
import { stageChromium } from './stage.js'

const KB = 1000
const ENGINE_LIMIT = 60 * KB
const PAGE_LIMIT = 250 * KB
const LESSON_LIMIT = 60 * KB

/** The engine's files: the module, and its glue, the chunk "engine" of web/vite.config.js. */
const ENGINE = /\.wasm$|\/engine-[^/]*\.js$/

const stage = stageChromium()

test('the first view is small', async (context) => {
  const { page } = await openPage(stage.browser)
  await page.goto(stage.site.url)
  await ready(page)
  const served = [...stage.site.paths]
  const sizes = await Promise.all(
    served.map(async (path) => {
      const bytes = await readFile(join(SITE, path.endsWith('/') ? `${path}index.html` : path))
      return { path, gzip: gzipSync(bytes).length, brotli: brotliCompressSync(bytes).length }
    })
  )
  for (const { path, gzip, brotli } of sizes) {
    context.diagnostic(`${path}: ${gzip} bytes with gzip, ${brotli} with brotli`)
  }
  const engine = sizes.filter(({ path }) => ENGINE.test(path))
  const sum = (/** @type {typeof sizes} */ list) => list.reduce((all, { gzip }) => all + gzip, 0)
  context.diagnostic(`engine ${sum(engine)} bytes, everything ${sum(sizes)} bytes with gzip`)
  assert.ok(engine.length >= 2, 'the engine and its glue were requested')
  assert.ok(sum(engine) <= ENGINE_LIMIT, `the engine takes ${sum(engine)} bytes`)
  assert.ok(sum(sizes) <= PAGE_LIMIT, `the first view takes ${sum(sizes)} bytes`)
})

test('a lesson is small', async (context) => {
  for (const lesson of LESSONS) {
    const { page } = await openPage(stage.browser)
    const before = new Set(stage.site.paths)
    await page.goto(`${stage.site.url}#lesson=${lesson}`)
    await page.locator('.lesson').waitFor()
    const more = [...stage.site.paths].filter((path) => !before.has(path) && path.endsWith('.js'))
    const sizes = await Promise.all(
      more.map(async (path) => gzipSync(await readFile(join(SITE, path))).length)
    )
    const all = sizes.reduce((sum, size) => sum + size, 0)
    context.diagnostic(`lesson ${lesson}: ${all} bytes more with gzip`)
    assert.ok(all > 0 && all <= LESSON_LIMIT, `lesson ${lesson} takes ${all} bytes`)
    await page.context().close()
  }
})

test('the first training step comes soon (reported, not gated)', async (context) => {
  const { page } = await openPage(stage.browser)
  await page.goto(`${stage.site.url}#preset=clean&at=1`)
  const milliseconds = await page.evaluate(async () => {
    const stepped = () => document.querySelector('.progress b')?.textContent === '1'
    while (!stepped()) await new Promise((resolve) => requestAnimationFrame(resolve))
    return performance.now()
  })
  context.diagnostic(
    `${Math.round(milliseconds)} ms from navigation to the first training step shown`
  )
})
