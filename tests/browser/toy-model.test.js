/**
 * Toy models on the page: their view is loaded when one is chosen, plays in the same worker, says the numbers that Node
 * says, and its link repeats the run; the autoencoder comes back whole.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createToyModel, toyPresets } from '../../wasm/index.js'
import { assertNoViolations } from './axe.js'
import { fingerprint, openPage, playToEnd, ready, stands } from './browser.js'
import { stageChromium } from './stage.js'

/** @import { Page } from 'playwright-core' */

const stage = stageChromium()

test('the pentagon plays to its end, and its link repeats it', async () => {
  const { page, complaints } = await openPage(stage.browser)
  await page.goto(stage.site.url)
  await ready(page)
  const before = [...stage.site.paths].filter((path) => /toy/.test(path))
  assert.deepEqual(before, [], 'nothing of the toy models is loaded before they are asked for')
  await page.getByText(/^Superposition: how many/).click()
  await page.getByText('the pentagon').click()
  await page.locator('lab-toy-view').waitFor()
  await page.locator('.progress', { hasText: 'step 0 of 6000' }).waitFor()
  assert.match(page.url(), /#model=toy_model&learning_rate=0.003&batch_size=512$/)
  await playToEnd(page)

  const config = { ...toyPresets.pentagon.config }
  const model = await createToyModel(config)
  const metrics = model.train(6000)
  model.dispose()
  const five = metrics.instances.filter(({ represented }) => represented === 5).length
  assert.equal(await fingerprint(page), metrics.fingerprint, 'the page trains what Node trains')
  assert.equal(five, 10)
  assert.match(await text(page, '.reading'), /^5 of 5 features are represented in 10 of 10 models/)
  assert.equal(await page.locator('.models .arrow').count(), 50)
  await page.getByText('All models as a table').click()
  const { gaps } = metrics.instances[3]
  const row = await page.locator('.toy-models tbody tr').nth(3).textContent()
  assert.ok(row?.includes(`${gaps[0].toFixed(1)}° to ${gaps[4].toFixed(1)}°`), row ?? '')

  await page.locator('.models input').first().focus()
  await page.keyboard.press('ArrowRight')
  assert.match(await text(page, '#toy-geometry-heading'), /^Model 2, features active in 2 %$/)
  await page.locator('.map.gram').focus()
  await page.keyboard.press('ArrowRight')
  assert.match(await text(page, '#toy-gram-cell'), /^Features 0 and [01]: [−\d.]+\.$/)

  const again = await openPage(stage.browser)
  assert.match(page.url(), /at=6000$/)
  await again.page.goto(page.url())
  await stands(again.page, /^finished$/)
  assert.equal(await fingerprint(again.page), metrics.fingerprint)
  assert.deepEqual([...complaints, ...again.complaints], [])
})

test('steps, resets, takes settings, and gives way to an autoencoder', async () => {
  const { page, complaints } = await openPage(stage.browser)
  await page.goto(`${stage.site.url}#preset=twenty-in-five&instances=3`)
  await ready(page)
  await page.getByRole('button', { name: 'Step' }).click()
  await page.locator('.progress b', { hasText: /^1$/ }).waitFor()
  await page.getByRole('button', { name: 'Reset', exact: true }).click()
  await page.locator('.progress b', { hasText: /^0$/ }).waitFor()
  await page.getByLabel('instances', { exact: true }).fill('4')
  await page.waitForURL(/instances=4/)
  await page.locator('.models label').nth(3).waitFor()
  assert.equal(await page.locator('.sweep.counts .model').count(), 4)
  await page.getByText(/^Ways to fool yourself/).click()
  await page.getByText('Reconstruction is not recovery', { exact: true }).click()
  await page.locator('lab-recovery').waitFor()
  await page.waitForURL((url) => !url.hash.includes('model='))
  assert.equal(await page.locator('lab-toy-view').count(), 0)
  await page.getByRole('button', { name: 'Step' }).click()
  await page.locator('.progress b', { hasText: /^1$/ }).waitFor()
  assert.deepEqual(complaints, [])
})

test('what is wrong in a link gets its sentence', async () => {
  const { page, complaints } = await openPage(stage.browser)
  for (const [link, expected] of /** @type {[string, RegExp][]} */ ([
    ['model=banana', /model = “banana” is not known; choose one of sae, toy_model/],
    ['model=toy_model&instances=0', /instances = 0 is not allowed/],
    ['model=toy_model&d_sae=4', /“d_sae” is not a setting/],
    ['model=toy_model&preset=clean', /preset = “clean” is not known; choose one of pentagon/],
    ['preset=pentagon&at=9999', /at = “9999” is not a step of this run.*6000/]
  ])) {
    await page.goto(`${stage.site.url}#${link}`)
    await page.locator('lab-notices .notice', { hasText: expected }).waitFor()
    await ready(page)
    const toys = page.locator('lab-toy-view')
    if (link.includes('banana')) assert.equal(await toys.count(), 0)
    else await toys.waitFor()
  }
  assert.deepEqual(complaints, [])
})

test('no violation of axe-core and no sideways scrolling, light and dark, wide and narrow', async () => {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    for (const link of [
      '#preset=pentagon&steps=300&at=300',
      '#preset=twenty-in-five&steps=200&at=200&importance=1',
      '#model=toy_model&d_hidden=3&n_features=6&instances=30&steps=50&at=50'
    ]) {
      const viewport = { width: 390, height: 800 }
      const { page } = await openPage(stage.browser, { colorScheme, viewport, bypassCSP: true })
      await page.goto(stage.site.url + link)
      await ready(page)
      await stands(page, /^finished$/)
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        assert.ok(wide <= width, `${link}: ${wide} pixels wide at ${width}`)
        await assertNoViolations(page, `${link}, ${colorScheme}, ${width}`)
      }
      await page.context().close()
    }
  }
})

/** @param {Page} page @param {string} selector */
async function text(page, selector) {
  return ((await page.locator(selector).textContent()) ?? '').trim().replace(/\s+/g, ' ')
}
