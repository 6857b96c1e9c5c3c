/**
 * The view for a reader's own activations, for the tests of it: opened, given files, trained.
 */
import { openPage } from './browser.js'

/** @import { Page } from 'playwright-core' */

/**
 * @param {import('./stage.js').Stage} stage
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
export async function openView(stage, options) {
  const opened = await openPage(stage.browser, options)
  await opened.page.goto(`${stage.site.url}#view=own-data`)
  await opened.page.locator('lab-own-data').waitFor()
  return opened
}

/** @param {Page} page @param {string} name @param {Uint8Array | string} bytes */
export const giveFile = (page, name, bytes) =>
  page
    .locator(`input[type=file][accept*="${/\.(txt|csv|jsonl)$/.test(name) ? '.txt' : '.npy'}"]`)
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })

/** @param {Page} page @param {number} steps */
export async function train(page, steps) {
  await page.getByLabel('Steps').fill(String(steps))
  await page.getByRole('button', { name: /^Train (\d|again)/ }).click()
  await page.locator('.own-status', { hasText: `trained for ${steps} steps` }).waitFor()
}
