/**
 * The report of `superposition-lab merge --html` in Chromium: hostile text does nothing, nothing is fetched, and axe-core finds
 * no fault with it in light and dark.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { report } from '../../tools/cli/report.js'
import { summaryOf } from '../../tools/cli/summary.js'
import { run } from '../node/swept-run.js'
import { assertNoViolations } from './axe.js'
import { launchChromium, openPage } from './browser.js'
import { serve } from './static-server.js'

const hostile = '</style></title><script>alert(1)</script><img src=x onerror=alert(1)>&"\''

let folder = ''
/** @type {Awaited<ReturnType<typeof serve>>} */
let site
/** @type {Awaited<ReturnType<typeof launchChromium>>} */
let browser

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'superposition-lab-report-'))
  const inits = ['tied', 'random', hostile]
  const runs = Array.from({ length: 24 }, (_, i) => {
    const group = i >> 1
    const settings = {
      k: 1 + (group % 4),
      learning_rate: 10 ** -(group % 3),
      init: inits[group >> 2]
    }
    return run(i, { ...settings, seed: i % 2 }, [Math.sin(group), 0.5 + i / 60])
  })
  writeFileSync(join(folder, 'index.html'), report(summaryOf(runs), [hostile]))
  writeFileSync(join(folder, 'favicon.ico'), '')
  site = await serve(`${folder}/`, { policy: '' })
  browser = await launchChromium()
})
after(async () => {
  await browser?.close()
  await site?.close()
  rmSync(folder, { recursive: true })
})

for (const colorScheme of /** @type {const} */ (['light', 'dark']))
  test(`the report is safe and readable, ${colorScheme}`, async () => {
    // Without the report's own policy: what came through as markup would run.
    const { page, complaints } = await openPage(browser, { colorScheme, bypassCSP: true })
    let dialogs = 0
    page.on('dialog', (dialog) => (dialogs++, dialog.dismiss()))
    await page.goto(site.url)
    const counted = await page.evaluate(() =>
      ['script, img, link, iframe', 'svg', 'tbody tr'].map(
        (list) => document.querySelectorAll(list).length
      )
    )
    assert.deepEqual(counted, [0, 4, 12])
    const text = await page.locator('body').innerText()
    assert.ok(text.includes(hostile.slice(0, 40)), 'the text is shown as it is')
    await assertNoViolations(page)
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    assert.equal(ground, colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(22, 23, 26)')
    assert.deepEqual([dialogs, complaints], [0, []])
    assert.deepEqual(
      [...site.paths].filter((path) => !/^\/(favicon\.ico)?$/.test(path)),
      []
    )
  })
