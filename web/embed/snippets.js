/**
 * What an author pastes, by the system that they write in: the element where scripts may stand in a page, a module for notebooks and
 * MyST, an iframe where only that is let through. Called by the page of recipes and its tests.
 */
import { ATTRIBUTES, frameAddress } from './address.js'

/** @import { Attributes } from './address.js' */

/**
 * @typedef {object} Recipe
 * @property {string} name of the system
 * @property {string} id of its words: where it is pasted
 * @property {(place: Place, attributes: Attributes) => string} snippet
 */

/** Where the lab is, and for which page. @typedef {{ lab: string, host: string }} Place */

const PAGE = 'superposition-lab.html'
const TITLE = 'Superposition Lab'
/** What the author puts a picture in place of, by the language of the lab. @type {Record<string, string>} */
const FALLBACK = {
  en: 'A picture and a caption for print.',
  es: 'Una imagen y un pie para la página impresa.'
}

/** @param {string} text */
const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** @param {Attributes} attributes @returns {[string, string][]} */
const given = (attributes) =>
  ATTRIBUTES.flatMap((name) => {
    const value = attributes[name]
    return value === undefined || (value === '' && name !== 'autoplay') ? [] : [[name, value]]
  })

/** @param {Place} place @param {Attributes} attributes */
function element({ lab }, attributes) {
  const written = given(attributes).map(([name, value]) =>
    value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`
  )
  return `<script src="${escaped(lab)}embed.js" async></script>
<superposition-lab${written.join('')}>
  <p>${FALLBACK[attributes.lang ?? 'en'] ?? FALLBACK.en}</p>
</superposition-lab>`
}

/** @param {Place} place @param {Attributes} attributes @param {string} style */
function iframe({ lab, host }, attributes, style) {
  const address = escaped(frameAddress(lab + PAGE, attributes, host))
  return `<iframe src="${address}" title="${TITLE}" width="100%" height="640" ${style}></iframe>`
}

/** @param {Place} place @param {Attributes} attributes */
function widget({ lab }, attributes) {
  const model = Object.fromEntries(
    given(attributes).map(([name, value]) => [name, value === '' ? true : value])
  )
  return `:::{anywidget} ${lab}anywidget.js
${JSON.stringify(model)}
:::`
}

/** @type {Recipe[]} */
export const RECIPES = [
  { name: 'HTML', id: 'html', snippet: element },
  {
    name: 'Quarto',
    id: 'quarto',
    snippet: (place, attributes) => `\`\`\`{=html}\n${element(place, attributes)}\n\`\`\``
  },
  { name: 'Jupyter Book', id: 'jupyter', snippet: widget },
  {
    name: 'Docusaurus',
    id: 'docusaurus',
    snippet: (place, attributes) => iframe(place, attributes, 'style={{ border: 0 }}')
  },
  {
    name: 'Moodle',
    id: 'moodle',
    snippet: (place, attributes) => iframe(place, attributes, 'style="border: 0"')
  }
]
