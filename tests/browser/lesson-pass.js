/**
 * A whole pass through every lesson: each task is finished with the mouse, or with the keyboard alone, narrow and wide, without a
 * complaint, a violation of axe-core or a jump of the page. Called by lessons-by-*.test.js.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLesson } from '../../web/lessons/catalogue.js'
import { LESSONS } from '../../web/state/course.js'
import { assertNoViolations } from './axe.js'
import { openPage } from './browser.js'
import { playLesson } from './lesson-play.js'
import { stageChromium } from './stage.js'

/** @import { Page } from 'playwright-core' */

export const lessons = await Promise.all(LESSONS.map((id) => loadLesson(id, 'en')))
const WIDTHS = [1280, 390]

/** A page that counts how far it jumps; with less motion, so that runs are over at once. @param {import('./stage.js').Stage} stage @param {object} [options] */
export async function readerPage(stage, options = {}) {
  const opened = await openPage(stage.browser, { reducedMotion: 'reduce', ...options })
  await opened.page.addInitScript(() => {
    const shift = { sum: 0, resizing: false }
    Object.assign(window, { shift })
    new PerformanceObserver((list) => {
      // @ts-expect-error the type of a layout shift is not in the library
      const own = list.getEntries().filter(({ hadRecentInput }) => !hadRecentInput)
      // @ts-expect-error the same
      if (!shift.resizing) for (const { value } of own) shift.sum += value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return opened
}

/**
 * A new width, whose own shift does not count, however late a busy machine draws it.
 * @param {Page} page @param {number} width
 */
async function resize(page, width) {
  const resizing = (/** @type {boolean} */ now) =>
    page.evaluate((value) => {
      // @ts-expect-error readerPage() put it there
      window.shift.resizing = value
    }, now)
  await resizing(true)
  await page.setViewportSize({ width, height: 800 })
  await noSidewaysScrolling(page, width)
  await resizing(false)
}

/**
 * Sections are narrow and wide in turn, the other way round by keyboard, so that each is finished at both widths.
 * @param {'mouse' | 'keyboard'} name
 * @param {(page: Page) => import('./lesson-play.js').Hand} hand
 */
export function passEveryLesson(name, hand) {
  const stage = stageChromium()
  const bypassCSP = name === 'mouse'
  const first = name === 'mouse' ? 0 : 1
  for (const { lesson } of lessons)
    test(`lesson ${lesson.id}: every task by ${name} alone, narrow and wide`, async () => {
      const viewport = { width: WIDTHS[first], height: 800 }
      const { page, complaints } = await readerPage(stage, { viewport, bypassCSP })
      await page.goto(`${stage.site.url}#lesson=${lesson.id}`)
      await playLesson(page, hand(page), lesson, (section) =>
        resize(page, WIDTHS[(section + first) % 2])
      )
      // What is drawn over the steps of a run holds nothing of the run before.
      const tracks = await page
        .locator('lab-section')
        .evaluateAll((all) => all.map((one) => Reflect.get(one, 'stage')?.track.step ?? []))
      for (const steps of tracks)
        assert.deepEqual(
          steps,
          [...steps].sort((/** @type {number} */ a, /** @type {number} */ b) => a - b)
        )
      const shift = await page.evaluate(() => /** @type {any} */ (window).shift.sum)
      assert.ok(shift <= 0.1, `the page jumped by ${shift}`)
      const back = lesson.sections.some(({ challenge }) => challenge)
      assert.match(page.url(), new RegExp(`#lesson=${lesson.id}${back ? '' : '&.*at=\\d+$'}`))
      for (const width of bypassCSP ? WIDTHS : []) {
        await resize(page, width)
        await noViolations(page)
      }
      await page.getByRole('link', { name: 'All lessons' }).click()
      const tasks = lesson.sections.flatMap((section) => section.tasks ?? []).length
      await page.getByText(`tasks solved: ${tasks}`).waitFor()
      assert.deepEqual(complaints, [])
      await page.context().close()
    })
}

/** @param {Page} page @param {number} width */
export async function noSidewaysScrolling(page, width) {
  const wide = await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame)
    return document.documentElement.scrollWidth
  })
  assert.ok(wide <= width, `${wide} pixels wide at ${width}`)
}

/** @param {Page} page */
async function noViolations(page) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    await page.emulateMedia({ colorScheme })
    await assertNoViolations(
      page,
      colorScheme,
      colorScheme === 'dark' ? { runOnly: ['color-contrast'] } : {}
    )
  }
}
