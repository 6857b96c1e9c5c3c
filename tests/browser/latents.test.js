/**
 * How the latents fire: the page's counts are those of the same run in Node, dead latents are told from rare ones, a latent is opened
 * from anywhere on the page and lights up everywhere; by keyboard, in both themes and languages, and only when it is looked at.
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { createLab, presets } from '../../wasm/index.js'
import { binned, firingSummary, frequencyBins } from '../../web/plots/frequency-bins.js'
import { assertNoViolations } from './axe.js'
import { SITE, openPage, ready, stands } from './browser.js'
import { englishLeft } from './english-left.js'
import { filesOf } from './plot-files.js'
import { stageChromium } from './stage.js'

/** @import { Page } from 'playwright-core' */

const stage = stageChromium()

const STEPS = 150
const LINK = `#preset=dead-latents&steps=${STEPS}&eval_samples=1000&at=${STEPS}`

/** The same run in Node: its codes and what is true of the samples. */
async function sameRun() {
  const lab = await createLab({
    ...presets['dead-latents'].config,
    steps: STEPS,
    eval_samples: 1000
  })
  lab.train(STEPS)
  const { data: coefficients, shape } = lab.read('eval_coefficients')
  const codes = lab.encode(lab.read('eval_activations')).data
  const { chance } = lab.metrics()
  const match = lab.match()
  const { d_sae } = lab.config
  lab.dispose()
  const [samples, width] = shape
  const rows = [...Array(samples).keys()]
  const fires = (/** @type {number} */ latent) => rows.filter((s) => codes[s * d_sae + latent] > 0)
  const holds = (/** @type {number} */ s, /** @type {number} */ feature) =>
    coefficients[s * width + feature] > 0
  const fired = Array.from({ length: d_sae }, (_, latent) => fires(latent).length)
  const active = Array.from({ length: width }, (_, i) => rows.filter((s) => holds(s, i)).length)
  const code = (/** @type {number} */ s, /** @type {number} */ latent) => codes[s * d_sae + latent]
  return { samples, fires, holds, fired, active, code, match, chance }
}

/** @param {Page} page @param {string} [hash] @param {string} [site] */
async function arrive(page, hash = LINK, site = stage.site.url) {
  await page.goto(site + hash)
  await ready(page)
  await stands(page, /^(finished|terminada)$/)
  const panel = page.locator('lab-latents')
  await panel.scrollIntoViewIfNeeded()
  await panel.locator('.latent-chooser').waitFor()
  return panel
}

/** Waits until a latent is opened up. @param {Page} page @param {number} latent */
const opened = (page, latent) =>
  page.locator(`lab-latents .sentence .chip.latent[data-latent="${latent}"]`).waitFor()

/** The latent that is pinned. @param {Page} page @returns {Promise<number>} */
const pinned = (page) =>
  page.evaluate(
    () => Reflect.get(document.querySelector('lab-page') ?? {}, 'state').selection.pinned.latent
  )

/** Where it points at nothing, also after what has moved. @param {Page} page */
async function restMouse(page) {
  await page.mouse.move(2, 2)
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
  })
}

/** @param {Page} page */
const scores = async (page) =>
  (await page.locator('.scores td').allTextContents()).map((text) => text.replace('−', '-'))

test('counts, scores and top samples are those of the same run in Node', async () => {
  const { page, complaints } = await openPage(stage.browser)
  const panel = await arrive(page)
  const run = await sameRun()
  const { samples, fired, active, match } = run
  const { never, dense, rare } = firingSummary(fired, active)
  assert.ok(never > 3, 'the preset has dead latents')
  const words = (await panel.locator('.firing .meaning').textContent()) ?? ''
  assert.match(words, new RegExp(`^${never} of 32 latents never fire. ${dense} (is|are) too dense`))
  assert.match(words, new RegExp(`${rare} fires? less than half as often`))
  assert.equal(await panel.locator('rect.dead.aside').count(), 1)
  const within = frequencyBins(samples)
  const { rows } = await filesOf(page, 'How often they fire')
  assert.deepEqual(
    rows.map(([, , latents, features]) => [Number(latents), Number(features)]),
    [[never, 0], ...binned(fired, samples, within).bins.map((count) => [count])].map((row, i) => [
      row[0],
      i === 0 ? binned(active, samples, within).never : binned(active, samples, within).bins[i - 1]
    ])
  )

  const options = await panel.locator('.latent-chooser option').allTextContents()
  const order = fired.map((_, j) => j).sort((a, b) => fired[b] - fired[a] || a - b)
  assert.deepEqual(
    options.map((text) => Number(/latent (\d+)/.exec(text)?.[1])),
    order
  )
  assert.equal(options.filter((text) => text.includes('never fires')).length, never)

  const owners = [...match.feature_to_latent]
  for (const latent of [order[0], order[5], order[31]]) {
    await panel.locator('.latent-chooser select').selectOption({ index: order.indexOf(latent) })
    await opened(page, latent)
    const cosines = owners.map((_, i) => match.cosine.data[i * match.cosine.shape[1] + latent])
    const nearest = cosines.indexOf(Math.max(...cosines))
    const matched = owners.indexOf(latent)
    const feature = matched < 0 ? nearest : matched
    const fires = run.fires(latent)
    const hits = fires.filter((s) => run.holds(s, feature)).length
    const shown = (/** @type {number} */ value) => (Number.isFinite(value) ? value.toFixed(3) : '–')
    const [precision, chance, recall, share, cosine, random] = await scores(page)
    assert.deepEqual(
      [precision, chance, recall, share, cosine],
      [
        hits / fires.length,
        fires.length > 0 ? active[feature] / samples : NaN,
        hits / active[feature],
        fires.length / samples,
        cosines[feature]
      ].map(shown)
    )
    if (matched >= 0) assert.equal(random, shown(run.chance.mcc))
    else assert.ok(Number(random) > 0 && Number(random) < 0.9)
    const top = fires.sort((a, b) => run.code(b, latent) - run.code(a, latent) || a - b).slice(0, 8)
    const table = panel.locator('.top-samples tbody tr')
    assert.deepEqual(
      await table
        .locator('th')
        .allTextContents()
        .then((all) => all.map((each) => each.trim())),
      top.map((row) => `sample ${row}`)
    )
    if (top.length === 0) continue
    const data = await filesOf(page, `Codes of latent ${latent}`)
    const sum = (/** @type {number} */ column) =>
      data.rows.reduce((all, row) => all + Number(row[column]), 0)
    assert.deepEqual([sum(2), sum(3)], [active[feature], samples - active[feature]])
    assert.equal(Number(data.rows.at(-1)?.[2]), active[feature] - hits, 'those it misses')
  }
  assert.deepEqual(complaints, [])
})

