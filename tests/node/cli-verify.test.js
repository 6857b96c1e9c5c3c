// `superposition-lab verify`: one card and a folder of cards, in words and as JSON, and its exit codes.
import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { commandLine, withoutProgress } from './command-line.js'

let folder = ''
const short = ['--steps', '20', '--set', 'eval_samples=100']

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'superposition-lab-verify-'))
  await commandLine(['run', 'clean', '--seeds', '1,2', '--out', join(folder, 'runs'), ...short])
  await commandLine(['run', 'pentagon', '--steps', '20', '--out', join(folder, 'toy')])
})
after(() => rm(folder, { recursive: true }))

/** @param {string[]} args */
const verify = (...args) => commandLine(['verify', ...args], { cwd: folder })
const card = join('runs', 'clean-seed-1.card.json')

describe('verify', () => {
  it('says the same bits, and exits with 0', async () => {
    const { code, stdout, stderr } = await verify(card)
    assert.match(
      stdout,
      /clean-seed-1\.card\.json: the same bits \(seed 1, step 20, fingerprint [0-9a-f]{16}\)\n$/
    )
    assert.equal(withoutProgress(stderr), '')
    assert.equal(code, 0)
  })

  it('runs a toy model again too', async () => {
    const { code, stdout } = await verify(join('toy', 'pentagon-seed-42.card.json'))
    assert.match(stdout, /the same bits/)
    assert.equal(code, 0)
  })

  it('names what was changed, and exits with 3', async () => {
    const text = await readFile(join(folder, card), 'utf8')
    await writeFile(join(folder, 'better.json'), text.replace(/"mcc": [\d.]+/, '"mcc": 0.999'))
    const { code, stdout } = await verify('better.json')
    assert.match(
      stdout.replace(/\s+/g, ' '),
      /better\.json: not the same metrics\.recovery\.mcc: the card says 0\.999, the run gives 0\.\d+\. The seal/
    )
    assert.equal(code, 3)
  })

  it('makes a table of a folder, and exits with 3 when one does not hold', async () => {
    const good = await verify('runs')
    assert.match(good.stdout, /2 of 2 cards hold/)
    assert.equal(good.code, 0)
    await mkdir(join(folder, 'class', 'ada'), { recursive: true })
    await mkdir(join(folder, 'class', 'bob'))
    const text = await readFile(join(folder, card), 'utf8')
    await writeFile(join(folder, 'class', 'ada', 'my.json'), text)
    await writeFile(join(folder, 'class', 'bob', 'x.json'), text.replace('"k": 3', '"k": 2'))
    await writeFile(join(folder, 'class', 'carl.card.json'), '{"run_card": 1}')
    await writeFile(join(folder, 'class', 'notes.json'), '{"a": 1}')
    const { code, stdout } = await verify('class')
    const rows = stdout
      .split('\n')
      .slice(1, 4)
      .map((line) => line.trim().split(/\s{2,}/))
    assert.deepEqual(
      rows.map((row) => [row[0], row.at(-1)]),
      [
        [join('class', 'ada', 'my.json'), 'the same bits'],
        [join('class', 'bob', 'x.json'), 'not the same'],
        [join('class', 'carl.card.json'), 'not a card']
      ]
    )
    assert.match(stdout, /1 of 3 cards hold/)
    assert.match(stdout, /config\.k|metrics\./)
    assert.equal(code, 3)
    const json = await verify('class', '--json')
    const verdicts = json.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    assert.deepEqual(
      verdicts.map(({ verdict }) => verdict),
      ['same', 'different', 'invalid']
    )
    assert.equal(json.code, 3)
  })

  it('complains in one line, and exits with 2', async () => {
    await mkdir(join(folder, 'empty'))
    await writeFile(
      join(folder, 'wide.json'),
      (await readFile(join(folder, card), 'utf8')).replace('"d_sae": 64', '"d_sae": -1')
    )
    /** @type {[string[], RegExp][]} */
    const cases = [
      [[], /verify takes one run card or one folder/],
      [['a', 'b'], /verify takes one/],
      [['missing.json'], /cannot read missing\.json: there is no such file/],
      [['empty'], /empty holds no run cards/],
      [['wide.json'], /wide\.json has a config that cannot be run: d_sae = -1/],
      [[join('runs', 'clean-seed-1.json')], /is not a run card: "preset" is no part of one/]
    ]
    for (const [args, sentence] of cases) {
      const { code, stdout, stderr } = await verify(...args)
      assert.match(stderr, /^superposition-lab: [^\n]+\n$/)
      assert.match(stderr, sentence)
      assert.deepEqual([code, stdout], [2, ''])
    }
  })
})
