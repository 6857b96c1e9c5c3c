/**
 * Hostile and mistaken links: each gets a sentence that says what is wrong and what is allowed, nothing of it becomes
 * markup, and the page still plays.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPage, playToEnd, ready } from './browser.js'
import { stageChromium } from './stage.js'

const stage = stageChromium()

const MARKUP = '<img src=x onerror=alert(1)><script>alert(2)</script>'

/** @type {[string, RegExp][]} what is after the #, and what the page must say */
const LINKS = [
  ['banana=3', /banana/],
  ['k=99', /k\b.*d_sae/],
  ['seed=-1', /seed/],
  ['variant=transformer', /variant.*(relu|topk)/],
  ['learning_rate=1e999', /learning_rate/],
  ['d_sae=NaN&seed=7', /d_sae/],
  ['preset=nothing', /preset.*clean/],
  ['preset=__proto__', /preset.*clean/],
  ['__proto__=1&constructor=2', /__proto__/],
  ['preset=clean&at=99999', /at.*1500/],
  ['preset=clean&at=-3', /at.*1500/],
  [`variant=${encodeURIComponent(MARKUP)}`, /variant/],
  [`${encodeURIComponent(MARKUP)}=1`, /img src=x/],
  [`preset=${encodeURIComponent(MARKUP)}`, /preset/],
  ['parents=[1,2', /parents.*list/],
  ['activation=bernoulli&n_features=3&parents=[1,2,0]', /parents.*circle/],
  ['activation=bernoulli&correlations=[[0,1,0.9],[1,2,0.9]]', /correlations.*semi-definite/],
  [`correlations=${'['.repeat(3000)}`, /correlations/],
  [`seed=${'9'.repeat(3000)}`, /seed/],
  [`seed=${'9'.repeat(100_000)}`, /characters long/],
  ['%E0%A4%A=%%%&&==&=5', /not|must|unknown/]
]

test('every bad link gets its sentence and no markup, and the page is ready to play', async () => {
  const { page, complaints } = await openPage(stage.browser)
  for (const [link, expected] of LINKS) {
    const name = link.slice(0, 60)
    // The first is loaded with the page, the others are followed by it.
    await page.goto(`${stage.site.url}#${link}`)
    await ready(page)
    const notice = page.locator('lab-notices .notice:not(.failure)', { hasText: expected })
    await notice.waitFor().catch(() => assert.fail(`no sentence about ${name}`))
    const said = (await notice.textContent()) ?? ''
    assert.ok(said.length < 1500, `${name}: ${said.length} characters`)
    assert.equal(await page.locator('lab-page img, lab-page script').count(), 0, name)
    assert.equal(await page.locator('.failure').count(), 0, name)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    assert.ok(wide <= 1280, `${name}: ${wide} pixels wide`)
  }
  assert.deepEqual(complaints, [])
})

test('the settings of a bad link that are right are kept, and it plays', async () => {
  const { page, complaints } = await openPage(stage.browser)
  await page.goto(`${stage.site.url}#d_in=16&seed=7&k=banana&colour=blue`)
  await ready(page)
  const notice = page.locator('lab-notices .notice')
  assert.match((await notice.textContent()) ?? '', /k\b.*banana[\s\S]*colour/)
  assert.equal(await page.getByLabel('seed', { exact: true }).inputValue(), '7')
  await playToEnd(page)
  assert.match((await page.locator('.count.found').textContent()) ?? '', /3\d of 32/)
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await page.waitForURL(/seed=7.*at=1500$/)
  await notice.waitFor({ state: 'detached' })
  assert.deepEqual(complaints, [])
})

test('lists in a link are read, shown, written back and refused as typed', async () => {
  const { page, complaints } = await openPage(stage.browser)
  const world = 'activation=bernoulli&n_features=3&d_sae=8&k=1&steps=20'
  await page.goto(`${stage.site.url}#${world}&parents=[-1,0,0]&correlations=[[1,2,0.5]]&at=20`)
  await ready(page)
  await page.locator('.progress b', { hasText: /^20$/ }).waitFor()
  const parents = page.getByLabel('parents', { exact: true })
  assert.equal(await parents.inputValue(), '[-1,0,0]')
  const correlations = page.getByLabel('correlations', { exact: true })
  assert.equal(await correlations.inputValue(), '[[1,2,0.5]]')
  await parents.fill('[-1,0')
  await page.locator('#setting-parents-problem', { hasText: /must be a list/ }).waitFor()
  await parents.fill('[1,2,0]')
  await page.locator('#setting-parents-problem', { hasText: /circle, 0 -> 1 -> 2 -> 0/ }).waitFor()
  await parents.fill('[-1, 0, 1]')
  await page.waitForURL(/parents=%5B-1,0,1%5D/)
  assert.equal(await page.locator('lab-notices .notice').count(), 0)
  assert.deepEqual(complaints, [])
})

test('a link changed in the address bar is followed', async () => {
  const { page, complaints } = await openPage(stage.browser)
  await page.goto(stage.site.url)
  await ready(page)
  await page.evaluate(() => (location.hash = '#preset=article-spread&at=50'))
  await page.locator('.progress b', { hasText: /^50$/ }).waitFor()
  assert.equal(await page.getByLabel('geometry', { exact: true }).inputValue(), 'spread')
  await page.evaluate(() => (location.hash = '#preset=clean&seed=oops'))
  await page.locator('lab-notices .notice', { hasText: 'seed' }).waitFor()
  assert.equal(await page.getByLabel('geometry', { exact: true }).inputValue(), 'random')
  assert.deepEqual(complaints, [])
})
