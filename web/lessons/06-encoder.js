/**
 * The encoder's share: codes by an encoder of one layer beside codes by search, with the same dictionary (Sharkey et al. 2022;
 * O'Neill et al. 2024). Data and the order of the prose. Opened by ui/lesson/.
 */
import { AMORTISATION, FISTA, SPARSE_CODING } from './references.js'

/** The true dictionary is given and kept: only the encoder learns. */
const given = { steps: 600, init: 'truth', freeze: 'decoder' }

/** @param {Record<string, string | number>} own settings */
const encoder = (own) => ({ preset: 'encoder-gap', changes: { ...given, ...own } })

const study = { kind: /** @type {const} */ ('encoder') }
const sae = /** @type {const} */ ('sae')

/** @param {string} text @param {string} of @param {string} section @param {string} [experiment] @param {number} [times] */
const codes = (text, of, section, experiment, times = 1) => ({
  text,
  of: `study.gap.${of}`,
  in: section,
  times,
  ...(experiment ? { experiment } : {})
})

/** @type {import('./catalogue.js').Lesson} */
export const lesson = {
  id: 'encoder',
  // The idea: many codes where a few would do.
  cover: {
    figure: 'codes',
    sample: {
      activation: [0.9, -0.4, 1.3, 0.2, -1.1, 0.6, -0.2, 0.8],
      codes: [
        0.3, 0, 0.5, 1.1, 0, 0.4, 0, 0.2, 0, 0.5, 0.7, 0, 0, 0.4, 0, 0.3, 0, 0.2, 0, 0, 0.9, 0.3, 0,
        0.4
      ],
      reconstruction: [0.8, -0.4, 1.2, 0.3, -1, 0.5, -0.3, 0.8]
    }
  },
  symbols: { x: 'x', z: 'z', dec: 'W_dec', enc: 'W_enc', lambda: 'λ' },
  sections: [
    {
      id: 'guess',
      before: [
        'two',
        'given',
        { formula: 'guess', symbols: ['z', 'x', 'enc'] },
        'search',
        { formula: 'search', symbols: ['dec', 'lambda'] },
        'pursuit',
        'count'
      ],
      prediction: {
        id: 'precision',
        of: 'study.gap.encoder.precision',
        options: [
          { id: 'most', from: 0.75 },
          { id: 'half', from: 0.35, to: 0.75 },
          { id: 'fifth', to: 0.35 }
        ]
      },
      stage: {
        model: sae,
        experiments: { cheap: encoder({}) },
        study,
        figures: ['gap', 'codes'],
        speed: 400
      },
      after: ['many', 'same', 'why', 'scores']
    },
    {
      id: 'rules',
      before: ['mend', 'three'],
      stage: {
        model: sae,
        experiments: {
          cheap: encoder({}),
          dear: encoder({ l1_coefficient: 3.2 }),
          counted: encoder({ variant: 'topk', k: 3 })
        },
        controls: [{ key: 'experiment', stops: ['cheap', 'dear', 'counted'] }],
        study,
        figures: ['gap', 'codes'],
        speed: 400
      },
      after: ['dear', 'counted'],
      tasks: [
        {
          id: 'sharp',
          needs: [
            { of: 'study.gap.encoder.f1', at_least: 0.55 },
            { of: 'study.gap.encoder.explained_variance', at_least: 0.85 }
          ],
          hints: 2,
          solution: { experiment: 'counted' }
        }
      ]
    },
    {
      id: 'room',
      before: ['crowd', 'gap'],
      stage: {
        model: sae,
        experiments: { room: encoder({ variant: 'topk', k: 3 }) },
        controls: [{ key: 'd_in', stops: [8, 12, 16, 24, 32] }],
        study,
        figures: ['gap'],
        speed: 400
      },
      after: ['both'],
      tasks: [
        {
          id: 'close',
          needs: [{ of: 'study.gap.encoder.f1', at_least: 0.85 }],
          hints: 2,
          solution: { d_in: 32 }
        }
      ]
    },
    {
      id: 'learn',
      before: ['whole', 'shared'],
      prediction: {
        id: 'learn',
        of: 'recovered',
        range: { min: 0, max: 32, start: 16 },
        near: 3,
        beside: 'chance_recovered'
      },
      stage: {
        model: sae,
        experiments: {
          encoder: { preset: 'encoder-gap', changes: { steps: 800 } },
          search: { preset: 'full-inference', changes: { steps: 800 } }
        },
        controls: [{ key: 'experiment', stops: ['encoder', 'search'] }],
        figures: ['counts', 'dots'],
        speed: 500
      },
      after: ['blame', 'price', { results: ['encoder', 'search'] }],
      tasks: [
        {
          id: 'found',
          needs: [
            { of: 'recovered', at_least: 28 },
            { of: 'explained_variance', at_least: 0.98 }
          ],
          hints: 2,
          solution: { experiment: 'search' }
        }
      ]
    }
  ],
  numbers: {
    features: { text: '32', of: 'config.n_features', in: 'guess' },
    dimensions: { text: '8', of: 'config.d_in', in: 'guess' },
    present: { text: '3.0', of: 'true_l0', in: 'guess' },
    l0_encoder: codes('12.5', 'encoder.l0', 'guess'),
    precision_encoder: codes('20', 'encoder.precision', 'guess', '', 100),
    recall_encoder: codes('86', 'encoder.recall', 'guess', '', 100),
    ev_encoder: codes('96', 'encoder.explained_variance', 'guess', '', 100),
    f1_encoder: codes('0.32', 'encoder.f1', 'guess'),
    l0_search: codes('5.5', 'learned.fista.l0', 'guess'),
    precision_search: codes('45', 'learned.fista.precision', 'guess', '', 100),
    recall_search: codes('85', 'learned.fista.recall', 'guess', '', 100),
    ev_search: codes('99', 'learned.fista.explained_variance', 'guess', '', 100),
    f1_search: codes('0.59', 'learned.fista.f1', 'guess'),
    f1_pursuit: codes('0.65', 'learned.omp.f1', 'guess'),
    f1_dear: codes('0.54', 'encoder.f1', 'rules', 'dear'),
    ev_dear: codes('39', 'encoder.explained_variance', 'rules', 'dear', 100),
    f1_counted: codes('0.57', 'encoder.f1', 'rules', 'counted'),
    ev_counted: codes('88', 'encoder.explained_variance', 'rules', 'counted', 100),
    kept: { text: '3', of: 'config.k', in: 'rules', experiment: 'counted' },
    recovered_encoder: { text: '1', of: 'recovered', in: 'learn' },
    chance: { text: '0.4', of: 'chance_recovered', in: 'learn' },
    ev_learnt: { text: '98.7', of: 'explained_variance', in: 'learn', times: 100 },
    recovered_search: { text: '30', of: 'recovered', in: 'learn', experiment: 'search' }
  },
  summary: ['guess', 'limit', 'learn'],
  limits: ['time', 'crowd', 'truth'],
  references: [AMORTISATION, SPARSE_CODING, FISTA]
}
