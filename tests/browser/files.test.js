/**
 * Files in Chromium: a card made there holds when it is run again in Node; archives, tensors and directories are written and read
 * there as here; and activations come from a dropped file (a Blob) a piece at a time.
 */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { commandLine } from '../node/command-line.js'
import { launchChromium } from './browser.js'
import { serve } from './static-server.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** @type {Awaited<ReturnType<typeof serve>>} */
let repository
/** @type {Awaited<ReturnType<typeof launchChromium>>} */
let browser
let folder = ''

before(async () => {
  repository = await serve(ROOT, { policy: '' })
  browser = await launchChromium()
  folder = await mkdtemp(join(tmpdir(), 'superposition-lab-files-'))
})
after(async () => {
  await browser?.close()
  await repository?.close()
  await rm(folder, { recursive: true })
})

/** @template R @param {() => Promise<R>} work */
async function inPage(work) {
  const page = await browser.newPage()
  await page.goto(`${repository.url}tests/browser/files.html`)
  const result = await page.evaluate(work)
  await page.close()
  return result
}

test('a card made in Chromium holds in Node, and one that is changed does not', async () => {
  const text = await inPage(async () => {
    const engine = await import(new URL('../../wasm/index.js', location.href).href)
    const io = await import(new URL('../../wasm/io/index.js', location.href).href)
    const lab = await engine.createLab({ ...engine.presets.clean.config, seed: 11 })
    lab.advance(150)
    const tasks = [{ task: 'stay sparse', metric: 'l0', at_most: 3 }]
    const run = { config: lab.config, metrics: lab.metrics(), version: engine.version, tasks }
    return io.runCardText(io.makeRunCard(run))
  })
  await writeFile(join(folder, 'page.card.json'), text)
  const good = await commandLine(['verify', 'page.card.json'], { cwd: folder })
  assert.match(good.stdout, /the same bits \(seed 11, step 150, /)
  assert.equal(good.code, 0)
  for (const [from, to] of [
    [/"l0": [\d.]+/, '"l0": 2.5'],
    ['"learning_rate": 0.01', '"learning_rate": 0.010000000000000002'],
    ['"at_most": 3', '"at_most": 2']
  ]) {
    const changed = text.replace(from, String(to))
    assert.notEqual(changed, text)
    await writeFile(join(folder, 'changed.json'), changed)
    assert.equal((await commandLine(['verify', 'changed.json'], { cwd: folder })).code, 3)
  }
})

test('files are written and read in Chromium', async () => {
  const found = await inPage(async () => {
    const io = await import(new URL('../../wasm/io/index.js', location.href).href)
    const { createLab } = await import(new URL('../../wasm/index.js', location.href).href)
    const lab = await createLab({ steps: 50, eval_samples: 1000 })
    lab.advance(50)
    const x = lab.read('eval_activations')
    const same = (/** @type {any} */ a, /** @type {any} */ b) =>
      a.data.length === b.data.length &&
      a.data.every((/** @type {number} */ value, /** @type {number} */ i) => value === b.data[i])
    const dropped = new File([io.writeNpz({ x }, { compressed: true })], 'x.npz')
    const read = await io.readActivations(await io.openArrayFile(dropped, dropped.name))
    const sae = await io.readSae(io.saeLensFiles(lab))
    const { warnings } = await io.activationStatistics(read)
    return [same(read, x), same(sae.encode(x), lab.encode(x)), warnings]
  })
  assert.deepEqual(found, [true, true, []])
})

test('100 MB of activations from a dropped file leave the page alive', async () => {
  const { shape, frames } = await inPage(async () => {
    const io = await import(new URL('../../wasm/io/index.js', location.href).href)
    const [rows, width] = [50_000, 512]
    const head = io.writeNpy({ data: [], shape: [0, 512] })
    const text = `{'descr': '<f4', 'fortran_order': False, 'shape': (${rows}, ${width}), }`
    head.set(new TextEncoder().encode(text.padEnd(head.length - 11)), 10)
    const piece = Float32Array.from({ length: 2 ** 20 }, (_, i) => Math.sin(i))
    const pieces = (rows * width) / piece.length
    const whole = Array.from({ length: Math.floor(pieces) }, () => piece)
    const parts = [head, ...whole, piece.subarray(0, (pieces % 1) * piece.length)]
    const file = await io.openArrayFile(new File(parts, 'large.npy'), 'large.npy')
    let drawn = 0
    const count = () => {
      drawn++
      requestAnimationFrame(count)
    }
    requestAnimationFrame(count)
    const read = await io.readActivations(file)
    await io.activationStatistics(read)
    return { shape: read.shape, frames: drawn }
  })
  assert.deepEqual(shape, [50_000, 512])
  assert.ok(frames >= 5, `the page drew ${frames} frames`)
})
