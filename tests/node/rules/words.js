// What readers see stands in web/strings, so that every language has it: no template of the page holds words between its tags or
// in what a screen reader hears, and no text in the page's code is a sentence.
import { Linter } from 'eslint'

/** @typedef {import('./arrows.js').Rule} Rule */

/** Attributes that are read out or shown. */
const SPOKEN =
  /\s(aria-label|aria-roledescription|aria-valuetext|title|placeholder|alt|label)=("[^"]*"|[^\s>"]+)/g

/** What is put in: no letter, so that it is no word. */
const HOLE = '\uE000'

/** Two letters or more: shorter ones are symbols, W_i or x. */
const WORD = /\p{L}{2,}/u

/** Two words with a space between them, where a text begins as sentences do or ends as they do. */
const SENTENCE = /^\s*(\p{Lu}\p{L}*,? \p{L}{2,}|.*\p{L}{2,} \p{L}{2,}.*[.:?]\s*$)/u

/** A word beside what is put in. */
const BESIDE = /(?<![-\p{L}])\p{L}{3,},? \uE000|\uE000,? \p{L}{3,}/u

/** Texts for programs and their authors. */
const FOR_PROGRAMS = /^web\/state\/(host|gate|browser-storage|progress-file)\.js$/

/** @typedef {{ type: string, value: unknown, parent: { type: string }, quasi: { quasis: Quasi[] }, quasis: Quasi[] }} Node */
/** @typedef {{ value: { cooked: string } }} Quasi */

/** @param {Quasi[]} quasis */
const textOf = (quasis) => quasis.map(({ value }) => value.cooked).join(HOLE)

/** @param {string} markup */
function wordsInMarkup(markup) {
  const spoken = [...markup.matchAll(SPOKEN)].map(([, , value]) => value)
  const between = markup.replace(/<code>[^<]*<\/code>/g, '').split(/<[^>]*>/)
  return [...between, ...spoken].map((text) => text.trim()).filter((text) => WORD.test(text))
}

/** @param {string} text @returns {string[]} */
function wordsIn(text) {
  /** @type {string[]} */
  const found = []
  const create = () => ({
    TaggedTemplateExpression: (/** @type {Node} */ { quasi }) =>
      found.push(...wordsInMarkup(textOf(quasi.quasis))),
    TemplateLiteral(/** @type {Node} */ { parent, quasis }) {
      const bare = textOf(quasis)
      const tagged = parent.type === 'TaggedTemplateExpression'
      if (!tagged && (SENTENCE.test(bare.replaceAll(HOLE, '1')) || BESIDE.test(bare)))
        found.push(bare)
    },
    Literal(/** @type {Node} */ { value }) {
      if (typeof value === 'string' && SENTENCE.test(value)) found.push(value)
    }
  })
  const plugins = { house: { rules: { words: { create } } } }
  const problems = new Linter().verify(text, [{ plugins, rules: { 'house/words': 'error' } }])
  return [...problems.map(({ message }) => message), ...found]
}

/** @param {{ text: string }} file */
const complaints = ({ text }) =>
  wordsIn(text).map((word) => `has the words “${word.replaceAll(HOLE, '…')}”`)

/** @type {Rule[]} */
export const words = [
  {
    says: 'what readers see or hear stands in web/strings, in every language; names of keys are code',
    concerns: ({ path }) =>
      /^web\/(ui|state|plots)\/.*\.js$/.test(path) && !FOR_PROGRAMS.test(path),
    complaints,
    bad: { path: 'web/ui/panel.js', text: 'html`<button aria-label=${t("x")}>Play on</button>`\n' }
  },
  {
    says: 'what a screen reader hears stands in web/strings',
    concerns: ({ path }) => /^web\/(ui|plots)\/.*\.js$/.test(path),
    complaints,
    bad: { path: 'web/ui/panel.js', text: 'html`<p aria-label="Latent ${j}">${j}</p>`\n' }
  },
  {
    says: 'sentences of the page stand in web/strings',
    concerns: ({ path }) => /^web\/state\/.*\.js$/.test(path) && !FOR_PROGRAMS.test(path),
    complaints,
    bad: { path: 'web/state/run.js', text: 'const said = `Step ${step} of ${steps}: ended.`\n' }
  }
]
