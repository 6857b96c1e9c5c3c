// `superposition-lab export` and `superposition-lab import`: what they write is what the engine has, and what is wrong is said in
// one line.
import assert from 'node:assert/strict'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { createLab, presets } from '../../wasm/index.js'
import { readNpy, sourceOfBytes, writeNpy } from '../../wasm/io/index.js'
import { commandLine } from './command-line.js'

let folder = ''
/** @type {import('../../wasm/index.js').Lab} */
let lab
const short = ['--steps', '60', '--set', 'eval_samples=300']
const formats = 'sae-lens,sparsify,world,npy,npz,safetensors,csv'

/** @param {string[]} args */
const run = (...args) => commandLine(args, { cwd: folder })

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'superposition-lab-files-'))
  lab = await createLab({ ...presets.clean.config, seed: 5, steps: 60, eval_samples: 300 })
  lab.advance(60)
  await run('export', 'clean', '--seed', '5', '--format', formats, '--out', 'out', ...short)
})
after(async () => {
  lab.dispose()
  await rm(folder, { recursive: true })
})

/** @param {string[]} path */
const npyAt = async (...path) => readNpy(sourceOfBytes(await readFile(join(folder, ...path))))

describe('export', () => {
  it('writes each format into a folder of its own', async () => {
    assert.deepEqual((await readdir(join(folder, 'out'))).sort(), formats.split(',').sort())
    assert.deepEqual(await npyAt('out', 'npy', 'W_dec.npy'), lab.read('W_dec'))
    const codes = lab.encode(lab.read('eval_activations'))
    assert.deepEqual(await npyAt('out', 'npy', 'eval_codes.npy'), codes)
  })

  it('of a card writes what the card is about', async () => {
    await run('run', 'clean', '--seeds', '5', '--out', 'runs', ...short)
    const card = join('runs', 'clean-seed-5.card.json')
    const { code } = await run('export', card, '--format', 'npy', '--out', 'of-card')
    assert.equal(code, 0)
    assert.deepEqual(await npyAt('of-card', 'npy', 'W_enc.npy'), lab.read('W_enc'))
    const { stderr } = await run('export', card, '--format', 'npy', '--out', 'x', '--seed', '6')
    assert.match(stderr, /a run card is exported as it was run/)
  })

  it('says what the other format cannot hold', async () => {
    const { stderr } = await run(
      'export',
      'clean',
      '--format',
      'world',
      '--out',
      'world',
      '--steps',
      '1'
    )
    assert.match(stderr, /world: Here 2 to 4 features fire together/)
  })

  /** @type {[string[], RegExp][]} */
  const complaints = [
    [[], /export takes one preset/],
    [['clean'], /export needs --format, one or more of sae-lens, sparsify/],
    [['clean', '--format', 'onnx', '--out', 'x'], /unknown format "onnx"; known: sae-lens/],
    [['clean', '--format', 'npy'], /export needs --out/],
    [['nonsense', '--format', 'npy', '--out', 'x'], /unknown preset "nonsense"/],
    [['pentagon', '--format', 'npy', '--out', 'x'], /this is a toy model/],
    [['clean', '--format', 'npy', '--out', 'x', '--seed', '1,2'], /--seed takes one seed/],
    [['clean', '--format', 'npy', '--out', 'x', '--set', 'k=0'], /k = 0/]
  ]
  for (const [args, sentence] of complaints)
    it(`export ${args.join(' ')}`, async () => {
      const { code, stdout, stderr } = await run('export', ...args)
      assert.match(stderr, /^superposition-lab: [^\n]+\n$/)
      assert.match(stderr, sentence)
      assert.deepEqual([code, stdout], [2, ''])
    })

  it('of sparse coding as sae-lens says why not', async () => {
    const args = ['--set', 'variant=sparse_coding', '--steps', '2', '--out', 'x']
    const { code, stderr } = await run('export', 'clean', '--format', 'sae-lens', ...args)
    assert.match(
      stderr,
      /superposition-lab: sparse_coding has no encoder.*export its dictionary as npz\n$/
    )
    assert.equal(code, 2)
  })
})

describe('import', () => {
  it('shows shape and statistics, as words and as JSON', async () => {
    const path = join('out', 'npy', 'eval_activations.npy')
    const { code, stdout } = await run('import', path)
    assert.equal(code, 0)
    assert.match(stdout, /\.npy, 19\.3 KB: F32 \[300, 16\]\n/)
    assert.match(stdout, /rows +300\n/)
    const { rows, width, warnings } = JSON.parse((await run('import', path, '--json')).stdout)
    assert.deepEqual([rows, width, warnings], [300, 16, []])
  })

  it('warns when they need normalising', async () => {
    const { data, shape } = lab.read('eval_activations')
    await writeFile(join(folder, 'large.npy'), writeNpy({ data: data.map((x) => 50 * x), shape }))
    const { stdout } = await run('import', 'large.npy')
    assert.match(stdout.replace(/\s+/g, ' '), /Normalise first: .* multiply all by 0\.02/)
  })

  it('takes one of several arrays by name, and labels', async () => {
    const several = join('out', 'npz', 'arrays.npz')
    const { code, stderr } = await run('import', several)
    assert.match(stderr, /holds several arrays, name one: "W_enc"/)
    assert.equal(code, 2)
    await writeFile(join(folder, 'texts.txt'), 'a\n'.repeat(300))
    const { stdout } = await run(
      'import',
      several,
      '--tensor',
      'eval_activations',
      '--labels',
      'texts.txt'
    )
    assert.match(stdout, /300 labels, the first: "a"/)
  })

  for (const format of ['sae-lens', 'sparsify'])
    it(`encodes activations with a ${format} directory to the engine's codes`, async () => {
      const activations = join('out', 'npy', 'eval_activations.npy')
      const codes = `${format}.npy`
      const args = ['--activations', activations, '--codes', codes, '--json']
      const { code, stdout } = await run('import', join('out', format), ...args)
      assert.equal(code, 0)
      const report = JSON.parse(stdout)
      const { explained_variance, l0, dead } = lab.metrics()
      assert.deepEqual(
        [report.architecture, report.d_in, report.d_sae, report.k],
        ['topk', 16, 64, 3]
      )
      assert.equal(report.l0, l0)
      assert.equal(report.dead, dead)
      assert.ok(Math.abs(report.explained_variance - explained_variance) < 1e-6)
      const read = await npyAt(codes)
      assert.deepEqual(read, lab.encode(lab.read('eval_activations')))
    })

  /** @type {[string[], RegExp][]} */
  const complaints = [
    [[], /import takes one file/],
    [['missing.npy'], /cannot read missing\.npy: there is no such file/],
    [['.'], /the directory is not an SAE/],
    [[join('out', 'csv', 'history.csv')], /none of \.npy, \.npz and \.safetensors/],
    [[join('out', 'sae-lens'), '--codes', 'x.npy'], /--codes needs --activations/],
    [
      [
        join('out', 'sae-lens'),
        '--activations',
        join('out', 'npy', 'W_dec.npy').replace('W_dec', 'W_enc')
      ],
      /has 64 dimensions, and the SAE has d_in = 16/
    ],
    [[join('out', 'npy', 'b_dec.npy')], /holds no activations/]
  ]
  for (const [args, sentence] of complaints)
    it(`import ${args.join(' ')}`, async () => {
      const { code, stdout, stderr } = await run('import', ...args)
      assert.match(stderr, /^superposition-lab: [^\n]+\n$/)
      assert.match(stderr, sentence)
      assert.deepEqual([code, stdout], [2, ''])
    })
})
