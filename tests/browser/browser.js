/**
 * Opens pages in the system's Chromium for the tests, and keeps everything a page complains of.
 */
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { chromiumPath } from '../../tools/setup/browsers.js'

/** @import { Browser, BrowserContextOptions, Page } from 'playwright-core' */

export const SITE = fileURLToPath(new URL('../../dist/', import.meta.url))

/** As root Chromium refuses its sandbox; the rest keeps it from calling out. */
export const CHROMIUM_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]

/** @returns {Promise<Browser>} */
export function launchChromium() {
  return chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS })
}

// A busy machine may be many times slower than an idle one.
const PATIENCE_MS = 120_000

/**
 * A page in a context of its own, with the list of its complaints: errors, warnings, failed requests.
 * @param {Browser} browser
 * @param {BrowserContextOptions} [options]
 * @returns {Promise<{ page: Page, complaints: string[] }>}
 */
export async function openPage(browser, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    // What is kept for times without a network is no part of most tests.
    serviceWorkers: 'block',
    ...options
  })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  /** @type {string[]} */
  const complaints = []
  page.on('console', (message) => {
    const blocked = /Service Worker registration blocked by Playwright/.test(message.text())
    if (!blocked && /^(error|warning)$/.test(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('requestfailed', (request) => {
    // A reload cuts off what the page before it still asked for.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      complaints.push(`request failed: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} for ${response.url()}`)
  })
  return { page, complaints }
}

/** Waits until the page shows a measured run. @param {Page} page */
export async function ready(page) {
  await page.locator('.fingerprint', { hasText: /^[0-9a-f]{16}$/ }).waitFor()
}

/** Plays from where the run stands to its end, as fast as possible. @param {Page} page */
export async function playToEnd(page) {
  await page.getByText('Full speed').click()
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await page.getByRole('button', { name: 'Play again' }).waitFor({ timeout: 300_000 })
  await stands(page, /^finished$/)
}

/** Waits until the last measurement is of the step the run stands at. @param {Page} page @param {RegExp} status */
export async function stands(page, status) {
  await page.locator('.rate', { hasText: status }).waitFor({ state: 'attached', timeout: 120_000 })
  await page.waitForFunction(() => {
    const shown = document.querySelector('.progress b')?.textContent
    return shown === document.querySelectorAll('.run-footer code')[1]?.textContent
  })
}

/** @param {Page} page */
export async function fingerprint(page) {
  return (await page.locator('.fingerprint').textContent())?.trim()
}
