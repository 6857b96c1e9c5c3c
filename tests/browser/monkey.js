/**
 * A monkey at the page: clicks, types, presses keys, drags, goes back and forward, follows hostile links and gives hostile files, all
 * by one seed. Used by monkey-places.js, which asks then that the page still answers, and trains (alive.js).
 */
import { LONG, TYPED } from './hostile-texts.js'
import { aim } from './monkey-target.js'

/** @import { Frame, Page } from 'playwright-core' */

const PRESSED = 'button, input, select, summary, a[href], canvas, .dot, [role=img]'
const TEXTS = 'input:not([type=radio], [type=checkbox], [type=range], [type=file])'
const KEYS =
  'Tab Shift+Tab Enter Space Escape ArrowLeft ArrowRight ArrowUp ArrowDown Home End PageUp PageDown Delete Control+a x 7'.split(
    ' '
  )
const LINKS = ['preset=clean&k=', 'lesson=', 'lang=', 'view=', 'seed=', 'model=', 'at=', 'parents=']
const FILES = ['notes.json', 'labels.csv', 'x.npy', 'x.npz', 'x.safetensors', '<img src=x>.json']

/** So many actions it may go where it likes, before it is brought back. */
const STRAY = 15

/** How often each is done, of a hundred. @type {[string, number][]} */
const HABITS = [
  ['press', 50],
  ['type', 16],
  ['key', 12],
  ['slide', 8],
  ['choose', 4],
  ['turn', 3],
  ['link', 3],
  ['file', 2],
  ['shape', 2]
]

/**
 * @typedef {object} Ground where the monkey is
 * @property {Page} page
 * @property {() => Promise<Frame> | Frame} frame the page's own, or that of an embedded lab
 * @property {string} start address that it is brought back to when it has left
 * @property {string[]} complaints
 */

export class Monkey {
  /** @param {Ground} ground @param {number} seed */
  constructor(ground, seed) {
    this.ground = ground
    this.state = seed >>> 0
    /** @type {Record<string, number>} */
    this.done = {}
    /** @type {string[]} the last things done, for the report */
    this.diary = []
    this.alerts = 0
    ground.page.on('dialog', (dialog) => {
      if (dialog.type() !== 'beforeunload') this.alerts++
      void dialog.dismiss().catch(() => {})
    })
  }

  /** From 0 to 1: mulberry32. */
  random() {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let t = this.state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }

  /** @template T @param {readonly T[]} among @returns {T} */
  pick(among) {
    return among[Math.floor(this.random() * among.length)]
  }

  /** @param {{ actions?: number, minutes?: number }} limit */
  async play({ actions = Infinity, minutes = Infinity }) {
    const end = Date.now() + minutes * 60_000
    for (let i = 1; i <= actions && Date.now() < end; i++) {
      await this.act()
      if (i % STRAY === 0) await this.comeHome()
    }
  }

  /** To where it started, when it has gone to another part of the page, or is on its way to another page. */
  async comeHome() {
    const { page, start } = this.ground
    const { hash } = new URL(start)
    if (hash)
      await page.evaluate((to) => void (location.hash = to), hash).catch(() => this.goBack())
  }

  /** Loads the page anew where it started, unless a link is being followed that leads elsewhere in it. */
  async goBack() {
    const { page, start } = this.ground
    await page.goto(start).catch((error) => {
      if (!/interrupted by another navigation/.test(String(error))) throw error
    })
  }

  get actions() {
    return Object.values(this.done).reduce((sum, count) => sum + count, 0)
  }

  async act() {
    let left = this.random() * 100
    const [habit] = HABITS.find(([, often]) => (left -= often) < 0) ?? HABITS[0]
    this.done[habit] = (this.done[habit] ?? 0) + 1
    const deeds = /** @type {Record<string, () => Promise<string>>} */ (
      /** @type {unknown} */ (this)
    )
    this.diary.push(`${habit} ${await deeds[habit]()}`)
    if (this.diary.length > 40) this.diary.shift()
  }

