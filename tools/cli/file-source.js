// Files on disk as the readers of wasm/io want them: size known, bytes read where they are asked for.
import { open, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Complaint, sentenceOf } from './complaint.js'

/** @typedef {import('../../wasm/io/index.js').ByteSource} ByteSource */

/** @type {Record<string, string>} */
const reasons = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied'
}

/**
 * @param {string} path
 * @returns {Promise<ByteSource & { close: () => Promise<void> }>}
 */
export async function fileSource(path) {
  try {
    const file = await open(path)
    const found = await file.stat()
    if (!found.isFile()) throw Object.assign(new Error('it is not a file'), { code: 'EISDIR' })
    return {
      size: found.size,
      close: () => file.close(),
      async read(start, end) {
        const bytes = new Uint8Array(Math.max(0, Math.min(end, found.size) - start))
        let filled = 0
        while (filled < bytes.length) {
          const { bytesRead } = await file.read(
            bytes,
            filled,
            bytes.length - filled,
            start + filled
          )
          if (bytesRead === 0) break
          filled += bytesRead
        }
        return bytes.subarray(0, filled)
      }
    }
  } catch (error) {
    const { code = '' } = /** @type {NodeJS.ErrnoException} */ (error)
    throw new Complaint(`cannot read ${path}: ${reasons[code] ?? sentenceOf(error)}`)
  }
}

/** @param {string} path */
export async function isFolder(path) {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    const { code = '' } = /** @type {NodeJS.ErrnoException} */ (error)
    throw new Complaint(`cannot read ${path}: ${reasons[code] ?? sentenceOf(error)}`)
  }
}

/** The .json and .safetensors files of a folder, by name. @param {string} folder */
export async function folderSources(folder) {
  const names = (await readdir(folder)).filter((name) => /\.(json|safetensors)$/.test(name))
  /** @type {Record<string, Awaited<ReturnType<typeof fileSource>>>} */
  const files = {}
  for (const name of names) files[basename(name)] = await fileSource(join(folder, name))
  return files
}
