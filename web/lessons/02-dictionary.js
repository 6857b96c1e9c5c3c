/**
 * Lesson 2, A dictionary for activations: one sample through encoder and decoder, and the loss in two terms (Bricken et al.
 * 2023; Cunningham et al. 2023; Gao et al. 2024). Data and the order of the prose. Opened by ui/lesson/.
 */
import { INTERPRETABLE, MONOSEMANTICITY, TOPK } from './references.js'

/** Enough for every claim of the lesson, and over in two seconds. */
const steps = 800

/** @param {number} l1_coefficient */
const price = (l1_coefficient) => ({
  preset: 'clean-relu',
  changes: { steps, l1_coefficient }
})

/** @type {import('./catalogue.js').Lesson} */
export const lesson = {
  id: 'dictionary',
  // A drawing of the idea: a few of many codes make eight numbers.
  cover: {
    figure: 'codes',
    sample: {
      activation: [0.9, -0.4, 1.3, 0.2, -1.1, 0.6, -0.2, 0.8],
      codes: [0, 0, 0, 1.4, 0, 0, 0, 0, 0, 0, 0.8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1.1, 0, 0, 0],
      reconstruction: [0.8, -0.4, 1.2, 0.3, -1, 0.5, -0.3, 0.8]
    }
  },
  symbols: {
    x: 'x',
    a: 'a',
    f: 'f',
    z: 'z',
    xhat: 'x̂',
    enc: 'W_enc',
    dec: 'W_dec',
    b: 'b',
    d: 'd',
    error: 'E',
    L: 'L',
    lambda: 'λ',
    sum: 'Σ z',
    slope: '∂',
    k: 'k'
  },
  sections: [
    {
      id: 'parts',
      before: [
        'activation',
        'recipe',
        { formula: 'world', symbols: ['x', 'a', 'f'] },
        'few',
        'code',
        { formula: 'encoder', symbols: ['z', 'enc', 'b'] },
        'encoder',
        { formula: 'decoder', symbols: ['xhat', 'dec'] },
        'dictionary',
        'wider'
      ],
      prediction: {
        id: 'active',
        of: 'l0',
        range: { min: 0, max: 64, start: 32 },
        near: 3
      },
      stage: {
        model: 'sae',
        experiments: { trained: price(1.6) },
        figures: ['codes'],
        speed: 400
      },
      after: ['sparse', 'names', 'name']
    },
    {
      id: 'error',
      before: ['want', { formula: 'error', symbols: ['error'] }, 'count', 'only'],
      prediction: {
        id: 'free',
        of: 'recovered',
        range: { min: 0, max: 32, start: 16 },
        near: 3,
        beside: 'chance_recovered'
      },
      stage: {
        model: 'sae',
        experiments: { free: price(0) },
        figures: ['counts', 'moving'],
        speed: 400
      },
      after: ['perfect', 'ways', 'prefer']
    },
    {
      id: 'price',
      before: [
        'add',
        { formula: 'loss', symbols: ['L', 'lambda', 'sum'] },
        'pays',
        { formula: 'slope', symbols: ['slope', 'd'] },
        'balance',
        'try'
      ],
      stage: {
        model: 'sae',
        experiments: { priced: price(0) },
        controls: [
          { key: 'l1_coefficient', stops: [0, 0.1, 0.4, 0.8, 1.6, 3.2, 6], symbol: 'lambda' }
        ],
        figures: ['counts', 'moving', 'loss'],
        speed: 600
      },
      tasks: [
        {
          id: 'all',
          needs: [{ of: 'recovered', at_least: 32 }],
          hints: 2,
          solution: { l1_coefficient: 0.8 }
        },
        {
          id: 'silence',
          needs: [
            { of: 'l0', at_most: 0.5 },
            { of: 'explained_variance', at_most: 0.1 }
          ],
          hints: 2,
          solution: { l1_coefficient: 6 }
        }
      ]
    },
    {
      id: 'topk',
      before: ['shrink', 'count', { formula: 'topk', symbols: ['k'] }, 'rank', 'turn'],
      stage: {
        model: 'sae',
        experiments: { topk: { preset: 'clean', changes: { steps, k: 16 } } },
        controls: [{ key: 'k', stops: [1, 2, 3, 4, 6, 8, 16], symbol: 'k' }],
        figures: ['counts', 'codes', 'moving'],
        speed: 600
      },
      tasks: [
        {
          id: 'close',
          needs: [
            { of: 'recovered_closely', at_least: 32 },
            { of: 'l0', at_most: 3 },
            { of: 'explained_variance', at_least: 0.88 }
          ],
          hints: 2,
          solution: { k: 3 }
        },
        {
          id: 'copy',
          needs: [
            { of: 'explained_variance', at_least: 0.95 },
            { of: 'recovered', at_most: 5 },
            { of: 'l0', at_most: 10 }
          ],
          hints: 2,
          solution: { k: 8 }
        }
      ]
    }
  ],
  numbers: {
    dimensions: { text: '16', of: 'config.d_in', in: 'parts' },
    features: { text: '32', of: 'config.n_features', in: 'parts' },
    latents: { text: '64', of: 'config.d_sae', in: 'parts' },
    fewest: { text: '2', of: 'config.min_active', in: 'parts' },
    most: { text: '4', of: 'config.max_active', in: 'parts' },
    l0_trained: { text: '4.2', of: 'l0', in: 'parts' },
    true_l0: { text: '3.0', of: 'true_l0', in: 'parts' },
    recovered_trained: { text: '32', of: 'recovered', in: 'parts' },
    ev_free: { text: '100.0', of: 'explained_variance', in: 'error', times: 100 },
    recovered_free: { text: '0', of: 'recovered', in: 'error' },
    chance: { text: '0.0', of: 'chance_recovered', in: 'error' },
    l0_free: { text: '27.5', of: 'l0', in: 'error' },
    threshold: { text: '0.9', of: 'cosine_threshold', in: 'error' },
    ev_priced: {
      text: '72',
      of: 'explained_variance',
      in: 'price',
      changes: { l1_coefficient: 1.6 },
      times: 100
    },
    kept_priced: {
      text: '59',
      of: 'shrinkage',
      in: 'price',
      changes: { l1_coefficient: 1.6 },
      times: 100
    },
    dear: {
      text: '1.6',
      of: 'config.l1_coefficient',
      in: 'price',
      changes: { l1_coefficient: 1.6 }
    },
    start: { text: '16', of: 'config.k', in: 'topk' },
    ev_topk: { text: '89', of: 'explained_variance', in: 'topk', changes: { k: 3 }, times: 100 },
    kept_topk: { text: '92', of: 'shrinkage', in: 'topk', changes: { k: 3 }, times: 100 }
  },
  summary: ['two', 'sparse', 'tradeoff'],
  limits: ['truth', 'clean', 'size'],
  references: [MONOSEMANTICITY, INTERPRETABLE, TOPK]
}
