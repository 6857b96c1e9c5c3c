/**
 * Keeps the site for times without a network, one version at a time: a version is taken when every file of it has arrived and is
 * what the build made, and replaces the one before when no page of that is open. The build writes RELEASE in front of this file
 * (tools/building/offline.js). Registered by web/offline.js.
 */

/* global RELEASE */

const scope = /** @type {any} */ (self)
const PREFIX = 'superposition-lab-'
/** @type {{ version: string, files: Record<string, string> }} */
// @ts-expect-error the build writes it in front
const { version, files } = RELEASE
const NAME = PREFIX + version

/** @param {string} path */
const addressOf = (path) => new URL(path || './', location.href).href

/** @param {ArrayBuffer} bytes */
async function digest(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** @param {Cache} cache @param {string} path @param {string} expected */
async function take(cache, path, expected) {
  const response = await fetch(addressOf(path), { cache: 'no-cache' })
  if (!response.ok) throw new Error(`${path || 'the page'}: ${response.status}`)
  if ((await digest(await response.clone().arrayBuffer())) !== expected)
    throw new Error(`${path || 'the page'} is of another version`)
  await cache.put(addressOf(path), response)
}

/** All files of this version, or none. */
async function install() {
  const cache = await caches.open(NAME)
  try {
    await Promise.all(Object.entries(files).map(([path, expected]) => take(cache, path, expected)))
  } catch (error) {
    await caches.delete(NAME)
    throw error
  }
}

async function activate() {
  for (const name of await caches.keys())
    if (name.startsWith(PREFIX) && name !== NAME) await caches.delete(name)
  await scope.clients.claim()
}

/** @param {Request} request @param {string} path */
async function answer(request, path) {
  const cache = await caches.open(NAME)
  return (await cache.match(addressOf(path))) ?? fetch(request)
}

/** The path of a file of this version; the page is ''. @param {Request} request */
function pathOf({ url, method }) {
  const { origin, pathname } = new URL(url)
  const root = new URL('./', location.href)
  if (method !== 'GET' || origin !== root.origin || !pathname.startsWith(root.pathname))
    return undefined
  const path = pathname.slice(root.pathname.length).replace(/^index\.html$/, '')
  return Object.hasOwn(files, path) ? path : undefined
}

scope.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(install()))
scope.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(activate()))

scope.addEventListener('fetch', (/** @type {any} */ event) => {
  const path = pathOf(event.request)
  if (path !== undefined) event.respondWith(answer(event.request, path))
})

// A page that has just been opened asks for the version that waits; with another page open, it goes on waiting.
scope.addEventListener('message', (/** @type {any} */ event) => {
  if (event.data !== 'take over') return
  const pages = scope.clients.matchAll({ type: 'window', includeUncontrolled: true })
  event.waitUntil(
    pages.then((/** @type {unknown[]} */ open) => open.length <= 1 && scope.skipWaiting())
  )
})
