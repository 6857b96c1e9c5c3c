// What is timed: configs for our engines, and the sizes that the peers need for the same step.
import { presets } from '../../wasm/index.js'

const printed = presets['article-as-printed'].config
/** @type {Partial<import('../../wasm/index.js').Config>} */
const wide = {
  ...{ n_features: 512, d_in: 256, d_sae: 512, batch_size: 256, n_samples: 20000, steps: 5000 },
  ...{ min_active: 4, max_active: 8, eval_samples: 1000, learning_rate: 0.003 }
}

/**
 * @typedef {object} Workload
 * @property {string} name
 * @property {string} title
 * @property {Partial<import('../../wasm/index.js').Config>} config
 * @property {number} warm steps before the clock starts, so that the sparsity is that of a trained model
 * @property {number} steps that one round times
 * @property {boolean} [wholeRun] from config to final metrics, and not a step
 */

/** @type {Workload[]} */
export const workloads = [
  {
    name: 'a_printed',
    title: 'article as printed, 20000 x 8 -> 128, a step',
    config: printed,
    warm: 30,
    steps: 8
  },
  {
    name: 'a_sparse',
    title: 'the same data, relu with unit decoder, a step',
    config: {
      ...printed,
      ...{ sampler: 'lab', penalty: 'activations', l1_coefficient: 1.2, decoder_norm: 'unit' },
      ...{ init: 'tied', subtract_decoder_bias: true, optimizer: 'adam' }
    },
    warm: 150,
    steps: 8
  },
  {
    name: 'b_repaired',
    title: 'article-repaired, from config to metrics',
    config: presets['article-repaired'].config,
    warm: 0,
    steps: 1,
    wholeRun: true
  },
  {
    name: 'b_clean',
    title: 'clean, from config to metrics',
    config: presets.clean.config,
    warm: 0,
    steps: 1,
    wholeRun: true
  },
  {
    name: 'c_relu',
    title: '256 -> 512, batch 256, relu, a step',
    config: { ...wide, variant: 'relu', l1_coefficient: 1.3 },
    warm: 300,
    steps: 20
  },
  {
    name: 'c_topk',
    title: '256 -> 512, batch 256, topk k 8, a step',
    config: { ...wide, variant: 'topk', k: 8 },
    warm: 50,
    steps: 20
  },
  {
    name: 'd_topk',
    title: '64 -> 1024, batch 1024, topk k 16, a step',
    config: {
      ...{
        n_features: 256,
        d_in: 64,
        d_sae: 1024,
        batch_size: 1024,
        n_samples: 20000,
        steps: 3000
      },
      ...{ min_active: 4, max_active: 12, eval_samples: 1000, variant: 'topk', k: 16 }
    },
    warm: 20,
    steps: 8
  }
]
