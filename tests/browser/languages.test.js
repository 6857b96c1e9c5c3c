/**
 * The sandbox, toy models and the view on a reader's own data in Spanish, wide and narrow: no English is left, nothing is too wide,
 * nothing keeps anybody out; and the language is switched in the middle of a run, which goes on to the same bits.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLab, presets } from '../../wasm/index.js'
import { writeNpy } from '../../wasm/io/index.js'
import { assertNoViolations } from './axe.js'
import { fingerprint, openPage, ready, stands } from './browser.js'
import { englishLeft } from './english-left.js'
import { giveFile } from './own-data-page.js'
import { compareTwo } from './runs-page.js'
import { stageChromium } from './stage.js'

/** @import { Page } from 'playwright-core' */

const stage = stageChromium()

/** Small enough that all of its baselines are trained in a second. */
const SMALL = 'n_features=6&d_in=3&d_sae=12&k=2&steps=40&batch_size=32&eval_samples=256&at=40'

/** @param {string} hash */
async function openSpanish(hash) {
  const viewport = { width: 390, height: 800 }
  const opened = await openPage(stage.browser, { viewport, bypassCSP: true })
  await opened.page.goto(`${stage.site.url}#${hash}&lang=es`)
  await opened.page.locator('main[lang=es]').waitFor()
  return opened
}

/** @param {Page} page */
const openDetails = (page) =>
  page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)))

/** @param {Page} page */
async function isInSpanish(page) {
  await openDetails(page)
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    const wide = await page.evaluate(async () => {
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame)
      return document.documentElement.scrollWidth
    })
    assert.ok(wide <= width, `${wide} pixels wide at ${width}`)
    assert.deepEqual(await englishLeft(page), [], `at ${width}`)
    await assertNoViolations(page, `at ${width}`)
  }
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'es')
}

test('the sandbox, with its baselines, a refusal and a bad link', async () => {
  const { page, complaints } = await openSpanish(`${SMALL}&preset=no-such&zzz=1&model=saee`)
  await page.getByText('Una parte del enlace no se ha aceptado').waitFor()
  await ready(page)
  await stands(page, /^terminada$/)
  await page.getByRole('button', { name: 'Entrenar las referencias' }).click()
  await page.getByText('Todas están entrenadas.').waitFor()
  await compareTwo(page)
  await openDetails(page)
  await page.locator('#setting-k').fill('99')
  await page.locator('.refused .sentence [lang=en]', { hasText: 'k = 99' }).waitFor()
  await page.getByText(/^Sin aplicar: k\./).waitFor()
  await isInSpanish(page)
  const diagnosis = await page.locator('lab-diagnosis .sentence').textContent()
  assert.match(diagnosis ?? '', /rasgos|latentes|azar/)
  await page.getByRole('button', { name: 'Datos y archivos de Todos los cosenos' }).click()
  await page.getByRole('button', { name: 'Guardar CSV' }).waitFor()
  assert.deepEqual(await englishLeft(page), [])
  assert.deepEqual(complaints, [])
})

test('toy models, drawn and in a sweep', async () => {
  for (const preset of ['antipodal-pairs', 'twenty-in-five']) {
    const { page, complaints } = await openSpanish(`preset=${preset}&steps=60&at=60`)
    await page.locator('lab-toy-models .model-card').first().waitFor()
    await stands(page, /^terminada$/)
    await isInSpanish(page)
    assert.deepEqual(complaints, [])
    await page.context().close()
  }
})

test('the reader’s own data', async () => {
  const { page, complaints } = await openSpanish('view=own-data')
  const world = await createLab({ n_samples: 600, eval_samples: 1 })
  const { data, shape } = world.read('activations')
  world.dispose()
  await giveFile(page, 'x.npy', writeNpy({ data: data.map((value) => 9 * value + 5), shape }))
  await page.getByText('Normaliza primero', { exact: false }).waitFor()
  await isInSpanish(page)
  await page.getByRole('button', { name: 'Solo escalar' }).click()
  await page.getByText('Después, escalado.', { exact: false }).waitFor()
  await page.getByLabel('Pasos').fill('60')
  await page.getByRole('button', { name: /^Entrenar \d/ }).click()
  await page.locator('.own-status', { hasText: 'entrenado 60 pasos' }).waitFor()
  await page.getByRole('button', { name: 'Entrenar la semilla 2 y comparar' }).click()
  await page.locator('.agreement', { hasText: 'latentes vivos' }).waitFor()
  await isInSpanish(page)
  await page.locator('header').getByText('English').click()
  await page.getByRole('heading', { name: '3. What can be measured' }).waitFor()
  await page.locator('.agreement', { hasText: 'living latents' }).waitFor()
  // The search for English finds English.
  await page.evaluate(() =>
    document.querySelectorAll('[lang=en]').forEach((each) => each.setAttribute('lang', ''))
  )
  assert.ok((await englishLeft(page)).length > 50)
  assert.deepEqual(complaints, [])
})

test('a challenge that was taken up is told in the language that is chosen later', async () => {
  const { page, complaints } = await openPage(stage.browser)
  await page.goto(`${stage.site.url}#lesson=challenges`)
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('link', { name: 'Open in the sandbox' }).first().click()
  const notice = page.locator('.challenge')
  await notice.filter({ hasText: 'Your turn: Recover all 32 features' }).waitFor()
  await page.locator('header').getByText('Español').click()
  await notice.filter({ hasText: 'Te toca: Recupera los 32 rasgos' }).waitFor()
  await page.getByRole('link', { name: 'Volver a la lección' }).click()
  await page.waitForURL(/#lesson=challenges&lang=es/)
  assert.deepEqual(complaints, [])
})

test('switching there and back in the middle of a run keeps the run, its settings and its link', async () => {
  const { page, complaints } = await openPage(stage.browser)
  await page.goto(`${stage.site.url}#seed=9&d_in=16&n_samples=0&steps=200`)
  await ready(page)
  const step = async () => Number(await page.locator('.progress b').textContent())
  const settings = () => new URL(page.url()).hash.replace(/[#&](lang|at)=\w+/g, '').slice(1)
  await page.getByText('Slow').click()
  const before = settings()
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await page.waitForFunction(() => Number(document.querySelector('.progress b')?.textContent) > 5)
  const first = await step()
  await page.locator('header').getByText('Español').click()
  await page.locator('main[lang=es]').getByRole('heading', { name: 'Mientras entrena' }).waitFor()
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'es')
  assert.match(page.url(), /lang=es/)
  const second = await step()
  assert.ok(second >= first, `${second} after ${first}`)
  await page.locator('header').getByText('English').click()
  await page.locator('main[lang=en]').getByRole('heading', { name: 'While it trains' }).waitFor()
  assert.ok((await step()) >= second)
  await stands(page, /^finished$/)
  assert.equal(settings(), before)
  const lab = await createLab({ ...presets.clean.config, steps: 200, seed: 9 })
  assert.equal(await fingerprint(page), lab.train(200).fingerprint)
  lab.dispose()
  await page.reload()
  await page.getByRole('heading', { name: 'While it trains' }).waitFor()
  await page.locator('header').getByText('Español').click()
  await page.reload()
  await page.locator('main[lang=es]').waitFor()
  assert.deepEqual(complaints, [])
})
