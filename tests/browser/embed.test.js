/**
 * The lab in pages of strangers: under a strict security policy, twice on one page, in a sandbox without an origin, between
 * hostile styles, with a picture for print.
 */
import assert from 'node:assert/strict'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { SITE, openPage } from './browser.js'
import { fingerprint, heights, playEmbedded, stageHosts } from './embed-stage.js'

const stage = stageHosts()
const HOST_LIMIT = 30_000

test('two on a page with a strict policy train and do not disturb each other', async (context) => {
  const { page, complaints } = await openPage(stage.browser)
  const already = new Set(stage.lab.paths)
  await page.goto(`${stage.host.url}/strict.html`)
  await page.getByRole('button', { name: 'Start' }).first().waitFor()
  const loaded = [...stage.lab.paths].filter((path) => !already.has(path))
  assert.deepEqual(loaded, ['/embed.js'], 'nothing else before the reader starts it')
  const { size } = await stat(join(SITE, 'embed.js'))
  context.diagnostic(`embed.js costs its host ${size} bytes uncompressed`)
  assert.ok(size <= HOST_LIMIT)
  assert.equal(await page.locator('iframe').count(), 0)

  await page.locator('#one').getByRole('button', { name: 'Start' }).click()
  const one = page.frameLocator('#one iframe')
  await one.locator('.fingerprint', { hasText: /^[0-9a-f]{16}$/ }).waitFor()
  assert.equal(await one.locator('#setting-seed, lab-curves, lab-header, lab-presets').count(), 0)
  assert.ok(await one.locator('#setting-d_sae').isDisabled())
  assert.ok(await one.locator('#setting-k').isEnabled())
  assert.ok(await page.getByText('A picture').isHidden())

  const [first, second] = await Promise.all([playEmbedded(page, 'one'), playEmbedded(page, 'two')])
  assert.equal(first.metrics.fingerprint, await fingerprint())
  assert.equal(second.metrics.fingerprint, await fingerprint(9))
  assert.ok(first.reports > 0)
  const found = await page.evaluate(async () => {
    const [a, b] = ['one', 'two'].map((id) => /** @type {any} */ (document.getElementById(id)))
    const before = await b.metrics()
    const refused = await a.set({ k: 999 }).catch((/** @type {Error} */ error) => error.message)
    await a.set({ seed: 5, k: 2 })
    await a.pause()
    await a.reset()
    const now = await a.metrics()
    return {
      refused,
      step: now.step,
      same: JSON.stringify(before) === JSON.stringify(await b.metrics())
    }
  })
  assert.match(found.refused, /k.*d_sae/)
  assert.deepEqual([found.step, found.same], [0, true])
  assert.equal(await one.locator('#setting-k').inputValue(), '2')
  const { tall, content } = await heights(page, 'one')
  assert.equal(tall, content, 'the frame is as tall as what is in it')

  await page.evaluate(() => document.getElementById('one')?.remove())
  assert.equal((await playEmbedded(page, 'two')).metrics.fingerprint, await fingerprint(9))
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('as a module, between hostile styles that break neither side; in print its picture stands', async () => {
  const { page, complaints } = await openPage(stage.browser)
  await page.goto(`${stage.host.url}/module.html`)
  const look = () => page.locator('h1').evaluate((h1) => JSON.stringify(getComputedStyle(h1)))
  const before = await look()
  const { metrics } = await playEmbedded(page, 'one')
  assert.equal(metrics.fingerprint, await fingerprint())
  assert.equal(await look(), before)
  const shown = await page.locator('#one').evaluate((element) => {
    const frame = /** @type {HTMLElement} */ (element.shadowRoot?.querySelector('iframe'))
    const { display, opacity, visibility } = getComputedStyle(frame)
    const outer = getComputedStyle(element)
    return [display, opacity, visibility, outer.opacity, outer.visibility, outer.transform]
  })
  assert.deepEqual(shown, ['block', '1', 'visible', '1', 'visible', 'none'])
  const { tall, content } = await heights(page, 'one')
  assert.equal(tall, content)
  await page.emulateMedia({ media: 'print' })
  assert.ok(await page.locator('#one iframe').isHidden())
  assert.ok((await page.locator('figcaption').boundingBox()) !== null)
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('a dialog opens where the reader is, not in the middle of a frame taller than the window', async () => {
  const { page, complaints } = await openPage(stage.browser)
  await page.goto(`${stage.host.url}/strict.html`)
  await playEmbedded(page, 'two')
  const frame = page.frameLocator('#two iframe')
  for (const button of await frame.locator('lab-plot-data > button').all()) {
    await button.click()
    await frame.locator('dialog[open] .close').click()
    await frame.locator('dialog').waitFor({ state: 'detached' })
  }
  const { tall, content } = await heights(page, 'two')
  assert.equal(tall, content)
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('without scripts the picture and its caption stand', async () => {
  const { page } = await openPage(stage.browser, { javaScriptEnabled: false })
  await page.goto(`${stage.host.url}/strict.html`)
  assert.ok(await page.getByText('What a run shows').isVisible())
  await page.context().close()
})

test('in a sandboxed frame, where nothing has an origin, it trains', async () => {
  const { page, complaints } = await openPage(stage.browser)
  await page.goto(`${stage.host.url}/sandbox.html`)
  const stranger = page.frame('stranger')
  assert.ok(stranger)
  await stranger.locator('#one').getByRole('button', { name: 'Start' }).waitFor()
  assert.equal(await stranger.evaluate(() => self.origin), 'null')
  assert.equal((await playEmbedded(stranger, 'one')).metrics.fingerprint, await fingerprint())
  assert.deepEqual(complaints, [])
  await page.context().close()
})
