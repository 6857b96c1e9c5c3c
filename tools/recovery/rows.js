// What independent runs (PyTorch, three seeds or so) of the same experiments found: the yardstick of the recovery table.
// matched is the mean cosine of the optimal match among living latents, above_90 the share of features above 0.9 in it.

/**
 * @typedef {Partial<Record<'matched' | 'above_90' | 'best_above_90' | 'l0' | 'dead' | 'explained_variance', number>>} Found
 * @typedef {{ config: Partial<import('../../wasm/index.js').Config>, found: Found, note?: string }} Row
 *   the note says why ours differs
 * @typedef {{ title: string, base: Partial<import('../../wasm/index.js').Config>, rows: Row[] }} Section
 */

/**
 * @param {Partial<import('../../wasm/index.js').Config>} config
 * @param {Found} found
 * @param {string} [note]
 * @returns {Row}
 */
const row = (config, found, note) => ({ config, found, note })

/** @param {number[]} numbers @returns {Found} */
const all = ([matched, above_90, best_above_90, l0, dead, explained_variance]) => ({
  matched,
  above_90,
  best_above_90,
  l0,
  dead,
  explained_variance
})

/** @param {number} d_in @param {number} n_features @param {number} d_sae */
const size = (d_in, n_features, d_sae) => ({ d_in, n_features, d_sae })

