// What `superposition-lab sweep` says when its arguments or files are not right: one line on stderr, nothing on stdout, exit 2.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { commandLine } from './command-line.js'

describe('sweep', () => {
  let folder = ''
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'superposition-lab-grid-'))
    writeFileSync(join(folder, 'bad.json'), '{"grid": {"k": [65]}}')
    writeFileSync(join(folder, 'good.json'), '{"grid": {"k": [1]}}')
    writeFileSync(join(folder, 'notes.txt'), 'my notes')
    writeFileSync(join(folder, 'old.jsonl'), oldLine())
  })
  after(() => rmSync(folder, { recursive: true }))

  function oldLine() {
    const metrics = { recovery: {}, chance: {} }
    const versions = { superposition_lab: '0.0.1' }
    return `${JSON.stringify({ id: '0'.repeat(16), config: {}, engine: 'exact', metrics, versions })}\n`
  }

  /** @type {[string[], RegExp][]} */
  const cases = [
    [[], /sweep takes one grid file \(see sweep --help\)/],
    [['good.json', 'good.json'], /sweep takes one grid file/],
    [['clean'], /sweep takes a grid file such as grid\.json, not "clean"/],
    [['missing.json'], /cannot read missing\.json: there is no such file/],
    [['bad.json'], /bad\.json: k = 65 is larger than d_sae = 64/],
    [['good.json', '--jobs', '0'], /--jobs takes a whole number from 1 to 256, not "0"/],
    [['good.json', '--jobs', 'many'], /--jobs .*"many"/],
    [
      ['good.json', '--shard', '0/4'],
      /--shard takes i\/n with i from 1 to n, such as 1\/4, not "0\/4"/
    ],
    [['good.json', '--shard', '5/4'], /--shard .*"5\/4"/],
    [['good.json', '--shard', '1'], /--shard .*"1"/],
    [['good.json', '--engine', 'nonsense'], /unknown engine "nonsense"; known: exact/],
    [['good.json', '--out', ''], /--out needs the name of a file/],
    [['good.json', '--out', '.'], /cannot open \.: EISDIR/],
    [['good.json', '--out', 'no/such/folder.jsonl'], /cannot open no.such.folder\.jsonl: ENOENT/],
    [
      ['good.json', '--out', 'notes.txt'],
      /notes\.txt line 1 is not a run of a sweep: remove it, or give --out another name/
    ],
    [['good.json', '--out', 'old.jsonl'], /old\.jsonl holds runs of version 0\.0\.1, and this is /],
    [['good.json', '--nonsense'], /Unknown option '--nonsense'/]
  ]
  for (const [args, sentence] of cases)
    it(`sweep ${args.join(' ')} is a complaint`, async () => {
      const { code, stdout, stderr } = await commandLine(['sweep', ...args], { cwd: folder })
      assert.match(stderr, /^superposition-lab: [^\n]+\n$/)
      assert.match(stderr, sentence)
      assert.deepEqual([code, stdout], [2, ''])
    })
})
