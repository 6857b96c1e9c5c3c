/**
 * The dictionary beside the truth as arrows: there where activations have two or three dimensions and nowhere else, with the
 * engine's own directions; turned by mouse and keyboard.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLab } from '../../wasm/index.js'
import { assertNoViolations } from './axe.js'
import { openPage, ready, stands } from './browser.js'
import { filesOf } from './plot-files.js'
import { stageChromium } from './stage.js'

/** @import { Page } from 'playwright-core' */

const stage = stageChromium()
const settings = { n_samples: 0, k: 1, min_active: 1, max_active: 1, steps: 60 }
const flat = { ...settings, n_features: 5, d_in: 2, d_sae: 6 }
const deep = { ...settings, n_features: 6, d_in: 3, d_sae: 8 }

/** @param {Page} page @param {Record<string, number>} config */
async function arrive(page, config) {
  const pairs = Object.entries(config).map(([key, value]) => `${key}=${value}`)
  await page.goto(`${stage.site.url}#${[...pairs, `at=${config.steps}`].join('&')}`)
  await ready(page)
  await stands(page, /^finished$/)
}

for (const config of [flat, deep])
  test(`${config.d_in} dimensions: the engine’s directions, matched pairs joined`, async () => {
    const { page, complaints } = await openPage(stage.browser)
    await arrive(page, config)
    const lab = await createLab(config)
    lab.train(config.steps)
    const { feature_to_latent } = lab.match()
    const directions = [...lab.read('features').data, ...lab.read('W_dec').data]
    lab.dispose()
    const matched = feature_to_latent.filter((latent) => latent >= 0).length
    const panel = page.locator('lab-dictionary')
    await panel.locator('.pair-join').first().waitFor()
    assert.equal(await panel.locator('.true-arrow').count(), config.n_features)
    assert.equal(await panel.locator('.latent-arrow').count(), config.d_sae)
    assert.equal(await panel.locator('.latent-arrow:not(.unmatched)').count(), matched)
    assert.equal(await panel.locator('.pair-join').count(), matched)
    const label = await panel.locator('svg[role=img]').getAttribute('aria-label')
    assert.match(label ?? '', /\d of \d features have a latent .* [\d.]+° apart/)
    const { rows } = await filesOf(page, 'The dictionary beside the truth')
    const written = rows.flatMap((row) => row.slice(3).map((cell) => Math.fround(Number(cell))))
    assert.deepEqual(written, directions)
    assert.deepEqual(
      rows.slice(0, config.n_features).map((row) => Number(row[2])),
      [...feature_to_latent]
    )
    assert.deepEqual(complaints, [])
  })

test('three dimensions are turned by keys and by dragging, and back; no violation of axe-core', async () => {
  const { page, complaints } = await openPage(stage.browser, { bypassCSP: true })
  await arrive(page, deep)
  const tip = page.locator('.true-arrow[data-feature="0"] circle')
  const turning = page.locator('.turning')
  await tip.waitFor()
  const places = () => page.evaluate(tips)
  /** Waits until the tips stand there, or no longer do. @param {string} there @param {boolean} same */
  const until = (there, same) =>
    page.waitForFunction(([wanted, alike]) => {
      const circles = [...document.querySelectorAll('.true-arrow circle')]
      const now = circles.map((one) => `${one.getAttribute('cx')} ${one.getAttribute('cy')}`)
      return (now.sort().join() === wanted) === alike
    }, /** @type {const} */ ([there, same]))
  const first = await places()
  await turning.focus()
  await page.keyboard.press('ArrowRight')
  await until(first, false)
  const second = await places()
  await page.keyboard.press('ArrowUp')
  await until(second, false)
  await page.keyboard.press('Home')
  await until(first, true)
  // Waits until the panels above have come to rest.
  await turning.hover({ position: { x: 100, y: 100 } })
  const box = (await turning.boundingBox()) ?? assert.fail()
  await page.mouse.down()
  await page.mouse.move(box.x + 180, box.y + 100, { steps: 4 })
  await page.mouse.up()
  await until(first, false)
  await page.keyboard.press('Home')
  await until(first, true)
  await page.mouse.move(box.x + 220, box.y + 140)
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  )
  assert.equal(await places(), first, 'the picture is let go')
  for (const [width, colorScheme] of /** @type {const} */ ([
    [390, 'dark'],
    [1280, 'light']
  ])) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    await assertNoViolations(page, `${width} ${colorScheme}`, { within: 'lab-dictionary' })
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width)
  }
  await arrive(page, { steps: 5 })
  await page.locator('lab-recovery').waitFor()
  await page.locator('lab-dictionary section').waitFor({ state: 'detached' })
  assert.deepEqual(complaints, [])
})

/** Runs in the page: where the true features end. */
function tips() {
  const circles = [...document.querySelectorAll('.true-arrow circle')]
  const now = circles.map((one) => `${one.getAttribute('cx')} ${one.getAttribute('cy')}`)
  return now.sort().join()
}
