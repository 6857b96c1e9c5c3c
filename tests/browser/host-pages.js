/**
 * Pages of strangers that embed the lab: each is a text with a security policy of its own, served from another origin than the
 * lab's. Used by the tests of embedding.
 */
import { createServer } from 'node:http'

/** @typedef {{ html: string, policy?: string, type?: string }} HostPage */

/** @param {Record<string, HostPage>} pages by path */
export async function serveHostPages(pages) {
  const server = createServer((request, response) => {
    const page = pages[new URL(request.url ?? '/', 'http://localhost').pathname]
    if (!page) return void response.writeHead(404).end()
    response.setHeader('content-type', page.type ?? 'text/html; charset=utf-8')
    if (page.policy) response.setHeader('content-security-policy', page.policy)
    response.end(page.html)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve(undefined))
      })
  }
}

/** What a strict host allows: scripts and frames of the lab, and nothing else. @param {string} lab origin */
export const strictPolicy = (lab) =>
  `default-src 'none'; script-src ${lab}; frame-src ${lab}; img-src data:`

/** @param {string} body @param {string} [head] */
export const hostHtml = (body, head = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A course</title><link rel="icon" href="data:,">${head}<body>${body}`
