// The README tells the truth: its commands exist, its program and command lines run, its links lead somewhere.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { commandLine } from './command-line.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
const readme = readFileSync(`${root}README.md`, 'utf8')

describe('the README', () => {
  it('names commands that package.json has', () => {
    const known = new Set([...Object.keys(manifest.scripts), 'install', 'ci', 'pack'])
    const shorthand = ['start', 'test']
    for (const [, verb, script] of readme.matchAll(/\bnpm (run )?([a-z][a-z:-]*)/g)) {
      assert.ok(known.has(script), `npm ${verb ?? ''}${script} is not in package.json`)
      if (!verb && script in manifest.scripts)
        assert.ok(shorthand.includes(script), `npm ${script} needs run`)
    }
    for (const script of shorthand) assert.match(readme, new RegExp(`npm ${script}\\b`))
  })

  it('shows a program that runs', () => {
    const [, program] = readme.match(/```js\n([\s\S]*?)```/) ?? []
    const args = ['--input-type=module', '--eval', program]
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: root,
      encoding: 'utf8'
    })
    assert.equal(stderr, '')
    assert.equal(status, 0)
    assert.match(stdout, /^[\d.]+ against [\d.]+\n$/)
  })

  it('shows command lines that run', async () => {
    const lines = [...readme.matchAll(/^ {4}npx superposition-lab (.*)$/gm)].map(([, rest]) => rest)
    assert.ok(lines.length > 0)
    const cwd = mkdtempSync(join(tmpdir(), 'superposition-lab-readme-'))
    try {
      for (const line of lines) {
        const { code, stdout } = await commandLine(line.trim().split(' '), { cwd })
        assert.equal(code, 0, line)
        assert.notEqual(stdout, '', line)
      }
    } finally {
      rmSync(cwd, { recursive: true })
    }
  })

  it('links to files that exist', () => {
    for (const [, path] of readme.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g))
      assert.ok(existsSync(root + path), `${path} is missing`)
  })
})
