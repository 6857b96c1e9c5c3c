/**
 * Hostile texts on every way into the page: nothing of them runs or becomes an element, one short sentence says what is wrong, with
 * nothing in it that turns the words round, and what the reader had is kept.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeNpy } from '../../wasm/io/index.js'
import { openPage, ready } from './browser.js'
import {
  BROKEN,
  LINKS,
  LONGEST,
  MADE,
  OWN_DATA,
  PROGRESS,
  SANDBOX,
  TEXTS
} from './hostile-channels.js'
import { giveFile, openView, train } from './own-data-page.js'
import { stageChromium } from './stage.js'

/** @import { Page } from 'playwright-core' */

const stage = stageChromium()

/**
 * @param {Page} page
 * @param {Record<string, import('./hostile-channels.js').Channel>} channels
 * @param {{ fresh: () => Promise<unknown>, stands: (name: string) => Promise<unknown> }} state makes it as it was before a text came; asks whether it is so still
 */
async function tryAll(page, channels, { fresh, stands }) {
  /** @type {string[]} */
  const ran = []
  page.on('dialog', (dialog) => ran.push(dialog.message()) && void dialog.dismiss())
  for (const [channel, { give, says }] of Object.entries(channels))
    for (const text of TEXTS) {
      const name = `${channel}, ${text.length} characters`
      await fresh()
      await give(page, text)
      const said = says(page).filter({ hasText: /\S/ }).first()
      await said.waitFor().catch(() => assert.fail(`${name}: no sentence`))
      const sentence = (await said.innerText()).trim()
      assert.ok(sentence.length <= LONGEST, `${name}: ${sentence.length} characters: ${sentence}`)
      assert.doesNotMatch(sentence, BROKEN, `${name}: ${JSON.stringify(sentence)}`)
      assert.equal(await page.locator(MADE).count(), 0, name)
      await stands(name)
    }
  assert.deepEqual(ran, [])
}

/** @param {Page} page */
const seedOf = (page) =>
  page.evaluate(
    () => Reflect.get(document.querySelector('lab-page') ?? {}, 'state').settings?.config.seed
  )

test('links', async () => {
  const { page, complaints } = await openPage(stage.browser)
  await page.goto(`${stage.site.url}#seed=7`)
  await ready(page)
  await tryAll(page, LINKS, {
    fresh: async () => {
      await page.evaluate(() => void (location.hash = 'seed=7'))
      await page.locator('lab-notices .notice').waitFor({ state: 'detached' })
    },
    // A link that is far too long is not read at all.
    stands: async (name) => / \d{5,} /.test(name) || assert.equal(await seedOf(page), 7, name)
  })
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('what is typed, and run cards', async () => {
  const { page, complaints } = await openPage(stage.browser)
  await page.goto(`${stage.site.url}#seed=7&steps=40&at=40`)
  await ready(page)
  const step = page.locator('.progress b')
  await tryAll(page, SANDBOX, {
    fresh: async () => {
      const dismiss = page.getByRole('button', { name: 'Dismiss' })
      if (await dismiss.count()) await dismiss.click()
      await page.locator('#setting-k').fill('4')
      await page.locator('#setting-k-problem:empty').waitFor({ state: 'attached' })
    },
    stands: async (name) => {
      assert.equal(await seedOf(page), 7, name)
      assert.match((await step.textContent()) ?? '', /^(0|40)$/, name)
    }
  })
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('files of activations and labels', async () => {
  const { page, complaints } = await openView(stage)
  const data = Float32Array.from({ length: 1200 }, (_, i) => Math.sin(i * i))
  await giveFile(page, 'good.npy', writeNpy({ data, shape: [300, 4] }))
  const described = page.locator('.described')
  await described.waitFor()
  await giveFile(page, 'labels.txt', 'a label\n'.repeat(300))
  await page.getByText('300 labels', { exact: false }).waitFor()
  await train(page, 20)
  await tryAll(page, OWN_DATA, {
    fresh: async () => {
      // A setting that is right takes the sentence away.
      if (await page.locator('.own-data [role=alert] .notice').count())
        await page.getByLabel('Steps').fill('20')
      await page.locator('.own-data [role=alert] .notice').waitFor({ state: 'detached' })
    },
    stands: async (name) => {
      if (/\.npz/.test(name)) return
      assert.match((await described.textContent()) ?? '', /300/, name)
      assert.equal(await page.getByText('300 labels', { exact: false }).count(), 1, name)
      assert.match((await page.locator('.own-status').textContent()) ?? '', /trained for 20/, name)
    }
  })
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('progress, as a file and in storage', async () => {
  const { page, complaints } = await openPage(stage.browser, { reducedMotion: 'reduce' })
  await page.goto(`${stage.site.url}#lesson=contents`)
  const mine = { solved: ['recovery/meaning'], predicted: {}, settings: {} }
  await page.evaluate((kept) => {
    const form = { format: 'superposition-lab progress', version: 1, ...kept }
    localStorage.setItem('superposition-lab-progress', JSON.stringify(form))
  }, mine)
  await page.reload()
  const solved = page.getByText('tasks solved: 1', { exact: false })
  await tryAll(page, PROGRESS, {
    fresh: async () => {
      await page.reload()
      await solved.first().waitFor()
    },
    stands: async (name) => assert.equal(await solved.first().isVisible(), true, name)
  })
  // What the page kept itself it reads as warily.
  for (const text of TEXTS) {
    await page.evaluate((given) => {
      const name = 'superposition-lab-progress'
      localStorage.setItem('superposition-lab-theme', given)
      localStorage.setItem(name, given)
    }, text)
    await page.reload()
    await page.locator('.contents').waitFor()
    assert.equal(await page.locator(MADE).count(), 0)
  }
  assert.deepEqual(complaints, [])
  await page.context().close()
})
