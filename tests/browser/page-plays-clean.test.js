/**
 * The page as a reader meets it: under its security policy, from a plain static server, it trains, shows what was
 * recovered, steers, repeats itself from its link, and is open to a keyboard and a screen reader.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { createLab, presets } from '../../wasm/index.js'
import { assertNoViolations } from './axe.js'
import { fingerprint, openPage, playToEnd, ready, stands } from './browser.js'
import { stageChromium } from './stage.js'
import { serve } from './static-server.js'

/** @import { Page } from 'playwright-core' */

const stage = stageChromium()

test('plays clean to the end, steers, and its link repeats the run', async () => {
  const { page, complaints } = await openPage(stage.browser)
  await page.goto(stage.site.url)
  await ready(page)
  await playToEnd(page)
  assert.match(await text(page, '.count.found'), /^32 of 32/)
  assert.match(await text(page, '.count.chance'), /^0 of 32/)
  assert.match(await text(page, '.reading'), /every feature has a latent of its own/)

  const choice = page.getByLabel('Latent', { exact: true })
  const wanted = await choice.locator('option').nth(4).textContent()
  const [, latent, feature] = wanted?.match(/latent (\d+): feature (\d+)/) ?? []
  await choice.selectOption(latent)
  const sentence = page.locator('.steering > .sentence')
  await sentence.filter({ hasText: `Latent ${latent} ` }).waitFor()
  const said = (await sentence.textContent()) ?? ''
  assert.match(said, new RegExp(`feature ${feature}, its feature, rose from`))
  assert.doesNotMatch(said, /moved more/)
  const moved = (await changes(page)).sort((a, b) => b.change - a.change)
  assert.equal(moved[0].feature, Number(feature), 'the matched feature responds most')
  assert.ok(moved[0].change > 4 * moved[1].change, 'and by far')

  const first = await fingerprint(page)
  assert.match(page.url(), /at=1500$/)
  const lab = await createLab(presets.clean.config)
  assert.equal(lab.train(1500).fingerprint, first, 'the page trains what Node trains')
  const again = await openPage(stage.browser)
  await again.page.goto(page.url())
  await stands(again.page, /^finished$/)
  assert.equal(await fingerprint(again.page), first)
  assert.deepEqual([...complaints, ...again.complaints], [])
})

test('pauses, steps, resets; a link made in the middle stops there', async () => {
  const { page, complaints } = await openPage(stage.browser)
  await page.goto(stage.site.url)
  await ready(page)
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await page.waitForFunction(() => Number(document.querySelector('.progress b')?.textContent) > 100)
  await page.getByRole('button', { name: 'Pause' }).click()
  await stands(page, /^paused$/)
  const paused = Number(await text(page, '.progress b'))
  await page.getByRole('button', { name: 'Step' }).click()
  await page.locator('.progress b', { hasText: String(paused + 1) }).waitFor()
  await stands(page, /^paused$/)
  assert.match(page.url(), new RegExp(`at=${paused + 1}$`))

  const again = await openPage(stage.browser)
  await again.page.goto(page.url())
  await again.page.locator('.progress b', { hasText: String(paused + 1) }).waitFor()
  await stands(again.page, /^paused$/)
  assert.equal(await fingerprint(again.page), await fingerprint(page))

  await page.getByRole('button', { name: 'Reset', exact: true }).click()
  await page.locator('.progress b', { hasText: /^0$/ }).waitFor()
  assert.doesNotMatch(page.url(), /at=/)
  assert.deepEqual([...complaints, ...again.complaints], [])
})

test('an invalid setting is kept beside its sentence and never applied', async () => {
  const { page, complaints } = await openPage(stage.browser)
  await page.goto(stage.site.url)
  await ready(page)
  const k = page.getByLabel('k', { exact: true })
  await k.fill('99')
  await page.locator('#setting-k-problem', { hasText: 'd_sae' }).waitFor()
  assert.equal(await k.getAttribute('aria-invalid'), 'true')
  assert.doesNotMatch(page.url(), /k=99/)
  await page.getByLabel('seed', { exact: true }).fill('7')
  await page.waitForURL(/seed=7/)
  assert.equal(await k.inputValue(), '99', 'what was typed stays')
  await page.getByLabel('d_sae', { exact: true }).fill('128')
  await page.waitForURL(/k=99/)
  assert.equal(await text(page, '#setting-k-problem'), '')
  await page.getByRole('button', { name: /Reset all to/ }).click()
  await page.waitForURL((url) => !url.hash.includes('seed'))
  assert.equal(await k.inputValue(), '3')
  assert.deepEqual(complaints, [])
})