test('what is chosen elsewhere opens here, and what is chosen here lights up there', async () => {
  const { page, complaints } = await openPage(stage.browser)
  const panel = await arrive(page)
  const { match } = await sameRun()
  // A chip of the sample panel, and a feature in place of its latent.
  const feature = page.locator('lab-sample .chip.feature').first()
  const number = Number(await feature.getAttribute('data-feature'))
  await feature.click()
  await opened(page, match.feature_to_latent[number])
  // The choice of what is steered.
  await page.locator('#steered-latent').selectOption('7')
  await opened(page, 7)
  // A cell of the map of cosines, by keyboard and by mouse. A mouse that lies still points, too, when the page moves under it.
  const map = page.locator('lab-heat-map .map')
  await map.scrollIntoViewIfNeeded()
  await restMouse(page)
  await map.focus()
  for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
  await opened(page, await pinned(page))
  const [first, box] = [await pinned(page), (await map.boundingBox()) ?? assert.fail()]
  assert.ok(first >= 0)
  await map.click({ position: { x: box.width * 0.7, y: box.height * 0.4 } })
  await opened(page, await pinned(page))
  assert.notEqual(await pinned(page), first)
  // From here, by keyboard: it is pinned, and so its verdict is read out above.
  await panel.getByRole('button', { name: 'Next' }).focus()
  await page.keyboard.press('Enter')
  const chosen = await pinned(page)
  await opened(page, chosen)
  await restMouse(page)
  await page.locator('lab-diagnosis .cell', { hasText: `Latent ${chosen}:` }).waitFor()
  const pressed = panel.locator('.sentence .chip.latent')
  assert.equal(await pressed.getAttribute('aria-pressed'), 'true')
  // A top sample opens in the panel of samples.
  const most = (await panel.locator('.latent-chooser option').first().textContent()) ?? ''
  await panel.locator('.latent-chooser select').selectOption({ index: 0 })
  await opened(page, Number(/latent (\d+)/.exec(most)?.[1]))
  const top = panel.locator('.top-samples button.chip').first()
  const row = /\d+/.exec((await top.textContent()) ?? '')?.[0] ?? ''
  await top.focus()
  await page.keyboard.press('Enter')
  await page.waitForFunction(
    (wanted) =>
      /** @type {HTMLInputElement | null} */ (document.querySelector('lab-sample .chooser input'))
        ?.value === wanted,
    row
  )
  assert.deepEqual(complaints, [])
})

test('counted only when it is looked at and the run stands still', async () => {
  const viewport = { width: 1280, height: 500 }
  const { page, complaints } = await openPage(stage.browser, { viewport })
  await page.goto(`${stage.site.url}#preset=clean&steps=1000000`)
  await ready(page)
  const panel = page.locator('lab-latents')
  const words = panel.locator('.meaning').first()
  await words.filter({ hasText: 'Counted when the run stands still.' }).waitFor()
  await panel.scrollIntoViewIfNeeded()
  await words.filter({ hasText: 'Counted on 4,096 held-out samples at step 0.' }).waitFor()
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await words.filter({ hasText: 'Counted at step 0, and again when the run stands' }).waitFor()
  await page.getByRole('button', { name: 'Pause' }).click()
  await panel.scrollIntoViewIfNeeded()
  await words.filter({ hasText: /^Counted on 4,096 held-out samples at step [1-9]/ }).waitFor()
  await page.goto(`${stage.site.url}?embed=1&hide=latents#preset=clean&steps=20&at=20`)
  await page.locator('lab-steering').waitFor()
  await panel.waitFor({ state: 'detached' })
  assert.deepEqual(complaints, [])
})

test('counted in a page of one file', async () => {
  const { page, complaints } = await openPage(stage.browser)
  const file = pathToFileURL(join(SITE, 'superposition-lab.html')).href
  const panel = await arrive(page, LINK, file)
  await panel.locator('.scores').waitFor()
  assert.deepEqual(complaints, [])
})

test('no violation of axe-core in either theme, wide or narrow, in Spanish too', async () => {
  const { page, complaints } = await openPage(stage.browser, { bypassCSP: true })
  for (const [width, colorScheme, language] of /** @type {const} */ ([
    [1280, 'light', 'en'],
    [390, 'dark', 'es']
  ])) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    await arrive(page, `${LINK}&lang=${language}`)
    await page.locator('.top-samples tbody tr').first().waitFor()
    await assertNoViolations(page, `${width} ${colorScheme}`, { within: 'lab-latents' })
    if (language === 'es') assert.deepEqual(await englishLeft(page), [])
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width)
  }
  assert.deepEqual(complaints, [])
})
