/**
 * What the tests of compared runs do on the page: small runs, there and in Node, the table of kept runs, and the form of a sweep. Used by
 * runs.test.js and the tests of languages and long words.
 */
import assert from 'node:assert/strict'
import { createLab, presets } from '../../wasm/index.js'
import { ready, stands } from './browser.js'

/** @import { FrameLocator, Page } from 'playwright-core' */
/** @import { Config } from '../../wasm/index.js' */

/** Little to train, and little to draw. */
const changes = {
  n_features: 8,
  d_in: 6,
  d_sae: 16,
  batch_size: 64,
  n_samples: 500,
  eval_samples: 200,
  steps: 60
}
const small = { ...presets.clean.config, ...changes }
export const SMALL = Object.entries(changes)
  .map((pair) => pair.join('='))
  .join('&')

/** @param {Partial<Config>} asked */
export async function inNode(asked) {
  const lab = await createLab({ ...small, ...asked })
  const metrics = lab.train(60)
  const cosines = [...lab.match().matched_cosine]
  lab.dispose()
  return { metrics, cosines }
}

/** Opens a link in the page that is there, and waits until its run is finished and may be kept. @param {Page} page @param {string} link */
export async function follow(page, link) {
  await page.evaluate((hash) => void (location.hash = hash), `preset=clean&${SMALL}&at=60${link}`)
  await near(page)
  await page.locator('.keep-run button:enabled').waitFor()
}

/** @param {Page} page @param {string} url of the site */
export async function openSandbox(page, url) {
  await page.goto(`${url}#preset=clean&${SMALL}&at=60`)
  await ready(page)
  await stands(page, /^finished$/)
  await near(page)
}

/** Runs are compared when the reader comes near. @param {Page | FrameLocator} page */
export async function near(page) {
  // The panels above it may still push it away.
  await page.locator('#runs-heading').evaluate(async (heading) => {
    while (!document.querySelector('.keep-run')) {
      heading.scrollIntoView({ behavior: 'instant' })
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })
}

/** @param {Page} page */
export const rows = (page) => page.locator('.kept-runs tbody tr')

/** @param {Page} page @param {number} count */
export const untilRows = (page, count) =>
  page.waitForFunction(
    (wanted) => document.querySelectorAll('.kept-runs tbody tr').length === wanted,
    count
  )

/** @param {Page} page */
export const fingerprints = (page) =>
  rows(page).evaluateAll((all) =>
    all.map((row) => row.querySelector('td:nth-last-child(2) code')?.textContent)
  )

/** Fills in the sweep's form. @param {Page} page @param {{ key: string, list: string, second?: [string, string], seeds?: string }} asked */
export async function setSweep(page, { key, list, second = ['', ''], seeds = '1' }) {
  const form = page.locator('lab-sweep-form')
  if (!(await form.locator('select').first().isVisible())) await form.locator('summary').click()
  await form.locator('.sweep-key select').first().selectOption(key)
  await form.locator('[name=sweep-0-list]').fill(list)
  await form.locator('.sweep-key select').nth(1).selectOption(second[0])
  if (second[0]) await form.locator('[name=sweep-1-list]').fill(second[1])
  await form.locator('#sweep-seeds').fill(seeds)
}

/** Keeps the run on the page and trains two in a sweep, in any language. @param {Page} page */
export async function compareTwo(page) {
  await near(page)
  await page.locator('.keep-run button:enabled').click()
  await untilRows(page, 1)
  await setSweep(page, { key: 'd_sae', list: '10, 11' })
  await page.locator('.sweep-run button').click()
  await untilRows(page, 3)
  await page.locator('.ranked-pair svg, .pareto-scatter svg').nth(1).waitFor()
}

/** No worker of a sweep is left. @param {Page} page */
export async function untilAlone(page) {
  const patience = Date.now() + 60_000
  while (page.workers().length > 1 && Date.now() < patience) await page.waitForTimeout(20)
  assert.equal(page.workers().length, 1)
}

/** @param {Page} page @param {string | RegExp} text */
export const status = (page, text) => page.locator('.sweep-run p', { hasText: text }).waitFor()
