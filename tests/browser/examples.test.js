/**
 * The examples for browsers, as a stranger runs them: the packed package in an empty project, served statically under a strict
 * security policy, or bundled by Vite and webpack with the configuration that the example has. Their fingerprints are Node's.
 */
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { build, createServer } from 'vite'
import webpack from 'webpack'
import { createLab, presets } from '../../wasm/index.js'
import { installedPackage } from '../node/installed-package.js'
import { launchChromium, openPage } from './browser.js'
import { serve } from './static-server.js'

/** @type {import('../node/installed-package.js').InstalledPackage} */
let installed
/** @type {Awaited<ReturnType<typeof launchChromium>>} */
let browser

before(async () => {
  installed = await installedPackage()
  browser = await launchChromium()
})
after(async () => {
  await browser?.close()
  installed?.remove()
})

/** @type {Map<number, Promise<string>>} */
const known = new Map()

/** @param {number} seed */
function trained(seed) {
  if (!known.has(seed)) known.set(seed, train(seed))
  return /** @type {Promise<string>} */ (known.get(seed))
}

/** @param {number} seed */
async function train(seed) {
  const lab = await createLab({ ...presets.clean.config, seed })
  const { recovery, chance, fingerprint } = lab.train(lab.config.steps)
  lab.dispose()
  return `mcc ${recovery.mcc.toFixed(3)}, chance ${chance.mcc.toFixed(3)}, ${fingerprint}`
}

/** The lines that a page shows once it has as many. @param {string} url @param {number} count */
async function shown(url, count) {
  const { page, complaints } = await openPage(browser)
  await page.goto(url)
  await page
    .locator('li')
    .nth(count - 1)
    .waitFor()
  const lines = await page.locator('li').allTextContents()
  await page.context().close()
  assert.deepEqual(complaints, [])
  return lines.sort()
}

/** Browsers ask for it where a page names no icon. @param {string} root */
function addIcon(root) {
  writeFileSync(join(root, 'favicon.ico'), '')
}

/** @param {string} root @param {number} count */
async function served(root, count) {
  addIcon(root)
  const site = await serve(`${root}/`)
  try {
    return await shown(site.url, count)
  } finally {
    await site.close()
  }
}

async function threeSeeds() {
  return Promise.all([1, 2, 3].map(async (seed) => `seed ${seed}: ${await trained(seed)}`))
}

test('plain: a script of type module, served statically', async () => {
  assert.deepEqual(await served(installed.copyExample('plain'), 1), [await trained(7)])
})

test('worker: a module worker, served statically', async () => {
  const lines = await served(installed.copyExample('worker'), 3)
  assert.deepEqual(
    lines.map((line) => line.split(':')[0]),
    ['step 1000', 'step 1500', 'step 500']
  )
  assert.equal(lines[1], `step 1500: ${await trained(7)}`)
})

test('vite: bundled, and by the development server', async () => {
  const root = installed.copyExample('vite')
  const options = {
    root,
    configFile: join(root, 'vite.config.js'),
    logLevel: /** @type {const} */ ('warn')
  }
  await build(options)
  assert.deepEqual(await served(join(root, 'dist'), 3), await threeSeeds())
  addIcon(root)
  const server = await createServer(options)
  await server.listen()
  try {
    const [url] = server.resolvedUrls?.local ?? []
    assert.deepEqual(await shown(url, 3), await threeSeeds())
  } finally {
    await server.close()
  }
})

test('webpack: bundled without a warning', async () => {
  const root = installed.copyExample('webpack')
  const { default: config } = await import(pathToFileURL(join(root, 'webpack.config.js')).href)
  const compiler = webpack({ ...config, context: root, output: { path: join(root, 'dist') } })
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, result) => (error ? reject(error) : resolve(result)))
  )
  assert.equal(stats.toString({ all: false, errors: true, warnings: true }), '')
  assert.deepEqual(await served(root, 3), await threeSeeds())
})
