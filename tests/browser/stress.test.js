/**
 * Stress: twenty loads and disposals of an embedded lab leave no worker and no frame behind, and no memory; a worker that is killed
 * in the middle is told to the host; random clicks, values and texts break nothing.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LESSONS } from '../../web/state/course.js'
import { openPage } from './browser.js'
import { stageHosts } from './embed-stage.js'
import { TYPED } from './hostile-texts.js'
import { layoutFaults } from './layout-faults.js'
import { visit } from './monkey-places.js'

const stage = stageHosts()

test('twenty loads and disposals of an embedded lab leave nothing behind', async (context) => {
  const { page, complaints } = await openPage(stage.browser)
  await page.goto(`${stage.host.url}/strict.html`)
  const debug = await page.context().newCDPSession(page)
  /** @type {number[]} */
  const kilobytes = []
  for (let load = 0; load < 20; load++) {
    await page.evaluate(async () => {
      const lab = /** @type {any} */ (document.createElement('superposition-lab'))
      lab.setAttribute('config', 'preset=clean&steps=20')
      document.body.prepend(lab)
      await lab.play()
      lab.remove()
    })
    await debug.send('HeapProfiler.collectGarbage')
    const { usedSize } = await debug.send('Runtime.getHeapUsage')
    kilobytes.push(Math.round(usedSize / 1024))
  }
  assert.equal(page.frames().length, 1)
  assert.equal(page.workers().length, 0)
  context.diagnostic(`the host's heap after each: ${kilobytes.join(', ')} KB`)
  // The first loads warm the host's code; a frame that stayed would hold megabytes.
  const late = Math.min(...kilobytes.slice(-5))
  assert.ok(late - kilobytes[4] < 1000, kilobytes.join(' '))
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('a worker that is killed in the middle is one sentence to the host, and the lab starts again', async () => {
  const { page } = await openPage(stage.browser)
  await page.goto(`${stage.host.url}/strict.html`)
  await page.locator('#one').evaluate(async (element) => {
    element.setAttribute('config', 'preset=clean&steps=100000')
    element.addEventListener('superposition:problem', (/** @type {any} */ { detail }) =>
      Object.assign(window, { sentence: detail.sentence })
    )
    await /** @type {any} */ (element).play()
  })
  const frame = page.frameLocator('#one iframe')
  const [worker] = page.workers()
  await worker.evaluate(
    () =>
      void setTimeout(() => {
        throw new Error('killed')
      })
  )
  await page.waitForFunction(() => Reflect.get(window, 'sentence'))
  assert.match(
    await page.evaluate(() => Reflect.get(window, 'sentence')),
    /engine stopped: .*killed/
  )
  await frame.getByRole('button', { name: 'Restart' }).click()
  await frame.locator('.notice.failure').waitFor({ state: 'detached', timeout: 60_000 })
  assert.equal(await frame.locator('#setting-steps').inputValue(), '100000')
  await page.context().close()
})

/** Runs in the page: seeded clicks on buttons and values of inputs, one a frame. @param {{ count: number, texts: string[] }} given */
async function playAtRandom({ count, texts }) {
  let seed = 7
  const random = (/** @type {number} */ below) => (seed = (seed * 48271) % 2147483647) % below
  for (let i = 0; i < count; i++) {
    const all = document.querySelectorAll(
      'main :is(button, input, select):not([disabled], [type=file])'
    )
    const target = /** @type {HTMLInputElement | undefined} */ (all[random(all.length || 1)])
    const typed = target instanceof HTMLInputElement && !/^(radio|checkbox)$/.test(target.type)
    if (target && typed) {
      const slid = String(random(Number(target.max) + 1))
      target.value = target.type === 'range' ? slid : texts[random(texts.length)]
      target.dispatchEvent(new Event('input', { bubbles: true }))
      target.dispatchEvent(new Event('change', { bubbles: true }))
    } else target?.click()
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
}

test('random clicks, values and texts, from right to left, break no lesson', async () => {
  for (const lesson of LESSONS) {
    const { page, complaints } = await openPage(stage.browser, { reducedMotion: 'reduce' })
    const said = new Set()
    page.on('dialog', (dialog) => said.add(dialog.message()) && void dialog.dismiss())
    await page.goto(`${stage.lab.url}#lesson=${lesson}`)
    await page.locator('.stage, lab-own-section').first().waitFor()
    await page.evaluate(() => (document.documentElement.dir = 'rtl'))
    await page.evaluate(playAtRandom, { count: 120, texts: TYPED })
    assert.deepEqual(await layoutFaults(page), [], lesson)
    assert.equal(await page.locator('.notice.failure').count(), 0, lesson)
    assert.deepEqual([complaints, [...said]], [[], []], lesson)
    await page.context().close()
  }
})

for (const place of ['sandbox', 'toy-models', 'own-activations', 'contents', 'embedded'])
  test(`a monkey with mouse, keyboard, links and files breaks nothing: ${place}`, async () => {
    const { done } = await visit(stage, { place, seed: 11, actions: 40 })
    assert.ok(done.press > 0 && done.type > 0)
  })

test('a monkey finds what is wrong', async () => {
  const breakIt = (/** @type {import('playwright-core').Page} */ page) =>
    page.addInitScript(() => addEventListener('click', () => alert('a text ran')))
  const found = visit(stage, { place: 'contents', seed: 11, actions: 20, breakIt })
  await assert.rejects(found, /a hostile text ran, after 20 actions/)
})
