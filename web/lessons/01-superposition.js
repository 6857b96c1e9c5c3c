/**
 * Lesson 1, One neuron, many meanings: five features in two dimensions (Elhage et al. 2022). Data and the order of the
 * prose; the words are in strings/, the numbers in them come from these runs. Opened by ui/lesson/.
 */
import { TOY_MODELS, ZOOM_IN } from './references.js'

/** Ten models at once, of which the one with the least loss is shown: a single one may get stuck. */
const brief = { learning_rate: 0.01, batch_size: 256, steps: 1500 }

/** @param {number} p */
const active = (p) => ({ feature_probability: p, last_probability: p })

/** @type {import('./catalogue.js').Lesson} */
export const lesson = {
  id: 'superposition',
  // Five arrows, a fifth of a turn apart.
  cover: {
    figure: 'arrows',
    directions: Array.from({ length: 5 }, (_, i) => [
      Math.cos((2 * Math.PI * i) / 5 + 0.3),
      Math.sin((2 * Math.PI * i) / 5 + 0.3)
    ])
  },
  symbols: {
    x: 'x',
    h: 'h',
    W: 'W',
    b: 'b',
    out: 'x̂',
    L: 'L',
    importance: 'I',
    product: 'W Wᵀ'
  },
  sections: [
    {
      id: 'model',
      before: [
        'feature',
        'neuron',
        'smallest',
        { formula: 'model', symbols: ['x', 'W', 'h', 'out', 'b'] },
        'arrow',
        'training',
        { formula: 'loss', symbols: ['L', 'importance'] }
      ],
      prediction: {
        id: 'dense',
        of: 'represented',
        options: [
          { id: 'one', to: 1 },
          { id: 'two', from: 2, to: 2 },
          { id: 'four', from: 3, to: 4 },
          { id: 'five', from: 5 }
        ]
      },
      stage: {
        model: 'toy_model',
        experiments: { dense: { preset: 'pentagon', changes: { ...brief, ...active(1) } } },
        figures: ['arrows'],
        speed: 750
      },
      after: ['two', 'why', 'none']
    },
    {
      id: 'rare',
      before: ['absent', 'share', 'seven'],
      prediction: {
        id: 'fifth',
        of: 'fifth_fits_at',
        options: [
          { id: 'always', from: 0.9 },
          { id: 'half', from: 0.3, to: 0.9 },
          { id: 'tenth', from: 0.03, to: 0.3 },
          { id: 'hundredth', from: 0.001, to: 0.03 },
          { id: 'never', to: 0 }
        ]
      },
      stage: {
        model: 'toy_model',
        experiments: {
          sweep: {
            preset: 'pentagon',
            changes: {
              learning_rate: 0.01,
              batch_size: 256,
              steps: 2500,
              instances: 7,
              feature_probability: 1,
              last_probability: 0.01
            }
          }
        },
        figures: ['sweep'],
        speed: 1000
      },
      after: ['room', 'collide', 'rectify', 'name']
    },
    {
      id: 'closer',
      before: [
        'slider',
        'end',
        { formula: 'product', symbols: ['product'] },
        'grid',
        'response',
        'axes'
      ],
      stage: {
        model: 'toy_model',
        experiments: { one: { preset: 'pentagon', changes: { ...brief, ...active(1) } } },
        controls: [
          {
            key: 'feature_probability',
            with: ['last_probability'],
            stops: [1, 0.4, 0.2, 0.1, 0.05, 0.02],
            shown: 'share'
          },
          { key: 'output', stops: ['relu', 'linear'] }
        ],
        figures: ['arrows', 'products', 'neurons'],
        speed: 1500
      },
      tasks: [
        {
          id: 'pairs',
          needs: [
            { of: 'represented', is: 4 },
            { of: 'smallest_gap', at_least: 80 }
          ],
          hints: 2,
          solution: active(0.2)
        },
        {
          id: 'pentagon',
          needs: [
            { of: 'represented', is: 5 },
            { of: 'smallest_gap', at_least: 68 },
            { of: 'largest_gap', at_most: 76 }
          ],
          hints: 2,
          solution: active(0.02)
        },
        {
          id: 'linear',
          needs: [
            { of: 'config.feature_probability', at_most: 0.05 },
            { of: 'represented', at_most: 2 }
          ],
          hints: 2,
          solution: { ...active(0.02), output: 'linear' }
        }
      ]
    }
  ],
  numbers: {
    features: { text: '5', of: 'config.n_features', in: 'closer' },
    neurons: { text: '2', of: 'config.d_hidden', in: 'closer' },
    models: { text: '10', of: 'config.instances', in: 'closer' },
    kept_dense: { text: '2', of: 'represented', in: 'model' },
    kept_first: { text: '2', of: 'first_represented', in: 'rare' },
    kept_last: { text: '5', of: 'last_represented', in: 'rare' },
    fifth: { text: '10', of: 'fifth_fits_at', in: 'rare', times: 100 },
    seed: { text: '42', of: 'config.seed', in: 'rare' },
    fifth_other: {
      text: '5',
      of: 'fifth_fits_at',
      in: 'rare',
      changes: { seed: 1 },
      times: 100
    },
    kept_pairs: { text: '4', of: 'represented', in: 'closer', changes: active(0.2) },
    kept_rare: { text: '5', of: 'represented', in: 'closer', changes: active(0.02) },
    rarest: { text: '1', of: 'config.last_probability', in: 'rare', times: 100 },
    importance: { text: '0.9', of: 'config.importance', in: 'model' },
    share_pairs: {
      text: '20',
      of: 'config.feature_probability',
      in: 'closer',
      changes: active(0.2),
      times: 100
    },
    share_rare: {
      text: '2',
      of: 'config.feature_probability',
      in: 'closer',
      changes: active(0.02),
      times: 100
    },
    gap: { text: '72', of: 'middle_gap', in: 'closer', changes: active(0.02) },
    threshold: { text: '0.5', of: 'threshold', in: 'closer' }
  },
  summary: ['polysemantic', 'superposition', 'price'],
  limits: ['known', 'size', 'real'],
  references: [TOY_MODELS, ZOOM_IN]
}
