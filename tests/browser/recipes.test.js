/**
 * Every recipe's snippet in a page as its system would make it, the module for notebooks and MyST under a minimal host, and the page
 * that builds the snippets.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { RECIPES } from '../../web/embed/snippets.js'
import { SITE, launchChromium, openPage } from './browser.js'
import { hostHtml, serveHostPages } from './host-pages.js'
import { serve } from './static-server.js'

/** @type {Record<string, import('./host-pages.js').HostPage>} */
const pages = {}
/** @type {Awaited<ReturnType<typeof serve>>} */
let lab
/** @type {Awaited<ReturnType<typeof serveHostPages>>} */
let host
/** @type {Awaited<ReturnType<typeof launchChromium>>} */
let browser

before(async () => {
  lab = await serve(SITE, { policy: '' })
  host = await serveHostPages(pages)
  browser = await launchChromium()
})
after(async () => {
  await browser?.close()
  await host?.close()
  await lab?.close()
})

const CHOSEN = { config: 'preset=clean&steps=20', hide: 'curves', lock: 'd_sae' }

/** What reaches a reader's page of a snippet: raw HTML without its fence, JSX without its style. @param {string} snippet */
const html = (snippet) => snippet.replace(/^```.*$/gm, '').replace(/style=\{\{.*?\}\}/g, '')

/** @param {string} name */
function snippetOf(name) {
  const recipe = RECIPES.find((one) => one.name === name)
  assert.ok(recipe)
  return recipe.snippet({ lab: lab.url, host: host.url }, CHOSEN)
}

for (const { name } of RECIPES.filter((recipe) => recipe.name !== 'Jupyter Book'))
  test(`the snippet for ${name} shows the lab`, async () => {
    pages['/page.html'] = { html: hostHtml(html(snippetOf(name))) }
    const { page, complaints } = await openPage(browser)
    await page.goto(`${host.url}/page.html`)
    const start = page.getByRole('button', { name: 'Start' })
    if (await page.locator('superposition-lab').count()) await start.click()
    const frame = page.frameLocator('iframe')
    await frame
      .locator('.rate', { hasText: 'paused' })
      .waitFor({ state: 'attached', timeout: 60_000 })
    assert.ok(await frame.locator('#setting-d_sae').isDisabled())
    assert.equal(await frame.locator('#setting-steps').inputValue(), '20')
    assert.equal(await frame.locator('lab-curves').count(), 0)
    assert.deepEqual(complaints, [])
    await page.context().close()
  })

test('the module of the snippet for Jupyter Book works under a minimal host, and is taken away again', async () => {
  const [, address, options] =
    snippetOf('Jupyter Book').match(/^:::\{anywidget\} (\S+)\n(.*)\n:::$/) ?? []
  const { page, complaints } = await openPage(browser)
  await page.goto(`${lab.url}recipes.html`)
  const found = await page.evaluate(
    async ({ module, given }) => {
      /** @type {Record<string, any>} */
      const values = { ...JSON.parse(given) }
      /** @type {Map<string, () => void>} */
      const listeners = new Map()
      let saved = 0
      const model = {
        get: (/** @type {string} */ key) => values[key],
        set: (/** @type {string} */ key, /** @type {unknown} */ value) => (values[key] = value),
        save_changes: () => saved++,
        on: (/** @type {string} */ event, /** @type {() => void} */ hear) =>
          listeners.set(event, hear),
        off: (/** @type {string} */ event) => listeners.delete(event)
      }
      const el = document.createElement('div')
      document.body.prepend(el)
      const widget = (await import(module)).default
      const remove = widget.render({ model, el })
      const element = /** @type {any} */ (el.querySelector('superposition-lab'))
      const done = new Promise((resolve) =>
        element.addEventListener('superposition:complete', resolve, { once: true })
      )
      await element.play()
      await done
      const first = values.metrics.fingerprint
      values.config = 'preset=clean&steps=20&seed=9'
      listeners.get('change:config')?.()
      const again = new Promise((resolve) =>
        element.addEventListener('superposition:complete', resolve, { once: true })
      )
      await element.play()
      await again
      const second = values.metrics.fingerprint
      remove()
      return {
        first,
        second,
        step: values.step,
        saved,
        left: el.childNodes.length,
        listeners: listeners.size
      }
    },
    { module: address, given: options }
  )
  assert.match(found.first, /^[0-9a-f]{16}$/)
  assert.notEqual(found.first, found.second)
  assert.deepEqual([found.step, found.saved, found.left, found.listeners], [20, 2, 0, 0])
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('the page of recipes builds the snippet and its preview; what is typed is never markup', async () => {
  const { page, complaints } = await openPage(browser)
  await page.goto(`${lab.url}recipes.html`)
  const markup = '"><img src=x onerror=alert(1)>'
  await page.locator('[name=lesson]').selectOption('recovery')
  await page.locator('[name=config]').fill(`k=3&${markup}`)
  await page.locator('[name=hide]').fill('seed')
  await page.locator('[name=autoplay]').check()
  const chosen = { lesson: 'recovery', config: `k=3&${markup}`, hide: 'seed', autoplay: '' }
  for (const { name, snippet } of RECIPES) {
    await page.locator('[name=recipe]').selectOption(name)
    const expected = snippet({ lab: lab.url, host: 'https://course.example' }, chosen)
    assert.equal(await page.locator('pre').textContent(), expected)
    if (name !== 'Jupyter Book') assert.ok(!expected.includes('<img'), name)
  }
  assert.equal(await page.locator('superposition-lab').getAttribute('config'), chosen.config)
  await page.locator('superposition-lab').scrollIntoViewIfNeeded()
  await page
    .frameLocator('iframe')
    .locator('lab-notices .notice', { hasText: '<img src' })
    .waitFor({ timeout: 60_000 })
  assert.equal(await page.locator('img').count(), 0)
  assert.equal(await page.frameLocator('iframe').locator('img').count(), 0)
  assert.deepEqual(complaints, [])
  await page.context().close()
})
