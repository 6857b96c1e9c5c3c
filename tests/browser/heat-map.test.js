/**
 * The heat map of the sandbox is sorted and looked at closely: by its buttons, by keys, by the wheel and by dragging; what is read
 * at a cell is the engine's number throughout.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLab, presets } from '../../wasm/index.js'
import { openPage, ready, stands } from './browser.js'
import { stageChromium } from './stage.js'

const stage = stageChromium()

test('sorts, zooms and pans by mouse and keyboard, and reads the same cosines', async () => {
  const { page, complaints } = await openPage(stage.browser)
  await page.goto(`${stage.site.url}#preset=clean&steps=20&at=20`)
  await ready(page)
  await stands(page, /^finished$/)
  const lab = await createLab({ ...presets.clean.config, steps: 20 })
  lab.train(20)
  const { cosine, matched_cosine } = lab.match()
  lab.dispose()
  const best = matched_cosine.indexOf(Math.max(...matched_cosine))
  const map = page.locator('lab-heat-map .map')
  const read = async () => {
    const cell = page.locator('#heat-map-cell', { hasText: /^Feature/ })
    await map.evaluate((element) =>
      Reflect.get(element.closest('lab-heat-map') ?? {}, 'updateComplete')
    )
    const words = (await cell.textContent()) ?? ''
    const [, feature, latent, value] =
      /^Feature (\d+), latent (\d+): cosine (−?\d\.\d+)/.exec(words) ?? assert.fail(words)
    const expected = cosine.data[Number(feature) * cosine.shape[1] + Number(latent)]
    assert.equal(Number(value.replace('−', '-')), Number(expected.toFixed(3)), words)
    return { feature: Number(feature), latent: Number(latent) }
  }
  const cells = () =>
    map
      .locator('canvas')
      .evaluate((canvas) => [
        /** @type {HTMLCanvasElement} */ (canvas).width,
        /** @type {HTMLCanvasElement} */ (canvas).height
      ])
  assert.deepEqual(await cells(), [64, 32])
  await page.locator('.map-controls select').selectOption('best matched first')
  await map.focus()
  await page.keyboard.press('ArrowRight')
  assert.equal((await read()).feature, best, 'the best matched feature is the first')
  await page.keyboard.press('+')
  assert.deepEqual(await cells(), [32, 16])
  await page.keyboard.press('End')
  await page.keyboard.press('PageDown')
  await read()
  await page.keyboard.press('0')
  assert.deepEqual(await cells(), [64, 32])
  const closer = page.getByRole('button', { name: 'Closer' })
  for (let i = 0; i < 3; i++) await closer.click()
  assert.deepEqual(await cells(), [8, 4])
  assert.equal(await closer.getAttribute('aria-disabled'), 'true')
  await page.getByRole('button', { name: 'The whole map' }).click()
  await page.locator('.map-controls select').selectOption('by number')
  const size = (await map.boundingBox()) ?? assert.fail()
  // Waits until the panels above have come to rest.
  await map.hover({ position: { x: size.width / 2 + 4, y: size.height / 2 + 4 } })
  const box = (await map.boundingBox()) ?? assert.fail()
  const [x, y] = [box.x + box.width / 2 + 4, box.y + box.height / 2 + 4]
  const pointed = await read()
  assert.deepEqual(pointed, { feature: 16, latent: 32 })
  await page.keyboard.down('Control')
  for (let i = 0; i < 4; i++) await page.mouse.wheel(0, -100)
  await page.keyboard.up('Control')
  await page.locator('.map.close').waitFor()
  await page.mouse.move(x + 1, y)
  assert.deepEqual(await read(), pointed, 'the cell under the pointer stays there')
  await page.mouse.down()
  await page.mouse.move(x - box.width / 4, y)
  await page.mouse.up()
  assert.equal((await read()).feature, pointed.feature, 'what is dragged comes along')
  await page.keyboard.down('Control')
  for (let i = 0; i < 12; i++) await page.mouse.wheel(0, 100)
  await page.keyboard.up('Control')
  await page.locator('.map:not(.close)').waitFor()
  assert.deepEqual(complaints, [])
})
