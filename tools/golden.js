// Writes tests/golden/fingerprints.txt: the hash of the weights for one run of each kind, two seeds, four steps. Every target
// (gcc, clang, sanitizers, WASM in Node, Chromium and Firefox) must reproduce it. Run it only when the bits change on purpose.
import { writeFile } from 'node:fs/promises'
import { createLab, parseSetting } from '../wasm/index.js'

const runs = [
  'variant=relu l1_coefficient=0.8',
  'variant=topk',
  'variant=relu l1_coefficient=1.6 d_in=16 n_samples=0 warmup_steps=20 sparsity_warmup_steps=50',
  'variant=topk d_in=7 n_features=19 d_sae=37 k=2 batch_size=33 geometry=spread',
  'variant=topk activation=bernoulli probability_law=zipf magnitude=lognormal magnitude_mean=0 magnitude_std=0.5',
  'variant=topk activation=bernoulli probability_law=linear magnitude=rectified_normal d_in=5 geometry=random',
  'variant=relu magnitude=uniform geometry=orthogonal n_features=8 tied_weights=true',
  'variant=relu magnitude=constant init=random init_scale=0.3 decoder_norm=free subtract_decoder_bias=false',
  'variant=topk init=truth freeze=decoder',
  'variant=relu freeze=encoder optimizer=sgd learning_rate=0.005',
  'variant=topk activation=bernoulli d_in=6 n_features=12 correlations=[[0,1,0.4],[0,2,-0.4],[3,0,0.4],[5,11,1],[7,8,-0.9]]',
  'variant=relu activation=bernoulli geometry=orthogonal n_features=8 probabilities=[0.2,0.35,0.2,0.5,0.5,0.9,0.06,0.3] ' +
    'parents=[-1,0,-1,2,2,4,-1,6] exclusive_children=true correlations=[[0,2,0.5]]',
  'sampler=numpy_legacy variant=relu init=random init_scale=0.1 decoder_norm=free penalty=encoder_weights ' +
    'l1_coefficient=0.03 subtract_decoder_bias=false optimizer=sgd batch_size=0 n_samples=150 d_sae=48',
  'variant=batch_topk k=2.5 d_sae=37',
  'variant=jumprelu l0_coefficient=0.8 d_in=9',
  'variant=gated l1_coefficient=1.5',
  'variant=matryoshka k=2.5 d_sae=37 n_samples=0',
  'variant=matryoshka k=1.5 matryoshka_prefixes=[5,16,64] optimizer=sgd',
  'variant=sparse_coding l1_coefficient=0.5 d_sae=16 batch_size=12',
  // With so short a window latents do die, and are revived, within the run.
  'variant=topk k=1 revival=auxk dead_window=5',
  'variant=gated l1_coefficient=4 revival=resample dead_window=5 resample_every=30',
  'variant=relu decoder_bias_init=geometric_median'
]
// Small, because unoptimised builds run them too; a run's own settings come later and win.
const small = 'n_samples=500 batch_size=40 eval_samples=1'
const seeds = [1, 4294967295]
const steps = [0, 1, 10, 200]

/** @param {string} settings */
async function row(settings) {
  const pairs = settings.split(' ').map((setting) => setting.split('='))
  const config = Object.fromEntries(pairs.map(([key, text]) => [key, parseSetting(key, text)]))
  const lab = await createLab(config)
  let reached = 0
  const prints = steps.map((step) => {
    reached = lab.advance(step - reached)
    return `${step} ${lab.fingerprint()}`
  })
  lab.dispose()
  return `${settings} : ${prints.join(', ')}`
}

const rows = []
for (const run of runs) {
  for (const seed of seeds) rows.push(await row(`${small} ${run} seed=${seed} steps=200`))
}
const header = `# Fingerprints of the exact engine: settings : step fingerprint, ... Written by "npm run golden".\n`
await writeFile(
  new URL('../tests/golden/fingerprints.txt', import.meta.url),
  `${header}${rows.join('\n')}\n`
)
console.log(`${rows.length} rows written`)
