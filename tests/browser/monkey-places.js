/**
 * Where the monkey is let loose: every lesson, their list, the sandbox, the toy models, one's own data, and a lab in a host's page.
 * Used by stress.test.js and monkey-run.js.
 */
import assert from 'node:assert/strict'
import { LESSONS } from '../../web/state/course.js'
import { checkAlive } from './alive.js'
import { openPage } from './browser.js'
import { Monkey } from './monkey.js'

/** @import { EmbedStage } from './embed-stage.js' */
/** @import { Ground } from './monkey.js' */

/** @type {Record<string, string>} the link of each */
const LINKS = {
  ...Object.fromEntries(LESSONS.map((lesson) => [lesson, `lesson=${lesson}`])),
  contents: 'lesson=contents',
  sandbox: 'preset=clean&steps=300',
  'toy-models': 'preset=pentagon',
  'own-activations': 'view=own-data',
  embedded: ''
}

export const PLACES = Object.keys(LINKS)

/**
 * @typedef {object} Visit
 * @property {string} place
 * @property {number} seed
 * @property {number} [actions]
 * @property {number} [minutes]
 * @property {(page: import('playwright-core').Page) => Promise<unknown>} [breakIt] what is done to a page to see that it is found
 */

/** Lets a monkey play, and asks that the page is alive then. @param {EmbedStage} stage @param {Visit} visit */
export async function visit(stage, { place, seed, breakIt, ...limit }) {
  const { page, complaints } = await openPage(stage.browser, { reducedMotion: 'reduce' })
  await breakIt?.(page)
  const embedded = place === 'embedded'
  const start = embedded ? `${stage.host.url}/strict.html` : `${stage.lab.url}#${LINKS[place]}`
  await page.goto(start)
  /** @type {Ground} */
  const ground = { page, start, complaints, frame: () => page.mainFrame() }
  if (embedded) ground.frame = () => frameOf(ground)
  else await page.locator('lab-page').waitFor()
  const monkey = new Monkey(ground, seed)
  await monkey.play(limit)
  await checkAlive(monkey)
  await page.context().close()
  return monkey
}

/** The first lab of the host's page, started when it is not. @param {Ground} ground */
async function frameOf({ page }) {
  const iframe = page.locator('#one iframe')
  if ((await iframe.count()) === 0)
    await page.locator('#one').getByRole('button', { name: 'Start' }).click()
  const frame = await (await iframe.elementHandle())?.contentFrame()
  assert.ok(frame)
  await frame.locator('lab-page').waitFor()
  return frame
}
