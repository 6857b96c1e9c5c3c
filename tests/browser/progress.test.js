/**
 * Progress in Chromium: kept over a reload, in a file, reset; and with storage denied or full, one sentence and nothing lost.
 */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { openPage } from './browser.js'
import { runToEnd, mouse } from './lesson-play.js'
import { stageChromium } from './stage.js'

/** @import { Page } from 'playwright-core' */

const stage = stageChromium()

/** Answers the second question of lesson 3, runs it, and solves its task. @param {Page} page */
async function solveOne(page) {
  const hand = mouse(page)
  const section = page.locator('lab-section').nth(1)
  await hand.slide(section.locator('.prediction input'), 0)
  await runToEnd(hand, section)
  await section.locator('.see-why').click()
  await hand.slide(section.locator('input[id$="-d_in"]'), 2)
  await runToEnd(hand, section)
  await section.locator('[data-task=meaning].solved').waitFor()
}

/** @param {Page} page */
const contents = (page) => page.getByRole('link', { name: 'All lessons' }).click()

test('what was done is there after a reload, in the middle of a run too; it goes into a file and back', async () => {
  const { page, complaints } = await openPage(stage.browser, { reducedMotion: 'reduce' })
  await page.goto(`${stage.site.url}#lesson=recovery`)
  await solveOne(page)
  await page.locator('lab-section').nth(1).locator('.stage-bar button').click()
  await page.reload()
  await page.locator('[data-lesson=recovery]').waitFor()
  assert.equal(await page.locator('.prediction input').nth(1).inputValue(), '0')
  await contents(page)
  await page.getByText('tasks solved: 1').waitFor()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click()
  ])
  const text = await readFile(await saved.path(), 'utf8')
  assert.match(text, /"recovery\/meaning"/)
  await page.getByRole('button', { name: 'Reset' }).click()
  await page.getByText('were reset').waitFor()
  assert.equal(await page.getByText('tasks solved').count(), 0)
  await page.reload()
  await page.locator('.contents').waitFor()
  assert.equal(await page.getByText('tasks solved').count(), 0)
  const give = (/** @type {string} */ name, /** @type {string} */ content) =>
    page
      .getByLabel('Open a file')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
  await give('<img src=x onerror=alert(1)>.json', '{"solved": ["a/b"]}')
  await page.getByText('does not hold progress').waitFor()
  assert.equal(await page.locator('.contents img').count(), 0)
  await give('mine.json', text)
  await page.getByText('mine.json was read: tasks solved now: 1.').waitFor()
  await page.getByText('tasks solved: 1', { exact: false }).first().waitFor()
  assert.deepEqual(complaints, [])
  await page.context().close()
})

for (const [name, script] of /** @type {const} */ ([
  [
    'denied',
    () =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError')
        }
      })
  ],
  [
    'full',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    }
  ]
]))
  test(`with storage ${name} there is one sentence, and nothing else is lost`, async () => {
    const { page, complaints } = await openPage(stage.browser, { reducedMotion: 'reduce' })
    await page.addInitScript(script)
    await page.goto(`${stage.site.url}#lesson=recovery`)
    await page.locator('[data-lesson=recovery]').waitFor()
    assert.equal(await page.getByText('keeps nothing for this page').count(), 0)
    await solveOne(page)
    await contents(page)
    await page.getByText('tasks solved: 1').waitFor()
    assert.equal(await page.getByText('keeps nothing for this page').count(), 1)
    assert.deepEqual(complaints, [])
    await page.context().close()
  })
