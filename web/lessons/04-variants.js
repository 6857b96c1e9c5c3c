/**
 * Which SAE?: six variants on the same data and seed, run one after the other; then again with the setting for sparsity doubled.
 * The runs fill the table. Data and the order of the prose. Opened by ui/lesson/.
 */
import { BATCH_TOPK, GATED, JUMPRELU, SAE_BENCH } from './references.js'

/** The same data, width and length for all: their streams of random numbers follow from the seed alone. */
const same = {
  d_in: 24,
  n_features: 32,
  n_samples: 0,
  d_sae: 64,
  learning_rate: 0.01,
  steps: 800
}

/** Silent latents keep learning from what the others leave. */
const revived = { revival: 'auxk', dead_window: 20, aux_coefficient: 0.3 }

/** @param {string} variant @param {Record<string, unknown>} own settings */
const runner = (variant, own) =>
  /** @type {import('./catalogue.js').Experiment} */ ({
    preset: `clean-${variant}`,
    changes: { ...same, ...own }
  })

/** Each with a fitting setting for its sparsity, times a factor. @param {number} times @param {string} [mark] of the names */
const field = (times, mark = '') => ({
  [`relu${mark}`]: runner('relu', { l1_coefficient: 1.6 * times }),
  [`gated${mark}`]: runner('gated', { l1_coefficient: 1.6 * times }),
  [`jump${mark}`]: runner('jumprelu', { l0_coefficient: 0.4 * times }),
  [`topk${mark}`]: runner('topk', { k: 3 * times }),
  [`batch${mark}`]: runner('batch_topk', { ...revived, k: 3 * times }),
  [`nested${mark}`]: runner('matryoshka', {
    ...revived,
    k: 3 * times,
    matryoshka_prefixes: [32, 64]
  })
})

const fitting = field(1)
const doubled = field(2, '2')
const columns = ['recovered', 'chance_recovered', 'explained_variance']

/** @param {string} text @param {string} of @param {string} experiment @param {number} [times] */
const fair = (text, of, experiment, times = 1) => ({ text, of, in: 'race', experiment, times })

/** @param {string} text @param {string} of @param {string} experiment @param {number} [times] */
const twice = (text, of, experiment, times = 1) => ({ text, of, in: 'doubled', experiment, times })

/** @type {import('./catalogue.js').Lesson} */
export const lesson = {
  id: 'variants',
  // The idea of the lesson: some found all, some did not.
  cover: {
    figure: 'tallies',
    rows: [
      Array.from({ length: 32 }, () => 0.97),
      Array.from({ length: 32 }, (_, i) => ([5, 11, 14, 22, 28].includes(i) ? 0.6 : 0.97))
    ]
  },
  symbols: { a: 'a', lambda: 'λ', theta: 'θ', k: 'k', z: 'z' },
  sections: [
    {
      id: 'race',
      before: [
        'same',
        { formula: 'priced', symbols: ['a', 'z', 'lambda'] },
        { list: ['relu', 'gated', 'jump'] },
        { formula: 'counted', symbols: ['theta', 'k'] },
        { list: ['topk', 'batch', 'nested'], start: 4 },
        'data'
      ],
      prediction: {
        id: 'race',
        of: 'race.recovering',
        range: { min: 0, max: 6, start: 3 },
        near: 1
      },
      stage: {
        model: 'sae',
        race: true,
        experiments: fitting,
        figures: ['standings', 'counts'],
        speed: 900
      },
      after: ['recovered', 'shrinkage', 'silent', 'one']
    },
    {
      id: 'doubled',
      before: ['guess', 'double'],
      prediction: {
        id: 'doubled',
        of: 'race.recovering',
        range: { min: 0, max: 6, start: 3 },
        near: 0
      },
      stage: {
        model: 'sae',
        race: true,
        experiments: doubled,
        figures: ['standings', 'counts'],
        speed: 900
      },
      after: [
        { results: [...Object.keys(fitting), ...Object.keys(doubled)], columns },
        'robust',
        'visible',
        'hidden'
      ]
    },
    {
      id: 'choose',
      before: ['yours'],
      stage: {
        model: 'sae',
        experiments: fitting,
        controls: [{ key: 'experiment', stops: Object.keys(fitting) }],
        figures: ['counts', 'silent'],
        speed: 900
      },
      tasks: [
        {
          id: 'most',
          needs: [
            { of: 'recovered', at_least: 32 },
            { of: 'explained_variance', at_least: 0.95 }
          ],
          hints: 2,
          solution: { experiment: 'batch' }
        },
        {
          id: 'fewest',
          needs: [
            { of: 'recovered', at_least: 32 },
            { of: 'l0', at_most: 2.5 },
            { of: 'shrinkage', at_least: 0.9 }
          ],
          hints: 2,
          solution: { experiment: 'jump' }
        }
      ]
    }
  ],
  numbers: {
    features: { text: '32', of: 'config.n_features', in: 'race' },
    dimensions: { text: '24', of: 'config.d_in', in: 'race' },
    latents: { text: '64', of: 'config.d_sae', in: 'race' },
    recovered_relu: fair('32', 'recovered', 'relu'),
    recovered_topk: fair('30', 'recovered', 'topk'),
    recovered_nested: fair('27', 'recovered', 'nested'),
    chance: fair('0.0', 'chance_recovered', 'relu'),
    ev_relu: fair('75', 'explained_variance', 'relu', 100),
    kept_relu: fair('58', 'shrinkage', 'relu', 100),
    ev_gated: fair('94', 'explained_variance', 'gated', 100),
    kept_gated: fair('95', 'shrinkage', 'gated', 100),
    silent_relu: fair('3', 'silent', 'relu'),
    silent_jump: fair('32', 'silent', 'jump'),
    gated2: twice('32', 'recovered', 'gated2'),
    jump2: twice('32', 'recovered', 'jump2'),
    relu2: twice('26', 'recovered', 'relu2'),
    ev_relu2: twice('31', 'explained_variance', 'relu2', 100),
    ev_topk: fair('91.8', 'explained_variance', 'topk', 100),
    topk2: twice('29', 'recovered', 'topk2'),
    ev_topk2: twice('96.1', 'explained_variance', 'topk2', 100),
    batch2: twice('26', 'recovered', 'batch2'),
    ev_batch2: twice('96.9', 'explained_variance', 'batch2', 100),
    nested2: twice('23', 'recovered', 'nested2')
  },
  summary: ['half', 'shrink', 'wrong', 'none'],
  limits: ['one', 'setting', 'scale'],
  references: [GATED, JUMPRELU, BATCH_TOPK, SAE_BENCH]
}
