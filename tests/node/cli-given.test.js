// `superposition-lab run --activations`: trains on a file, says what can be known of it, and its cards name the file by its hash,
// which verify and export ask for.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { createLab, dictionaryAgreement } from '../../wasm/index.js'
import { normalised, readSae, writeNpy, writeNpz } from '../../wasm/io/index.js'
import { commandLine } from './command-line.js'

let folder = ''
/** @type {import('../../wasm/index.js').Tensor} */
let x
const own = { d_sae: 32, steps: 120, eval_samples: 100 }
const card = join('runs', 'own-seed-42.card.json')

/** @param {string[]} args */
const run = (...args) => commandLine(args, { cwd: folder })

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'superposition-lab-given-'))
  const world = await createLab({ n_samples: 1500, eval_samples: 1 })
  x = world.read('activations')
  world.dispose()
  await writeFile(join(folder, 'own.json'), JSON.stringify(own))
  await writeFile(join(folder, 'x.npy'), writeNpy(x))
  await writeFile(join(folder, 'two.npz'), writeNpz({ x, y: x }))
  await run('run', 'own.json', '--activations', 'x.npy', '--out', 'runs')
})
after(() => rm(folder, { recursive: true }))

describe('run --activations', () => {
  it('records what the engine gives, and the file by its hash', async () => {
    const record = JSON.parse(await readFile(join(folder, 'runs', 'own-seed-42.json'), 'utf8'))
    const lab = await createLab(own, { activations: x })
    assert.deepEqual(record.metrics, JSON.parse(JSON.stringify(lab.train(120))))
    assert.deepEqual(record.config, lab.config)
    lab.dispose()
    const sha256 = createHash('sha256').update(writeNpy(x)).digest('hex')
    assert.deepEqual(record.activations, { file: 'x.npy', sha256, normalise: 'none' })
    const { activations } = JSON.parse(await readFile(join(folder, card), 'utf8'))
    assert.deepEqual(activations, record.activations)
  })

  it('prints a table that claims no recovery, and how far the seeds agree', async () => {
    const seeds = ['--seeds', '1,2']
    const { stdout, code } = await run('run', 'own.json', '--activations', 'x.npy', ...seeds)
    assert.equal(code, 0)
    assert.match(stdout, /^own: x.npy, 1400 samples in 8 dimensions and 100 held out, topk with 32/)
    assert.match(stdout, /explained_variance/)
    assert.match(stdout, /cannot be known/)
    assert.doesNotMatch(stdout, /recovery|chance|mmcs/)
    const labs = []
    for (const seed of [1, 2]) labs.push(await createLab({ ...own, seed }, { activations: x }))
    for (const lab of labs) lab.advance(120)
    const agreement = dictionaryAgreement(labs).toFixed(3)
    assert.match(stdout, new RegExp(`over all pairs of seeds: ${agreement}`))
    for (const lab of labs) lab.dispose()
  })

  it('normalises as it is told, and takes the array that is named', async () => {
    const flags = ['--activations', 'two.npz', '--tensor', 'y', '--normalise', 'centre']
    const { stdout } = await run('run', 'own.json', ...flags, '--json')
    const record = JSON.parse(stdout)
    const activations = await normalised(x, { centre: true })
    const lab = await createLab(own, { activations })
    assert.equal(record.metrics.fingerprint, lab.train(120).fingerprint)
    lab.dispose()
    assert.equal(record.activations.array, 'y')
    assert.equal(record.activations.normalise, 'centre')
  })

  it('says in one line what is wrong', async () => {
    await writeFile(join(folder, 'wide.json'), '{"d_in": 9}')
    const file = ['--activations', 'x.npy']
    for (const [args, said] of /** @type {[string[], RegExp][]} */ ([
      [['own.json', '--activations', 'none.npy'], /cannot read none.npy: there is no such file/],
      [
        ['own.json', '--activations', 'own.json'],
        /own.json is none of .npy, .npz and .safetensors/
      ],
      [['own.json', '--activations', 'two.npz'], /holds several arrays, name one: "x", "y"/],
      [['own.json', ...file, '--normalise', 'much'], /unknown --normalise "much"; known: none/],
      [['own.json', '--normalise', 'scale'], /go with --activations/],
      [['own.json', ...file, '--baselines'], /--baselines needs known features/],
      [['wide.json', ...file], /d_in = 9 contradicts the activations, which have 8 dimensions/],
      [['clean', ...file], /is about a world of known features/],
      [['pentagon', ...file], /this is a toy model/]
    ])) {
      const { code, stderr, stdout } = await run('run', ...args)
      assert.equal(code, 2, args.join(' '))
      assert.match(stderr, said)
      assert.equal(stdout, '')
    }
  })
})

describe('the card of such a run', () => {
  it('holds with its file, and asks for it', async () => {
    const good = await run('verify', card, '--activations', 'x.npy')
    assert.match(good.stdout, /the same bits \(seed 42, step 120, /)
    assert.equal(good.code, 0)
    const without = await run('verify', card)
    assert.match(
      without.stderr,
      /activations from "x.npy" \(SHA-256 [0-9a-f]{64}\): give that file/
    )
    assert.equal(without.code, 2)
    const other = await run('verify', card, '--activations', 'two.npz')
    assert.equal(other.code, 2, 'it holds several arrays and the card names none')
    const changed = x.data.slice()
    changed[0] += 1
    await writeFile(join(folder, 'changed.npy'), writeNpy({ ...x, data: changed }))
    const tampered = await run('verify', card, '--activations', 'changed.npy')
    assert.match(
      tampered.stdout,
      /the card names\s+[0-9a-f]{64}\s+\(SHA-256\),\s+changed.npy\s+has/
    )
    assert.equal(tampered.code, 3)
  })

  it('is not believed when anything in it was changed', async () => {
    const text = await readFile(join(folder, card), 'utf8')
    for (const [from, to] of [
      ['"normalise": "none"', '"normalise": "scale"'],
      [/"explained_variance": [\d.]+/, '"explained_variance": 0.99'],
      ['"recovery": null', '"recovery": 1']
    ]) {
      const changed = text.replace(from, String(to))
      assert.notEqual(changed, text)
      await writeFile(join(folder, 'bad.json'), changed)
      const { code } = await run('verify', 'bad.json', '--activations', 'x.npy')
      assert.equal(code, 3, String(to))
    }
    await writeFile(join(folder, 'bad.json'), text.replace(/"activations": \{[^}]*\},/, ''))
    const { stderr, code } = await run('verify', 'bad.json')
    assert.match(stderr, /config.sampler = given, and it names no activations/)
    assert.equal(code, 2)
  })

  it('exports what was trained', async () => {
    const flags = ['--activations', 'x.npy', '--out', 'out']
    const { code } = await run('export', card, '--format', 'sae-lens,npz,csv', ...flags)
    assert.equal(code, 0)
    const files = Object.fromEntries(
      await Promise.all(
        ['cfg.json', 'sae_weights.safetensors'].map(
          async (name) =>
            /** @type {const} */ ([name, await readFile(join(folder, 'out', 'sae-lens', name))])
        )
      )
    )
    const sae = await readSae(files)
    const lab = await createLab(own, { activations: x })
    lab.advance(120)
    assert.deepEqual(sae.weights.tensors.W_dec, lab.read('W_dec'))
    lab.dispose()
    const world = await run('export', card, '--format', 'world', ...flags)
    assert.match(world.stderr, /needs the true features/)
    assert.equal(world.code, 2)
    const asks = await run('export', card, '--format', 'npz', '--out', 'out')
    assert.match(asks.stderr, /give that file with --activations/)
  })
})