test('the keyboard alone plays, reads the heat map and changes a setting', async () => {
  const { page, complaints } = await openPage(stage.browser)
  await page.goto(stage.site.url)
  await ready(page)
  await tabTo(page, 'Play')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Play again' }).waitFor()
  assert.match(await focused(page), /Play again/, 'the focus stays on the button')
  await tabTo(page, 'Cosines of true features')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  assert.match(
    await text(page, '#heat-map-cell'),
    /^Feature 1, latent \d+: cosine 0\.9\d+, matched\.$/
  )
  await tabTo(page, 'Strength')
  await page.keyboard.press('Home')
  await page.locator('.steering > .sentence', { hasText: 'strength −3.0' }).waitFor()
  await tabTo(page, 'seed')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('11')
  await page.waitForURL(/seed=11/)
  assert.equal(await text(page, '.progress b'), '0')
  assert.deepEqual(complaints, [])
})

test('no violation of axe-core, light and dark, wide and narrow; no sideways scrolling', async () => {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const viewport = { width: 390, height: 800 }
    const { page } = await openPage(stage.browser, { colorScheme, viewport, bypassCSP: true })
    await page.goto(`${stage.site.url}#steps=200`)
    await ready(page)
    await playToEnd(page)
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      // Plots are drawn anew in the frame after they are told of their new size.
      const wide = await page.evaluate(async () => {
        for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame)
        return document.documentElement.scrollWidth
      })
      assert.ok(wide <= width, `${wide} pixels wide at ${width}`)
      // Dark differs from light in its colours only.
      const runOnly = colorScheme === 'dark' ? { runOnly: ['color-contrast'] } : {}
      await assertNoViolations(page, `${colorScheme}, ${width}`, runOnly)
    }
    await page.context().close()
  }
})

test('works from a folder of a host', async () => {
  const host = await serve(fileURLToPath(new URL('../../', import.meta.url)))
  const { page, complaints } = await openPage(stage.browser)
  await page.goto(`${host.url}dist/index.html#preset=clean&at=20`)
  await page.locator('.progress b', { hasText: /^20$/ }).waitFor()
  await host.close()
  assert.deepEqual(complaints, [])
})

test('the page moves little while it loads and trains', async () => {
  const { page } = await openPage(stage.browser)
  await page.goto(stage.site.url)
  await page.evaluate(() => {
    const shift = { sum: 0 }
    Object.assign(window, { shift })
    new PerformanceObserver((list) => {
      // @ts-expect-error the type of a layout shift is not in the library
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift.sum += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await ready(page)
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await page.getByRole('button', { name: 'Play again' }).waitFor()
  const sum = await page.evaluate(() => /** @type {any} */ (window).shift.sum)
  assert.ok(sum < 0.1, `cumulative layout shift ${sum}`)
})

/** @param {Page} page @param {string} selector */
async function text(page, selector) {
  return ((await page.locator(selector).textContent()) ?? '').trim().replace(/\s+/g, ' ')
}

/** How far every column of the steering figure moved, in pixels. @param {Page} page */
function changes(page) {
  return page.locator('.change-columns .column').evaluateAll((columns) =>
    columns.map((column) => {
      const at = (/** @type {string} */ selector, /** @type {string} */ name) =>
        Number(column.querySelector(selector)?.getAttribute(name))
      const change = Math.abs(at('.after', 'y') - at('.before', 'y1'))
      return { feature: Number(column.getAttribute('data-feature')), change }
    })
  )
}

/** The name of what has the focus. @param {Page} page */
function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : ''
    return element?.getAttribute('aria-label') ?? (label || element?.textContent) ?? ''
  })
}

/** Presses Tab until something with this name has the focus. @param {Page} page @param {string} name */
async function tabTo(page, name) {
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab')
    if ((await focused(page)).trim().startsWith(name)) return
  }
  assert.fail(`${name} cannot be reached with the keyboard`)
}
