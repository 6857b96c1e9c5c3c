/**
 * The baselines on the page: they wait for a finished run, are trained in the worker while the page stays live, say the
 * numbers that Node says, and can be stopped, by the button and by a new run.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { baselines, presets } from '../../wasm/index.js'
import { assertNoViolations } from './axe.js'
import { openPage, ready, stands } from './browser.js'
import { stageChromium } from './stage.js'

/** @import { Page } from 'playwright-core' */

const stage = stageChromium()
const short = '#preset=clean&steps=60&at=60'

test('are trained from the keyboard and say what Node says', async () => {
  const { page, complaints } = await openPage(stage.browser)
  await open(page, '#preset=clean&steps=60')
  const button = page.getByRole('button', { name: 'Train the baselines' })
  assert.equal(await button.isDisabled(), true)
  assert.match(await words(page), /Play the run to its end first/)
  await open(page, short)
  await button.focus()
  await page.keyboard.press('Enter')
  await page.locator('.baseline-training p', { hasText: 'All are trained.' }).waitFor()
  await page.getByText('The baselines as a table').click()

  /** @type {import('../../wasm/index.js').Baseline[]} */
  let expected = []
  for await (const report of baselines({ ...presets.clean.config, steps: 60 }))
    expected = report.baselines
  for (const { name, metrics } of expected) {
    const cells = await page.locator(`tr[data-baseline=${name}] td`).allTextContents()
    const { recovery, explained_variance } = metrics ?? assert.fail(name)
    const numbers = [recovery.matched_above_90, recovery.mcc, explained_variance]
    assert.deepEqual(
      cells.slice(0, 3),
      numbers.map((value) => value.toFixed(3))
    )
  }
  const [f1] = await page.locator('table.gap tbody td').allTextContents()
  assert.equal(f1, expected[0].gap?.encoder.f1.toFixed(2))
  const label = await page.locator('.baseline-bars svg').getAttribute('aria-label')
  for (const { title } of expected) assert.ok(label?.includes(title), title)
  assert.equal(await page.locator('.baseline-bars .chance-mark').count(), 10)
  assert.deepEqual(complaints, [])
})

test('leave the page live, stop when told, and go when the run is reset', async () => {
  const { page, complaints } = await openPage(stage.browser)
  const said = (/** @type {string | RegExp} */ hasText) =>
    page.locator('.baseline-training p', { hasText }).waitFor()
  // Long enough to be stopped in the middle.
  await open(page, '#preset=clean&steps=12000&at=12000')
  await page.getByRole('button', { name: 'Train the baselines' }).click()
  await said(/^Training [2-5] of 5/)
  await page.locator('.baseline-bars .row-title').first().waitFor()
  const sample = page.getByLabel('Strength', { exact: true })
  await sample.focus()
  await page.keyboard.press('Home')
  await page.locator('.steering > .sentence', { hasText: 'strength −3.0' }).waitFor()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await said(/^Stopped\.$/)
  await page.getByRole('button', { name: 'Train the baselines' }).click()
  await said(/^Training [2-5] of 5/)
  await page.getByRole('button', { name: 'Reset', exact: true }).click()
  await page.locator('.progress b', { hasText: /^0$/ }).waitFor()
  await said(/Play the run to its end first/)
  await page.locator('.baseline-bars').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Step' }).click()
  await page.locator('.progress b', { hasText: /^1$/ }).waitFor()
  assert.deepEqual(complaints, [])
})

test('say which twin a config does not allow', async () => {
  const { page, complaints } = await openPage(stage.browser)
  await open(page, `${short}&tied_weights=true`)
  await page.getByRole('button', { name: 'Train the baselines' }).click()
  await page.locator('.baseline-training p', { hasText: 'All are trained.' }).waitFor()
  const left = await page.locator('.baselines .meaning').allTextContents()
  assert.equal(left.length, 3)
  assert.match(left[0], /Frozen random decoder is left out: freeze must be none/)
  assert.deepEqual(complaints, [])
})

test('have no violation of axe-core and no sideways scrolling, light and dark, wide and narrow', async () => {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    for (const width of [390, 1280]) {
      const viewport = { width, height: 800 }
      const { page } = await openPage(stage.browser, { colorScheme, viewport, bypassCSP: true })
      await open(page, short)
      await page.getByRole('button', { name: 'Train the baselines' }).click()
      await page.locator('.baseline-training p', { hasText: 'All are trained.' }).waitFor()
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      assert.ok(wide <= width, `${wide} pixels wide at ${width}`)
      await assertNoViolations(page, `${colorScheme}, ${width}`, { within: 'lab-baselines' })
      await page.context().close()
    }
  }
})

/** @param {Page} page @param {string} link */
async function open(page, link) {
  await page.goto('about:blank')
  await page.goto(stage.site.url + link)
  await ready(page)
  if (link.includes('at=')) await stands(page, /^finished$/)
}

/** What the panel says beside its button. @param {Page} page */
async function words(page) {
  return ((await page.locator('.baseline-training p').textContent()) ?? '').trim()
}
