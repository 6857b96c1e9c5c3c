// Where bytes come from: a byte array, or a File or Blob of a page. Readers ask for the first few bytes, say what the file
// claims, and only then read the rest piece by piece; the command line has a source of its own for files on disk.

/**
 * @typedef {object} ByteSource
 * @property {number} size in bytes
 * @property {(start: number, end: number) => Promise<Uint8Array>} read the bytes from start to end, which may be shorter at
 *   the end of the file
 */

/** @param {Uint8Array} bytes @returns {ByteSource} */
export function sourceOfBytes(bytes) {
  // Not a Buffer, whose slice() does not copy.
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  return { size: plain.length, read: async (start, end) => plain.subarray(start, end) }
}

/** @param {Blob} blob @returns {ByteSource} */
export function sourceOfBlob(blob) {
  return {
    size: blob.size,
    read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer())
  }
}

/**
 * A source from whatever a caller has.
 * @param {Uint8Array | Blob | ByteSource} given
 * @returns {ByteSource}
 */
export function byteSource(given) {
  if (given instanceof Uint8Array) return sourceOfBytes(given)
  return given instanceof Blob ? sourceOfBlob(given) : given
}
