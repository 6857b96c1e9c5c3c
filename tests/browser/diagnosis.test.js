/**
 * What the page says of a run that stands still: the diagnosis, advice that can be tried with one button, the verdict on a
 * latent, and steering by three methods beside its rivals.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPage, playToEnd, ready, stands } from './browser.js'
import { stageChromium } from './stage.js'

/** @import { Page } from 'playwright-core' */

const stage = stageChromium()

/** @param {Page} page @param {string} selector */
async function text(page, selector) {
  return ((await page.locator(selector).textContent()) ?? '').trim().replace(/\s+/g, ' ')
}

test('a run whose penalty kills is diagnosed, and trying the advice opens a run that works', async () => {
  const { page, complaints } = await openPage(stage.browser)
  await page.goto(`${stage.site.url}#preset=clean&variant=relu&l1_coefficient=5&at=1500`)
  await ready(page)
  await stands(page, /^finished$/)
  const sentence = page.locator('lab-diagnosis .sentence')
  await sentence
    .filter({ hasText: /of 64 latents never fire .* Try l1_coefficient = 1\.5\./ })
    .waitFor()
  assert.match(await text(page, 'lab-diagnosis .verdicts'), /^Latents: .*\d+ dead$/)
  await page.getByRole('button', { name: 'Try it' }).click()
  await page.waitForURL(/l1_coefficient=1\.5/)
  await sentence.filter({ hasText: 'Train some steps' }).waitFor()
  await playToEnd(page)
  await sentence.filter({ hasText: /^\s*32 of 32 features are found/ }).waitFor()
  assert.deepEqual(complaints, [])
})

test('a latent pointed at gets its verdict', async () => {
  const { page, complaints } = await openPage(stage.browser, { reducedMotion: 'reduce' })
  await page.goto(`${stage.site.url}#preset=clean&at=1500`)
  await ready(page)
  await stands(page, /^finished$/)
  const cell = page.locator('lab-diagnosis .cell')
  await cell.filter({ hasText: 'Point at a latent' }).waitFor()
  // Counted on the way there, the panel above may grow and move the chip from under the mouse.
  await page.locator('lab-latents').scrollIntoViewIfNeeded()
  await page.locator('lab-latents .scores').waitFor()
  const chip = page.locator('lab-sample .chip.latent').first()
  const latent = await chip.getAttribute('data-latent')
  await chip.hover()
  await cell.filter({ hasText: `Latent ${latent}: ` }).waitFor()
  assert.match(
    await text(page, 'lab-diagnosis .cell'),
    /^Latent \d+: (found|mixed|stray)\. It .* It fires on \d+ % of samples/
  )
  assert.deepEqual(complaints, [])
})

test('steering has three methods, and stands beside its rivals', async () => {
  const { page, complaints } = await openPage(stage.browser)
  await page.goto(`${stage.site.url}#preset=clean&at=1500`)
  await ready(page)
  await stands(page, /^finished$/)
  await page.locator('.compared', { hasText: 'decoder row' }).waitFor()
  const numbers = (await text(page, '.compared')).match(
    /without feature \d+, at strength 1\.5, .* row ([\d.]+) and ([\d.]+); the true direction ([\d.]+) and ([\d.]+);/
  )
  assert.ok(numbers, await text(page, '.compared'))
  const [decoder, decoderOthers, truth] = numbers.slice(1).map(Number)
  assert.ok(decoder > 1.2 && Math.abs(decoder - truth) < 0.1 && decoderOthers < 0.6)
  assert.equal(await page.locator('.dose-response polyline').count(), 12)
  const curve = () => page.locator('.dose-response polyline.decoder').first().getAttribute('points')
  const added = await curve()
  await page.locator('.method').getByText('cap', { exact: true }).click()
  await page.locator('.steering > .sentence', { hasText: 'capped at 1.5' }).waitFor()
  await page.locator('.compared', { hasText: 'that hold feature' }).waitFor()
  assert.notEqual(await curve(), added)
  await page.locator('.method').getByText('set', { exact: true }).click()
  await page.locator('.steering > .sentence', { hasText: 'set to 1.5' }).waitFor()
  assert.deepEqual(complaints, [])
})
