/**
 * Lesson 3, Did it find anything?: cosines, one-to-one matching, chance; the article's listing beside its repair. Data and the
 * order of the prose. Opened by ui/lesson/.
 */
import { HUNGARIAN, OUT_OF_SUPERPOSITION } from './references.js'

/** The world of the article's text, brief. */
const small = { preset: 'eight-in-four', changes: { steps: 400 } }

/** @type {import('./catalogue.js').Lesson} */
export const lesson = {
  id: 'recovery',
  // The same count of squares, filled where a feature is found: nearly none, nearly all.
  cover: {
    figure: 'tallies',
    rows: [
      Array.from({ length: 32 }, (_, i) => (i === 12 ? 0.95 : 0.35 + 0.1 * (i % 5))),
      Array.from({ length: 32 }, (_, i) => (i === 9 || i === 27 ? 0.6 : 0.97))
    ]
  },
  symbols: { f: 'f', d: 'd', ev: 'EV', mmcs: 'MMCS', n: 'n', k: 'k' },
  sections: [
    {
      id: 'compare',
      before: [
        'question',
        { formula: 'cosine', symbols: ['f', 'd'] },
        'cosine',
        'nearest',
        { formula: 'nearest', symbols: ['mmcs', 'n'] },
        'matching',
        'grid'
      ],
      prediction: {
        id: 'small',
        of: 'recovered',
        range: { min: 0, max: 8, start: 4 },
        near: 1,
        beside: 'chance_recovered'
      },
      stage: {
        model: 'sae',
        experiments: { small: { ...small, changes: { steps: 400, d_sae: 16 } } },
        figures: ['cosines'],
        speed: 200
      },
      after: ['crowded', 'look', 'beside']
    },
    {
      id: 'chance',
      before: ['more', 'text', 'random'],
      prediction: {
        id: 'random',
        of: 'chance_nearest_found',
        range: { min: 0, max: 8, start: 2 },
        near: 1
      },
      stage: {
        model: 'sae',
        experiments: { random: small },
        controls: [{ key: 'd_in', stops: [4, 6, 8, 12] }],
        figures: ['nearest', 'dots'],
        speed: 200
      },
      after: ['passes', 'why', 'room'],
      tasks: [
        {
          id: 'meaning',
          needs: [{ of: 'chance_nearest_found', at_most: 1 }],
          hints: 2,
          solution: { d_in: 8 }
        }
      ]
    },
    {
      id: 'printed',
      before: [
        'article',
        'listing',
        { formula: 'variance', symbols: ['ev'] },
        'explained',
        'epochs'
      ],
      prediction: {
        id: 'printed',
        of: 'recovered',
        range: { min: 0, max: 32, start: 16 },
        near: 3,
        beside: 'chance_recovered'
      },
      stage: {
        model: 'sae',
        experiments: {
          printed: { preset: 'article-as-printed', changes: { steps: 300 } }
        },
        figures: ['counts', 'dots'],
        speed: 1000
      },
      after: ['nothing', 'wrong', { list: ['wrong1', 'wrong2', 'wrong3'] }, 'whole']
    },
    {
      id: 'repaired',
      before: ['three', { list: ['three1', 'three2', 'three3'] }, 'same'],
      prediction: {
        id: 'variance',
        of: 'explained_variance',
        options: [
          { id: 'higher', from: 0.995 },
          { id: 'same', from: 0.97, to: 0.995 },
          { id: 'lower', to: 0.97 }
        ]
      },
      stage: {
        model: 'sae',
        experiments: { repaired: { preset: 'article-repaired', changes: {} } },
        controls: [{ key: 'k', stops: [1, 2, 3, 4, 6, 8] }],
        figures: ['counts', 'dots'],
        speed: 750
      },
      after: ['found', { results: ['printed', 'repaired'] }, 'price', 'yours'],
      tasks: [
        {
          id: 'fool',
          needs: [
            { of: 'explained_variance', at_least: 0.98 },
            { of: 'recovered', at_most: 1 }
          ],
          hints: 2,
          solution: { k: 8 }
        }
      ]
    },
    {
      id: 'both',
      before: [
        'must',
        'search',
        'compare',
        { results: ['printed', 'repaired', 'encoder', 'search'] }
      ],
      stage: {
        model: 'sae',
        experiments: {
          encoder: { preset: 'encoder-gap', changes: { steps: 800 } },
          search: { preset: 'full-inference', changes: { steps: 800 } }
        },
        controls: [{ key: 'experiment', stops: ['encoder', 'search'] }],
        figures: ['counts', 'dots'],
        speed: 600
      },
      tasks: [
        {
          id: 'both',
          needs: [
            { of: 'explained_variance', at_least: 0.98 },
            { of: 'recovered', at_least: 28 }
          ],
          hints: 2,
          solution: { experiment: 'search' }
        }
      ]
    }
  ],
  numbers: {
    small_features: { text: '8', of: 'config.n_features', in: 'compare' },
    small_dimensions: { text: '4', of: 'config.d_in', in: 'compare' },
    small_latents: { text: '16', of: 'config.d_sae', in: 'compare' },
    small_recovered: { text: '2', of: 'recovered', in: 'compare' },
    small_chance: { text: '1.5', of: 'chance_recovered', in: 'compare' },
    threshold: { text: '0.9', of: 'cosine_threshold', in: 'compare' },
    many: { text: '128', of: 'config.d_sae', in: 'chance' },
    random_found: { text: '7.2', of: 'chance_nearest_found', in: 'chance' },
    trained_found: { text: '3', of: 'nearest_found', in: 'chance' },
    roomy: {
      text: '12',
      of: 'config.d_in',
      in: 'chance',
      changes: { d_in: 12 }
    },
    roomy_found: {
      text: '0.0',
      of: 'chance_nearest_found',
      in: 'chance',
      changes: { d_in: 12 }
    },
    features: { text: '32', of: 'config.n_features', in: 'printed' },
    dimensions: { text: '8', of: 'config.d_in', in: 'printed' },
    brief: { text: '300', of: 'config.steps', in: 'printed' },
    whole: { text: '4000', of: 'config.steps', in: 'printed', experiment: 'article-as-printed' },
    ev_printed: { text: '98.9', of: 'explained_variance', in: 'printed', times: 100 },
    l0_printed: { text: '73', of: 'l0', in: 'printed' },
    recovered_printed: { text: '0', of: 'recovered', in: 'printed' },
    chance_printed: { text: '1.7', of: 'chance_recovered', in: 'printed' },
    ev_whole: {
      text: '99.8',
      of: 'explained_variance',
      in: 'printed',
      experiment: 'article-as-printed',
      times: 100
    },
    recovered_whole: {
      text: '1',
      of: 'recovered',
      in: 'printed',
      experiment: 'article-as-printed'
    },
    chance_whole: {
      text: '1.7',
      of: 'chance_recovered',
      in: 'printed',
      experiment: 'article-as-printed'
    },
    fewest: { text: '2', of: 'config.min_active', in: 'repaired' },
    most: { text: '4', of: 'config.max_active', in: 'repaired' },
    ev_repaired: { text: '86.1', of: 'explained_variance', in: 'repaired', times: 100 },
    recovered_repaired: { text: '30', of: 'recovered', in: 'repaired' },
    chance_repaired: { text: '1.0', of: 'chance_recovered', in: 'repaired' },
    repaired_latents: { text: '64', of: 'config.d_sae', in: 'repaired' },
    repaired_k: { text: '2', of: 'config.k', in: 'repaired' },
    both_latents: { text: '32', of: 'config.d_sae', in: 'both' },
    ev_encoder: {
      text: '98.7',
      of: 'explained_variance',
      in: 'both',
      times: 100
    }
  },
  summary: ['cosine', 'chance', 'reconstruction'],
  limits: ['unknown', 'proxies', 'seeds'],
  references: [OUT_OF_SUPERPOSITION, HUNGARIAN]
}
