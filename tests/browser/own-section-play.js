/**
 * Drives a section with the practice file, from the button that opens it to its last task. Called by lesson-play.js.
 */
import assert from 'node:assert/strict'

/** @import { Locator } from 'playwright-core' */
/** @import { Section, Task } from '../../web/lessons/catalogue.js' */
/** @import { Hand } from './lesson-play.js' */

/** @param {Hand} hand @param {Locator} section @param {Section} data */
export async function practise(hand, section, { tasks = [] }) {
  const [prepare, sparse, topic, again] = tasks
  const solved = (/** @type {Task} */ { id }) => section.locator(`[data-task=${id}].solved`)
  const unsolved = async (/** @type {Task} */ task) =>
    assert.equal(await solved(task).count(), 0, `${task.id} is solved already`)
  for (const { id, hints } of tasks)
    for (let hint = 0; hint < hints; hint++)
      await hand.press(section.locator(`[data-task=${id}] .hints button`))

  await hand.press(section.locator('.practice'))
  const mend = section.locator('.own-file .notice button').first()
  await mend.waitFor()
  await unsolved(prepare)
  await hand.press(mend)
  await solved(prepare).waitFor()

  await unsolved(sparse)
  await hand.enter(section.locator('input[name=k]'), String(sparse.solution.k))
  await hand.press(section.locator('.own-run .main'))
  await solved(sparse).waitFor()

  const latents = section.locator('.latent-chooser')
  const all = await latents.locator('option').count()
  const chosen = () =>
    latents.locator('select').evaluate((list) => Reflect.get(list, 'selectedIndex'))
  for (let at = await chosen(); at < all - 1 && (await solved(topic).count()) === 0; at++) {
    await hand.press(latents.locator('button').last())
    await latents.locator(`option:nth-child(${at + 2}):checked`).waitFor({ state: 'attached' })
  }
  await solved(topic).waitFor()

  await unsolved(again)
  await hand.press(section.locator('.own-results .actions button').first())
  await solved(again).waitFor()
}
