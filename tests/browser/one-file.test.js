/**
 * The page as one file: it opens from file:// with the network off, in Chromium and Firefox, and finishes lesson 3.
 */
import assert from 'node:assert/strict'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import puppeteer from 'puppeteer-core'
import { firefoxPath } from '../../tools/setup/browsers.js'
import { loadLesson } from '../../web/lessons/catalogue.js'
import { SITE, launchChromium, openPage } from './browser.js'
import { mouse, playLesson } from './lesson-play.js'

const FILE = join(SITE, 'superposition-lab.html')
const ADDRESS = `${pathToFileURL(FILE)}#lesson=recovery`
const LIMIT = 1_500_000
/** No server listens there: all that is not a file fails. */
const NOWHERE = 9

const { lesson } = await loadLesson('recovery', 'en')

test('is one file of at most 1.5 MB, as large as the README says', async (context) => {
  const { size } = await stat(FILE)
  context.diagnostic(`${size} bytes`)
  assert.ok(size <= LIMIT)
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8')
  const [, said] = readme.match(/superposition-lab\.html` \(([\d.]+) MB\)/) ?? []
  assert.ok(Math.abs(Number(said) - size / 1e6) < 0.1, `the README says ${said} MB`)
})

test('finishes lesson 3 in Chromium, offline', async () => {
  const browser = await launchChromium()
  try {
    const { page, complaints } = await openPage(browser, { reducedMotion: 'reduce' })
    await page.context().setOffline(true)
    /** @type {string[]} */
    const requests = []
    page.on('request', (request) => {
      if (!/^(file|blob|data):/.test(request.url())) requests.push(request.url())
    })
    await page.goto(ADDRESS)
    await playLesson(page, mouse(page), lesson)
    assert.equal(await page.locator('.task.solved').count(), await page.locator('.task').count())
    assert.deepEqual(requests, [])
    assert.deepEqual(complaints, [])
  } finally {
    await browser.close()
  }
})

test('finishes lesson 3 in Firefox, offline', async () => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true,
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': NOWHERE,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': NOWHERE,
      'ui.prefersReducedMotion': 1
    }
  })
  try {
    const page = await browser.newPage()
    await page.goto(ADDRESS)
    const solved = await page.evaluate(finish, JSON.stringify(lesson.sections))
    assert.ok(solved.length > 0)
    assert.deepEqual(
      solved,
      lesson.sections.flatMap(({ tasks = [] }) => tasks.map(({ id }) => id))
    )
  } finally {
    await browser.close()
  }
})

/** Runs in the page: answers, runs and solves every section; gives the tasks that are marked. @param {string} data */
async function finish(data) {
  /** @type {import('../../web/lessons/catalogue.js').Section[]} */
  const sections = JSON.parse(data)
  /** @template T @param {() => T | null | undefined | false} find @returns {Promise<T>} */
  const until = async (find) => {
    for (;;) {
      const found = find()
      if (found) return found
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  }
  const give = (/** @type {HTMLInputElement} */ input, /** @type {number} */ value) => {
    input.value = String(value)
    input.dispatchEvent(new Event('input', { bubbles: true }))
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }
  await until(() => document.querySelectorAll('lab-section').length === sections.length)
  for (const [i, { prediction, stage, tasks = [] }] of sections.entries()) {
    if (!stage) continue
    const section = document.querySelectorAll('lab-section')[i]
    const button = (/** @type {string} */ selector) =>
      /** @type {HTMLButtonElement | null} */ (section.querySelector(selector))
    const run = async () => {
      const before = Reflect.get(section, 'stage').results.length
      await until(() => button('.stage-bar button:not([disabled])'))
      button('.stage-bar button')?.click()
      await until(() => Reflect.get(section, 'stage').results.length > before)
    }
    if (prediction) {
      const input = /** @type {HTMLInputElement} */ (section.querySelector('.prediction input'))
      if (prediction.options) input.click()
      else give(input, prediction.range?.min ?? 0)
      await run()
      ;(await until(() => button('.see-why:not([disabled])'))).click()
    }
    for (const task of tasks) {
      for (const [key, value] of Object.entries(task.solution)) {
        const stops = stage.controls?.find((control) => control.key === key)?.stops ?? []
        const slider = `input[id$="-${key}"]`
        const choice = `input[name$="-${key}"][value="${value}"]`
        const input = await until(
          () =>
            /** @type {HTMLInputElement | null} */ (section.querySelector(`${slider}, ${choice}`))
        )
        if (input.type === 'range') give(input, stops.indexOf(value))
        else input.click()
      }
      await run()
      await until(() => section.querySelector(`[data-task=${task.id}].solved`))
    }
  }
  return [...document.querySelectorAll('.task.solved')].map(
    (task) => Reflect.get(task, 'dataset').task
  )
}
