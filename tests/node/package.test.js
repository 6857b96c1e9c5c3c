// What `npm pack` would publish: all that the engine and the command need, and nothing of the workshop.
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
const packed = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--offline'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore']
  })
)
/** @type {string[]} */
const paths = (Array.isArray(packed) ? packed[0] : Object.values(packed)[0]).files.map(
  (/** @type {{ path: string }} */ { path }) => path
)

describe('npm pack', () => {
  it('holds what the entry, its types and the command are', () => {
    const entry = manifest.exports['.']
    const named = [entry.types, entry.default, manifest.bin['superposition-lab']]
    const files = named.map((/** @type {string} */ path) => path.replace('./', ''))
    for (const path of [
      ...files,
      'wasm/dist/exact.mjs',
      'wasm/dist/exact.wasm',
      'wasm/dist/toy.wasm',
      'README.md',
      'LICENSE'
    ])
      assert.ok(paths.includes(path), `${path} is missing`)
  })

  it('holds every file that those import', () => {
    const pending = ['wasm/index.js', 'tools/superposition-lab.js']
    const dynamic =
      /import\('(\.[^']+\.js)'\)|new URL\('(\.[^']+\.js)'|^const \w+ = '(\.[^']+\.js)'/
    const forms = new RegExp(
      /^(?:import|export)[^'"]*['"](\.[^'"]+)['"]|/.source + dynamic.source,
      'gm'
    )
    const visited = new Set()
    for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
      assert.ok(paths.includes(path), `${path} is missing`)
      visited.add(path)
      if (path.includes('/dist/')) continue
      const text = readFileSync(root + path, 'utf8')
      for (const [, ...names] of text.matchAll(forms)) {
        const name = names.find(Boolean)
        if (!name) continue
        const next = new URL(name, `file:///${path}`).pathname.slice(1)
        if (!visited.has(next)) pending.push(next)
      }
    }
    assert.ok(visited.has('wasm/pool-worker.js') && visited.has('wasm/pool-worker-node.js'))
  })

  it('holds nothing of the workshop', () => {
    const allowed =
      /^(wasm\/|tools\/superposition-lab\.js$|tools\/cli\/|package\.json$|README\.md$|LICENSE$)/
    assert.deepEqual(
      paths.filter((path) => !allowed.test(path)),
      []
    )
    assert.deepEqual(
      paths.filter((path) => /test|\.map$|node_modules|\.(cpp|h)$/.test(path)),
      []
    )
  })

  it('runs where it is installed: the command, and the import by name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'superposition-lab-pack-'))
    const home = join(folder, 'node_modules', 'superposition-lab')
    try {
      for (const path of paths) cpSync(root + path, join(home, path))
      const needed = 'node_modules/fflate'
      cpSync(root + needed, join(folder, needed), { recursive: true })
      const run = (/** @type {string[]} */ args) =>
        execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
      const command = join(home, manifest.bin['superposition-lab'])
      const [record] = run([command, 'run', 'clean', '--steps', '5', '--json']).split('\n')
      const script =
        "import { createLab, presets } from 'superposition-lab';" +
        'const lab = await createLab({ ...presets.clean.config, steps: 5 });' +
        'console.log(lab.train(5).fingerprint)'
      const printed = run(['--input-type=module', '--eval', script])
      assert.equal(printed.trim(), JSON.parse(record).metrics.fingerprint)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('says so when the engine was not built', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'superposition-lab-unbuilt-'))
    try {
      for (const path of paths)
        if (!path.startsWith('wasm/dist/')) cpSync(root + path, join(folder, path))
      const command = join(folder, manifest.bin['superposition-lab'])
      const { status, stderr } = spawnSync(process.execPath, [command, 'presets'], {
        encoding: 'utf8'
      })
      assert.equal(status, 1)
      assert.match(stderr, /^superposition-lab: the engine is not built[^\n]+\n$/)
      const help = spawnSync(process.execPath, [command, 'run', '--help'], { encoding: 'utf8' })
      assert.equal(help.status, 0)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('needs one other package at run time', () => {
    assert.deepEqual(Object.keys(manifest.dependencies), ['fflate'])
  })
})
