// What a source file includes or imports, as written and, for a relative one, as a path from the top of the
// repository. Comments do not count.
import { posix } from 'node:path'

/** @param {string} text */
export function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}

/** @param {import('./repository-files.js').RepositoryFile} file */
export function imports({ path, text }) {
  const forms =
    /(?:\bfrom\s+|\bimport\s*\(?\s*)['"]([\w@#./:-]+)['"]|new URL\(\s*['"]([\w./-]+\.js)['"]/g
  return [...withoutComments(text).matchAll(forms)].map(([, name, address]) =>
    place(path, name ?? address)
  )
}

/** @param {import('./repository-files.js').RepositoryFile} file */
export function includes({ path, text }) {
  const forms = /^[ \t]*#[ \t]*include[ \t]*(?:<([^>]+)>|"([^"]+)")/gm
  return [...withoutComments(text).matchAll(forms)].map(([, system, own]) =>
    system ? `<${system}>` : posix.join(posix.dirname(path), own)
  )
}

/** @param {string} path @param {string} name */
function place(path, name) {
  return name.startsWith('.') ? posix.join(posix.dirname(path), name) : name
}
