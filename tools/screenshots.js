// Takes pictures of the built page: narrow and wide, light and dark, at the start, trained, and the article as printed.
//
//   node tools/screenshots.js [FOLDER]     all of them, into a folder (default: a new temporary one)
//   node tools/screenshots.js --lessons    only the lessons', into a new temporary folder
//   node tools/screenshots.js --readme     only the README's, into web/screenshots: the page down to the heat map, two sections of lessons
import { mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SITE, launchChromium, openPage, ready, stands } from '../tests/browser/browser.js'
import { serve } from '../tests/browser/static-server.js'
import { takeLessons, takeSection } from './picturing/lessons.js'

const README = fileURLToPath(new URL('../web/screenshots/', import.meta.url))

/** @typedef {{ name: string, link: string, step: number, status: RegExp }} State */

/** @type {State[]} */
const STATES = [
  { name: 'start', link: '#preset=clean', step: 0, status: /^paused$/ },
  { name: 'learning', link: '#preset=clean&at=150', step: 150, status: /^paused$/ },
  { name: 'trained', link: '#preset=clean&at=1500', step: 1500, status: /^finished$/ },
  { name: 'printed', link: '#preset=article-as-printed&at=200', step: 200, status: /^paused$/ },
  { name: 'bad-link', link: '#preset=clean&k=99&colour=blue', step: 0, status: /^paused$/ }
]
/** Lessons and their sections that the README shows. */
const SECTIONS = [
  ['superposition', 'rare'],
  ['recovery', 'printed']
]
const WIDTHS = [390, 1280]
const THEMES = /** @type {const} */ (['light', 'dark'])

const [argument] = process.argv.slice(2)
const readme = argument === '--readme'
const onlyLessons = argument === '--lessons'
const named = onlyLessons ? undefined : argument
const folder = readme ? README : (named ?? (await mkdtemp(join(tmpdir(), 'screenshots-'))))
await mkdir(folder, { recursive: true })

const site = await serve(SITE)
const browser = await launchChromium()
try {
  if (readme) {
    await take({
      state: STATES[2],
      width: 1280,
      theme: 'light',
      file: 'trained.png'
    })
    for (const [id, section] of SECTIONS)
      await takeSection(browser, site.url, { id, section, path: join(folder, `lesson-${id}.png`) })
  } else {
    await takeLessons(browser, site.url, folder)
    for (const state of onlyLessons ? [] : STATES) {
      for (const theme of THEMES) {
        for (const width of WIDTHS) {
          const file = `${state.name}-${width}-${theme}.png`
          await take({ state, width, theme, file })
        }
      }
    }
  }
} finally {
  await browser.close()
  await site.close()
}

/** @param {{ state: State, width: number, theme: 'light' | 'dark', file: string }} picture */
async function take({ state, width, theme, file }) {
  const viewport = { width, height: width < 600 ? 844 : 800 }
  const { page, complaints } = await openPage(browser, { viewport, colorScheme: theme })
  await page.goto(site.url + state.link)
  await ready(page)
  await page
    .locator('.progress b', { hasText: new RegExp(`^${state.step}$`) })
    .waitFor({ timeout: 120_000 })
  await stands(page, state.status)
  // Time for one more drawing after the last numbers.
  await page.waitForTimeout(200)
  const path = join(folder, file)
  const box = await page.locator('lab-recovery').boundingBox()
  const clip = { x: 0, y: 0, width, height: Math.round((box?.y ?? 0) + (box?.height ?? 0)) }
  await page.screenshot({ path, fullPage: true, ...(readme ? { clip } : {}) })
  await page.context().close()
  console.log(
    complaints.length > 0 ? `${path} (the page complained: ${complaints.join('; ')})` : path
  )
}
