/**
 * Every way on which a text from outside comes into the page, and where the page then says what is wrong with it. Each is given the
 * same texts by hostile-channels.test.js.
 */
import { writeNpz } from '../../wasm/io/index.js'
import { npyFile, safetensorsFile } from '../node/io-hostile-files.js'
import { MARKUP, ODD } from './hostile-texts.js'

/** @import { Locator, Page } from 'playwright-core' */
/** @typedef {(page: Page, text: string) => Promise<unknown>} Give */
/** @typedef {{ give: Give, says: (page: Page) => Locator }} Channel says: where the page has its sentence then */

// What is shown of a text is its beginning, so what turns words round comes first.
const [override, isolate, control, , emoji, percent] = ODD
const HOSTILE = [override, isolate, control, ...MARKUP, emoji, percent].join(' ')
export const TEXTS = [HOSTILE, `${HOSTILE}\n`.repeat(Math.ceil(100_000 / HOSTILE.length))]

/** What a text would have become. */
export const MADE = 'lab-page :is(img, script, iframe, a[href^=javascript], svg[onload])'
/** Longer than any sentence with the names of all presets in it. */
export const LONGEST = 700
/** What turns round or hides the words after it. */
// eslint-disable-next-line no-control-regex
export const BROKEN = /[\u0000-\u0008\u000e-\u001f\u200e\u200f\u202a-\u202e\u2066-\u2069]/

const notice = (/** @type {Page} */ page) => page.locator('lab-notices .notice')
const ownProblem = (/** @type {Page} */ page) => page.locator('.own-data [role=alert] .notice')
const code = (/** @type {string} */ text) => encodeURIComponent(text)
/** Names of files hold no path, and are not endless: the system gives at most some 255 bytes, a page's script any. */
const inName = (/** @type {string} */ text) => text.replaceAll('/', '|').slice(0, 5000)

/** @param {(text: string) => string} hash @returns {Give} */
const follow = (hash) => (page, text) =>
  page.evaluate((to) => void (location.hash = to), hash(text))

/** As if it was dropped or chosen, whatever its name. @param {string} accepts @param {(text: string) => [string, string | Uint8Array]} file @returns {Give} */
const give = (accepts, file) => async (page, text) => {
  const [name, content] = file(text)
  const bytes = Buffer.from(content).toString('base64')
  await page.locator(`input[type=file][accept*="${accepts}"]`).evaluate(
    (input, given) => {
      const files = new DataTransfer()
      const decoded = Uint8Array.from(atob(given.bytes), (letter) => letter.charCodeAt(0))
      files.items.add(new File([decoded], given.name))
      const element = /** @type {HTMLInputElement} */ (input)
      element.files = files.files
      element.dispatchEvent(new Event('change', { bubbles: true }))
    },
    { name, bytes }
  )
}

const CARD = {
  format: 'superposition-lab run card',
  version: 1
}
const tensor = { data: new Float32Array(12), shape: [3, 4] }

/** @param {(text: string) => unknown} made */
const card = (made) => give('.json', (text) => ['my.card.json', JSON.stringify(made(text))])

/** @type {Record<string, Channel>} */
export const LINKS = Object.fromEntries(
  Object.entries({
    'a key of the link': (/** @type {string} */ text) => `seed=7&${code(text)}=1`,
    'a choice in the link': (/** @type {string} */ text) => `seed=7&variant=${code(text)}`,
    'a number in the link': (/** @type {string} */ text) => `seed=7&d_sae=${code(text)}`,
    'a list in the link': (/** @type {string} */ text) => `seed=7&parents=${code(text)}`,
    'a step in the link': (/** @type {string} */ text) => `seed=7&at=${code(text)}`,
    'a lesson in the link': (/** @type {string} */ text) => `seed=7&lesson=${code(text)}`,
    'a language in the link': (/** @type {string} */ text) => `seed=7&lang=${code(text)}`,
    'a model in the link': (/** @type {string} */ text) => `seed=7&model=${code(text)}`,
    'a preset in the link': (/** @type {string} */ text) => `seed=7&preset=${code(text)}`
  }).map(([name, hash]) => [name, { give: follow(hash), says: notice }])
)

/** @type {Record<string, Channel>} in the sandbox, with a run of seed 7 */
export const SANDBOX = {
  'a setting that is typed': {
    give: (page, text) => page.locator('#setting-k').fill(text),
    says: (page) => page.locator('#setting-k-problem')
  },
  'a run card that is none': {
    give: give('.json', (text) => ['my.card.json', text]),
    says: notice
  },
  'a name of a run card': {
    give: give('.json', (text) => [`${inName(text)}.json`, '{}']),
    says: notice
  },
  'a key of a run card': { give: card((text) => ({ ...CARD, [text]: 1 })), says: notice },
  'a value of a run card': { give: card((text) => ({ ...CARD, seed: text })), says: notice },
  'a setting of a run card': {
    give: card((text) => ({ ...CARD, config: { variant: text } })),
    says: notice
  }
}

/** @type {Record<string, Channel>} in the view on own data, with a file open */
export const OWN_DATA = {
  'a name of a file of activations': {
    give: give('.npy', (text) => [`${inName(text)}.npy`, 'none']),
    says: ownProblem
  },
  'a type in the header of a .npy': {
    give: give('.npy', (text) => [
      'x.npy',
      npyFile(`{'descr': '${text.slice(0, 9000)}', 'fortran_order': False, 'shape': (3,), }`)
    ]),
    says: ownProblem
  },
  'a name of an array in a .safetensors': {
    give: give('.npy', (text) => [
      'x.safetensors',
      safetensorsFile(
        JSON.stringify({ [text]: { dtype: text, shape: [12], data_offsets: [0, 48] } })
      )
    ]),
    says: ownProblem
  },
  'a name of a file of labels': {
    give: give('.txt', (text) => [`${inName(text)}.exe`, 'one']),
    says: ownProblem
  },
  'a label': {
    give: give('.txt', (text) => ['labels.jsonl', JSON.stringify([text])]),
    says: ownProblem
  },
  // This one is a good file, and takes the place of the other.
  'a name of an array in an .npz': {
    give: give('.npy', (text) => [
      'x.npz',
      writeNpz({ [`${text.slice(0, 9000)}.npy`]: tensor, b: tensor })
    ]),
    says: (page) => page.locator('.own-file label.field')
  }
}

/** @type {Record<string, Channel>} in the list of lessons, with a task solved */
export const PROGRESS = {
  'a name of a file of progress': {
    give: give('.json', (text) => [inName(text), '{}']),
    says: (page) => page.locator('.progress-box [role=status]')
  },
  'a file of progress': {
    give: give('.json', (text) => ['mine.json', text]),
    says: (page) => page.locator('.progress-box [role=status]')
  },
  'what a file of progress holds': {
    give: give('.json', (text) => [
      'mine.json',
      JSON.stringify({
        format: 'superposition-lab progress',
        version: 1,
        solved: [text, `recovery/${text}`],
        predicted: { [text]: text, 'recovery/small': text.slice(0, 60) },
        settings: { language: text.slice(0, 20), speed: '-1', theme: text }
      })
    ]),
    says: (page) => page.locator('.progress-box [role=status]')
  }
}
