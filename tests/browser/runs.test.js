/**
 * Comparing runs on the page: two are kept, stand side by side with the numbers of Node, open again and outlive a visit to the lessons; a
 * sweep gives the bits of the same configs in Node beside a run that is left alone, is stopped, is refused in a sentence, and works where
 * nothing has an origin; keyboard and table light up points.
 */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseCsv } from '../../wasm/io/index.js'
import { assertNoViolations } from './axe.js'
import { SITE, fingerprint, openPage, stands } from './browser.js'
import { SMALL, fingerprints, follow, inNode, near, openSandbox } from './runs-page.js'
import { rows, setSweep, status, untilAlone, untilRows } from './runs-page.js'
import { stageChromium } from './stage.js'

/** @import { Page } from 'playwright-core' */

const stage = stageChromium()

/** @param {Page} page */
const keep = (page) => page.getByRole('button', { name: 'Keep this run' })

test('two kept runs stand side by side with the numbers of Node, and open again; no violation of axe-core', async () => {
  const { page, complaints } = await openPage(stage.browser, {
    bypassCSP: true,
    reducedMotion: 'reduce'
  })
  await page.goto(`${stage.site.url}#preset=clean&${SMALL}`)
  await near(page)
  await page.locator('.keep-run p', { hasText: 'Play the run to its end first.' }).waitFor()
  assert.ok(await keep(page).isDisabled())
  await follow(page, '&seed=3')
  await keep(page).click()
  await page.getByText('This run is kept as number 1.').waitFor()
  assert.ok(await keep(page).isDisabled())
  await follow(page, '&seed=4&k=4')
  await keep(page).click()
  await page.locator('.run-pair table').waitFor()

  const [a, b] = [await inNode({ seed: 3 }), await inNode({ seed: 4, k: 4 })]
  assert.deepEqual(await fingerprints(page), [a.metrics.fingerprint, b.metrics.fingerprint])
  const columns = await page.locator('.kept-runs thead code').allTextContents()
  assert.deepEqual(columns, ['seed', 'k'], 'settings that differ have a column, and no others')
  const cells = (await rows(page).nth(1).locator('td').allTextContents()).map((cell) => cell.trim())
  const percent = (/** @type {number} */ share) => `${(100 * share).toFixed(1)} %`
  const { explained_variance, l0, dead, recovery, chance } = b.metrics
  assert.deepEqual(cells.slice(2, 11), [
    '4',
    '4',
    explained_variance.toFixed(3),
    l0.toFixed(2),
    percent(dead),
    recovery.mcc.toFixed(3),
    chance.mcc.toFixed(3),
    percent(recovery.matched_above_90),
    percent(chance.matched_above_90)
  ])

  const better = a.metrics.explained_variance > explained_variance ? 1 : 2
  const variance = page.locator('.run-pair tr[data-measure=explained_variance]')
  const marked = variance.locator(`td:nth-child(${better + 1})`)
  assert.match((await marked.textContent()) ?? '', /better\s+0\.\d{3}/)
  assert.equal(await variance.locator('.better').count(), 1)
  assert.equal(await page.locator('.run-pair tr[data-measure=l0] .better').count(), 0)
  await page.locator('.pair-curves polyline').nth(5).waitFor()
  assert.equal(await page.locator('.pair-curves polyline.second').count(), 3)
  const above = (/** @type {number[]} */ cosines) => cosines.filter((value) => value > 0.9).length
  const words = (await page.locator('.ranked-pair svg').getAttribute('aria-label')) ?? ''
  assert.ok(words.includes(`A ${above(a.cosines)} of 8, B ${above(b.cosines)} of 8`), words)

  await page.getByRole('button', { name: 'Data and files of Kept runs' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save CSV' }).click()
  ])
  const [header, ...lines] = parseCsv((await readFile(await download.path())).toString(), 'runs')
  const column = (/** @type {string} */ name) => lines.map((line) => line[header.indexOf(name)])
  assert.deepEqual(
    column('mcc').map(Number),
    [a, b].map(({ metrics }) => metrics.recovery.mcc)
  )
  assert.deepEqual(column('k'), ['3', '4'])
  assert.match(column('link')[1], /^#.*k=4.*&at=60$/)
  await page.keyboard.press('Escape')

  await page.evaluate(() => void (location.hash = 'lesson=contents'))
  await page.locator('.contents').waitFor()
  await follow(page, '&seed=5')
  assert.equal(await rows(page).count(), 2, 'they outlive a visit to the lessons')
  await page.getByRole('button', { name: /^Open run 1\. .*, changed on the page$/ }).click()
  await page.waitForFunction(() => /seed=3\b/.test(location.hash))
  await stands(page, /^finished$/)
  assert.equal(await fingerprint(page), a.metrics.fingerprint)
  assert.equal(await rows(page).count(), 3, 'the finished run on the page was kept before')
  await page.getByRole('button', { name: 'Remove run 2.' }).click()
  await untilRows(page, 2)
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  assert.match(focused ?? '', /^Remove run 3/)
  await page.getByRole('button', { name: 'Remove all' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('2 runs were removed.').waitFor()
  await page.locator('button.back:focus').press('Enter')
  await untilRows(page, 2)
  await page.getByText('Choose an A and a B in the table.').waitFor()
  await page.getByRole('radio', { name: /^Run 3\. .* as B$/ }).check()
  await page.locator('.run-pair table').waitFor()
  for (const [width, colorScheme] of /** @type {const} */ ([
    [390, 'light'],
    [1280, 'dark']
  ])) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    assert.ok(wide <= width, `${wide} pixels wide at ${width}`)
    await assertNoViolations(page, `${colorScheme}, ${width}`, { within: 'lab-runs' })
  }
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('a sweep gives the bits of Node beside a run that goes on, and is refused in a sentence', async () => {
  const { page, complaints } = await openPage(stage.browser)
  await openSandbox(page, stage.site.url)
  const before = await fingerprint(page)
  await setSweep(page, { key: 'k', list: '2, 3', second: ['d_sae', '12, 14'] })
  await status(page, 'That makes 4 runs.')
  const start = page.getByRole('button', { name: 'Start the sweep' })
  await start.focus()
  await page.keyboard.press('Enter')
  await status(page, 'All 4 runs are done.')
  await untilRows(page, 4)
  const expected = []
  for (const k of [2, 3])
    for (const d_sae of [12, 14]) expected.push((await inNode({ k, d_sae })).metrics.fingerprint)
  assert.deepEqual(await fingerprints(page), expected)
  assert.equal(await fingerprint(page), before, 'the run on the page stands where it stood')
  await untilAlone(page)
  await pointsByKeyboard(page)

  const sentence = page.locator('.sweep-form .sentence')
  await setSweep(page, { key: 'k', list: '2, 99' })
  await start.click()
  await sentence.filter({ hasText: 'k = 99 is larger than d_sae = 16' }).waitFor()
  await setSweep(page, { key: 'd_in', list: 'many' })
  await start.click()
  await sentence.filter({ hasText: /d_in = "?many"? is not allowed: .*whole number/ }).waitFor()
  await setSweep(page, { key: 'k', list: '2, 3', seeds: '33' })
  await sentence.filter({ hasText: 'That makes 66 runs; at most 64 are allowed.' }).waitFor()
  assert.ok(await start.isDisabled())
  assert.equal(await rows(page).count(), 4)

  await setSweep(page, { key: 'steps', list: '8000000, 9000000' })
  await start.click()
  await status(page, '0 of 2 runs are done.')
  await page.getByRole('button', { name: 'Stop the sweep' }).click()
  await status(page, 'Stopped after 0 of 2 runs.')
  await page.waitForFunction(() => !document.querySelector('.sweep-run progress'))
  await untilAlone(page)
  await setSweep(page, { key: 'k', list: '2, 3', second: ['d_sae', '12, 14'] })
  await start.click()
  await sentence.filter({ hasText: 'All of these runs are in the table already.' }).waitFor()
  assert.deepEqual(complaints, [])
  await page.context().close()
})

/** Points and rows light up together. @param {Page} page */
async function pointsByKeyboard(page) {
  // A mouse that rests where the page scrolls would point too.
  await page.mouse.move(0, 0)
  const points = page.getByRole('slider', { name: /^Points of the kept runs/ })
  await points.focus()
  await page.keyboard.press('End')
  await page.locator('.kept-runs tr.pointed').waitFor()
  const pointed = await page.locator('.kept-runs tr.pointed').getAttribute('data-run')
  await page.locator(`.run-point.pointed[data-run="${pointed}"]`).waitFor()
  const text = (await points.getAttribute('aria-valuetext')) ?? ''
  assert.match(text, new RegExp(`^Run ${pointed}\\. .*\\(chance 0\\.\\d+\\)`))
  const first = page.getByRole('radio', { name: /^Run 1\. .* as A$/ })
  await first.focus()
  await page.locator('.run-point.pointed[data-run="1"]').waitFor()
  await page.locator('.scatter-axes select').first().selectOption('l0')
  await page.locator('.pareto-scatter .axis-label', { hasText: 'L0 (less is better)' }).waitFor()
  assert.equal(await page.locator('.pareto-scatter .chance-band').count(), 1)
}

test('in the one-file build too, in a frame that has no origin', async () => {
  const { page, complaints } = await openPage(stage.browser)
  const link = `one-file.html#preset=clean&${SMALL}&at=60`
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<title>Host</title><iframe sandbox="allow-scripts" width="1200" height="700" src="${link}"></iframe>`
    })
  )
  // A file has no policy but its own.
  await page.route('**/one-file.html', (route) =>
    route.fulfill({ contentType: 'text/html', path: join(SITE, 'superposition-lab.html') })
  )
  await page.goto(`${stage.site.url}host.html`)
  const frame = page.frameLocator('iframe')
  await near(frame)
  await frame.locator('lab-sweep-form summary').click()
  assert.equal(await frame.locator('body').evaluate(() => self.origin), 'null')
  await frame.locator('.sweep-key select').first().selectOption('k')
  await frame.locator('[name=sweep-0-list]').fill('2, 4')
  await frame.getByRole('button', { name: 'Start the sweep' }).click()
  const codes = frame.locator('.kept-runs td:nth-last-child(2) code')
  await codes.nth(1).waitFor()
  assert.deepEqual(await codes.allTextContents(), [
    (await inNode({ k: 2 })).metrics.fingerprint,
    (await inNode({ k: 4 })).metrics.fingerprint
  ])
  assert.deepEqual(complaints, [])
  await page.context().close()
})
