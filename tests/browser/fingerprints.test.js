/**
 * The same bits in every browser: runs the golden table of fingerprints in Chromium and in Firefox, and lets the built
 * page train a little in both.
 */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import puppeteer from 'puppeteer-core'
import { firefoxPath } from '../../tools/setup/browsers.js'
import { createLab, presets } from '../../wasm/index.js'
import { SITE, launchChromium } from './browser.js'
import { serve } from './static-server.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const TABLE = new URL('../golden/fingerprints.txt', import.meta.url)

/** @typedef {{ settings: [string, string][], expected: { step: number, fingerprint: string }[] }} Row */

/**
 * A page of either browser, as far as these tests need it.
 * @typedef {object} AnyPage
 * @property {(url: string) => Promise<unknown>} goto
 * @property {<A, R>(run: (argument: A) => R | Promise<R>, argument: A) => Promise<R>} evaluate
 */

/** @type {Awaited<ReturnType<typeof serve>>} */
let repository
/** @type {Awaited<ReturnType<typeof serve>>} */
let site
/** @type {Row[]} */
let table

before(async () => {
  repository = await serve(ROOT, { policy: '' })
  site = await serve(SITE)
  table = readTable(await readFile(TABLE, 'utf8'))
})

after(async () => {
  await repository?.close()
  await site?.close()
})

test('Chromium computes the golden fingerprints, and the page shows them', async () => {
  const browser = await launchChromium()
  try {
    await check(/** @type {AnyPage} */ (await browser.newPage()))
  } finally {
    await browser.close()
  }
})

test('Firefox computes the golden fingerprints, and the page shows them', async () => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true
  })
  try {
    await check(/** @type {AnyPage} */ (await browser.newPage()))
  } finally {
    await browser.close()
  }
})

/** @param {AnyPage} page */
async function check(page) {
  await page.goto(`${repository.url}tests/browser/fingerprints.html`)
  for (const { settings, expected } of table) {
    const steps = expected.map(({ step }) => step)
    const computed = await page.evaluate(runInPage, { settings, steps })
    const name = settings.map((pair) => pair.join('=')).join(' ')
    assert.deepEqual(computed, expected, name)
  }
  const lab = await createLab(presets.clean.config)
  lab.advance(100)
  await page.goto(`${site.url}#preset=clean&at=100`)
  const shown = await page.evaluate(waitForStep, 100)
  assert.equal(shown, lab.fingerprint(), 'the built page')
}

/** Runs in the page. @param {{ settings: [string, string][], steps: number[] }} run */
async function runInPage({ settings, steps }) {
  const { createLab: create, parseSetting } = await import(
    new URL('../../wasm/index.js', location.href).href
  )
  const config = Object.fromEntries(settings.map(([key, text]) => [key, parseSetting(key, text)]))
  const lab = await create(config)
  let reached = 0
  const found = []
  for (const step of steps) {
    reached = lab.advance(step - reached)
    // A run that diverged stands still before the step; the table holds its weights then.
    found.push({ step, fingerprint: lab.fingerprint() })
  }
  lab.dispose()
  return found
}

/** Runs in the page: the fingerprint it shows once the run stands at a step. @param {number} step */
async function waitForStep(step) {
  const [, shownStep, shown] = [0, 1, 2].map(
    (i) => () => document.querySelectorAll('.run-footer code')[i]?.textContent?.trim()
  )
  while (shownStep() !== String(step)) await new Promise((resolve) => setTimeout(resolve, 50))
  return shown()
}

/** @param {string} text lines of `key=value ... : step fingerprint, step fingerprint` @returns {Row[]} */
function readTable(text) {
  const lines = text.split('\n').filter((line) => line.trim() && !line.startsWith('#'))
  return lines.map((line) => {
    const [settings, runs] = line.split(' : ')
    return {
      settings: settings
        .trim()
        .split(/\s+/)
        .map((pair) => /** @type {[string, string]} */ (pair.split('='))),
      expected: runs.split(',').map((run) => {
        const [step, fingerprint] = run.trim().split(/\s+/)
        return { step: Number(step), fingerprint }
      })
    }
  })
}
