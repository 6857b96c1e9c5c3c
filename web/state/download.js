/**
 * Bytes or text as a file that the reader's browser saves. Called by state/cards.js and state/own-data.js.
 */

/** @param {string} name @param {string | Uint8Array} content */
export function download(name, content) {
  const blob = new Blob([/** @type {BlobPart} */ (content)], { type: 'application/octet-stream' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
