/**
 * Steering: what adding a latent's direction does, dose by dose and beside its rivals; setting, capping and ablation; a cause
 * and what only comes along. Data and the order of the prose. Opened by ui/lesson/.
 */
import { ACTIVATION_ENGINEERING, SCALING_MONOSEMANTICITY } from './references.js'

const steps = 800

/** The feature that is steered in all runs of one world. */
const study = { kind: /** @type {const} */ ('steering'), feature: 3 }

const speed = 500
const topk = { preset: 'clean', changes: { steps } }
const clean = { model: /** @type {const} */ ('sae'), experiments: { clean: topk }, study }
const doses = [0, 0.5, 1, 1.5, 2, 2.5, 3]

/** @param {string} names @param {number} low @param {number} high */
const three = (names, low, high) =>
  [{ to: low }, { from: low, to: high }, { from: high }].map((bin, i) =>
    Object.assign(bin, { id: names.split(' ')[i] })
  )

/** @param {string} text @param {string} what @param {Record<string, string | number>} changes @param {string} [section] */
const push = (text, what, changes, section = 'rivals') => ({
  text,
  of: `steered.${what}`,
  in: section,
  changes
})

/** @param {string} text @param {string} what */
const priced = (text, what) => ({ text, of: `study.ablation.${what}`, in: 'ablation' })

/** @param {string} text @param {string} what */
const partner = (text, what) => ({ text, of: `study.partner.${what}`, in: 'cause' })

