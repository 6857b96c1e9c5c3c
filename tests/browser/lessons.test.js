/**
 * The course in Chromium beside its lessons' tasks (lessons-by-*.test.js): links, languages, symbols and bad names.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGUAGES, LESSONS } from '../../web/state/course.js'
import { lessons, noSidewaysScrolling, readerPage } from './lesson-pass.js'
import { stageChromium } from './stage.js'

const stage = stageChromium()

test('from the first page to the list, a lesson, Spanish and back', async () => {
  const { page, complaints } = await readerPage(stage)
  await page.goto(stage.site.url)
  await page.getByRole('link', { name: 'Course' }).click()
  await page.getByRole('link', { name: 'One neuron, many meanings' }).click()
  await page.waitForURL(/#lesson=superposition$/)
  await page.getByRole('heading', { level: 1, name: 'One neuron, many meanings' }).waitFor()
  await page.getByText('Español').click()
  await page.waitForURL(/#lesson=superposition&lang=es$/)
  await page.getByRole('heading', { level: 1, name: 'Una neurona, muchos significados' }).waitFor()
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'es')
  await page.getByRole('button', { name: 'Empezar' }).click()
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'section-model')
  await page.getByRole('link', { name: /Un diccionario para activaciones/ }).click()
  await page.waitForURL(/#lesson=dictionary&lang=es$/)
  await page.getByRole('link', { name: 'Laboratorio' }).click()
  await page.waitForURL(/#lang=es/)
  await page.locator('lab-headline').waitFor()
  await page.locator('main[lang=es]').waitFor()
  assert.deepEqual(complaints, [])
})

test('text twice as large needs no sideways scrolling, in either language', async () => {
  const { page, complaints } = await readerPage(stage, { viewport: { width: 390, height: 800 } })
  const places = [
    ['lesson=contents', '.contents'],
    ...LESSONS.map((lesson) => [`lesson=${lesson}`, `[data-lesson=${lesson}] .end`]),
    ['preset=clean&steps=20&at=20', 'lab-footer'],
    ['preset=pentagon&steps=20&at=20', 'lab-toy-geometry'],
    ['view=own-data', 'lab-own-data']
  ]
  for (const [place, whole] of places)
    for (const lang of LANGUAGES) {
      await page.goto(`${stage.site.url}#${place}&lang=${lang}`)
      await page.locator(`html[lang=${lang}] ${whole}`).waitFor()
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
      await noSidewaysScrolling(page, 390)
    }
  assert.deepEqual(complaints, [])
})

test('symbols light their pictures, and pictures their symbols', async () => {
  const { page, complaints } = await readerPage(stage)
  const { lesson } = lessons[0]
  await page.goto(`${stage.site.url}#lesson=${lesson.id}`)
  const button = page.locator('button.symbol[data-symbol=W]')
  await button.focus()
  await page.locator('.figure[data-symbol=W][data-lit]').first().waitFor()
  assert.ok((await page.locator('math [data-symbol=W][data-lit]').count()) > 1)
  await page.locator('.formula math [data-symbol=h]').first().hover()
  await page.locator('.figure[data-symbol=h][data-lit]').waitFor()
  assert.equal(await page.locator('[data-symbol=W][data-lit]').count(), 0)
  await page.locator('.figure[data-symbol=W]').first().hover()
  await page.locator('math [data-symbol=W][data-lit]').first().waitFor()
  await page.locator('.cover h1').hover()
  assert.equal(await page.locator('[data-lit]').count(), 0)
  assert.deepEqual(complaints, [])
})

test('a picture that comes while its symbol is lit is lit too', async () => {
  const { page, complaints } = await readerPage(stage)
  await page.goto(`${stage.site.url}#lesson=superposition`)
  const picture = page.locator('.figure[data-symbol=h]')
  await picture.waitFor()
  const came = await page.evaluateHandle(() => {
    const figure = /** @type {Element} */ (document.querySelector('.figure[data-symbol=h]'))
    const place = document.createComment('')
    figure.replaceWith(place)
    return () => place.replaceWith(figure)
  })
  await page.locator('.formula math [data-symbol=h]').first().hover()
  await page.locator('math [data-symbol=h][data-lit]').first().waitFor()
  await came.evaluate((come) => come())
  await page.locator('.figure[data-symbol=h][data-lit]').waitFor()
  assert.deepEqual(complaints, [])
})

test('a link into a lesson repeats its run; a bad name gets one sentence', async () => {
  const { page, complaints } = await readerPage(stage)
  const link = 'lesson=dictionary&variant=topk&k=3&steps=800&n_samples=0&d_in=16&d_sae=64&at=800'
  await page.goto(`${stage.site.url}#${link}`)
  await page
    .locator('lab-section')
    .nth(3)
    .locator('.count.found b', { hasText: '32 of 32' })
    .waitFor()
  assert.match(page.url(), /#lesson=dictionary&.*at=800$/)
  for (const [bad, sentence] of /** @type {[string, RegExp][]} */ ([
    ['lesson=banana', /lesson = “banana” is not known; choose one of contents, superposition/],
    ['lesson=__proto__', /lesson = “__proto__” is not known/],
    ['lesson=contents&lang=xx', /lang = “xx” is not known; choose one of en, es/],
    [`lesson=${'x'.repeat(3000)}`, /lesson = “x{60}…” is not known/]
  ])) {
    await page.goto(`${stage.site.url}#${bad}`)
    await page.locator('lab-notices .notice', { hasText: sentence }).waitFor()
    await page.locator('.contents').waitFor()
  }
  assert.deepEqual(complaints, [])
})