/** @type {Section[]} */
export const sections = [
  {
    title: 'The article’s world: 32 random directions in 8 dimensions',
    base: { n_samples: 0, steps: 4000, learning_rate: 0.01, d_sae: 64 },
    rows: [
      row(
        { variant: 'relu', l1_coefficient: 0.1, learning_rate: 0.003 },
        all([0.75, 0.04, 0.06, 17, 0.03, 0.996])
      ),
      row(
        { variant: 'relu', l1_coefficient: 0.8, learning_rate: 0.003 },
        all([0.9, 0.59, 0.65, 11, 0.08, 0.88])
      ),
      row(
        { variant: 'relu', l1_coefficient: 1.6, learning_rate: 0.003 },
        all([0.94, 0.83, 0.89, 6.3, 0.01, 0.72])
      ),
      row({ variant: 'relu', l1_coefficient: 3.2 }, all([0.986, 0.99, 1, 2.5, 0.1, 0.41])),
      row({ variant: 'topk', k: 2, d_sae: 32 }, all([0.9, 0.77, 0.86, 2, 0, 0.83])),
      row({ variant: 'topk', k: 2, steps: 1500 }, all([0.94, 0.85, 0.93, 2, 0.04, 0.855])),
      row({ variant: 'topk', k: 2 }, all([0.95, 0.87, 0.95, 2, 0.02, 0.86])),
      row({ variant: 'topk', k: 2, d_sae: 128 }, all([0.96, 0.91, 0.96, 2, 0.19, 0.88])),
      row({ variant: 'topk', k: 3 }, all([0.89, 0.72, 0.78, 3, 0.16, 0.9])),
      row({ variant: 'gated', l1_coefficient: 4 }, all([0.88, 0.77, 0.88, 1.1, 0.43, 0.65])),
      row(
        { variant: 'batch_topk', k: 2, learning_rate: 0.003 },
        all([0.54, 0.41, 0.46, 2, 0.7, 0.83])
      ),
      row(
        { variant: 'jumprelu', l0_coefficient: 1.6, learning_rate: 0.003 },
        all([0.63, 0.58, 0.67, 1.35, 0.66, 0.73])
      ),
      row(
        { variant: 'matryoshka', k: 2, matryoshka_prefixes: [16, 32, 64] },
        all([0.44, 0.27, 0.32, 2, 0.75, 0.82])
      ),
      row(
        { variant: 'sparse_coding', l1_coefficient: 0.2, d_sae: 32, steps: 1500 },
        { matched: 0.98, above_90: 0.98, l0: 5.8, explained_variance: 0.994 }
      ),
      row(
        { variant: 'sparse_coding', l1_coefficient: 0.2, steps: 1500 },
        { matched: 0.99, above_90: 1, l0: 6.8, explained_variance: 0.996 },
        'L0 counts the small codes that 60 iterations leave; with 90 it is 7.3'
      ),
      row(
        { variant: 'relu', l1_coefficient: 0.03, init: 'truth', d_sae: 32, learning_rate: 0.003 },
        { matched: 0.87, above_90: 0.37, explained_variance: 1 }
      )
    ]
  },
  {
    title: 'More room: 3000 steps',
    base: { n_samples: 0, steps: 3000, learning_rate: 0.005, ...size(16, 32, 64) },
    rows: [
      row({ variant: 'topk', k: 3 }, { matched: 0.996, above_90: 1, explained_variance: 0.9 }),
      row({ variant: 'topk', k: 2 }, { matched: 0.997 }),
      row(
        { variant: 'relu', l1_coefficient: 1.6 },
        { matched: 0.993, above_90: 1, explained_variance: 0.73 }
      ),
      row({ variant: 'batch_topk', k: 3 }, { matched: 0.93, above_90: 0.94 }),
      row({ variant: 'jumprelu', l0_coefficient: 0.4 }, { matched: 0.97 }),
      row(
        { variant: 'gated', l1_coefficient: 0.8 },
        { matched: 0.88 },
        'worlds differ by .03 (standard deviation over ten seeds), theirs were two'
      ),
      row({ variant: 'relu', l1_coefficient: 0.4, d_sae: 32 }, { matched: 0.968 }),
      row({ variant: 'topk', k: 3, d_sae: 32 }, { matched: 0.93 }),
      row({ variant: 'topk', k: 2, ...size(16, 64, 128) }, { matched: 0.997, above_90: 1 }),
      row({ variant: 'relu', l1_coefficient: 1.6, ...size(16, 64, 128) }, { matched: 0.991 }),
      row({ variant: 'topk', k: 3, ...size(32, 64, 128) }, { matched: 0.999 }),
      row({ variant: 'relu', l1_coefficient: 0.4, ...size(32, 64, 128) }, { matched: 0.99 }),
      row({ variant: 'jumprelu', l0_coefficient: 0.4, ...size(32, 64, 128) }, { matched: 0.99 }),
      row({ variant: 'gated', l1_coefficient: 0.8, ...size(32, 64, 64) }, { matched: 0.996 }),
      row({ variant: 'relu', l1_coefficient: 0.2, ...size(32, 128, 128) }, { matched: 0.77 })
    ]
  },
  {
    title: 'Shorter and wider: 1500 steps',
    base: { n_samples: 0, steps: 1500, learning_rate: 0.01, ...size(16, 32, 64) },
    rows: [
      row({ variant: 'topk', k: 3 }, { matched: 0.995, above_90: 1, explained_variance: 0.9 }),
      row({ variant: 'topk', k: 3, steps: 300 }, { matched: 0.989 }),
      row({ variant: 'topk', k: 3, d_sae: 48 }, { matched: 0.991 }),
      row({ variant: 'topk', k: 3, d_sae: 40 }, { matched: 0.968 }),
      row({ variant: 'topk', k: 3, d_sae: 32 }, { matched: 0.923 }),
      row({ variant: 'topk', k: 3, d_sae: 32, steps: 2000, revival: 'auxk' }, { matched: 0.944 }),
      row({ variant: 'relu', l1_coefficient: 1.6, steps: 1000 }, { matched: 0.993, above_90: 1 }),
      row({ variant: 'relu', l1_coefficient: 0.8, steps: 1000 }, { matched: 0.984 }),
      row({ variant: 'relu', l1_coefficient: 0.6, d_sae: 32, steps: 2000 }, { matched: 0.983 }),
      row(
        { variant: 'gated', l1_coefficient: 1.6 },
        { matched: 0.986, above_90: 0.994, explained_variance: 0.9 }
      ),
      row({ variant: 'jumprelu', l0_coefficient: 0.4 }, { matched: 0.94 }),
      row({ variant: 'batch_topk', k: 3 }, { matched: 0.9, dead: 0.53 }),
      row(
        { variant: 'matryoshka', k: 3, matryoshka_prefixes: [16, 32, 64] },
        { matched: 0.79, dead: 0.55 }
      )
    ]
  },
  {
    title: 'The article’s size with spread directions: 1500 steps',
    base: {
      n_samples: 0,
      steps: 1500,
      learning_rate: 0.01,
      geometry: 'spread',
      ...size(8, 32, 64)
    },
    rows: [
      row({ variant: 'topk', k: 2 }, { matched: 0.999, above_90: 1, explained_variance: 0.87 }),
      row({ variant: 'topk', k: 3 }, { matched: 0.999, above_90: 1, explained_variance: 0.905 }),
      row({ variant: 'relu', l1_coefficient: 1.6 }, { matched: 0.997 }),
      row({ variant: 'relu', l1_coefficient: 2.4 }, { matched: 0.999 }),
      row({ variant: 'topk', k: 3, ...size(16, 64, 128) }, { matched: 1 }),
      row({ variant: 'batch_topk', k: 3, ...size(16, 64, 128) }, { matched: 0.98 }),
      row({ variant: 'relu', l1_coefficient: 1.6, ...size(16, 64, 128) }, { matched: 0.999 })
    ]
  },
  {
    title: 'Eight features in four dimensions: 1500 steps',
    base: { n_samples: 0, steps: 1500, learning_rate: 0.01, ...size(4, 8, 16) },
    rows: [
      row({ variant: 'topk', k: 1, min_active: 1, max_active: 1 }, { matched: 0.987 }),
      row(
        { variant: 'relu', l1_coefficient: 1.6, min_active: 1, max_active: 2 },
        { matched: 0.975 }
      ),
      row({ variant: 'topk', k: 3 }, { matched: 0.77 }),
      row({ variant: 'relu', l1_coefficient: 1.6 }, { matched: 0.89 })
    ]
  }
]
