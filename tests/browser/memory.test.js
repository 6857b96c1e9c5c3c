/**
 * Twenty visits leave nothing behind: the page opened, trained and left; lessons, sandbox, toy models and one's own data one after
 * the other in one page. After each round of garbage collection the heap, the nodes, the listeners and the workers are counted.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LESSONS } from '../../web/state/course.js'
import { openPage } from './browser.js'
import { stageChromium } from './stage.js'

/** @import { CDPSession, Page } from 'playwright-core' */
/** @typedef {{ heap: number, nodes: number, listeners: number, workers: number }} Count heap in KB */

const stage = stageChromium()

/** What V8 adds for itself in a round of all views is some 50 KB; one view that is kept has more nodes than this. */
const SLACK = { heap: 600, nodes: 200, listeners: 50, workers: 0 }

/** @param {Page} page @param {CDPSession} debug @returns {Promise<Count>} */
async function count(page, debug) {
  // What is finalised in one collection is freed in the next.
  for (let times = 0; times < 3; times++) await debug.send('HeapProfiler.collectGarbage')
  const { usedSize } = await debug.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await debug.send('Memory.getDOMCounters')
  const workers = page.workers().length
  return { heap: Math.round(usedSize / 1024), nodes, listeners: jsEventListeners, workers }
}

/** What the first visits warm is no growth: compiled code, caches of templates. @param {Count[]} counts @param {number} warm visits */
function assertNoGrowth(counts, warm) {
  for (const [name, slack] of Object.entries(SLACK)) {
    const values = counts.map((one) => one[/** @type {keyof Count} */ (name)])
    const rest = values.slice(warm)
    const half = Math.ceil(rest.length / 2)
    const growth = Math.min(...rest.slice(half)) - Math.min(...rest.slice(0, half))
    assert.ok(growth <= slack, `${name}: ${values.join(', ')}`)
  }
}

/** @param {Page} page @param {string} selector */
const there = (page, selector) => page.locator(selector).waitFor({ state: 'attached' })

/** The run has ended, and all parts of the page stand. @param {Page} page */
async function finished(page) {
  await there(page, '.settings .group.evaluation')
  await there(page, 'lab-footer')
  await page.locator('.rate', { hasText: /^finished$/ }).waitFor({ state: 'attached' })
}

test('the page opened, trained and left twenty times', async (context) => {
  const { page, complaints } = await openPage(stage.browser)
  const debug = await page.context().newCDPSession(page)
  /** @type {Count[]} */
  const counts = []
  for (let visit = 0; visit < 20; visit++) {
    await page.goto(`${stage.site.url}#preset=clean&steps=20&at=20&seed=${visit}`)
    await finished(page)
    counts.push(await count(page, debug))
    // Another document of the same origin stays in this process, and in its heap.
    await page.goto(`${stage.site.url}recipes.html`)
    assert.equal(page.workers().length, 0)
  }
  context.diagnostic(`heap: ${counts.map(({ heap }) => heap).join(', ')} KB`)
  assertNoGrowth(counts, 5)
  assert.deepEqual(complaints, [])
  await page.context().close()
})

/** @type {Record<string, (page: Page) => Promise<unknown>>} what is waited for, by the view's link */
const VIEWS = {
  ...Object.fromEntries(
    LESSONS.map((lesson) => [
      `lesson=${lesson}`,
      (/** @type {Page} */ page) => there(page, `[data-lesson=${lesson}] .end`)
    ])
  ),
  'preset=clean&steps=20&at=20': finished,
  'preset=pentagon': (page) => there(page, 'lab-toy-geometry'),
  'view=own-data': (page) => there(page, 'lab-own-data')
}

test('every view of the page four times, one after the other, which is 48 loads and disposals', async (context) => {
  const { page, complaints } = await openPage(stage.browser, { reducedMotion: 'reduce' })
  await page.goto(`${stage.site.url}#lesson=contents`)
  const debug = await page.context().newCDPSession(page)
  /** @type {Count[]} */
  const counts = []
  for (let round = 0; round < 4; round++) {
    for (const [link, shown] of Object.entries(VIEWS)) {
      await page.evaluate((hash) => void (location.hash = hash), link)
      await shown(page)
    }
    await page.evaluate(() => void (location.hash = 'lesson=contents'))
    await there(page, '.contents')
    counts.push(await count(page, debug))
  }
  context.diagnostic(`heap: ${counts.map(({ heap }) => heap).join(', ')} KB`)
  context.diagnostic(`nodes: ${counts.map(({ nodes }) => nodes).join(', ')}`)
  context.diagnostic(`listeners: ${counts.map(({ listeners }) => listeners).join(', ')}`)
  assertNoGrowth(counts, 1)
  assert.deepEqual(complaints, [])
  await page.context().close()
})
