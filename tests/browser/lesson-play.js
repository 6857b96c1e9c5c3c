/**
 * Drives a lesson from its first view to its last task, with the mouse or with the keyboard alone, as its data say. Used by
 * the lessons' tests and tools/screenshots.js.
 */
import assert from 'node:assert/strict'
import { practise } from './own-section-play.js'

/** @import { Locator, Page } from 'playwright-core' */
/** @import { Control, Lesson, Prediction, Task } from '../../web/lessons/catalogue.js' */

/**
 * A way to use the page.
 * @typedef {object} Hand
 * @property {(target: Locator) => Promise<void>} press a button
 * @property {(group: Locator, value: string) => Promise<void>} pick a radio button by its value
 * @property {(slider: Locator, to: number) => Promise<void>} slide to a value
 * @property {(field: Locator, text: string) => Promise<void>} enter a text, or the choice of that name
 */

/** @param {Page} page @returns {Hand} */
export function mouse(page) {
  return {
    press: (target) => target.click(),
    async enter(field, text) {
      await field.click()
      if (await isChoice(field)) await field.selectOption(text)
      else await field.fill(text)
    },
    pick: (group, value) => group.locator(`label:has(input[value="${value}"])`).click(),
    async slide(slider, to) {
      await slider.scrollIntoViewIfNeeded()
      const box = await slider.boundingBox()
      const [min, max] = await limits(slider)
      assert.ok(box)
      // The thumb's middle stays half its width inside the track.
      const inset = 8
      const x = inset + ((to - min) / (max - min)) * (box.width - 2 * inset)
      await page.mouse.click(box.x + x, box.y + box.height / 2)
      assert.equal(Number(await slider.inputValue()), to)
    }
  }
}

/** @param {Page} page @returns {Hand} */
export function keyboard(page) {
  const reach = async (/** @type {Locator} */ target) => {
    const has = () => target.evaluate((element) => element === document.activeElement)
    for (let tabs = 0; tabs < 400 && !(await has()); tabs++) await page.keyboard.press('Tab')
    assert.ok(await has(), 'cannot be reached with the keyboard')
  }
  return {
    async press(target) {
      await reach(target)
      await page.keyboard.press('Enter')
    },
    async enter(field, text) {
      await reach(field)
      if (!(await isChoice(field))) await page.keyboard.press('Control+a')
      await page.keyboard.type(text)
    },
    async pick(group, value) {
      const radios = group.locator('input[type=radio]')
      const values = await radios.evaluateAll((all) => all.map((one) => Reflect.get(one, 'value')))
      const checked = await radios.evaluateAll((all) =>
        all.findIndex((one) => Reflect.get(one, 'checked'))
      )
      await reach(radios.nth(Math.max(0, checked)))
      if (checked < 0) await page.keyboard.press('Space')
      const steps = values.indexOf(value) - Math.max(0, checked)
      for (let i = 0; i < Math.abs(steps); i++)
        await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp')
    },
    async slide(slider, to) {
      await reach(slider)
      await page.keyboard.press('Home')
      const [min] = await limits(slider)
      for (let at = min; at < to; at++) await page.keyboard.press('ArrowRight')
      // At the least value Home changes nothing, and a guess must be made all the same.
      if (to === min) {
        await page.keyboard.press('ArrowRight')
        await page.keyboard.press('ArrowLeft')
      }
    }
  }
}

/** @param {Locator} field */
const isChoice = (field) => field.evaluate((element) => element instanceof HTMLSelectElement)

/** @param {Locator} slider @returns {Promise<[number, number]>} */
async function limits(slider) {
  const [min, max] = await Promise.all([slider.getAttribute('min'), slider.getAttribute('max')])
  return [Number(min), Number(max)]
}

/**
 * @param {Page} page @param {Hand} hand @param {Lesson} lesson
 * @param {(section: number) => Promise<void>} [turn] before each section
 */
