/**
 * The data and files of the page's pictures: tables show the engine's numbers, files hold what tests/browser/plot-files.js asks of
 * all; by keyboard alone, in either theme and language, from one file and in a strict frame.
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { createLab, createToyModel, presets, toyPresets } from '../../wasm/index.js'
import { writeNpy } from '../../wasm/io/index.js'
import { assertNoViolations } from './axe.js'
import { SITE, openPage, ready, stands } from './browser.js'
import { giveFile, openView, train } from './own-data-page.js'
import { filesOf } from './plot-files.js'
import { stageChromium } from './stage.js'
import { serve } from './static-server.js'

/** @import { Page } from 'playwright-core' */

const stage = stageChromium()

/** @param {Page} page @param {string} link */
async function arrive(page, link) {
  await page.goto(stage.site.url + link)
  await ready(page)
  await stands(page, /^finished$/)
}

/** @param {string[][]} rows @param {number} column as the engine's floats */
const floats = (rows, column) => rows.map((row) => Math.fround(Number(row[column])))

test('every picture of the sandbox has its table and files', async () => {
  const { page, complaints } = await openPage(stage.browser)
  await arrive(page, '#preset=clean&steps=200&at=200')
  await page.locator('.dose-response polyline').first().waitFor()
  const lab = await createLab({ ...presets.clean.config, steps: 200 })
  lab.train(200)
  const { cosine, feature_to_latent, matched_cosine } = lab.match()
  const reconstruction = lab.history().map((row) => row.reconstruction)
  const activations = lab.read('eval_activations').data.subarray(0, 16)
  lab.dispose()

  const curve = await filesOf(page, 'Reconstruction')
  assert.deepEqual(
    curve.rows.map(([, value]) => Number(value)),
    reconstruction
  )
  const map = await filesOf(page, 'All cosines')
  assert.equal(map.rows.length, cosine.data.length)
  assert.match(map.words, /^The first 200 of the 2048 rows/)
  for (const [feature, latent, value, matched] of map.rows) {
    const at = Number(feature) * cosine.shape[1] + Number(latent)
    assert.equal(Math.fround(Number(value)), cosine.data[at])
    assert.equal(matched === 'yes', feature_to_latent[Number(feature)] === Number(latent))
  }
  const dots = await filesOf(page, 'Each feature with its own latent')
  assert.deepEqual(floats(dots.rows, 2), [...matched_cosine].sort().reverse())
  const sample = await filesOf(page, 'Activation and reconstruction')
  assert.deepEqual(floats(sample.rows, 1), [...activations])
  assert.match(sample.svg, />activation x</, 'the legend is in the file')
  await page.locator('lab-latents').scrollIntoViewIfNeeded()
  await page.locator('lab-latents .scores').waitFor()
  const steering = ['What the activation contains', 'The same along']
  const others = ['Sparsity', 'L0', 'Dead', 'How often they fire', 'Codes of latent', ...steering]
  for (const title of others) await filesOf(page, title)
  assert.equal(await page.locator('lab-plot-data > button').count(), 4 + others.length)
  assert.deepEqual(complaints, [])
})

test('so have toy models, and a lesson in its language', async () => {
  const { page, complaints } = await openPage(stage.browser, { reducedMotion: 'reduce' })
  await arrive(page, '#preset=pentagon&steps=200&at=200')
  const toy = await createToyModel({ ...toyPresets.pentagon.config, steps: 200 })
  toy.train(200)
  const W = toy.read('W').data
  toy.dispose()
  const arrows = await filesOf(page, 'All models')
  assert.deepEqual(
    arrows.rows.flatMap((row) => [Number(row[3]), Number(row[4])].map(Math.fround)),
    [...W]
  )
  assert.equal(arrows.svg.match(/<svg /g)?.length, 11, 'ten models in one picture')
  for (const title of ['Directions', 'Interference', 'Length and', 'Loss', 'Represented'])
    await filesOf(page, title)

  await page.goto(`${stage.site.url}#lesson=superposition&lang=es`)
  await page.locator('.figure .toy-arrows .arrow').first().waitFor()
  const titles = await page
    .locator('lab-section lab-plot-data > button')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
  assert.ok(titles.length >= 3)
  const names = []
  for (const title of new Set(titles)) {
    const found = await filesOf(page, title.replace('Datos y archivos de ', ''), { language: 'es' })
    names.push(...found.names.filter((name) => !found.header.includes(name)))
  }
  assert.ok(names.includes('rasgo'), `columns in Spanish: ${names}`)
  assert.deepEqual(complaints, [])
})

test('and the reader’s own data', async () => {
  const { page, complaints } = await openView(stage)
  const world = await createLab({ n_samples: 1500, eval_samples: 1 })
  const x = world.read('activations')
  world.dispose()
  await giveFile(page, 'x.npy', writeNpy(x))
  await train(page, 60)
  const { rows } = await filesOf(page, 'Codes of latent')
  const sum = rows.reduce((all, [, , samples]) => all + Number(samples), 0)
  const words = (await page.locator('.own-latents .meaning').first().textContent()) ?? ''
  const share = Number(/fires on ([\d.]+) %/.exec(words)?.[1])
  assert.equal((sum / 15).toFixed(1), share.toFixed(1), 'the bins hold the samples that fire')
  await filesOf(page, 'L0')
  assert.deepEqual(complaints, [])
})

test('by keyboard alone; no violation of axe-core in either theme, wide or narrow', async () => {
  const { page, complaints } = await openPage(stage.browser, { bypassCSP: true })
  await arrive(page, '#preset=clean&steps=20&at=20')
  const button = page.getByRole('button', { name: 'Data and files of Sparsity' })
  const box = await button.boundingBox()
  assert.ok(box && box.width >= 24 && box.height >= 24)
  for (const [width, colorScheme] of /** @type {const} */ ([
    [390, 'light'],
    [1280, 'dark']
  ])) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    await button.focus()
    await page.keyboard.press('Enter')
    await page.locator('dialog.plot-sheet table').waitFor()
    assert.equal(await page.evaluate(() => document.activeElement?.textContent?.trim()), 'Close')
    await assertNoViolations(page, `${width} ${colorScheme}`)
    await page.keyboard.press('Tab')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.keyboard.press('Enter')
    ])
    assert.equal(download.suggestedFilename(), 'superposition-lab-curve-sparsity.csv')
    await page.keyboard.press('Escape')
    await page.locator('dialog.plot-sheet').waitFor({ state: 'detached' })
    assert.ok(await button.evaluate((element) => element === document.activeElement))
  }
  assert.deepEqual(complaints, [])
})

test('from one file, and inside a frame with nothing but scripts and downloads', async () => {
  const { page, complaints } = await openPage(stage.browser)
  const file = pathToFileURL(join(SITE, 'superposition-lab.html'))
  await page.goto(`${file}#preset=clean&steps=20&at=20`)
  await ready(page)
  await filesOf(page, 'All cosines')
  const site = await serve(SITE, { policy: '' })
  try {
    const inner = `${site.url}superposition-lab.html?embed=1#preset=clean&steps=20&at=20`
    const host = await openPage(stage.browser)
    await host.page.setContent(
      `<iframe sandbox="allow-scripts allow-downloads" width="800" height="3000" src="${inner}"></iframe>`
    )
    await filesOf(host.page, 'Reconstruction', { within: host.page.frames()[1] })
    assert.deepEqual([...complaints, ...host.complaints], [])
  } finally {
    await site.close()
  }
})
