/**
 * What stands beside lessons and sandbox is open to everybody: axe-core finds nothing on the page of recipes, in an embedded lab and in
 * the progress box, light and dark, narrow and wide; and the recipes are found from the sandbox.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { words } from '../../web/strings/en/recipes.js'
import { assertNoViolations } from './axe.js'
import { openPage } from './browser.js'
import { stageHosts } from './embed-stage.js'
import { layoutFaults } from './layout-faults.js'

/** @import { Frame, Page } from 'playwright-core' */

const stage = stageHosts()

/** @param {Page} page @param {Frame} frame the page's own, or one in it */
async function assertOpenToAll(page, frame) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark']))
    for (const width of [1280, 390]) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 800 })
      assert.deepEqual(await layoutFaults(frame), [], `${colorScheme}, ${width}`)
      await assertNoViolations(frame, `${colorScheme}, ${width}`)
    }
}

test('the page of recipes, by the link in the sandbox', async () => {
  const { page, complaints } = await openPage(stage.browser, { bypassCSP: true })
  await page.goto(stage.lab.url)
  await page.getByRole('link', { name: 'The lab in a page of yours' }).click()
  await page.getByRole('heading', { name: 'The lab in a page of yours' }).waitFor()
  await page.locator('[name=hide]').fill('seed')
  await assertOpenToAll(page, page.mainFrame())
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('the page of recipes in Spanish, and back to English', async () => {
  const { page, complaints } = await openPage(stage.browser, { bypassCSP: true })
  await page.goto(`${stage.lab.url}#lang=es`)
  await page.getByRole('link', { name: 'El laboratorio en una página tuya' }).click()
  await page.getByRole('heading', { name: 'El laboratorio en una página tuya' }).waitFor()
  assert.equal(await page.locator('html').getAttribute('lang'), 'es')
  assert.equal(await page.locator('superposition-lab').getAttribute('lang'), 'es')
  const text = (await page.locator('.recipes').textContent()) ?? ''
  for (const [key, english] of Object.entries(words)) assert.ok(!text.includes(english), key)
  assert.doesNotMatch(text, /recipes\.|contents\./)
  await assertOpenToAll(page, page.mainFrame())
  assert.match((await page.locator('a[href="./#lang=es"]').textContent()) ?? '', /Al laboratorio/)
  await page.getByRole('link', { name: 'English' }).click()
  await page.getByRole('heading', { name: words['recipes.heading'] }).waitFor()
  assert.deepEqual(complaints, [])
  await page.context().close()
})

for (const lesson of ['', 'recovery'])
  test(`an embedded lab, ${lesson || 'the sandbox'}`, async () => {
    const { page, complaints } = await openPage(stage.browser, { bypassCSP: true })
    await page.goto(`${stage.host.url}/strict.html`)
    if (lesson)
      await page
        .locator('#one')
        .evaluate((element, name) => element.setAttribute('lesson', name), lesson)
    await page.locator('#one').getByRole('button', { name: 'Start' }).click()
    const inside = page.frameLocator('#one iframe')
    await inside.locator(lesson ? '.lesson-section.end' : '.fingerprint').waitFor()
    const frame = await (await page.locator('#one iframe').elementHandle())?.contentFrame()
    assert.ok(frame)
    assert.equal(await inside.getByRole('link', { name: 'The lab in a page of yours' }).count(), 0)
    await assertOpenToAll(page, frame)
    assert.deepEqual(complaints, [])
    await page.context().close()
  })

test('the progress box, with what it says', async () => {
  const { page, complaints } = await openPage(stage.browser, { bypassCSP: true })
  await page.goto(`${stage.lab.url}#lesson=contents`)
  await page.getByRole('button', { name: 'Reset' }).click()
  await page.getByText('were reset').waitFor()
  await assertOpenToAll(page, page.mainFrame())
  assert.deepEqual(complaints, [])
  await page.context().close()
})
