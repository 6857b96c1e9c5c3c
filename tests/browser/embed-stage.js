/**
 * The lab and the pages of strangers that embed it, served from two origins, and a Chromium; and what the tests of embedding do with
 * an embedded lab. The lab's server sends no policy: plain static hosts send none, and the lab in one file brings its own.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before } from 'node:test'
import { createLab, presets } from '../../wasm/index.js'
import { SITE, launchChromium } from './browser.js'
import { hostHtml, serveHostPages, strictPolicy } from './host-pages.js'
import { serve } from './static-server.js'

/** @import { Frame, Page } from 'playwright-core' */

const PICTURE = '<figure><p>A picture</p><figcaption>What a run shows</figcaption></figure>'
const SMALL = 'preset=clean&steps=60'

const HOSTILE = `<style>
  * { color: red !important; font: 60px fantasy !important; display: inline !important; opacity: 0.1 !important;
      transform: rotate(5deg) !important; height: 3px !important; letter-spacing: 1em !important; }
  iframe, button, div { display: none !important; }
  superposition-lab { visibility: hidden !important; }
</style>`

/**
 * @typedef {object} EmbedStage
 * @property {Awaited<ReturnType<typeof serve>>} lab
 * @property {Awaited<ReturnType<typeof serveHostPages>>} host
 * @property {Awaited<ReturnType<typeof launchChromium>>} browser
 * @property {() => Promise<void>} close
 */

/** @returns {EmbedStage} there while the tests of one file run */
export function stageHosts() {
  const stage = /** @type {EmbedStage} */ ({})
  before(async () => Object.assign(stage, await openStage()))
  after(() => stage.close?.())
  return stage
}

/** @returns {Promise<EmbedStage>} */
export async function openStage() {
  /** @type {Record<string, import('./host-pages.js').HostPage>} */
  const pages = {}
  const lab = await serve(SITE, { policy: '' })
  const host = await serveHostPages(pages)
  const browser = await launchChromium()
  Object.assign(pages, await hostPages(lab.url, host.url))
  const close = async () => {
    await browser.close()
    await host.close()
    await lab.close()
  }
  return { lab, host, browser, close }
}

/** @param {string} lab @param {string} host */
async function hostPages(lab, host) {
  const script = `<script src="${lab}embed.js" async></script>`
  const query = `embed=1&host=${encodeURIComponent(host)}&autoplay=1`
  const [embed, file] = await Promise.all(
    ['embed.js', 'superposition-lab.html'].map((name) => readFile(join(SITE, name), 'utf8'))
  )
  return {
    '/embed.js': { html: embed, type: 'text/javascript' },
    '/superposition-lab.html': { html: file },
    '/strict.html': {
      policy: strictPolicy(new URL(lab).origin),
      html: hostHtml(
        `${script}<h1>Sparse codes</h1>
        <superposition-lab id="one" config="${SMALL}" hide="seed,curves" lock="d_sae">${PICTURE}</superposition-lab>
        <superposition-lab id="two" config="${SMALL}&seed=9"></superposition-lab>`
      )
    },
    '/module.html': {
      html: hostHtml(
        `<h1>Sparse codes</h1><superposition-lab id="one" config="${SMALL}">${PICTURE}</superposition-lab>`,
        `<script type="module" src="/embed.js"></script>${HOSTILE}`
      )
    },
    '/sandbox.html': {
      html: hostHtml('<iframe name="stranger" sandbox="allow-scripts" src="/strict.html"></iframe>')
    },
    '/by-hand.html': {
      html: hostHtml(
        `<iframe id="lab" sandbox="allow-scripts" src="${lab}superposition-lab.html?${query}#${SMALL}"></iframe>
        <iframe id="other" src="${lab}superposition-lab.html?embed=1&host=https%3A%2F%2Fother.example#${SMALL}"></iframe>`
      )
    }
  }
}

/** The weights that a run of the pages above ends with. @param {number} [seed] */
export async function fingerprint(seed) {
  const lab = await createLab({ ...presets.clean.config, steps: 60, ...(seed ? { seed } : {}) })
  const metrics = lab.train(60)
  lab.dispose()
  return metrics.fingerprint
}

/** Plays a lab and gives what it reports at its end. @param {Frame | Page} where @param {string} id */
export function playEmbedded(where, id) {
  return where.evaluate(async (name) => {
    const lab = /** @type {any} */ (document.getElementById(name))
    const complete = new Promise((resolve) =>
      lab.addEventListener('superposition:complete', (/** @type {any} */ event) =>
        resolve(event.detail)
      )
    )
    let steps = 0
    lab.addEventListener('superposition:step', () => steps++)
    await lab.play()
    return { ...(await complete), reports: steps }
  }, id)
}

/** @param {Page} page @param {string} id */
export async function heights(page, id) {
  const frame = page.frameLocator(`#${id} iframe`)
  const content = async () => frame.locator('body').evaluate((body) => body.scrollHeight)
  const tall = async () =>
    page
      .locator(`#${id} iframe`)
      .evaluate((element) => /** @type {HTMLElement} */ (element).offsetHeight)
  for (let tries = 0; tries < 600 && (await content()) !== (await tall()); tries++)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  return { tall: await tall(), content: await content() }
}
