/**
 * The pool of workers in Chromium and Firefox, as plain files under the page's security policy: the bits of Node with any number of
 * workers, and a worker that breaks costs its own run alone.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import puppeteer from 'puppeteer-core'
import { firefoxPath } from '../../tools/setup/browsers.js'
import { createLab, presets } from '../../wasm/index.js'
import { launchChromium, openPage } from './browser.js'
import { serve } from './static-server.js'

const small = { ...presets.clean.config, steps: 60, eval_samples: 200 }
const configs = [1, 2, 3, 4].map((seed) => ({ ...small, seed }))

/** @type {Awaited<ReturnType<typeof serve>>} */
let repository
/** @type {Awaited<ReturnType<typeof launchChromium>>} */
let browser

before(async () => {
  repository = await serve(fileURLToPath(new URL('../../', import.meta.url)))
  browser = await launchChromium()
})
after(async () => {
  await browser?.close()
  await repository?.close()
})

async function blankPage() {
  const { page, complaints } = await openPage(browser)
  await page.goto(`${repository.url}tests/browser/fingerprints.html`)
  return { page, complaints }
}

async function trainedInNode() {
  const measured = []
  for (const config of configs) {
    const lab = await createLab(config)
    measured.push(lab.train(60))
    lab.dispose()
  }
  return measured
}

test('Chromium gives the results of Node with 1, 2 and 3 workers', async () => {
  const expected = await trainedInNode()
  const { page, complaints } = await blankPage()
  for (const workers of [1, 2, 3]) {
    const measured = await page.evaluate(runInPage, { given: configs, workers })
    assert.deepEqual(measured, expected, `${workers} workers`)
  }
  assert.deepEqual(complaints, [])
})

test('Firefox gives them too', async () => {
  const executablePath = firefoxPath()
  const firefox = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true })
  try {
    const page = await firefox.newPage()
    await page.goto(`${repository.url}tests/browser/fingerprints.html`)
    const measured = await page.evaluate(runInPage, { given: configs, workers: 2 })
    assert.deepEqual(measured, await trainedInNode())
  } finally {
    await firefox.close()
  }
})

/** Runs in the page. @param {{ given: object[], workers: number }} run */
async function runInPage({ given, workers }) {
  const { sweep } = await import(new URL('../../wasm/index.js', location.href).href)
  const measured = []
  for await (const { index, run } of sweep(given, { workers })) measured[index] = run.metrics
  return measured
}

test('a worker that breaks costs its own run alone', async () => {
  const { page } = await blankPage()
  let asked = 0
  await page.route('**/pool-worker.js', (route) => {
    if (asked++ > 0) return route.continue()
    const body = "throw new Error('out of luck')"
    return route.fulfill({ contentType: 'text/javascript', body })
  })
  const [first, second, third] = await page.evaluate(async (config) => {
    const { createPool } = await import(new URL('../../wasm/index.js', location.href).href)
    const pool = await createPool({ workers: 1 })
    const runs = await Promise.allSettled([pool.run(config), pool.run(config), pool.run({ k: 65 })])
    return runs.map((run) => ('value' in run ? run.value.metrics.step : run.reason.message))
  }, small)
  assert.match(first, /^the worker of this run died: .*out of luck$/)
  assert.deepEqual([second, third], [60, 'k = 65 is larger than d_sae = 64'])
})
