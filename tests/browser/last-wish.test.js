/**
 * What the reader asks for last is what is on the page, however late the engine answers to what was asked for before.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPage, ready } from './browser.js'
import { stageChromium } from './stage.js'

const stage = stageChromium()

/** What is asked for first, whose first question to the engine is held; each with the address it starts from. */
const FIRST = /** @type {const} */ ({
  'a setting of an autoencoder': { at: '#preset=clean&steps=50', type: ['k', '1'] },
  'a setting of toy models': { at: '#preset=pentagon&steps=50', type: ['instances', '3'] },
  'a preset of toy models': { at: '#preset=clean&steps=50', preset: 'pentagon' },
  'a link': { at: '#preset=clean&steps=50', link: '#preset=clean&steps=50&seed=5' }
})
const LAST = ['#preset=clean&steps=20&seed=77', '#preset=pentagon&steps=20&seed=77']

for (const [name, first] of Object.entries(FIRST))
  test(`a link that is opened before ${name} was answered is the one that stands`, async () => {
    for (const last of LAST) {
      const { page, complaints } = await openPage(stage.browser, { reducedMotion: 'reduce' })
      await page.goto(stage.site.url + first.at)
      await ready(page)
      const stood = await page.evaluate(async ([asked, link]) => {
        const { state } = /** @type {any} */ (document.querySelector('lab-page'))
        const frame = () => new Promise(requestAnimationFrame)
        const ask = state.client.ask.bind(state.client)
        let release = () => {}
        const after = new Promise((resolve) => (release = () => resolve(undefined)))
        const held = new Promise((resolve) => {
          state.client.ask = async (/** @type {any} */ action) => {
            state.client.ask = ask
            const answer = ask(action)
            resolve(undefined)
            await after
            return answer
          }
        })
        if ('type' in asked) void state.wishes.type(...asked.type)
        else if ('preset' in asked) void state.wishes.choosePreset(asked.preset)
        else location.hash = asked.link
        await held
        location.hash = link
        const wanted = () => state.current?.config.seed === 77 && state.current.measured
        // The last may wait for the first only when the engine must tell both the same.
        for (let frames = 0; frames < 60 && !wanted(); frames++) await frame()
        release()
        for (let frames = 0; frames < 600 && !wanted(); frames++) await frame()
        for (let frames = 0; frames < 10; frames++) await frame()
        const { seed, steps } = state.current.config
        return { seed, steps, model: state.settings.description.model, hash: location.hash }
      }, /** @type {const} */ ([first, last]))
      const model = last.includes('pentagon') ? 'toy_model' : 'sae'
      assert.deepEqual([stood.model, stood.seed, stood.steps], [model, 77, 20])
      assert.match(stood.hash, /seed=77/)
      assert.deepEqual(complaints, [])
      await page.context().close()
    }
  })
