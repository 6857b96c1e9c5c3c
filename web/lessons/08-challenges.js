/**
 * The sandbox: reading a diagnosis, and three challenges that are solved there with every setting free. Data and the order of the
 * prose. Opened by ui/lesson/.
 */
import { SAE_BENCH } from './references.js'

/** @type {import('./catalogue.js').Lesson} */
export const lesson = {
  id: 'challenges',
  // What is to be reached: every feature found.
  cover: {
    figure: 'tallies',
    rows: [
      Array.from({ length: 32 }, (_, i) => 0.3 + 0.08 * (i % 6)),
      Array.from({ length: 32 }, () => 0.97)
    ]
  },
  symbols: { verdict: 'V', found: 'R', chance: 'C' },
  sections: [
    {
      id: 'reading',
      before: [
        'free',
        'three',
        { formula: 'order', symbols: ['found', 'chance', 'verdict'] },
        'sick'
      ],
      prediction: { id: 'silent', of: 'silent', range: { min: 0, max: 64, start: 32 }, near: 6 },
      stage: {
        model: 'sae',
        experiments: { sick: { preset: 'too-sparse', changes: {} } },
        figures: ['diagnosis', 'counts', 'silent'],
        speed: 500
      },
      after: ['says', 'advice', 'sandbox']
    },
    {
      id: 'dense',
      before: ['looks', 'find'],
      challenge: { preset: 'l0-too-high' },
      tasks: [
        {
          id: 'dense',
          needs: [
            { of: 'recovered_closely', at_least: 32 },
            { of: 'config.n_features', is: 32 },
            { of: 'config.d_in', is: 16 }
          ],
          hints: 2,
          solution: { k: 3 }
        }
      ]
    },
    {
      id: 'pairs',
      before: ['merged', 'apart'],
      challenge: { preset: 'hedging' },
      tasks: [
        {
          id: 'pairs',
          needs: [
            { of: 'recovered', at_least: 22 },
            { of: 'config.n_features', is: 24 },
            { of: 'recovery.partner_cosine', at_most: 0.2 }
          ],
          hints: 2,
          solution: { d_sae: 36 }
        }
      ]
    },
    {
      id: 'article',
      before: ['nearly', 'both'],
      challenge: { preset: 'article-repaired' },
      tasks: [
        {
          id: 'article',
          needs: [
            { of: 'recovered_closely', at_least: 32 },
            { of: 'explained_variance', at_least: 0.9 },
            { of: 'config.n_features', is: 32 },
            { of: 'config.d_in', is: 8 }
          ],
          hints: 3,
          solution: { geometry: 'spread', k: 3 }
        }
      ]
    }
  ],
  numbers: {
    silent: { text: '62', of: 'silent', in: 'reading' },
    latents: { text: '64', of: 'config.d_sae', in: 'reading' },
    price: { text: '6', of: 'config.l1_coefficient', in: 'reading' }
  },
  summary: ['order', 'one', 'link'],
  limits: ['diagnosis', 'own'],
  references: [SAE_BENCH]
}
