/**
 * What most files of browser tests need: the built page served, and a Chromium to open it in.
 */
import { after, before } from 'node:test'
import { SITE, launchChromium } from './browser.js'
import { serve } from './static-server.js'

/**
 * The built page on a static server and a Chromium, there while the tests of one file run.
 * @typedef {object} Stage
 * @property {Awaited<ReturnType<typeof serve>>} site
 * @property {Awaited<ReturnType<typeof launchChromium>>} browser
 */

/** Sets the stage before a file's first test and clears it after the last. @returns {Stage} */
export function stageChromium() {
  const stage = /** @type {Stage} */ ({})
  before(async () => {
    stage.site = await serve(SITE)
    stage.browser = await launchChromium()
  })
  after(async () => {
    await stage.browser?.close()
    await stage.site?.close()
  })
  return stage
}