/** @type {import('./catalogue.js').Lesson} */
export const lesson = {
  id: 'steering',
  // The idea of the lesson: one line rises with the dose, the other hardly.
  cover: {
    figure: 'doses',
    plot: {
      doses: [0, 1, 2, 3],
      range: [0, 3],
      lines: [
        { kind: 'axis', values: [0, 0.9, 1.9, 2.8] },
        { kind: 'decoder', values: [0, 0.2, 0.4, 0.7] }
      ]
    }
  },
  symbols: { x: 'x', moved: 'x′', alpha: 'α', d: 'd', z: 'z' },
  sections: [
    {
      id: 'dose',
      before: [
        'looked',
        'push',
        { formula: 'add', symbols: ['moved', 'x', 'alpha', 'd'] },
        'read',
        'without'
      ],
      prediction: {
        id: 'push',
        of: 'steered.target',
        options: three('none same more', 0.1, 0.6)
      },
      stage: {
        ...clean,
        intervention: { method: 'add', direction: 'decoder', alpha: 0.5 },
        controls: [{ key: 'alpha', stops: doses, symbol: 'alpha' }],
        figures: ['effect', 'dose'],
        speed
      },
      after: ['rises', 'others', 'detected'],
      tasks: [
        {
          id: 'detect',
          needs: [
            { of: 'steered.detected', at_least: 0.95 },
            { of: 'steered.others', at_most: 0.4 }
          ],
          hints: 2,
          solution: { alpha: 1.5 }
        }
      ]
    },
    {
      id: 'rivals',
      before: ['why', { list: ['truth', 'means', 'encoder', 'axis', 'random'] }, 'neuron'],
      prediction: {
        id: 'neuron',
        of: 'steered.others',
        options: three('less some much', 0.4, 1.5)
      },
      stage: {
        ...clean,
        intervention: { method: 'add', direction: 'axis', alpha: 1.5 },
        controls: [
          {
            key: 'direction',
            stops: ['decoder', 'truth', 'difference_of_means', 'encoder', 'axis', 'random']
          },
          { key: 'alpha', stops: doses, symbol: 'alpha' }
        ],
        figures: ['effect', 'rivals'],
        speed
      },
      after: ['axis_does', 'decoder_does', 'limit', 'reading'],
      tasks: [
        {
          id: 'reader',
          needs: [
            { of: 'steered.target', at_least: 1.1 },
            { of: 'steered.others', at_least: 1.5 }
          ],
          hints: 2,
          solution: { direction: 'encoder' }
        }
      ]
    },
    {
      id: 'methods',
      before: [
        'more',
        'set',
        { formula: 'set', symbols: ['d'] },
        'cap',
        { formula: 'cap', symbols: ['alpha'] },
        'holding'
      ],
      stage: {
        ...clean,
        intervention: { method: 'add', direction: 'decoder', alpha: 1.5 },
        controls: [
          { key: 'method', stops: ['add', 'orthogonal', 'cap'] },
          { key: 'alpha', stops: doses, symbol: 'alpha' }
        ],
        figures: ['effect', 'dose'],
        speed
      },
      tasks: [
        {
          id: 'away',
          needs: [
            { of: 'steered.target', at_most: -1 },
            { of: 'steered.detected', at_most: 0.2 }
          ],
          hints: 2,
          solution: { method: 'cap', alpha: 0.5 }
        }
      ]
    },
    {
      id: 'ablation',
      before: ['zero', { formula: 'ablate', symbols: ['z'] }, 'controls', 'priced'],
      prediction: {
        id: 'ablate',
        of: 'study.ablation.latent.detected',
        options: three('few half most', 0.25, 0.75)
      },
      stage: {
        model: 'sae',
        experiments: {
          priced: { preset: 'clean-relu', changes: { steps } },
          counted: topk
        },
        study,
        controls: [{ key: 'experiment', stops: ['priced', 'counted'] }],
        figures: ['ablation', 'counts'],
        speed
      },
      after: ['shrunk', 'beside', 'turn'],
      tasks: [
        {
          id: 'remove',
          needs: [
            { of: 'study.ablation.latent.detected', at_most: 0.15 },
            { of: 'study.ablation.latent.others', at_most: 0.5 }
          ],
          hints: 2,
          solution: { experiment: 'counted' }
        }
      ]
    },
    {
      id: 'cause',
      before: ['together', 'fires', 'test'],
      prediction: {
        id: 'partner',
        of: 'study.partner.partner_moved',
        options: three('none some same', 0.2, 0.6)
      },
      stage: {
        model: 'sae',
        experiments: {
          wide: { preset: 'hedging-mended', changes: { steps: 1000 } },
          narrow: { preset: 'hedging', changes: { steps: 1000 } }
        },
        study: { kind: 'partner', feature: 0 },
        controls: [{ key: 'experiment', stops: ['wide', 'narrow'] }],
        figures: ['partner'],
        speed: 1500
      },
      after: ['correlate', 'cause', 'blend', 'lesson']
    }
  ],
  numbers: {
    features: { text: '32', of: 'config.n_features', in: 'dose' },
    dimensions: { text: '16', of: 'config.d_in', in: 'dose' },
    samples: { text: '64', of: 'study.steering.add.samples', in: 'dose' },
    typical: { text: '1.5', of: 'config.magnitude_mean', in: 'dose' },
    half_target: push('0.36', 'target', {}, 'dose'),
    strong: { text: '3', of: 'intervention.alpha', in: 'dose', changes: { alpha: 3 } },
    strong_target: push('2.88', 'target', { alpha: 3 }, 'dose'),
    strong_others: push('0.48', 'others', { alpha: 3 }, 'dose'),
    axis_target: push('0.42', 'target', {}),
    axis_others: push('3.58', 'others', {}),
    decoder_target: push('1.38', 'target', { direction: 'decoder' }),
    decoder_others: push('0.27', 'others', { direction: 'decoder' }),
    truth_target: push('1.35', 'target', { direction: 'truth' }),
    truth_others: push('0.22', 'others', { direction: 'truth' }),
    priced_recovered: { text: '32', of: 'recovered', in: 'ablation' },
    priced_detected: { ...priced('91', 'latent.detected'), times: 100 },
    priced_before: priced('1.74', 'none.target'),
    priced_after: priced('1.35', 'latent.target'),
    priced_another: priced('1.51', 'another_latent.target'),
    priced_random: priced('1.65', 'random.target'),
    pair_features: { text: '24', of: 'config.n_features', in: 'cause' },
    pair_latents: { text: '36', of: 'config.d_sae', in: 'cause' },
    fires_with: { ...partner('77', 'fires_with'), times: 100 },
    fires_without: { ...partner('5', 'fires_without'), times: 100 },
    own_moved: partner('0.89', 'moved'),
    partner_moved: partner('0.00', 'partner_moved'),
    narrow_latents: { text: '12', of: 'config.d_sae', in: 'cause', experiment: 'narrow' },
    blend_own: { ...partner('0.66', 'moved'), experiment: 'narrow' },
    blend_partner: { ...partner('0.55', 'partner_moved'), experiment: 'narrow' }
  },
  summary: ['dose', 'write', 'ablate', 'cause'],
  limits: ['reader', 'downstream', 'plane'],
  references: [ACTIVATION_ENGINEERING, SCALING_MONOSEMANTICITY]
}
