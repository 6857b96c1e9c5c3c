// What the command line says when something is wrong: one clear line on stderr, nothing on stdout, exit 2. And
// what it does when the reader of its output leaves or presses Ctrl-C.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { presets } from '../../wasm/index.js'
import { commandLine, program, records, withoutProgress } from './command-line.js'

let folder = ''

before(async () => (folder = await mkdtemp(join(tmpdir(), 'superposition-lab-complaints-'))))
after(() => rm(folder, { recursive: true }))

/** @param {string[]} args @param {RegExp} sentence */
async function complains(args, sentence) {
  const { code, stdout, stderr } = await commandLine(args, { cwd: folder })
  assert.equal(stdout, '')
  assert.match(stderr, /^superposition-lab: [^\n]+\n$/, 'exactly one line')
  assert.match(stderr, sentence)
  assert.equal(code, 2)
}

describe('commands and flags', () => {
  /** @type {[string[], RegExp][]} */
  const cases = [
    [[], /name a command: presets, run, sweep, merge, verify, export, import/],
    [['swepe'], /unknown command "swepe"; known commands: presets, run, sweep, merge, verify/],
    [['constructor'], /unknown command "constructor"/],
    [['--nonsense'], /unknown option "--nonsense"/],
    [['presets', '--nonsense'], /Unknown option '--nonsense'/],
    [['presets', 'clean'], /Unexpected argument 'clean'/],
    [['run'], /run takes one preset or one config file/],
    [['run', 'clean', 'clean'], /run takes one preset or one config file/],
    [['run', 'clean', '--nonsense'], /Unknown option '--nonsense'/],
    [['run', 'clean', '--steps'], /'--steps/],
    [['run', 'clean', '--engine', 'fast'], /unknown engine "fast"; known: exact, turbo/],
    [['run', 'clean', '--out', ''], /--out/],
    [['run', 'clean', '--steps', '5', '--set', 'steps=6'], /--steps and --set steps= both/],
    [['run', 'clean', '--seeds', '5', '--set', 'seed=6'], /--seeds and --set seed= both/]
  ]
  for (const [args, sentence] of cases)
    it(`superposition-lab ${args.join(' ')}`, () => complains(args, sentence))
})

describe('presets', () => {
  const known = Object.keys(presets).join(', ')
  for (const name of ['nonsense', '__proto__', 'constructor', 'toString', ''])
    it(`"${name}" is unknown and the known ones are named`, () =>
      complains(['run', name], new RegExp(`unknown preset "${name}"; known: ${known}`)))
})

describe('settings', () => {
  /** @type {[string[], RegExp][]} */
  const cases = [
    [['--set', 'k'], /--set takes key=value, not "k"/],
    [['--set', '=3'], /--set takes key=value, not "=3"/],
    [['--set', 'nonsense=3'], /nonsense/],
    [['--set', '__proto__=3'], /__proto__/],
    [['--set', 'k='], /\bk\b/],
    [['--set', 'k=three'], /\bk\b.*three/],
    [['--set', 'd_sae=12.5'], /d_sae = "?12\.5"? /],
    [['--set', 'learning_rate=NaN'], /learning_rate/],
    [['--set', 'tied_weights=maybe'], /tied_weights.*true or false/],
    [['--set', 'variant=sparse'], /variant.*topk/],
    [['--set', 'parents=[-1,0'], /parents = "\[-1,0" is not allowed: it must be a list such as/],
    [['--set', 'parents=[-1,0]'], /parents needs activation = bernoulli/],
    [
      ['--set', 'parents=[-1,0.5]'],
      /parents\[1\] = 0\.5 is not allowed: it must be a whole number/
    ],
    [['--set', 'correlations=[[0,1]]'], /correlations\[0\] = \[0,1\] .*\[i, j, rho\]/],
    [['--set', 'correlations=[[0,1,1.5]]'], /correlations\[0\].*between -1 and 1/],
    [['--set', 'matryoshka_prefixes=[8,16]'], /matryoshka_prefixes must end with d_sae = 64/],
    [['--set', 'k=65'], /k = 65 is larger than d_sae = 64/],
    [['--set', 'd_sae=16384', '--set', 'd_in=1024', '--set', 'n_features=4096'], /d_sae/],
    [['--steps', '0'], /steps = 0/],
    [['--steps=-5'], /steps = -5/],
    [['--steps', 'many'], /steps.*many/],
    [['--seeds', ''], /seed/],
    [['--seeds', '1,,2'], /seed/],
    [['--seeds', '1,x'], /seed.*x/],
    [['--seeds', '-1'], /seeds/],
    [['--seeds', '4294967296'], /seed = 4294967296/],
    [['--seeds', '1,2,1'], /--seeds names 1 twice/]
  ]
  for (const [args, sentence] of cases)
    it(`run clean ${args.join(' ')}`, () => complains(['run', 'clean', ...args], sentence))

  it('are all read before the first seed trains', () =>
    complains(['run', 'clean', '--json', '--seeds', '1,2,-3'], /seed = -3/))
})

describe('config files', () => {
  /** @type {[string, string | undefined, RegExp][]} */
  const cases = [
    ['missing.json', undefined, /cannot read missing\.json: there is no such file/],
    ['empty.json', '', /empty\.json is not valid JSON/],
    ['broken.json', '{"k": 3', /broken\.json is not valid JSON/],
    ['newlines.json', '{\n"k": \n\n oops}', /newlines\.json is not valid JSON/],
    [
      'array.json',
      '[{"k": 3}]',
      /array\.json must hold a JSON object of config keys, not an array/
    ],
    ['null.json', 'null', /not null/],
    ['number.json', '3', /not a number/],
    ['text.json', '"clean"', /not a string/],
    ['unknown.json', '{"kk": 3}', /kk/],
    ['nested.json', '{"k": {"value": 3}}', /\bk\b/],
    ['prototype.json', '{"__proto__": {"k": 3}}', /__proto__/],
    ['wrong-type.json', '{"d_sae": "64"}', /d_sae/]
  ]
  for (const [name, text, sentence] of cases) {
    it(`${name}: ${JSON.stringify(text)}`, async () => {
      if (text !== undefined) await writeFile(join(folder, name), text)
      await complains(['run', name], sentence)
    })
  }

  it('a folder is not a config', async () => {
    await mkdir(join(folder, 'folder.json'))
    await complains(['run', 'folder.json'], /cannot read folder\.json: it is a folder/)
  })

  it('an output folder whose name is taken by a file is a complaint before training', async () => {
    await writeFile(join(folder, 'taken'), '')
    await complains(['run', 'clean', '--out', 'taken'], /cannot create the folder taken/)
    await complains(
      ['run', 'clean', '--out', 'taken/below'],
      /cannot create the folder taken.below/
    )
  })
})

describe('the reader', () => {
  it('may leave after the first line', async () => {
    const seeds = Array.from({ length: 200 }, (_, i) => i + 1).join(',')
    const child = spawn(process.execPath, [program, 'run', 'clean', '--json', '--seeds', seeds])
    let stderr = ''
    child.stderr.on('data', (text) => (stderr += text))
    await once(child.stdout, 'data')
    child.stdout.destroy()
    const [code] = await once(child, 'close')
    assert.equal(code, 0)
    assert.equal(withoutProgress(stderr), '')
  })

  it('may press Ctrl-C: nothing is half written, and the exit code says so', async () => {
    const args = ['run', 'clean', '--json', '--steps', '5000000', '--out', 'interrupted']
    const child = spawn(process.execPath, [program, ...args], { cwd: folder })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (text) => (stdout += text))
    child.stderr.on('data', (text) => (stderr += text))
    const closed = once(child, 'close')
    while (!(await readdir(folder)).includes('interrupted'))
      await new Promise((resolve) => setTimeout(resolve, 20))
    await new Promise((resolve) => setTimeout(resolve, 300))
    child.kill('SIGINT')
    const [code] = await closed
    assert.equal(code, 130)
    assert.equal(withoutProgress(stderr), 'superposition-lab: interrupted in clean, run 1 of 1\n')
    assert.deepEqual(records(stdout), [])
    assert.deepEqual(await readdir(join(folder, 'interrupted')), [])
  })
})
