// Pictures of the lessons when every task is solved: the first view and each section, narrow and wide, light and dark.
// Called by tools/screenshots.js.
import { join } from 'node:path'
import { openPage } from '../../tests/browser/browser.js'
import { mouse, playLesson } from '../../tests/browser/lesson-play.js'
import { loadLesson } from '../../web/lessons/catalogue.js'
import { LESSONS } from '../../web/state/course.js'

/** @import { Browser } from 'playwright-core' */

const WIDTHS = [390, 1280]
const THEMES = /** @type {const} */ (['light', 'dark'])

/** @param {Browser} browser @param {string} url of the built page @param {string} folder */
export async function takeLessons(browser, url, folder) {
  for (const id of LESSONS)
    for (const width of WIDTHS) await takeLesson(browser, url, { id, width, folder })
  await takeLesson(browser, url, { id: LESSONS[0], width: 390, folder, language: 'es' })
}

/**
 * One section of a lesson, wide and light, when every task of the lesson is solved.
 * @param {Browser} browser @param {string} url of the built page
 * @param {{ id: string, section: string, path: string }} picture
 */
export async function takeSection(browser, url, { id, section, path }) {
  const { page } = await openPage(browser, { reducedMotion: 'reduce' })
  const { lesson } = await loadLesson(id, 'en')
  await page.goto(`${url}#lesson=${id}`)
  await playLesson(page, mouse(page), lesson)
  await page.mouse.move(0, 0)
  const place = lesson.sections.findIndex((each) => each.id === section)
  await page.locator('.lesson-section').nth(place).screenshot({ path })
  await page.context().close()
  console.log(path)
}

/**
 * @param {Browser} browser @param {string} url
 * @param {{ id: string, width: number, folder: string, language?: 'en' | 'es' }} picture
 */
async function takeLesson(browser, url, { id, width, folder, language = 'en' }) {
  const viewport = { width, height: width < 600 ? 844 : 800 }
  const { page, complaints } = await openPage(browser, { viewport, reducedMotion: 'reduce' })
  const { lesson } = await loadLesson(id, language)
  await page.goto(`${url}#lesson=${id}${language === 'en' ? '' : `&lang=${language}`}`)
  await page.locator('.cover').waitFor()
  const name = (/** @type {string} */ theme, /** @type {number} */ part) =>
    join(folder, `lesson-${id}-${language}-${width}-${theme}-${part}.png`)
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme })
    await page.screenshot({ path: name(theme, 0) })
  }
  await playLesson(page, mouse(page), lesson)
  await page.mouse.move(0, 0)
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme })
    await page.waitForTimeout(200)
    for (const [part, section] of (await page.locator('.lesson-section').all()).entries())
      await section.screenshot({ path: name(theme, part + 1) })
  }
  await page.context().close()
  const said = complaints.length > 0 ? ` (the page complained: ${complaints.join('; ')})` : ''
  console.log(`${name('light', 0)} and ${lesson.sections.length + 1} more, light and dark${said}`)
}