  /** Something of a kind, in view, where the mouse finds it. @param {string} selector */
  async target(selector) {
    const frame = await this.ground.frame()
    const asked = { selector: `:is(${selector}):not([disabled])`, share: this.random() }
    // A page that is just being loaded has nothing to act on.
    const found = await frame.evaluate(aim, asked).catch(() => null)
    if (!found) return null
    const holder = frame.parentFrame() && (await frame.frameElement())
    const corner = holder ? await holder.boundingBox() : null
    return { ...found, x: found.x + (corner?.x ?? 0), y: found.y + (corner?.y ?? 0) }
  }

  async press() {
    const target = await this.target(PRESSED)
    if (!target || target.kind === 'file') return 'nothing'
    await this.ground.page.mouse.click(target.x, target.y)
    return `${target.kind} ${target.name}`
  }

  async type() {
    const { keyboard, mouse } = this.ground.page
    const target = await this.target(TEXTS)
    if (!target) return 'nothing'
    await mouse.click(target.x, target.y)
    await keyboard.press('Control+a')
    const text = this.random() < 0.04 ? LONG : this.pick(TYPED)
    if (text) await keyboard.insertText(text)
    else await keyboard.press('Delete')
    await keyboard.press(this.pick(['Enter', 'Tab']))
    return `${target.name}: ${text.slice(0, 30)}`
  }

  async key() {
    const key = this.pick(KEYS)
    await this.ground.page.keyboard.press(key)
    return key
  }

  async slide() {
    const { mouse } = this.ground.page
    const target = await this.target('input[type=range]')
    if (!target) return 'nothing'
    await mouse.move(target.x, target.y)
    await mouse.down()
    for (let i = 0; i < 3; i++)
      await mouse.move(target.x + (this.random() - 0.5) * 1.2 * target.width, target.y)
    await mouse.up()
    return target.name
  }

  /** An entry of a list, as a mouse chooses it. */
  async choose() {
    const frame = await this.ground.frame()
    const share = this.random()
    return frame
      .evaluate((at) => {
        const all = document.querySelectorAll('select:not([disabled])')
        const list = /** @type {HTMLSelectElement | undefined} */ (all[Math.floor(at * all.length)])
        if (!list?.options.length) return 'nothing'
        list.selectedIndex = Math.floor(((at * 7919) % 1) * list.options.length)
        list.dispatchEvent(new Event('change', { bubbles: true }))
        return `${list.id}: ${list.value}`
      }, share)
      .catch(() => 'nothing')
  }

  /** Back, forward, or the page anew. */
  async turn() {
    const { page, start } = this.ground
    const way = this.pick(['back', 'back', 'forward', 'again'])
    if (way === 'again') await page.reload()
    else
      await page
        .evaluate((one) => (one === 'back' ? history.back() : history.forward()), way)
        .catch(() => page.waitForLoadState()) // a link was being followed
    if (!page.url().startsWith(new URL(start).origin)) await this.goBack()
    return way
  }

  async link() {
    const hash = `${this.pick(LINKS)}${encodeURIComponent(this.pick(TYPED).replaceAll('\ud800', ''))}`
    const frame = await this.ground.frame()
    await frame.evaluate((to) => void (location.hash = to), hash).catch(() => {})
    return hash.slice(0, 60)
  }

  async file() {
    const frame = await this.ground.frame()
    const inputs = frame.locator('input[type=file]:not([disabled])')
    const count = await inputs.count()
    if (count === 0) return 'nothing'
    const name = this.pick(FILES)
    const buffer = Buffer.from(this.pick(TYPED))
    const input = inputs.nth(Math.floor(this.random() * count))
    await input.setInputFiles({ name, mimeType: '', buffer }, { timeout: 2000 }).catch(() => {})
    return name
  }

  /** Narrow or wide, from the left or from the right, with more motion or less. */
  async shape() {
    const { page } = this.ground
    const shape = this.pick(['ltr', 'rtl', 'narrow', 'wide', 'dark', 'light'])
    const frame = await this.ground.frame()
    if (shape === 'narrow' || shape === 'wide')
      await page.setViewportSize({ width: shape === 'narrow' ? 390 : 1280, height: 800 })
    else if (shape === 'dark' || shape === 'light') await page.emulateMedia({ colorScheme: shape })
    else
      await frame
        .evaluate((way) => void (document.documentElement.dir = way), shape)
        .catch(() => {})
    return shape
  }
}
