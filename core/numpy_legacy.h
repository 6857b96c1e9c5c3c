// NumPy's legacy random stream (MT19937, polar normals, masked rejection for integers) in the order of the article's
// listing, so that seed 42 gives the article's own features, data and first weights. Source: numpy/random/mtrand.pyx,
// src/mt19937 and src/legacy of NumPy 1.24.
#pragma once

#include "config.h"
#include "matrix.h"
#include "sae.h"

namespace superposition {

/// All that the article's listing draws before it trains.
struct ArticleDraws {
  Matrix features;     // [n_features, d_in]
  Matrix activations;  // [n_samples, d_in]
  Sae sae;             // W_enc and W_dec ~ init_scale * N(0, 1), zero biases
};

/// np.random.seed(config.seed), then features, samples, noise, W_enc and W_dec, in that order.
ArticleDraws draw_article(const Config& config);

}  // namespace superposition
