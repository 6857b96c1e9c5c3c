/**
 * A reader's own activations in the page: read, normalised, trained on in the worker, read latent by latent, compared across seeds
 * and taken along; what the page says is what Node gives.
 */
import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createLab } from '../../wasm/index.js'
import {
  normalised,
  readNpzHeaders,
  sourceOfBytes,
  writeNpy,
  writeNpz
} from '../../wasm/io/index.js'
import { commandLine } from '../node/command-line.js'
import { ready } from './browser.js'
import { giveFile, openView, train } from './own-data-page.js'
import { stageChromium } from './stage.js'

/** @import { Page } from 'playwright-core' */

const stage = stageChromium()
let folder = ''
/** @type {import('../../wasm/index.js').Tensor} far too long for the presets' learning rates */
let x

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'superposition-lab-own-'))
  const world = await createLab({ n_samples: 3000, eval_samples: 1 })
  const { data, shape } = world.read('activations')
  world.dispose()
  x = { data: data.map((value) => 9 * value), shape }
  await writeFile(join(folder, 'x.npy'), writeNpy(x))
})
after(() => rm(folder, { recursive: true }))

/** @param {Page} page @param {string} button */
async function saved(page, button) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click()
  ])
  return readFile(await download.path())
}

test('a file is normalised, trained on and read, as Node does it, and its card holds there', async () => {
  const { page, complaints } = await openView(stage)
  await giveFile(page, 'x.npy', writeNpy(x))
  await page.getByText('Normalise first', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Scale only' }).click()
  await page.getByText('Nothing stands out', { exact: false }).waitFor()
  const labels = Array.from({ length: 3000 }, (_, i) => `sample ${i} <img src=x onerror=alert(1)>`)
  await giveFile(page, 'labels.txt', labels.join('\n'))
  await page.getByText('3000 labels', { exact: false }).waitFor()
  await page.getByLabel(/active latents/).fill('3')
  await train(page, 500)

  const curves = page.locator('.own-training lab-curve [role=slider]')
  assert.equal(await curves.count(), 3)
  for (const text of await curves.evaluateAll((all) =>
    all.map((one) => one.getAttribute('aria-valuetext'))
  ))
    assert.match(text ?? '', /^step (49\d|500): [\d.]/)

  const activations = await normalised(x)
  const config = {
    variant: /** @type {const} */ ('topk'),
    d_sae: 32,
    k: 3,
    steps: 500,
    learning_rate: 0.003,
    seed: 1,
    decoder_bias_init: /** @type {const} */ ('geometric_median')
  }
  const lab = await createLab(config, { activations })
  const metrics = lab.train(500)
  const shown = await page.locator('.own-results').textContent()
  assert.ok(shown?.includes(metrics.fingerprint), 'the same bits as in Node')
  assert.ok(shown?.includes(metrics.explained_variance.toFixed(3)))
  assert.ok(!/recovered|of 32 features/.test(shown ?? ''), 'and no recovery is claimed')

  const latent = Number(
    /latent (\d+)/.exec(
      (await page.locator('.latent-chooser option').first().textContent()) ?? ''
    )?.[1]
  )
  const codes = lab.encode(activations).data
  const top = Array.from({ length: 3000 }, (_, row) => ({ row, code: codes[row * 32 + latent] }))
    .sort((a, b) => b.code - a.code || a.row - b.row)
    .slice(0, 20)
  const rows = await page.locator('.top-samples tbody small').allTextContents()
  assert.deepEqual(
    rows,
    top.map(({ row }) => `row ${row}`)
  )
  const [first] = await page.locator('.top-samples .label').allTextContents()
  assert.equal(first, labels[top[0].row], 'a label is text, whatever it says')
  assert.equal(await page.locator('.top-samples img').count(), 0)
  lab.dispose()

  const card = await saved(page, 'Run card')
  await writeFile(join(folder, 'page.card.json'), card)
  const verify = ['verify', 'page.card.json', '--activations', 'x.npy']
  const { stdout, code } = await commandLine(verify, { cwd: folder })
  assert.match(stdout, /the same bits \(seed 1, step 500, /)
  assert.equal(code, 0)
  const npz = await saved(page, 'Weights (.npz)')
  const arrays = await readNpzHeaders(sourceOfBytes(npz))
  assert.deepEqual(arrays.map(({ name }) => name).sort(), ['W_dec', 'W_enc', 'b_dec', 'b_enc'])
  const zip = await saved(page, 'SAELens directory (.zip)')
  assert.ok(zip.includes('cfg.json') && zip.includes('sae_weights.safetensors'))

  await page.getByRole('button', { name: /^Train seed 2 and compare/ }).click()
  const agreement = page.locator('.agreement', { hasText: 'living latents' })
  await agreement.waitFor()
  const words = ((await agreement.textContent()) ?? '').replace(/\s+/g, ' ')
  const [, cosine, chance] = /\|cosine\| of (\d\.\d+); .* have (\d\.\d+)/.exec(words) ?? []
  assert.ok(Number(cosine) > Number(chance) && Number(cosine) <= 1, `${cosine} ${chance}`)
  assert.deepEqual(complaints, [])
})

test('what is wrong is one sentence, and the page goes on', async () => {
  const { page, complaints } = await openView(stage)
  const alert = page.locator('.own-data .notice')
  await giveFile(page, 'cut.npy', writeNpy(x).subarray(0, 5000))
  await alert.filter({ hasText: 'cut.npy ends early' }).waitFor()
  // Half-precision, for a browser that has little room may refuse to hold a larger file at all.
  const large = writeNpy({ data: [], shape: [0, 512] })
  await page.evaluate(
    async ([head]) => {
      const text = `{'descr': '<f2', 'fortran_order': False, 'shape': (260000, 512), }`
      const bytes = Uint8Array.from(head)
      bytes.set(new TextEncoder().encode(text.padEnd(bytes.length - 11)), 10)
      const zeros = new Uint8Array(2 * 512 * 1000)
      const parts = [bytes, ...Array.from({ length: 260 }, () => zeros)]
      const transfer = new DataTransfer()
      transfer.items.add(new File(parts, 'large.npy'))
      const target = document.querySelector('.own-data')
      target?.dispatchEvent(
        new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true })
      )
    },
    [[...large]]
  )
  await alert
    .filter({ hasText: /large.npy is too large: .* 532 MB as float32, and at most 500 MB/ })
    .waitFor()
  await giveFile(page, 'two.npz', writeNpz({ first: x, second: x }))
  await page.getByLabel('Array').selectOption('second')
  await page.locator('.facts').waitFor()
  await giveFile(page, 'short.txt', 'one\ntwo')
  await alert.filter({ hasText: 'short.txt has 2 labels for 3000 samples' }).waitFor()
  await page.getByLabel(/active latents/).fill('99')
  await alert.filter({ hasText: 'k = 99 is larger than d_sae = 32' }).waitFor()
  assert.ok(await page.getByRole('button', { name: /^Train \d/ }).isDisabled())
  await page.getByLabel(/active latents/).fill('2')
  await train(page, 50)
  assert.deepEqual(complaints, [])
})

test('training stops where it is told, and the lab is found again', async () => {
  const { page, complaints } = await openView(stage)
  await giveFile(page, 'x.npy', writeNpy(x))
  await page.getByLabel('Steps').fill('1000000')
  await page.getByRole('button', { name: /^Train \d/ }).click()
  await page.getByText(/^step [1-9]\d* of 1000000/).waitFor()
  // What is typed now is for the next training: the curves keep the axis of this one.
  await page.getByLabel('Steps').fill('many')
  await page.locator('lab-curve lab-plot-data > button').first().click()
  await page.locator('dialog[open]').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Stop here' }).click()
  await page.locator('.top-samples').waitFor()
  const status = (await page.locator('.own-status').textContent()) ?? ''
  const [, step] = /trained for (\d+) steps/.exec(status) ?? []
  assert.ok(Number(step) > 0 && Number(step) < 1000000)
  await page.getByRole('link', { name: 'Sandbox' }).click()
  await ready(page)
  await page.getByRole('link', { name: 'Your own data' }).click()
  await page.locator('.top-samples').waitFor()
  assert.deepEqual(complaints, [])
})
