/**
 * The site without a network: after one visit everything of it opens and trains; a new version replaces the old one whole, while
 * no page mixes files of two; a version of which a file is wrong is not taken.
 */
import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { writeServiceWorker } from '../../tools/building/offline.js'
import { SITE, launchChromium, openPage, ready } from './browser.js'
import { serve } from './static-server.js'

/** @import { Page } from 'playwright-core' */

let folder = ''
/** @type {Awaited<ReturnType<typeof serve>>} */
let site
/** @type {Awaited<ReturnType<typeof launchChromium>>} */
let browser

before(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'superposition-lab-site-')), '/')
  await cp(SITE, folder, { recursive: true })
  await release('one')
  site = await serve(folder)
  browser = await launchChromium()
})
after(async () => {
  await browser?.close()
  await site?.close().catch(() => {})
  await rm(folder, { recursive: true })
})

/** Publishes the site as another version: every script has a new name, and the page says which it is. @param {string} name */
async function release(name) {
  const assets = join(folder, 'assets')
  const scripts = (await readdir(assets)).filter((file) => file.endsWith('.js'))
  const renamed = scripts.map((file) => [file, file.replace(/(\.v-\w+)?\.js$/, `.v-${name}.js`)])
  for (const [file, next] of renamed) {
    let text = await readFile(join(assets, file), 'utf8')
    for (const [old, fresh] of renamed) text = text.replaceAll(old, fresh)
    await writeFile(join(assets, file), text)
    await rename(join(assets, file), join(assets, next))
  }
  let html = await readFile(join(folder, 'index.html'), 'utf8')
  for (const [old, fresh] of renamed) html = html.replaceAll(old, fresh)
  html = html.replace(/<title>[^<]*/, `<title>Version ${name}`)
  await writeFile(join(folder, 'index.html'), html)
  writeServiceWorker(folder)
}

/** Of which versions the page and everything that it has loaded are. @param {Page} page */
const versions = (page) =>
  page.evaluate(async () => {
    const page_ = await (await fetch(location.pathname)).text()
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
    const found = [
      page_.match(/<title>Version (\w+)/)?.[1],
      ...loaded.map((name) => name.match(/\.v-(\w+)\.js/)?.[1])
    ]
    return [...new Set(found.filter((name) => name))]
  })

/** Waits for a version that is in use, or one that waits. @param {Page} page @param {'active' | 'waiting'} which */
const worker = (page, which) =>
  page.evaluate(async (part) => {
    for (;;) {
      const registration = await navigator.serviceWorker.getRegistration()
      const state = registration?.[/** @type {'active' | 'waiting'} */ (part)]?.state
      if (state === (part === 'active' ? 'activated' : 'installed')) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }, which)

/**
 * Waits until the version that waits has taken over, as the page asked when it was opened. A worker that a debugger watches is never
 * idle, so that the one before has to be stopped by hand: that one only, or a page of the new version would lose its files.
 * @param {Page} page stands, of the version before
 * @param {string} mark of the new version's files
 */
async function takenOver(page, mark) {
  const debug = await page.context().newCDPSession(page)
  /** @type {Map<string, string>} */
  const statusOf = new Map()
  debug.on('ServiceWorker.workerVersionUpdated', (changed) => {
    for (const { versionId, status } of changed.versions) statusOf.set(versionId, status)
  })
  await debug.send('ServiceWorker.enable')
  const there = () =>
    page
      .evaluate((part) => {
        const loaded = performance.getEntriesByType('resource')
        return loaded.some(({ name }) => name.includes(part))
      }, mark)
      .catch(() => false)
  for (const start = Date.now(); !(await there()) && Date.now() - start < 60_000;) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    if (![...statusOf.values()].includes('installed')) continue
    for (const [versionId, status] of statusOf)
      if (status === 'activated') await debug.send('ServiceWorker.stopWorker', { versionId })
  }
}

test('works offline after one visit, and changes whole versions only', async () => {
  const { page } = await openPage(browser, { serviceWorkers: 'allow' })
  await page.goto(`${site.url}#preset=clean&steps=20`)
  await ready(page)
  await worker(page, 'active')
  assert.deepEqual(await versions(page), ['one'])

  // The old files are gone from the server, and pages of the old version still open what they had not loaded.
  const other = await page.context().newPage()
  await other.goto(`${site.url}#lesson=recovery`)
  await other.locator('[data-lesson=recovery]').waitFor()
  await release('two')
  await page.reload()
  await worker(page, 'waiting')
  await page.evaluate(() => (location.hash = '#lesson=dictionary'))
  await page.locator('[data-lesson=dictionary]').waitFor()
  await other.evaluate(() => (location.hash = '#lesson=superposition'))
  await other.locator('[data-lesson=superposition]').waitFor()
  assert.deepEqual([await versions(page), await versions(other)], [['one'], ['one']])
  await other.close()

  await page.reload()
  await page.locator('[data-lesson=dictionary]').waitFor()
  await takenOver(page, '.v-two.js')
  await page.locator('[data-lesson=dictionary]').waitFor()
  assert.deepEqual(await versions(page), ['two'])
  const kept = await page.evaluate(() => caches.keys())
  assert.equal(kept.length, 1, 'the version before is gone')

  // Half of a release: the list of the third version, a file of another.
  await release('three')
  await writeFile(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  const refused = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.update().catch(() => {})
    const fresh = registration?.installing
    while (fresh && fresh.state !== 'redundant' && fresh.state !== 'installed')
      await new Promise((resolve) => fresh.addEventListener('statechange', resolve, { once: true }))
    return { state: fresh?.state ?? 'redundant', waiting: Boolean(registration?.waiting) }
  })
  assert.deepEqual(refused, { state: 'redundant', waiting: false })

  await site.close()
  await page.goto(`${site.url}?course#preset=clean&steps=20&at=20`)
  await page.locator('.progress b', { hasText: /^20$/ }).waitFor({ timeout: 60_000 })
  await page.evaluate(() => (location.hash = '#lesson=superposition&lang=es'))
  await page.locator('[data-lesson=superposition]').waitFor()
  await page.locator('.stage .figure').first().waitFor()
  await page.evaluate(() => (location.hash = '#view=own-data'))
  await page.locator('lab-own-data').waitFor()
  assert.deepEqual(await versions(page), ['two'])
  await page.context().close()
})