export async function playLesson(page, hand, lesson, turn = async () => {}) {
  await hand.press(page.locator('.cover button'))
  for (const [i, data] of lesson.sections.entries()) {
    const { prediction, stage, challenge, own, tasks = [], id } = data
    const section = page.locator('lab-section, lab-own-section').nth(i)
    if (own) {
      await turn(i)
      await practise(hand, section, data)
    }
    if (challenge) {
      await turn(i)
      await meet(page, hand, section, tasks[0])
    }
    if (!stage) continue
    await turn(i)
    const run = section.locator('.stage-bar button')
    if (prediction) {
      assert.ok(await run.isDisabled(), `${id}: runs without a prediction`)
      await predict(hand, section, prediction)
      await runToEnd(hand, section)
      assert.match((await section.locator('.verdict').textContent()) ?? '', /\S/)
      await hand.press(section.locator('.see-why'))
    }
    for (const task of tasks) {
      const item = section.locator(`[data-task=${task.id}]`)
      assert.equal(await item.locator('.mark').textContent(), '', `${task.id} is solved already`)
      for (let hint = 0; hint < task.hints; hint++) await hand.press(item.locator('.hints button'))
      assert.equal(await item.locator('.hint').count(), task.hints)
      for (const control of stage.controls ?? [])
        if (control.key in task.solution)
          await set(hand, section, control, task.solution[control.key])
      await runToEnd(hand, section)
      await item.and(page.locator('.solved')).waitFor()
    }
  }
}

/** Solves a task in the sandbox, and comes back. @param {Page} page @param {Hand} hand @param {Locator} section @param {Task} task */
async function meet(page, hand, section, { id, hints, solution }) {
  const item = section.locator(`[data-task=${id}]`)
  for (let hint = 0; hint < hints; hint++) await hand.press(item.locator('.hints button'))
  // To another view and back is no jump of the lesson, however long the views take to come.
  const shift = await page.evaluate(() => Reflect.get(window, 'shift')?.sum)
  await hand.press(section.locator('.challenge-link'))
  await page.locator('.notice.challenge').waitFor()
  for (const [key, value] of Object.entries(solution)) {
    const field = page.locator(`#setting-${key}`)
    const group = page.locator('lab-settings details', { has: field })
    if (!(await group.evaluate((one) => Reflect.get(one, 'open'))))
      await hand.press(group.locator('summary'))
    await hand.enter(field, String(value))
    // A setting opens a run, which is played only once it is there.
    await page.waitForFunction(
      ([name, text]) => {
        const lab = document.querySelector('lab-page')
        const run = lab && Reflect.get(lab, 'state').current
        return String(run?.config[name]) === text && run.status === 'paused'
      },
      [key, String(value)]
    )
  }
  await hand.pick(page.locator('.run-bar'), 'Infinity')
  await hand.press(page.locator('.run-bar .main'))
  await page.locator('.notice.challenge.solved').waitFor({ timeout: 60_000 })
  await hand.press(page.locator('.notice.challenge a'))
  await item.and(page.locator('.solved')).waitFor({ timeout: 60_000 })
  await page.evaluate((sum) => {
    const counted = Reflect.get(window, 'shift')
    if (counted) counted.sum = sum
  }, shift)
}

/** @param {Hand} hand @param {Locator} section @param {Prediction} prediction */
async function predict(hand, section, { options, range }) {
  if (options) return hand.pick(section.locator('.prediction'), options[0].id)
  return hand.slide(section.locator('.prediction input'), range?.min ?? 0)
}

/** @param {Hand} hand @param {Locator} section @param {Control} control @param {number | string} value */
async function set(hand, section, { key, stops }, value) {
  if (typeof stops[0] === 'number')
    return hand.slide(section.locator(`input[id$="-${key}"]`), stops.indexOf(value))
  await hand.pick(
    section.locator('.strip', { has: section.page().locator(`input[name$="-${key}"]`) }),
    String(value)
  )
}

/** @param {Hand} hand @param {Locator} section */
export async function runToEnd(hand, section) {
  const bar = section.locator('.stage-bar')
  // A control that was just changed opens a run at step 0.
  await section.page().waitForTimeout(60)
  await hand.press(bar.locator('button'))
  await section.page().waitForTimeout(60)
  await bar.locator('.main', { hasText: /again|Repetir/ }).waitFor()
}
