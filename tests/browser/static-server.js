/**
 * A plain static file server, as any host of static files is one: right content types, the page's security policy as a
 * header, nothing else special. Used by the browser tests and tools/screenshots.js.
 */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

export const CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm'
}

/**
 * Serves a folder on a free port of this machine.
 * @param {string} root
 * @param {{ policy?: string }} [options] an empty policy sends none
 * @returns {Promise<{ url: string, paths: Set<string>, close: () => Promise<void> }>} paths: what was asked for and found
 */
export async function serve(root, { policy = CONTENT_SECURITY_POLICY } = {}) {
  /** @type {Set<string>} */
  const paths = new Set()
  const server = createServer(async (request, response) => {
    const path = normalize(
      decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    )
    const file = join(root, path.endsWith('/') ? `${path}index.html` : path)
    const found = file.startsWith(root) && (await stat(file).catch(() => null))?.isFile()
    if (!found) {
      response.writeHead(404).end()
      return
    }
    paths.add(path)
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream')
    if (policy) response.setHeader('content-security-policy', policy)
    createReadStream(file).pipe(response)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    paths,
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      })
  }
}
