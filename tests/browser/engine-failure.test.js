/**
 * When the engine cannot be loaded or stops, the page says so in one sentence, offers to restart it, and keeps what was
 * set.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPage, playToEnd, ready } from './browser.js'
import { stageChromium } from './stage.js'

const stage = stageChromium()

for (const file of ['**/*.wasm', '**/worker-*.js']) {
  test(`without ${file} the page says so, and restarts when it is there again`, async () => {
    const { page } = await openPage(stage.browser)
    await page.context().route(file, (route) => route.abort())
    await page.goto(`${stage.site.url}#preset=clean&seed=7`)
    const failure = page.locator('.notice.failure')
    await failure.waitFor()
    assert.match((await failure.textContent()) ?? '', /The engine stopped: .*could not be loaded/s)
    await page.context().unroute(file)
    await page.getByRole('button', { name: 'Restart' }).click()
    await ready(page)
    assert.equal(await failure.count(), 0)
    assert.equal(await page.getByLabel('seed', { exact: true }).inputValue(), '7')
  })
}

test('a worker that dies is told, and its settings come back with it', async () => {
  const { page } = await openPage(stage.browser)
  await page.goto(`${stage.site.url}#preset=clean&seed=7`)
  await ready(page)
  const [worker] = page.workers()
  await worker.evaluate(
    () =>
      void setTimeout(() => {
        throw new Error('out of memory')
      })
  )
  const failure = page.locator('.notice.failure')
  await failure.waitFor()
  assert.equal(await page.getByLabel('seed', { exact: true }).inputValue(), '7')
  await page.getByRole('button', { name: 'Restart' }).click()
  await failure.waitFor({ state: 'detached' })
  await playToEnd(page)
  assert.match((await page.locator('.count.found').textContent()) ?? '', /32 of 32/)
})
