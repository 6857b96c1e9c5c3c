/**
 * Every view with all of its words doubled, in Spanish, which is the longer language, left to right and right to left, narrow and
 * wide: nothing scrolls sideways, no word is cut off or lies over another, and the page complains of nothing.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { LESSONS } from '../../web/state/course.js'
import { launchChromium, openPage } from './browser.js'
import { buildDoubledSite } from './doubled-site.js'
import { layoutFaults } from './layout-faults.js'
import { compareTwo } from './runs-page.js'
import { serve } from './static-server.js'

/** @import { Page } from 'playwright-core' */

/** @type {Awaited<ReturnType<typeof buildDoubledSite>>} */
let doubled
/** @type {Awaited<ReturnType<typeof serve>>} */
let site
/** @type {Awaited<ReturnType<typeof launchChromium>>} */
let browser

before(async () => {
  doubled = await buildDoubledSite()
  site = await serve(doubled.folder)
  browser = await launchChromium()
})
after(async () => {
  await browser?.close()
  await site?.close()
  await doubled?.remove()
})

/** @type {Record<string, (page: Page) => Promise<unknown>>} what is waited for, by the view's link */
const VIEWS = {
  'lesson=contents': (page) => page.locator('.contents').waitFor(),
  ...Object.fromEntries(
    LESSONS.map((lesson) => [
      `lesson=${lesson}`,
      (/** @type {Page} */ page) => page.locator('.lesson-section.end').waitFor()
    ])
  ),
  'preset=clean&steps=40&at=40': async (page) => {
    await page
      .locator('.fingerprint', { hasText: /^[0-9a-f]{16}$/ })
      .first()
      .waitFor()
    // Latents are counted when they are looked at.
    await page.locator('lab-latents').scrollIntoViewIfNeeded()
    await page.locator('lab-latents .scores').waitFor()
    await compareTwo(page)
  },
  'preset=pentagon&at=20': (page) => page.locator('lab-toy-geometry').waitFor(),
  'view=own-data': (page) => page.locator('lab-own-data').waitFor()
}

test('doubled words, either way round, narrow and wide, fit everywhere', async () => {
  /** @type {Record<string, string[]>} */
  const found = {}
  const { page, complaints } = await openPage(browser, { reducedMotion: 'reduce' })
  for (const [link, shown] of Object.entries(VIEWS)) {
    await page.goto(`${site.url}#lang=es&${link}`)
    await shown(page)
    for (const direction of ['ltr', 'rtl'])
      for (const width of [1280, 390]) {
        await page.evaluate((way) => (document.documentElement.dir = way), direction)
        await page.setViewportSize({ width, height: 800 })
        const faults = await layoutFaults(page)
        if (faults.length) found[`${link}, ${direction}, ${width}`] = faults
      }
  }
  assert.deepEqual(found, {})
  const words = (await page.locator('.site-name, h1').first().textContent()) ?? ''
  assert.match(words, /^(.+) \1$/, 'the words are doubled')
  assert.deepEqual(complaints, [])
})
