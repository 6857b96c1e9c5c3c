/**
 * Ways to fool yourself: silent latents, a dictionary too narrow or too wide, absorption, hedging, too few codes, narrow
 * data, and a reconstruction that says nothing of recovery. Data and the order of the prose. Opened by ui/lesson/.
 */
import { numbers } from './numbers/failures.js'
import { ABSORPTION, HEDGING, MATRYOSHKA, TOPK } from './references.js'

const steps = 800

/** Twelve latents must do alone, as the diagnosis advises. */
const nested = { d_sae: 48, matryoshka_prefixes: [12, 48], steps: 1200 }

/** @type {import('./catalogue.js').Lesson} */
export const lesson = {
  id: 'failures',
  // The same count of latents: more than half silent, none silent.
  cover: {
    figure: 'tallies',
    rows: [
      Array.from({ length: 32 }, (_, i) => ((i * 5) % 16 < 7 ? 0.97 : 0.3)),
      Array.from({ length: 32 }, () => 0.97)
    ]
  },
  symbols: { d: 'd', parent: 'f_parent', child: 'f_child', lambda: 'λ' },
  sections: [
    {
      id: 'dead',
      before: ['list', 'first', 'winner'],
      prediction: { id: 'silent', of: 'silent', range: { min: 0, max: 32, start: 4 }, near: 3 },
      stage: {
        model: 'sae',
        experiments: {
          starved: { preset: 'dead-latents', changes: { steps } },
          revived: { preset: 'revived', changes: { steps } }
        },
        controls: [{ key: 'experiment', stops: ['starved', 'revived'] }],
        figures: ['silent', 'counts', 'diagnosis'],
        speed: 500
      },
      after: ['fire', 'never', 'auxiliary'],
      tasks: [
        {
          id: 'revive',
          needs: [
            { of: 'silent', at_most: 3 },
            { of: 'recovered', at_least: 20 }
          ],
          hints: 2,
          solution: { experiment: 'revived' }
        }
      ]
    },
    {
      id: 'width',
      before: ['unknown', 'sixteen'],
      prediction: {
        id: 'narrow',
        of: 'recovered',
        range: { min: 0, max: 16, start: 8 },
        near: 2,
        beside: 'chance_recovered'
      },
      stage: {
        model: 'sae',
        experiments: { width: { preset: 'clean', changes: { steps, d_sae: 16 } } },
        controls: [{ key: 'd_sae', stops: [8, 16, 32, 64, 256] }],
        figures: ['counts', 'silent', 'diagnosis'],
        speed: 500
      },
      after: ['mixed', 'equal', 'surplus'],
      tasks: [
        {
          id: 'enough',
          needs: [
            { of: 'recovered', at_least: 32 },
            { of: 'silent', at_most: 40 }
          ],
          hints: 2,
          solution: { d_sae: 64 }
        }
      ]
    },
    {
      id: 'absorption',
      before: ['family', 'cheaper', { formula: 'both', symbols: ['d', 'parent', 'child'] }],
      prediction: {
        id: 'child',
        of: 'recovery.partner_cosine',
        options: [
          { id: 'alone', to: 0.2 },
          { id: 'both', from: 0.2, to: 0.9 },
          { id: 'parent', from: 0.9 }
        ]
      },
      stage: {
        model: 'sae',
        experiments: {
          swallowed: { preset: 'absorption', changes: { steps: 1200 } },
          nested: { preset: 'absorption-mended', changes: nested }
        },
        controls: [{ key: 'experiment', stops: ['swallowed', 'nested'] }],
        figures: ['leaning', 'counts', 'diagnosis'],
        speed: 800
      },
      after: ['swallows', 'hole', 'nested'],
      tasks: [
        {
          id: 'apart',
          needs: [
            { of: 'recovered', at_least: 21 },
            { of: 'recovery.partner_cosine', at_most: 0.2 }
          ],
          hints: 2,
          solution: { experiment: 'nested' }
        }
      ]
    },
    {
      id: 'hedging',
      before: ['pairs', 'half'],
      prediction: {
        id: 'hedge',
        of: 'recovered',
        range: { min: 0, max: 12, start: 6 },
        near: 1,
        beside: 'chance_recovered'
      },
      stage: {
        model: 'sae',
        experiments: { pairs: { preset: 'hedging', changes: {} } },
        controls: [{ key: 'd_sae', stops: [12, 24, 36] }],
        figures: ['leaning', 'counts', 'diagnosis'],
        speed: 800
      },
      after: ['means', 'room']
    },
    {
      id: 'low',
      before: ['budget', 'truth'],
      prediction: {
        id: 'leaves',
        of: 'recovery.partner_cosine',
        options: [
          { id: 'stays', to: 0.1 },
          { id: 'leans', from: 0.1 }
        ]
      },
      stage: {
        model: 'sae',
        experiments: { low: { preset: 'l0-too-low', changes: {} } },
        controls: [{ key: 'k', stops: [1.4, 1.6, 1.8, 2, 2.2] }],
        figures: ['leaning', 'counts'],
        speed: 1000
      },
      after: ['pays', 'count'],
      tasks: [
        {
          id: 'stay',
          needs: [
            { of: 'step', at_least: 2000 },
            { of: 'recovery.partner_cosine', at_most: 0.05 }
          ],
          hints: 2,
          solution: { k: 2 }
        }
      ]
    },
    {
      id: 'narrow',
      before: ['data', 'eight'],
      prediction: {
        id: 'unseen',
        of: 'explained_variance',
        options: [
          { id: 'high', from: 0.8 },
          { id: 'some', from: 0.1, to: 0.8 },
          { id: 'none', to: 0.1 }
        ]
      },
      stage: {
        model: 'sae',
        experiments: { narrow: { preset: 'narrow-data', changes: { steps } } },
        controls: [{ key: 'training_features', stops: [8, 16, 24, 32] }],
        figures: ['counts', 'dots'],
        speed: 500
      },
      after: ['unseen', 'own']
    },
    {
      id: 'fool',
      before: ['last', 'each', 'front'],
      stage: {
        model: 'sae',
        experiments: {
          fool: {
            preset: 'reconstruction-is-not-recovery',
            changes: { steps: 1200, learning_rate: 0.01 }
          }
        },
        controls: [
          { key: 'l1_coefficient', stops: [0.1, 0.4, 0.8, 1.6, 3.2, 6.4], symbol: 'lambda' }
        ],
        figures: ['front', 'counts'],
        speed: 1000
      },
      tasks: [
        {
          id: 'trust',
          needs: [
            { of: 'recovered', at_least: 26 },
            { of: 'explained_variance', at_most: 0.6 }
          ],
          hints: 2,
          solution: { l1_coefficient: 3.2 }
        }
      ]
    }
  ],
  numbers,
  summary: ['silent', 'width', 'related', 'fit'],
  limits: ['unseen', 'mixed', 'measures'],
  references: [ABSORPTION, HEDGING, MATRYOSHKA, TOPK]
}
