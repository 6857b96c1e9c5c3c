/**
 * How a lesson starts in Chromium: its words first, then the engine, then a picture for every stage; and whose run stays when
 * the reader is quicker than that.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPage } from './browser.js'
import { lessons, readerPage } from './lesson-pass.js'
import { stageChromium } from './stage.js'

const stage = stageChromium()

test('the engine starts when the lesson can be read, and no sooner', async () => {
  const { page, complaints } = await readerPage(stage)
  await page.addInitScript(() => {
    const Started = Worker
    window.Worker = class extends Started {
      /** @param {string | URL} url @param {WorkerOptions} [options] */
      constructor(url, options) {
        super(url, options)
        const { length } = document.querySelectorAll('.lesson > :is(lab-section, lab-own-section)')
        Object.assign(window, { stood: { length, end: document.querySelector('.end') !== null } })
      }
    }
  })
  for (const { lesson } of lessons.filter((each) => each.lesson.sections.some((s) => s.stage))) {
    await page.goto('about:blank')
    await page.goto(`${stage.site.url}#lesson=${lesson.id}`)
    const stood = await page.waitForFunction(() => /** @type {any} */ (window).stood)
    assert.deepEqual(await stood.jsonValue(), { length: lesson.sections.length, end: true })
  }
  assert.deepEqual(complaints, [])
})

test('a run goes on while its lesson is opened in another language, and rests when the lesson is left', async () => {
  const { page, complaints } = await openPage(stage.browser)
  await page.goto(`${stage.site.url}#lesson=superposition`)
  await page.locator('.end').waitFor()
  const status = (/** @type {string} */ hash) =>
    page.evaluate(async (place) => {
      const { state } = /** @type {any} */ (document.querySelector('lab-page'))
      const [first] = state.course.opened.stages
      if (state.current?.status !== 'playing') await first.start(1)
      await state.topics.until(['run'], () => state.current?.status === 'playing')
      location.hash = place
      await state.topics.until(['page'], () => state.course.place === place)
      for (let frames = 0; frames < 30; frames++) await new Promise(requestAnimationFrame)
      return state.current.status
    }, hash)
  assert.equal(await status('lesson=superposition&lang=es'), 'playing')
  assert.equal(await status('lesson=contents'), 'paused')
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('whoever presses Run while a lesson is still being made ready has that run', async () => {
  const { page, complaints } = await openPage(stage.browser, { reducedMotion: 'reduce' })
  await page.goto(`${stage.site.url}#lesson=recovery`)
  await page.locator('lab-page').waitFor()
  const held = await page.evaluate(async () => {
    const { state } = /** @type {any} */ (document.querySelector('lab-page'))
    const stages = () => state.course.opened?.stages ?? []
    let begun = false
    let release = () => {}
    const after = new Promise((resolve) => (release = () => resolve(undefined)))
    const describe = state.describe.bind(state)
    // The second stage is being opened for as long as it takes until the reader has begun with the first.
    state.describe = async (/** @type {string} */ model) => {
      const description = await describe(model)
      if (stages()[1]?.opening && !begun) await after
      return description
    }
    while (!stages()[1]?.opening) await new Promise(requestAnimationFrame)
    begun = true
    const [first] = stages()
    const started = first.start(1)
    release()
    await started
    await /** @type {any} */ (document.querySelector('lab-lesson')).ready
    for (let frames = 0; frames < 600 && first.run.status !== 'playing'; frames += 1)
      await new Promise(requestAnimationFrame)
    return { seen: state.current.number, own: first.run.number, status: first.run.status }
  })
  assert.equal(held.seen, held.own)
  assert.equal(held.status, 'playing')
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('who leaves a lesson that is still being made ready has the run that the link names', async () => {
  const { page, complaints } = await openPage(stage.browser, { reducedMotion: 'reduce' })
  const wanted = '#preset=clean&steps=20&seed=990'
  for (const lesson of ['recovery', 'variants', 'failures']) {
    await page.goto('about:blank')
    await page.goto(`${stage.site.url}#lesson=${lesson}`)
    await page.locator(`[data-lesson=${lesson}]`).waitFor()
    // Its stages would come one after the other: what is there when the last of them has been asked for is what stays.
    const made = await page.evaluate(async (hash) => {
      const left = /** @type {any} */ (document.querySelector('lab-lesson'))
      location.hash = hash
      const { state } = left
      for (let waited = 0; waited < 3000 && state.run?.config.seed !== 990; waited++)
        await new Promise((resolve) => setTimeout(resolve, 10))
      await left.ready
      return [state.run.config.seed, state.run.config.steps, state.settings.config.seed]
    }, wanted)
    assert.deepEqual(made, [990, 20, 990], lesson)
    assert.ok(page.url().endsWith(wanted))
  }
  assert.deepEqual(complaints, [])
  await page.context().close()
})
