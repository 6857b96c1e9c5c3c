/**
 * Texts and names of files from outside as they can stand in a sentence of the page: short, on one line, and with nothing that hides
 * or turns round the words after them (Unicode TR9). Called by state/, engine/ and ui/ through state/link.js.
 */

/** Control characters, and those that embed, override and isolate a direction. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

const LONGEST = 60
/** How much of the end of a name is kept, for what kind of file it is. */
const ENDING = 20

/** @param {string} text */
const plain = (text) => text.replace(UNSEEN, '�')

/** @param {string} text @returns {string} */
export function shorten(text) {
  return plain(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
}

/** @param {{ name: string }} file @returns {string} */
export function fileName({ name }) {
  if (name.length <= LONGEST) return plain(name)
  return plain(`${name.slice(0, LONGEST - ENDING)}…${name.slice(-ENDING)}`)
}
