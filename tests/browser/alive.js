/**
 * What must hold of a page after a monkey was at it. Called by monkey-places.js.
 */
import assert from 'node:assert/strict'

/** The page has complained of nothing, nothing hostile ran, and a run can be played to its end. @param {import('./monkey.js').Monkey} monkey */
export async function checkAlive(monkey) {
  const { actions, alerts, diary, ground } = monkey
  const { page, complaints } = ground
  const told = () => `after ${actions} actions; the last: ${diary.join('; ')}`
  assert.deepEqual(complaints, [], told())
  assert.equal(alerts, 0, `a hostile text ran, ${told()}`)
  const frame = await ground.frame()
  assert.equal(await frame.locator('.notice.failure').count(), 0, `the engine failed, ${told()}`)
  const hash = '#lang=en&preset=clean&steps=20&seed='
  await page.setViewportSize({ width: 1280, height: 800 })
  await frame.evaluate((to) => void (location.hash = to), `${hash}${actions}`)
  const settled = () =>
    frame.waitForFunction(
      ([steps, seed]) => {
        const state = Reflect.get(document.querySelector('lab-page') ?? {}, 'state')
        const config = state?.run?.config
        return config?.steps === steps && config.seed === seed && state.run.metrics?.step === 0
      },
      [20, actions]
    )
  await settled().catch(() => assert.fail(`the page opens no run, ${told()}`))
  // A dialog that it has opened is closed as a reader would.
  const close = frame.locator('dialog[open] .close')
  if ((await close.count()) > 0) await close.first().click()
  const main = frame.locator('.run-bar .main')
  await main.click()
  await main.filter({ hasText: 'Play again' }).waitFor()
  assert.deepEqual([complaints, monkey.alerts], [[], 0], told())
}
