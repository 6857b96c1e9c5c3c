/**
 * The view for a reader's own activations by keyboard alone, and for axe-core, light and dark, wide and narrow.
 */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createLab } from '../../wasm/index.js'
import { writeNpy } from '../../wasm/io/index.js'
import { assertNoViolations } from './axe.js'
import { giveFile, openView, train } from './own-data-page.js'
import { stageChromium } from './stage.js'

/** @import { Page } from 'playwright-core' */

const stage = stageChromium()
let folder = ''
/** @type {import('../../wasm/index.js').Tensor} */
let x

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'superposition-lab-own-'))
  const world = await createLab({ n_samples: 2000, eval_samples: 1 })
  const { data, shape } = world.read('activations')
  world.dispose()
  x = { data: data.map((value) => 9 * value), shape }
  await writeFile(join(folder, 'x.npy'), writeNpy(x))
})
after(() => rm(folder, { recursive: true }))

test('the keyboard alone chooses, trains and reads', async () => {
  const { page, complaints } = await openView(stage)
  await tabTo(page, 'Choose a file')
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Space')
  await (await chooser).setFiles(join(folder, 'x.npy'))
  await page.locator('.facts').waitFor()
  await tabTo(page, 'Scale only')
  await page.keyboard.press('Enter')
  await page.getByText('Nothing stands out', { exact: false }).waitFor()
  await tabTo(page, 'Steps')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('60')
  await tabTo(page, 'Train')
  await page.keyboard.press('Enter')
  await page.locator('.top-samples').waitFor()
  const shown = await page.locator('.latent-chooser select').inputValue()
  await tabTo(page, 'Next')
  await page.keyboard.press('Enter')
  await page.waitForFunction((value) => {
    const select = /** @type {HTMLSelectElement | null} */ (
      document.querySelector('.latent-chooser select')
    )
    return select?.value !== value
  }, shown)
  assert.deepEqual(complaints, [])
})

test('no violation of axe-core, light and dark, wide and narrow; no sideways scrolling', async () => {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const viewport = { width: 390, height: 800 }
    const { page } = await openView(stage, { colorScheme, viewport, bypassCSP: true })
    await giveFile(page, 'x.npy', writeNpy(x))
    await page.locator('.facts').waitFor()
    await train(page, 60)
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      const wide = await page.evaluate(async () => {
        for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame)
        return document.documentElement.scrollWidth
      })
      assert.ok(wide <= width, `${wide} pixels wide at ${width}`)
      await assertNoViolations(page, `${colorScheme}, ${width}`)
    }
    await page.context().close()
  }
})

/** Presses Tab until something with this name has the focus. @param {Page} page @param {string} name */
async function tabTo(page, name) {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const labelled = element instanceof HTMLInputElement || element instanceof HTMLSelectElement
      return (labelled ? element.labels?.[0]?.textContent : element?.textContent) ?? ''
    })
    if (focused.trim().startsWith(name)) return
  }
  assert.fail(`${name} cannot be reached with the keyboard`)
}
