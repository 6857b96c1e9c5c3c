/**
 * Run cards on the page: the card of a finished run holds in Node, a card from Node holds in the page, and one in which anything was
 * changed does not; text from a card is never markup.
 */
import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createLab, createToyModel, presets, toyPresets, version } from '../../wasm/index.js'
import { makeRunCard, runCardText } from '../../wasm/io/index.js'
import { commandLine } from '../node/command-line.js'
import { openPage, ready, stands } from './browser.js'
import { stageChromium } from './stage.js'

/** @import { Page } from 'playwright-core' */

const stage = stageChromium()
let folder = ''
let card = ''

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'superposition-lab-cards-'))
  const lab = await createLab({ ...presets.clean.config, seed: 3, steps: 300 })
  const metrics = lab.train(200)
  const tasks = [{ task: 'stay sparse', metric: 'l0', at_most: 3 }]
  card = runCardText(makeRunCard({ config: lab.config, metrics, version, tasks }))
  lab.dispose()
})
after(() => rm(folder, { recursive: true }))

/** @param {Page} page @param {string} name @param {string} text */
function give(page, name, text) {
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) }
  return page.getByLabel('Open a run card').setInputFiles(file)
}

/** @param {Page} page @param {RegExp} words */
const verdict = (page, words) => page.locator('.card-verdict', { hasText: words }).waitFor()

test('a card saved by the page holds in Node, and in the page again', async () => {
  const { page, complaints } = await openPage(stage.browser)
  await page.goto(`${stage.site.url}#preset=clean&seed=8&steps=400&at=400`)
  await stands(page, /^finished$/)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save run card' }).click()
  ])
  assert.equal(download.suggestedFilename(), 'run-seed-8.card.json')
  const text = await readFile(await download.path(), 'utf8')
  await writeFile(join(folder, 'page.card.json'), text)
  const good = await commandLine(['verify', 'page.card.json'], { cwd: folder })
  assert.match(good.stdout, /the same bits \(seed 8, step 400, /)
  assert.equal(good.code, 0)
  for (const [from, to] of [
    [/"explained_variance": [\d.]+/, '"explained_variance": 0.99'],
    ['"k": 3', '"k": 4'],
    [/"seal": "[0-9a-f]{16}"/, '"seal": "0123456789abcdef"']
  ]) {
    await writeFile(join(folder, 'changed.json'), text.replace(from, String(to)))
    assert.equal((await commandLine(['verify', 'changed.json'], { cwd: folder })).code, 3)
  }
  await give(page, 'page.card.json', text)
  await verdict(page, /The card page.card.json holds: the same bits/)
  assert.deepEqual(complaints, [])
})

test('a card from Node is loaded, run again to its step and held against the run', async () => {
  const { page, complaints } = await openPage(stage.browser)
  await page.goto(stage.site.url)
  await ready(page)
  await give(page, 'node.card.json', card)
  await verdict(page, /holds: the same bits/)
  assert.match(page.url(), /seed=3/)
  assert.equal(await page.locator('.progress b').textContent(), '200')

  await give(page, 'tampered.json', card.replace(/"mcc": [\d.]+/, '"mcc": 1'))
  await verdict(
    page,
    /does not hold.*metrics.recovery.mcc: the card says 1, the run gives 0\.\d+.*seal/s
  )
  await give(page, 'task.json', card.replace('"at_most": 3', '"at_most": 2'))
  await verdict(page, /Task "stay sparse": it claims/)
  const markup = card
    .replace('"stay sparse"', '"<img src=x onerror=alert(1)>"')
    .replace('"at_most": 3', '"at_most": 1')
  await give(page, '<b>markup.json', markup)
  await verdict(page, /The card <b>markup.json does not hold.*<img src=x/s)
  assert.equal(await page.locator('.card-verdict img').count(), 0)
  await page.getByRole('button', { name: 'Dismiss' }).click()
  assert.equal((await page.locator('.card-verdict').textContent())?.trim(), '')
  assert.deepEqual(complaints, [])
})

test('what is no card, or cannot be run, is one sentence; a dropped one is opened', async () => {
  const { page, complaints } = await openPage(stage.browser)
  await page.goto(stage.site.url)
  await ready(page)
  const url = page.url()
  await give(page, 'list.json', '[1]')
  await verdict(page, /list.json was not run:.*it must be an object/s)
  await give(page, 'text.json', 'hello')
  await verdict(page, /text.json was not run/)
  await give(page, 'huge.json', ' '.repeat(5_000_000))
  await verdict(page, /huge.json is too large: a run card has at most 4 MB/)
  await give(page, 'odd.json', card.replaceAll('"k": 3', '"k": 3000'))
  await verdict(page, /config that cannot be run: k = 3000 is larger than d_sae/)
  assert.equal(page.url(), url, 'the run on the page stays')

  const toy = await createToyModel({ ...toyPresets.pentagon.config, steps: 100 })
  toy.advance(100)
  const made = { config: toy.config, metrics: toy.metrics(), version }
  const dropped = runCardText(makeRunCard({ ...made, model: 'toy_model' }))
  toy.dispose()
  await page.evaluate((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'toy.card.json'))
    const options = { dataTransfer: transfer, bubbles: true, cancelable: true }
    document.querySelector('main')?.dispatchEvent(new DragEvent('drop', options))
  }, dropped)
  await verdict(page, /toy.card.json holds: the same bits/)
  assert.deepEqual(complaints, [])
})
