/**
 * The address of a frame: what an author wrote into attributes, as query (what the frame may do) and hash (what it shows). An
 * iframe written by hand has the same. Called by embed/element.js and the recipes; the other end is state/embedding.js.
 */

/** The attributes of the element, in the order in which a snippet has them. */
export const ATTRIBUTES = /** @type {const} */ ([
  'lesson',
  'config',
  'hide',
  'lock',
  'lang',
  'autoplay'
])

/** All settings by name take fewer characters; servers refuse an address of some ten thousand. */
const LONGEST_LIST = 2000

/** @typedef {Partial<Record<(typeof ATTRIBUTES)[number], string>>} Attributes autoplay is '' where it is set */

/**
 * @param {string} page address of the lab in one file
 * @param {Attributes} attributes
 * @param {string} host origin of the page that the frame stands in; 'null' where it has none
 */
export function frameAddress(page, { lesson, config, hide, lock, lang, autoplay }, host) {
  const query = new URLSearchParams({ embed: '1' })
  if (host) query.set('host', host)
  if (hide) query.set('hide', hide.slice(0, LONGEST_LIST))
  if (lock) query.set('lock', lock.slice(0, LONGEST_LIST))
  if (autoplay !== undefined) query.set('autoplay', '1')
  const place = new URLSearchParams()
  if (lesson) place.set('lesson', lesson)
  if (lang) place.set('lang', lang)
  const hash = [String(place), (config ?? '').trim().replace(/^[#?&]+/, '')]
  const url = new URL(page)
  url.search = String(query)
  url.hash = hash.filter((part) => part).join('&')
  return url.href
}
