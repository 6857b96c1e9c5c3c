// A zip archive of files, so that a directory leaves a page as one download. The same files give the same bytes.
import { zipSync } from 'fflate'

/**
 * @param {Readonly<Record<string, Uint8Array>>} files by name
 * @param {{ compressed?: boolean }} [options]
 * @returns {Uint8Array}
 */
export function writeZip(files, { compressed = false } = {}) {
  return zipSync(files, { level: compressed ? 6 : 0, mtime: new Date(1980, 0, 1) })
}
