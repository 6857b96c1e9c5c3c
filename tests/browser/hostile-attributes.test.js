/**
 * Hostile texts in the attributes of <superposition-lab> and in the fields of its messages: nothing runs, in the host's page or in the
 * frame, one short sentence says what is wrong, and the lab still plays.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPage } from './browser.js'
import { playEmbedded, stageHosts } from './embed-stage.js'
import { BROKEN, LONGEST, MADE, TEXTS } from './hostile-channels.js'

/** @import { Page } from 'playwright-core' */

const stage = stageHosts()
const ATTRIBUTES = ['lesson', 'config', 'hide', 'lock', 'lang']

/** @returns {Promise<{ page: Page, complaints: string[], ran: string[] }>} */
async function openHost() {
  const opened = await openPage(stage.browser, { reducedMotion: 'reduce' })
  /** @type {string[]} */
  const ran = []
  opened.page.on('dialog', (dialog) => ran.push(dialog.message()) && void dialog.dismiss())
  await opened.page.goto(`${stage.host.url}/strict.html`)
  return { ...opened, ran }
}

for (const name of ATTRIBUTES)
  test(`the attribute ${name}`, async () => {
    const { page, complaints, ran } = await openHost()
    for (const text of TEXTS) {
      await page.locator('#one').evaluate(
        (element, [key, value]) => {
          element.setAttribute(key, value)
          void (/** @type {any} */ (element).start())
        },
        [name, name === 'config' ? `seed=7&k=${encodeURIComponent(text)}` : text]
      )
      const inside = page.frameLocator('#one iframe')
      const sentence = await inside.locator('lab-notices .notice').innerText()
      assert.ok(sentence.length <= LONGEST, `${sentence.length} characters: ${sentence}`)
      assert.doesNotMatch(sentence, BROKEN)
      assert.equal(await inside.locator(MADE).count(), 0)
      assert.equal(await page.locator('body > :is(img, script:not([src]))').count(), 0)
    }
    if (name !== 'lesson') assert.ok((await playEmbedded(page, 'one')).step > 0)
    assert.deepEqual([complaints, ran], [[], []])
    await page.context().close()
  })

test('the attribute src takes no address that would run', async () => {
  const { page, complaints, ran } = await openHost()
  await page
    .locator('#one')
    .evaluate((element) => element.setAttribute('src', 'javascript:alert(4)'))
  assert.ok((await playEmbedded(page, 'one')).step > 0)
  assert.deepEqual([complaints, ran], [[], []])
  await page.context().close()
})

test('the fields of messages', async () => {
  const { page, complaints, ran } = await openHost()
  assert.equal((await playEmbedded(page, 'one')).step, 60)
  for (const text of TEXTS) {
    const said = await page.locator('#one').evaluate(async (element, given) => {
      const lab = /** @type {any} */ (element)
      const refused = async (/** @type {Promise<unknown>} */ asked) =>
        asked.then(
          () => 'taken',
          (/** @type {Error} */ { message }) => message
        )
      const { frame } = lab
      return [
        await refused(lab.set({ [given]: 1 })),
        await refused(lab.set({ variant: given })),
        await refused(lab.set({ parents: [given] })),
        await refused(frame.ask(given)),
        String((await lab.metrics()).step)
      ]
    }, text)
    assert.equal(said.pop(), '60', 'the run stands')
    for (const sentence of said) {
      assert.match(sentence, /is not |must be |takes the commands/)
      assert.ok(sentence.length <= 500, sentence)
      assert.doesNotMatch(sentence, BROKEN)
    }
  }
  assert.deepEqual([complaints, ran], [[], []])
  await page.context().close()
})
