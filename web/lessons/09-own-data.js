/**
 * Bring your own: what can be said without a truth, shown first where the truth is known and then on a file of activations. Data
 * and the order of the prose. Opened by ui/lesson/.
 */
import { HEDGING, MONOSEMANTICITY, SEEDS } from './references.js'

/** Without a truth there is only a file, so the samples are fixed. */
const fixed = { n_samples: 8000 }

/** @param {string} text @param {string} of @param {number} [k] */
const kept = (text, of, k) => ({ text, of, in: 'seeds', ...(k && { changes: { k } }) })

/** @param {string} text @param {string} of @param {number} [d_sae] */
const merged = (text, of, d_sae) => ({
  text,
  of,
  in: 'alike',
  ...(d_sae && { changes: { d_sae } })
})

/** @type {import('./catalogue.js').Lesson} */
export const lesson = {
  id: 'own-data',
  // Two seeds side by side: what both found.
  cover: {
    figure: 'tallies',
    rows: [
      Array.from({ length: 32 }, (_, i) => ((i * 7) % 32 < 26 ? 0.97 : 0.3)),
      Array.from({ length: 32 }, (_, i) => ((i * 7) % 32 < 26 ? 0.97 : 0.3))
    ]
  },
  symbols: { one: 'd_i', other: 'd′_i', agreement: 'A', chance: 'A₀' },
  sections: [
    {
      id: 'seeds',
      before: [
        'file',
        'left',
        'second',
        { formula: 'agreement', symbols: ['one', 'other', 'agreement', 'chance'] },
        'random'
      ],
      prediction: {
        id: 'agreement',
        of: 'study.agreement.cosine',
        options: [
          { id: 'same', from: 0.9 },
          { id: 'half', from: 0.65, to: 0.9 },
          { id: 'chance', to: 0.65 }
        ],
        beside: 'study.agreement.chance'
      },
      stage: {
        model: 'sae',
        experiments: { dense: { preset: 'l0-too-high', changes: fixed } },
        controls: [{ key: 'k', stops: [1, 2, 3, 4, 6, 8, 12, 16] }],
        figures: ['agreement', 'fit'],
        speed: 500,
        study: { kind: 'seeds' }
      },
      after: [
        'differ',
        'search',
        {
          results: ['dense'],
          columns: ['explained_variance', 'study.agreement.cosine', 'study.agreement.chance']
        }
      ],
      tasks: [
        {
          id: 'agree',
          needs: [{ of: 'study.agreement.cosine', at_least: 0.9 }],
          hints: 2,
          solution: { k: 3 }
        }
      ]
    },
    {
      id: 'alike',
      before: ['turn', 'pairs'],
      prediction: {
        id: 'alike',
        of: 'recovered',
        range: { min: 0, max: 24, start: 12 },
        near: 3,
        beside: 'chance_recovered'
      },
      stage: {
        model: 'sae',
        experiments: { merged: { preset: 'hedging', changes: fixed } },
        controls: [{ key: 'd_sae', stops: [12, 18, 24, 36] }],
        figures: ['agreement', 'counts'],
        speed: 500,
        study: { kind: 'seeds' }
      },
      after: [
        'same',
        'wider',
        {
          results: ['merged'],
          columns: ['study.agreement.cosine', 'recovered', 'chance_recovered']
        }
      ],
      tasks: [
        {
          id: 'apart',
          needs: [{ of: 'recovered', at_least: 22 }],
          hints: 2,
          solution: { d_sae: 36 }
        }
      ]
    },
    {
      id: 'practice',
      before: ['yours', 'order'],
      own: true,
      after: ['read', 'next'],
      tasks: [
        {
          id: 'prepare',
          needs: [{ of: 'own.warnings', at_most: 0 }],
          hints: 1,
          solution: {}
        },
        {
          id: 'sparse',
          needs: [
            { of: 'own.explained_variance', at_least: 0.9 },
            { of: 'own.l0', at_most: 3 }
          ],
          hints: 2,
          solution: { k: 2 }
        },
        {
          id: 'topic',
          needs: [{ of: 'own.words.2', at_least: 1 }],
          hints: 2,
          solution: {}
        },
        {
          id: 'again',
          needs: [{ of: 'own.agreement', at_least: 0.9 }],
          hints: 2,
          solution: { k: 2 }
        }
      ]
    }
  ],
  numbers: {
    explained: { ...kept('99.9', 'explained_variance'), times: 100 },
    dense: kept('0.56', 'study.agreement.cosine'),
    random: kept('0.56', 'study.agreement.chance'),
    three: kept('0.91', 'study.agreement.cosine', 3),
    less: { ...kept('89', 'explained_variance', 3), times: 100 },
    found: kept('32', 'recovered', 3),
    features: merged('24', 'config.n_features'),
    pairs: merged('1.00', 'study.agreement.cosine'),
    none: merged('0', 'recovered'),
    wide: merged('0.85', 'study.agreement.cosine', 36),
    right: merged('23', 'recovered', 36)
  },
  summary: ['without', 'exposes', 'proves', 'reading'],
  limits: ['labels', 'size', 'causes'],
  references: [SEEDS, MONOSEMANTICITY, HEDGING]
}
